/** A draft as the files of a dossier. */
import type { Clause, Draft, DraftDocument } from '../draft/structure.js';
import { type BodyBlock, type Remark } from '../word/model.js';
import { printable } from './markdown.js';
import { Names } from './names.js';
import { proseLines, type ProseContext } from './prose.js';
import { resolveReferences } from './references.js';

export interface WrittenFile {
    readonly path: string;
    readonly text: string;
}

const INDENT = '    ';

export function writeDossier(draft: Draft, remark: (remark: Remark) => void): readonly WrittenFile[] {
    const names = new Names();
    draft.documents.forEach(document => names.take(document.name));
    const parties = draft.parties.map(party => ({ ...party, name: names.make(party.shortName, 'Partie') }));
    const references = resolveReferences(draft, names, remark);
    const context: ProseContext = {
        quotation: piece => {
            const name = piece.type === 'reference' ? references.get(piece) : undefined;
            return name === undefined ? undefined : `{${name}}`;
        },
        remark
    };
    const [root, ...others] = draft.documents;
    const outside = draft.documents.filter(document => document.outside);
    const author = root!.type === 'terms' ? parties.find(({ role }) => role === 'provider')?.name : undefined;
    return [root!, ...others.filter(document => !document.outside)].map(document => {
        const isRoot = document === root;
        const lines = [
            'use "msp:infogerance"', '',
            `${document.type} ${document.name} ${quoted(document.title)}${isRoot ? '' : ` of ${root!.name}`}${isRoot && author !== undefined ? ` by ${author}` : ''} {`,
            `${INDENT}language ${draft.language}`,
            ...isRoot && draft.precedence.length > 0 ? ['', `${INDENT}precedence ${draft.precedence.join(' > ')}`] : [],
            ...isRoot ? parties.flatMap((party, index) => [...index === 0 ? [''] : [], ...partyLines(party)]) : [],
            ...body(document, context),
            '}', '',
            ...isRoot ? outside.flatMap(other => [`${other.type} ${other.name} ${quoted(other.title)} of ${root!.name} {`, `${INDENT}external ${quoted(draft.language === 'fr' ? 'non joint' : 'not attached')}`, '}', '']) : []
        ];
        return { path: pathOf(document, draft), text: lines.join('\n') };
    });
}

function pathOf(document: DraftDocument, { language, documents }: Draft): string {
    if (document === documents[0]) {
        return document.type === 'terms' ? language === 'fr' ? 'conditions.msp' : 'terms.msp' : language === 'fr' ? 'contrat.msp' : 'agreement.msp';
    }
    const file = document.name.normalize('NFD').replace(/\p{M}/gu, '').replace(/(?<=[A-Za-z])(?=\d)/, '-').toLowerCase();
    const folder = language === 'fr' ? 'annexes' : 'schedules';
    // Two names may differ in accents only.
    const same = documents.filter(other => other !== documents[0] && other.name.toLowerCase() === document.name.toLowerCase());
    return `${folder}/${file}${same.length > 1 ? `-${same.indexOf(document) + 1}` : ''}.msp`;
}

function partyLines({ name, legalName, role, facts }: { readonly name: string; readonly legalName: string; readonly role?: string; readonly facts: Readonly<Record<string, string>> }): string[] {
    const head = `${INDENT}party ${name} ${quoted(legalName)}${role === undefined ? '' : ` as ${role}`}`;
    const entries = Object.entries(facts);
    return entries.length === 0 ? [head] : [`${head} {`, ...entries.map(([fact, value]) => `${INDENT.repeat(2)}${fact}: ${value === '' ? '?' : quoted(value)}`), `${INDENT}}`];
}

function body(document: DraftDocument, context: ProseContext): string[] {
    const lines: string[] = [];
    const glossary = (): string[] => document.terms.length === 0 ? [] : ['', ...glossaryLines(document, context)];
    let done = false;
    const place = document.glossaryAt ?? document.content.find(item => item.type === 'clause' && item.kind === 'definitions');
    if (!place) {
        lines.push(...glossary());
        done = true;
    }
    for (const part of parted(document.content)) {
        if (Array.isArray(part)) {
            lines.push(...prose(part, INDENT, context));
            continue;
        }
        if (part === place && !done) {
            lines.push(...glossary());
            done = true;
        }
        if (part === document.glossaryAt) {
            context.remark({ kind: 'definition', text: part.heading, paragraph: part.paragraph, note: { fr: 'titre de l\'article, que le glossaire imprime à sa façon', en: 'heading of the article, which the glossary prints in its own way' } });
        } else {
            lines.push('', ...clauseLines(part, INDENT, context));
        }
    }
    return lines;
}

/** Running text together, clauses one by one. */
function parted(content: readonly (BodyBlock | Clause)[]): (BodyBlock[] | Clause)[] {
    const parts: (BodyBlock[] | Clause)[] = [];
    for (const item of content) {
        const last = parts.at(-1);
        if (item.type === 'clause') {
            parts.push(item);
        } else if (Array.isArray(last)) {
            last.push(item);
        } else {
            parts.push([item]);
        }
    }
    return parts;
}

/** With an empty line before; nothing where there is no text. */
function prose(blocks: readonly BodyBlock[], indent: string, context: ProseContext): string[] {
    const lines = proseLines(blocks, context);
    return lines.length === 0 ? [] : ['', `${indent}"""`, ...lines.map(line => line === '' ? '' : indent + line), `${indent}"""`];
}

function clauseLines(clause: Clause, indent: string, context: ProseContext): string[] {
    const inner = indent + INDENT;
    const content = parted(clause.content).flatMap(part => Array.isArray(part) ? prose(part, inner, context) : ['', ...clauseLines(part, inner, context)]);
    // A clause of a kind without text of its own would print the library's model wording.
    const kind = clause.kind !== undefined && content.length > 0 ? ` ${clause.kind}` : '';
    // A name without a heading would be printed as one.
    const heading = clause.heading === '' && clause.name === undefined && kind === '' ? '' : ` ${quoted(clause.heading)}`;
    const head = `${indent}clause${kind}${heading}${clause.name === undefined ? '' : ` as ${clause.name}`} {`;
    return content.length === 0 ? [`${head} }`] : [head, ...content[0] === '' ? content.slice(1) : content, `${indent}}`];
}

function glossaryLines(document: DraftDocument, context: ProseContext): string[] {
    const entries = document.terms.flatMap(({ name, aliases, blocks }) => {
        const lines = proseLines(blocks, context);
        const head = `${INDENT.repeat(2)}${quoted(name)}${aliases.length > 0 ? ` (${aliases.map(quoted).join(', ')})` : ''}:`;
        return lines.length === 1 ? [`${head} """${lines[0]}"""`] : [`${head} """`, ...lines.map(line => line === '' ? '' : INDENT.repeat(2) + line), `${INDENT.repeat(2)}"""`];
    });
    return [`${INDENT}glossary {`, ...entries, `${INDENT}}`];
}

/** A text on one line. */
export function quoted(text: string): string {
    return `"${printable(text).replace(/\s+/g, ' ').trim().replace(/["\\]/g, '\\$&')}"`;
}

