/** What of a dossier was not read, said at the head of its print: nobody may take the rest for the whole. */
import { fileOf, placeRange, type Finding, type Language } from '@msp/language';
import { UriUtils } from 'langium';
import type { Block, ContractTree, Inline } from './nodes.js';
import { clean, typeset } from './typography.js';
import { WORDS } from './words.js';

/** Places that the note names; the rest is counted. */
const SHOWN = 12;

type UnreadFinding = Pick<Finding, 'message' | 'place'>;

/**
 * The tree with a note before its first words. In a redline the note is no change: it is put on when the comparison is made.
 * @param unread findings that say that something was not read; with none the tree stays the same object
 */
export function withUnread(tree: ContractTree, unread: readonly UnreadFinding[]): ContractTree {
    if (unread.length === 0) {
        return tree;
    }
    const { language, main } = tree;
    const [head, ...lines] = unreadLines(unread, language).map((text): Inline => ({ type: 'text', text: typeset(clean(text), language) }));
    const note: readonly Block[] = [
        { type: 'paragraph', note: true, children: [{ type: 'strong', children: [head!] }] },
        { type: 'list', ordered: false, first: 1, items: lines.map(line => ({ blocks: [{ type: 'paragraph', note: true, children: [line] }] })) }
    ];
    return { ...tree, unread: unread.length, main: { ...main, preamble: [...note, ...main.preamble] } };
}

/** The same as lines of text, for an output that is no print of the tree; none where all was read. */
export function unreadLines(unread: readonly UnreadFinding[], language: Language): string[] {
    const rest = unread.length - SHOWN;
    const lines = unread.slice(0, SHOWN).map(({ message, place }) =>
        `${UriUtils.basename(fileOf(place.node).uri)}, ${WORDS.line[language]} ${placeRange(place).start.line + 1} – ${message[language]}`);
    return unread.length === 0 ? [] : [
        WORDS.notRead[language], ...lines, ...(rest > 0 ? [language === 'fr' ? `… et ${rest} de plus` : `… and ${rest} more`] : [])
    ];
}
