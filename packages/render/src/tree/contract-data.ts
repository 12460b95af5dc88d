/**
 * Facts that complete an article whose text does not quote them. A contract reads as sentences, so they do not interrupt it: they
 * stand together after the last article, each with the article it completes. Nothing that is stated is lost.
 */
import { lowerFirst } from '@msp/language';
import type { Clause, Language } from '@msp/language';
import type { Article, FactEntry, Inline, Row, Source } from './nodes.js';
import type { Scope } from './scope.js';
import { NARROW } from './typography.js';
import { WORDS } from './words.js';

/** The parts of the line that the columns with the article and the datum take at most. */
const WIDEST = [0.2, 0.36];
/** An answer that several questions may share: `oui`, `le client`. */
const SHORT = /^\P{N}{1,24}$/u;

/** Takes those that fit into a row; gives back the others, which stay in their article. */
export function withoutData(entries: readonly FactEntry[], clause: Clause, scope: Scope): FactEntry[] {
    return entries.filter(entry => {
        const [first, ...others] = entry.blocks;
        if (first?.type !== 'paragraph' || others.length > 0) {
            return true;
        }
        scope.data.push(row(entry, first.children, clause, scope));
        return false;
    });
}

function row({ label, source }: FactEntry, value: readonly Inline[], clause: Clause, { outline }: Scope): Row {
    const place = outline.articles.get(clause);
    const article: Inline = { type: 'quotation', of: 'clause', children: [{ type: 'text', text: place?.number || place?.heading || '' }], target: place?.id };
    return { cells: [[article], [{ type: 'text', text: label }], value], source };
}

/** After the last article of a document; none where every article says all. */
export function dataArticle(parties: readonly Row[], scope: Scope): Article[] {
    const { language, outline, document } = scope;
    const rows = joined([...parties, ...scope.data], language);
    if (rows.length === 0) {
        return [];
    }
    const heading = (text: string): { readonly heading: readonly Inline[] } => ({ heading: [{ type: 'text', text }] });
    const subject = parties.length > 0 ? WORDS.articleOrParty : WORDS.article;
    return [{
        type: 'article', id: outline.id(`${outline.documents.get(document)?.id ?? ''}-data`), number: '', label: '', depth: 1,
        ...heading(WORDS.data[language]),
        content: [
            { type: 'paragraph', children: [{ type: 'text', text: WORDS.dataIntroduction[language] }] },
            { type: 'table', columns: [heading(subject[language]), heading(WORDS.datum[language]), heading(WORDS.value[language])], rows, rowHeaders: true, compact: WIDEST }
        ]
    }];
}

/** One row for what an article answers alike: `17 | Astreinte ; déplacements compris | oui`. */
function joined(rows: readonly Row[], language: Language): Row[] {
    const separator: Inline = { type: 'text', text: language === 'fr' ? `${NARROW}; ` : '; ' };
    const groups: Row[][] = [];
    for (const row of rows) {
        const answer = answerOf(row);
        const group = answer === undefined ? undefined : groups.findLast(([first]) => first !== undefined && answerOf(first) === answer);
        if (group) {
            group.push(row);
        } else {
            groups.push([row]);
        }
    }
    return groups.map(group => {
        const [first, ...others] = group;
        const labels = group.flatMap(({ cells: [, label = []] }, index) => index === 0 ? label
            : [separator, ...label.map(node => node.type === 'text' ? { ...node, text: lowerFirst(node.text) } : node)]);
        return others.length === 0 ? first! : { cells: [first!.cells[0]!, labels, first!.cells[2]!], source: around(group) };
    });
}

/** The article and the file of a row with its value, where that is no more than a few words; figures stand alone. */
function answerOf({ cells, source }: Row): string | undefined {
    const subject = cells[0]?.[0];
    const [value, ...more] = cells[2] ?? [];
    return subject?.type === 'quotation' && subject.target !== undefined && value?.type === 'text' && more.length === 0 && SHORT.test(value.text)
        ? [source?.uri, subject.target, value.text].join('\n') : undefined;
}

/** From the first to the last: what stands between has a place of its own, or none. */
function around(rows: readonly Row[]): Source | undefined {
    const sources = rows.flatMap(({ source }) => source ?? []);
    const [first] = sources;
    return first && { uri: first.uri, start: Math.min(...sources.map(({ start }) => start)), end: Math.max(...sources.map(({ end }) => end)) };
}
