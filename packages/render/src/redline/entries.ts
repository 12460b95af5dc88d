/** The list of changes, in the order of the text; numbers the marks by it. */
import type { Language } from '@msp/language';
import { plainText } from '../text/text.js';
import type {
    Article, Block, Change, ContractTree, Definition, DocumentNode, FactEntry, Inline, RedlineChange, Source
} from '../tree/nodes.js';
import { lowerFirst } from '../tree/typography.js';
import { WORDS } from '../tree/words.js';
import type { Mark } from './marker.js';
import type { Group } from './matching.js';
import { definitionHead, inlineText } from './text.js';
import { inWords } from './unseen.js';

/** Longer texts are cut in the list. In characters. */
const SHOWN = 160;

interface Place {
    readonly target: string;
    readonly words: string;
    readonly source?: Source;
}

interface Draft {
    readonly id: string;
    readonly group: Group;
    readonly kinds: Set<Change['kind']>;
    readonly before: string[];
    readonly after: string[];
    first: Place;
    from?: string;
}

/** Gives every mark the id of its entry. */
export function listChanges(tree: ContractTree, groups: ReadonlyMap<Change, Group>, language: Language): RedlineChange[] {
    return new Lister(groups, language).list(tree);
}

class Lister {
    private readonly drafts = new Map<Group, Draft>();

    constructor(private readonly groups: ReadonlyMap<Change, Group>, private readonly language: Language) {}

    list(tree: ContractTree): RedlineChange[] {
        this.document(tree.main, undefined);
        for (const item of tree.documents) {
            this.note(item.change, item.title, { target: tree.main.id, words: WORDS.documents[this.language] });
        }
        tree.annexes.forEach(annex => this.document(annex, annex));
        if (tree.signatures) {
            const { id, change, placeAndDate, blocks } = tree.signatures;
            const place: Place = { target: id, words: WORDS.signatures[this.language] };
            this.note(change, WORDS.signatures[this.language], place);
            this.inlines(placeAndDate, place);
            for (const block of blocks) {
                const own = { ...place, source: block.source ?? place.source };
                this.note(block.change, block.party, own);
                this.inlines(block.shortName, own);
                this.inlines(block.signatory, own);
            }
        }
        return [...this.drafts.values()].map(draft => entryOf(draft, this.language));
    }

    /** Enters a mark with the words that it holds. */
    private note(change: Change | undefined, text: string, place: Place): void {
        const group = change && this.groups.get(change);
        if (!change || !group) {
            return;
        }
        let draft = this.drafts.get(group);
        if (!draft) {
            draft = { id: `change-${this.drafts.size + 1}`, group, kinds: new Set(), before: [], after: [], first: place };
            this.drafts.set(group, draft);
        }
        (change as Mark).id = draft.id;
        draft.kinds.add(change.kind);
        (change.kind === 'deleted' || change.kind === 'moved-from' ? draft.before : draft.after).push(text);
        if (change.kind === 'moved-from') {
            draft.from = place.words;
        } else if (change.kind === 'moved-to' || change.kind === 'inserted' && [...draft.kinds][0] === 'deleted') {
            draft.first = place;
        }
    }

    private inlines(nodes: readonly Inline[], place: Place): void {
        for (const node of nodes) {
            if (node.type === 'changed') {
                this.note(node.change, inlineText(node.children), place);
            }
        }
    }

    private document(document: DocumentNode, annex: DocumentNode | undefined): void {
        const place: Place = { target: document.id, words: document.title, source: document.titleSource ?? document.source };
        this.note(document.change, document.title, place);
        this.inlines(document.changedTitle ?? [], place);
        for (const particular of document.particulars) {
            const own = { ...place, source: particular.source ?? place.source };
            this.note(particular.change, `${particular.label} ${inlineText(particular.value)}`, own);
            this.inlines(particular.value, own);
        }
        for (const party of document.parties) {
            const own: Place = { target: party.id, words: party.legalName, source: party.source };
            this.note(party.change, [party.legalName, inlineText(party.identity)].filter(Boolean).join(', '), own);
            this.inlines(party.identity, own);
            this.inlines(party.shortName ?? [], own);
            this.entries(party.facts, own);
        }
        this.content(document.preamble, place, annex);
        this.content(document.content, place, annex);
    }

    private content(content: readonly (Block | Article)[], place: Place, annex: DocumentNode | undefined): void {
        for (const item of content) {
            if (item.type === 'article') {
                this.article(item, annex);
            } else {
                this.block(item, place);
            }
        }
    }

