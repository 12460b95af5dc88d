/** A package as one Word document: its body, and remarks on everything beside it. */
import type { Parts } from '../package/parts.js';
import { child, childrenOf, type Element } from '../package/xml.js';
import { rawText } from '../accounting.js';
import { languageOf } from '../language.js';
import type { ReportKind } from '../report.js';
import { withData } from './bound.js';
import { plainBlocks, type BodyBlock, type Paragraph, type Remark } from './model.js';
import { Numbering } from './numbering.js';
import { Reader } from './reader.js';
import { Styles } from './styles.js';
import type { Surroundings } from './surroundings.js';
import { ImportError } from '../error.js';

export interface WordDocument {
    readonly blocks: readonly BodyBlock[];
    readonly remarks: readonly Remark[];
    /** `fr-FR`, where the document says. */
    readonly language: string | undefined;
    /** Paragraphs of which nothing is left, and the one with text before each. */
    readonly before: ReadonlyMap<Paragraph, Paragraph>;
}

interface Note {
    readonly text: string;
    readonly author?: string;
    readonly date?: string;
    used: boolean;
}

/** @throws {ImportError} when a part is damaged */
export function readWordDocument(parts: Parts): WordDocument {
    const root = parts.xml(parts.main);
    if (!root || !child(root, 'w:body')) {
        throw new ImportError('damaged', parts.main);
    }
    const stores = parts.stores();
    const partOf = (type: string): Element | undefined => parts.xml(parts.ofType(type)[0] ?? '');
    const styles = new Styles(partOf('styles'));
    const language = styles.language ?? languageOf(rawText(root), undefined);
    const asides: Remark[] = [];
    const surroundingsOf = (part: string, notes?: Pick<Surroundings, 'footnote' | 'endnote' | 'comment'>): Surroundings => {
        const relationships = parts.relationshipsOf(part);
        return {
            styles, numbering: new Numbering(partOf('numbering')), language,
            address: id => { const found = relationships.get(id ?? ''); return found?.external ? found.target : undefined; },
            partName: id => { const found = relationships.get(id ?? ''); return found?.target; },
            partText: id => { const element = parts.xml(relationships.get(id ?? '')?.target ?? ''); return element ? rawText(element).replace(/\s+/g, ' ') : ''; },
            footnote: () => undefined, endnote: () => undefined, comment: () => undefined, ...notes
        };
    };
    const aside = (part: string, container: Element): string => {
        const reader = new Reader(surroundingsOf(part));
        const blocks = reader.blocks(withData(container, stores));
        reader.finish();
        asides.push(...reader.remarks.filter(remark => remark.text !== '' || remark.kind === 'unread').map(remark => ({ ...remark, paragraph: undefined })));
        return plainBlocks(blocks);
    };
    const notesOf = (type: string, element: string): Map<string, Note> => new Map(parts.ofType(type).flatMap(part => childrenOf(parts.xml(part), element).map((note): [string, Note] => {
        const { attributes } = note;
        return [attributes['w:id'] ?? '', { text: aside(part, note), author: attributes['w:author'], date: attributes['w:date'], used: false }];
    })));
    const footnotes = notesOf('footnotes', 'w:footnote');
    const endnotes = notesOf('endnotes', 'w:endnote');
    const comments = notesOf('comments', 'w:comment');
    const use = (notes: Map<string, Note>, id: string | undefined): Note | undefined => {
        const note = notes.get(id ?? '');
        if (note) {
            note.used = true;
        }
        return note;
    };
    const reader = new Reader(surroundingsOf(parts.main, {
        footnote: id => use(footnotes, id)?.text, endnote: id => use(endnotes, id)?.text, comment: id => use(comments, id)
    }));
    // One body is what the format allows; Word reads what other programs make of it.
    const blocks = childrenOf(withData(root, stores), 'w:body').flatMap(body => reader.blocks(body));
    reader.finish();
    const margins = (['header', 'footer'] as const).flatMap(kind => {
        // A package may hold one that no section uses any more.
        const names = new Set([...parts.ofType(kind).map(name => name.toLowerCase()), ...parts.names.filter(name => new RegExp(`(?:^|/)${kind}\\d*\\.xml$`).test(name))]);
        return repeated(kind, [...names].flatMap(part => aside(part, parts.xml(part)!) || []));
    });
    const left = ([['footnote', footnotes], ['endnote', endnotes], ['comment', comments]] as const).flatMap(([kind, notes]) =>
        [...notes.values()].filter(note => !note.used && note.text !== '').map(({ text, author, date }): Remark => ({ kind, text, author, date })));
    const told = [...margins, ...reader.remarks, ...left, ...asides];
    const named = told.flatMap(({ kind, note }) => kind === 'unread' && note ? [note.en] : []);
    return { blocks, remarks: [...told, ...besides(parts, name => named.some(note => note.endsWith(name)))], language: styles.language, before: reader.before };
}

/** One header often stands in several parts: for the first page, for even pages, for each section. It is told once. */
function repeated(kind: 'header' | 'footer', texts: readonly string[]): Remark[] {
    return [...new Set(texts)].map(text => ({ kind, text, times: texts.filter(other => other === text).length }));
}

/** The text of a part that is a Word document itself: placeholders of form fields, building blocks. */
function textOfPart(parts: Parts, part: string): string {
    const root = part.endsWith('.xml') ? parts.xml(part) : undefined;
    return root ? rawText(root).replace(/\s+/g, ' ') : '';
}

/** Parts with text of their own that no page shows. */
const BESIDES: readonly (readonly [string, ReportKind, string, string])[] = [
    ['glossaryDocument', 'part', 'blocs de construction de Word', 'building blocks of Word'],
    ['aFChunk', 'part', 'document inséré dans un autre format, qui n\'est nulle part dans le texte', 'embedded document of another format, which is nowhere in the text'],
    ['oleObject', 'unread', 'objet incorporé', 'embedded object'],
    ['package', 'unread', 'fichier incorporé', 'embedded file'],
    ['vbaProject', 'part', 'macros', 'macros']
];

/** @param isTold whether the reader has met a part where it stands */
function besides(parts: Parts, isTold: (name: string) => boolean): Remark[] {
    return BESIDES.flatMap(([type, kind, fr, en]) => parts.ofType(type).filter(part => !isTold(part)).map(part => ({ kind, text: textOfPart(parts, part), note: { fr: `${fr} : ${part}`, en: `${en}: ${part}` } })));
}
