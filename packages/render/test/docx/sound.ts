/** What the schema of Word files lets pass, and Word does not: half moves, fields that never end, cells without a paragraph, words deleted and written as if they stayed. */
import { strFromU8, unzipSync } from 'fflate';
import { elements, parseXml, type XmlNode } from '../../src/docx/parse.js';

/** What is wrong, a line each; empty for a sound file. */
export function faultsOf(bytes: Uint8Array): string[] {
    return Object.entries(unzipSync(bytes)).filter(([path]) => /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/.test(path))
        .flatMap(([path, data]) => faultsInPart(parseXml(strFromU8(data))).map(fault => `${path}: ${fault}`));
}

export function faultsInPart(root: XmlNode): string[] {
    const all = nodesIn(root);
    return [...moves(all), ...ranges(all), ...fields(all), ...cells(all), ...deleted(root, false), ...numbered(all)];
}

function nodesIn(node: XmlNode): XmlNode[] {
    return [node, ...elements(node).flatMap(nodesIn)];
}

/** Both ends of a move bear its name, once each. */
function moves(all: readonly XmlNode[]): string[] {
    const names = (end: string): (string | undefined)[] => all.filter(({ name }) => name === `w:${end}RangeStart`).map(({ attributes }) => attributes['w:name']).sort();
    const [from, to] = [names('moveFrom'), names('moveTo')];
    const twice = [from, to].flatMap(list => list.filter((name, index) => list.indexOf(name) !== index)).map(name => `two moves of one name ${name}`);
    return [...from.filter(name => !to.includes(name)).map(name => `a move without its new place ${name}`), ...to.filter(name => !from.includes(name)).map(name => `a move without its old place ${name}`), ...twice];
}

/** Every range that begins ends, after its beginning. */
function ranges(all: readonly XmlNode[]): string[] {
    return ['w:moveFromRange', 'w:moveToRange', 'w:bookmark', 'w:commentRange'].flatMap(range => {
        const open = new Set<string | undefined>();
        const wrong: string[] = [];
        for (const { name, attributes } of all) {
            if (name === `${range}Start`) {
                open.add(attributes['w:id']);
            } else if (name === `${range}End` && !open.delete(attributes['w:id'])) {
                wrong.push(`${range} ${attributes['w:id']} ends before it begins`);
            }
        }
        return [...wrong, ...[...open].map(id => `${range} ${id} never ends`)];
    });
}

function fields(all: readonly XmlNode[]): string[] {
    const open: string[] = [];
    const wrong: string[] = [];
    for (const { attributes } of all.filter(({ name }) => name === 'w:fldChar')) {
        const type = attributes['w:fldCharType'];
        if (type === 'begin') {
            open.push('begin');
        } else if (type === 'separate' && open.at(-1) === 'begin') {
            open[open.length - 1] = 'separate';
        } else if (type !== 'end' || open.pop() === undefined) {
            wrong.push(`a field's ${type} out of place`);
        }
    }
    return [...wrong, ...open.map(() => 'a field never ends')];
}

function cells(all: readonly XmlNode[]): string[] {
    return all.filter(({ name }) => name === 'w:tc').filter(cell => elements(cell).at(-1)?.name !== 'w:p').map(() => 'a cell does not end with a paragraph');
}

function deleted(node: XmlNode, inside: boolean): string[] {
    const wrong = inside ? ['w:t', 'w:instrText'] : ['w:delText', 'w:delInstrText'];
    return [...(wrong.includes(node.name) ? [`${node.name} ${inside ? 'inside' : 'outside'} w:del`] : []), ...elements(node).flatMap(child => deleted(child, inside || node.name === 'w:del'))];
}

/** Every tracked change has a number of its own. */
function numbered(all: readonly XmlNode[]): string[] {
    const ids = all.filter(({ name }) => /^w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart|cellIns|cellDel|pPrChange|rPrChange)$/.test(name)).map(({ attributes }) => attributes['w:id']);
    return ids.filter((id, index) => id === undefined || ids.indexOf(id) !== index).map(id => `two changes of one number ${id}`);
}
