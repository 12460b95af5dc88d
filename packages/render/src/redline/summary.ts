/** The changes of a redline in plain text, by article: for a mail or a terminal. */
import type { Language } from '@msp/language';
import type { Redline, RedlineChange } from '../tree/nodes.js';

type Kind = RedlineChange['kind'];

interface Words {
    readonly title: (before: string, after: string) => string;
    readonly none: string;
    readonly count: Readonly<Record<Kind, (count: number) => string>>;
    readonly movedFrom: (place: string) => string;
    readonly divided: string;
    readonly joined: string;
    readonly references: string;
    readonly quoted: (text: string) => string;
}

function counted(one: string, many: string): (count: number) => string {
    return count => `${count}\u00A0${count === 1 ? one : many}`;
}

const WORDS: Readonly<Record<Language, Words>> = {
    fr: {
        title: (before, after) => `De «\u00A0${before}\u00A0» à «\u00A0${after}\u00A0»`,
        none: 'Aucune modification.',
        count: {
            replaced: counted('remplacement', 'remplacements'), inserted: counted('ajout', 'ajouts'), deleted: counted('suppression', 'suppressions'),
            moved: counted('déplacement', 'déplacements'), divided: counted('alinéa divisé', 'alinéas divisés'), joined: counted('réunion d’alinéas', 'réunions d’alinéas'), reference: counted('renvoi mis à jour', 'renvois mis à jour')
        },
        movedFrom: place => `déplacé, auparavant\u00A0: ${place}`,
        divided: 'alinéa divisé\u00A0: ',
        joined: 'alinéas réunis\u00A0: ',
        references: 'Renvois qui suivent la nouvelle numérotation ou le nouveau titre',
        quoted: text => `«\u00A0${text}\u00A0»`
    },
    en: {
        title: (before, after) => `From “${before}” to “${after}”`,
        none: 'No changes.',
        count: {
            replaced: counted('replacement', 'replacements'), inserted: counted('insertion', 'insertions'), deleted: counted('deletion', 'deletions'),
            moved: counted('move', 'moves'), divided: counted('paragraph divided', 'paragraphs divided'), joined: counted('pair of paragraphs joined', 'pairs of paragraphs joined'), reference: counted('reference updated', 'references updated')
        },
        movedFrom: place => `moved, formerly: ${place}`,
        divided: 'paragraph divided: ',
        joined: 'paragraphs joined: ',
        references: 'References that follow the new numbering or title',
        quoted: text => `“${text}”`
    }
};

const ORDER: readonly Kind[] = ['replaced', 'inserted', 'deleted', 'moved', 'divided', 'joined', 'reference'];
const SIGNS: Readonly<Record<Exclude<Kind, 'reference'>, string>> = { replaced: '~', inserted: '+', deleted: '-', moved: '>', divided: '+', joined: '-' };

/** `3 remplacements, 1 ajout`, or that there is nothing. */
export function redlineCounts(changes: readonly RedlineChange[], language: Language): string {
    const words = WORDS[language];
    const counts = ORDER.map(kind => ({ kind, count: changes.filter(change => change.kind === kind).length })).filter(({ count }) => count > 0);
    return counts.length === 0 ? words.none : `${counts.map(({ kind, count }) => words.count[kind](count)).join(', ')}.`;
}

/** Ends with a line end. References that only follow their target stand together at the end. */
export function redlineSummary({ before, after, changes }: Redline, language: Language): string {
    const words = WORDS[language];
    const lines = [words.title(before, after), redlineCounts(changes, language)];
    let place: string | undefined;
    for (const change of changes) {
        if (change.kind === 'reference') {
            continue;
        }
        if (change.place !== place) {
            lines.push('', change.place);
            ({ place } = change);
        }
        lines.push(`  ${SIGNS[change.kind]} ${described(change, words)}`);
    }
    const references = new Map<string, number>();
    // A row of a table that went where its article went is no line of its own.
    for (const { before: was, after: is } of changes.filter(({ kind, from }) => kind === 'reference' && from === undefined)) {
        const line = `  ${was} → ${is}`;
        references.set(line, (references.get(line) ?? 0) + 1);
    }
    if (references.size > 0) {
        lines.push('', words.references, ...[...references].map(([line, count]) => count === 1 ? line : `${line} (${count}\u00A0×)`));
    }
    return `${lines.map(line => line.replace(/\n/g, ' ')).join('\n')}\n`;
}

function described({ kind, before, after, from, place }: RedlineChange, words: Words): string {
    switch (kind) {
        case 'replaced': return `${words.quoted(before)} → ${words.quoted(after)}`;
        // An article that moves is its place already.
        case 'moved': return [after === place ? '' : words.quoted(after || before), from === undefined ? '' : words.movedFrom(from)].filter(Boolean).join(' – ');
        case 'divided': return `${words.divided}${words.quoted(after)}`;
        case 'joined': return `${words.joined}${words.quoted(before)}`;
        case 'deleted': return before;
        default: return after;
    }
}