    private article(article: Article, annex: DocumentNode | undefined): void {
        const heading = plainText(article.heading, this.language);
        const title = [article.label, heading].filter(Boolean).join(article.depth === 1 ? ' – ' : ' ');
        const inAnnex = annex?.language === 'fr' && article.label !== '' ? lowerFirst(title) : title;
        const place: Place = { target: article.id, words: annex ? `${annex.title}, ${inAnnex}` : title, source: article.source };
        this.note(article.change, title, place);
        this.inlines(article.heading, place);
        this.content(article.content, place, annex);
    }

    private block(block: Block, outer: Place): void {
        const place = { ...outer, source: block.source ?? outer.source };
        this.note(block.change, blockText(block), place);
        switch (block.type) {
            case 'paragraph':
                this.inlines(block.children, place);
                this.note(block.end, '', place);
                break;
            case 'heading': this.inlines(block.children, place); break;
            case 'list':
                for (const item of block.items) {
                    const own = { ...place, source: item.source ?? place.source };
                    this.note(item.change, blocksText(item.blocks), own);
                    this.blocks(item.blocks, own);
                }
                break;
            case 'table':
                this.inlines(block.caption ?? [], place);
                block.columns.forEach(column => {
                    this.note(column.change, '', place);
                    this.inlines(column.heading, place);
                });
                for (const row of block.rows) {
                    const own = { ...place, source: row.source ?? place.source };
                    this.note(row.change, row.cells.map(inlineText).join(' | '), own);
                    row.cells.forEach(cell => this.inlines(cell, own));
                }
                break;
            case 'facts': this.entries(block.entries, place); break;
            case 'definitions': block.entries.forEach(entry => this.definition(entry)); break;
            case 'quote': this.blocks(block.blocks, place); break;
            case 'code-block':
            case 'separator': break;
        }
    }

    private blocks(blocks: readonly Block[], place: Place): void {
        blocks.forEach(block => this.block(block, place));
    }

    private entries(entries: readonly FactEntry[], place: Place): void {
        for (const entry of entries) {
            const own = { ...place, source: entry.source ?? place.source };
            this.note(entry.change, `${entry.label}${this.colon()}${blocksText(entry.blocks)}`, own);
            this.blocks(entry.blocks, own);
        }
    }

    private definition(entry: Definition): void {
        const words = this.language === 'fr' ? `Définition «\u00A0${entry.term}\u00A0»` : `Definition of “${entry.term}”`;
        const place: Place = { target: entry.id, words, source: entry.source };
        this.note(entry.change, `${definitionHead(entry)}${this.colon()}${blocksText(entry.blocks)}`, place);
        this.blocks(entry.blocks, place);
    }

    private colon(): string {
        return this.language === 'fr' ? '\u00A0: ' : ': ';
    }
}

function blocksText(blocks: readonly Block[]): string {
    return blocks.map(blockText).join(' ');
}

function blockText(block: Block): string {
    switch (block.type) {
        case 'paragraph':
        case 'heading': return inlineText(block.children);
        case 'list': return block.items.map(item => blocksText(item.blocks)).join(' ');
        case 'table': return [block.caption ?? [], ...block.columns.map(column => column.heading), ...block.rows.flatMap(row => row.cells)].map(inlineText).filter(Boolean).join(' | ');
        case 'facts': return block.entries.map(entry => `${entry.label} ${blocksText(entry.blocks)}`).join(' ');
        case 'definitions': return block.entries.map(entry => `${entry.term} ${blocksText(entry.blocks)}`).join(' ');
        case 'quote': return blocksText(block.blocks);
        case 'code-block': return block.text;
        case 'separator': return '';
    }
}

function entryOf({ id, group, kinds, before, after, first, from }: Draft, language: Language): RedlineChange {
    const moved = kinds.has('moved-to') || kinds.has('moved-from');
    if (group.ends) {
        const { kind, words } = group.ends;
        return { id, kind, target: first.target, place: first.words, before: kind === 'joined' ? words : '', after: kind === 'divided' ? words : '', source: first.source };
    }
    const kind = group.reference ? 'reference' : moved ? 'moved' : kinds.size === 2 ? 'replaced' : kinds.has('deleted') ? 'deleted' : 'inserted';
    // What was moved, or follows what it refers to, is the same on purpose.
    const [was, is] = group.reference || moved ? [before.join(' '), after.join(' ')] : inWords(before.join(' '), after.join(' '), language);
    return { id, kind, target: first.target, place: first.words, before: shortened(was), after: shortened(is), ...(moved && from !== undefined ? { from } : undefined), source: first.source };
}

function shortened(whole: string): string {
    const text = whole.replace(/\s+/g, match => /[\u00A0\u202F]/.test(match) ? match : ' ').trim();
    if (text.length <= SHOWN) {
        return text;
    }
    const cut = text.slice(0, SHOWN);
    return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHOWN / 2)).trimEnd().replace(/[\uD800-\uDBFF]$/, '')}…`;
}
