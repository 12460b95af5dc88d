/** What of the two versions belongs together: in its place, or moved. Decided for the whole tree before anything is marked. */
import type { Article, Block, ContractTree, DocumentNode, Inline, Row } from '../tree/nodes.js';
import { align } from './align.js';
import { likeness } from './likeness.js';
import { grouped, pairDocumentsAndArticles, type Partners } from './pairs.js';
import { definitionHead, fingerprint, nodeText, type Markable } from './text.js';
import { tokenise, type Identity } from './tokens.js';

/** What belongs to one entry of the list of changes. */
export interface Group {
    readonly reference?: boolean;
}

/** A node of either version, in the order of both. */
export type Step<T> =
    | { readonly side: 'both'; readonly before: T; readonly after: T }
    | { readonly side: 'before'; readonly node: T; readonly group: Group }
    | { readonly side: 'after'; readonly node: T; readonly group: Group };

/** How much two blocks without a name must have in common to be two versions of one. */
const MIN_LIKENESS = 0.4;
/** For a table, a list, a glossary: few others stand beside it. */
const MIN_LIKENESS_OF_CONTAINERS = 0.25;

/** A text must be this long to be told as moved. In characters. */
const MIN_MOVED = 40;
const MIN_MOVED_AND_EDITED = 80;
const MIN_LIKENESS_OF_MOVED = 0.7;
const MAX_MOVE_COMPARISONS = 40_000;

export class Matching {
    private readonly partners: Partners;
    private readonly known = new WeakMap<readonly Markable[], WeakMap<readonly Markable[], readonly Step<Markable>[]>>();
    /** The nodes that stand in one version only, or elsewhere in the other, as they are found. */
    private unmatchedBefore: Markable[] = [];
    private unmatchedAfter: Markable[] = [];
    private readonly moves = new WeakMap<Markable, Group>();
    /** The id that the version after gives what this id of the version before names; undefined for what is gone. */
    readonly idsAfter = new Map<string, string>();

    constructor(before: ContractTree, after: ContractTree) {
        this.partners = pairDocumentsAndArticles(before, after);
        // Rows may be known by the article that they speak of.
        for (const [b, a] of this.partners.all) {
            this.sameId(b, a);
        }
        this.document(before.main, after.main);
        this.steps(before.annexes, after.annexes);
        this.steps(before.documents, after.documents);
        if (before.signatures && after.signatures) {
            this.idsAfter.set(before.signatures.id, after.signatures.id);
            this.steps(before.signatures.blocks, after.signatures.blocks);
        }
        this.findMoves();
    }

    /** Where a moved node stands in the other version, and what names the move. */
    moved<T extends Markable>(node: T): { readonly partner: T; readonly group: Group } | undefined {
        const group = this.moves.get(node);
        const partner: T | undefined = this.partners.after(node) ?? this.partners.before(node);
        return group && partner && { partner, group };
    }

    /**
     * The nodes of two lists that belong together, in the order of both; what was deleted before what was inserted.
     * @param led whether the first paragraph runs in with what holds it: a term, a label, the mark of a list
     */
    steps<T extends Markable>(before: readonly T[], after: readonly T[], led = false): readonly Step<T>[] {
        const known = this.known.get(before)?.get(after);
        if (known) {
            return known as readonly Step<T>[];
        }
        const steps = this.align(before, after, led);
        this.known.set(before, (this.known.get(before) ?? new WeakMap()).set(after, steps));
        return steps;
    }

    private align<T extends Markable>(before: readonly T[], after: readonly T[], led: boolean): Step<T>[] {
        this.pairByName(before, after);
        const { partners } = this;
        const first = led && isParagraph(before[0]) && isParagraph(after[0]) && isPairable(before[0]!, after[0]!) ? 1 : 0;
        const rest = align<T>(before.slice(first), after.slice(first), {
            same: (b, a) => partners.after(b) === a || !partners.has(b) && !partners.has(a) && !isNamed(b) && fingerprint(b) === fingerprint(a),
            weight: (b, a) => partners.after(b) === a ? 1 + nodeText(a).length : partners.has(b) || partners.has(a) || isNamed(b) || isNamed(a) ? 0 : pairWeight(b, a),
            key: (node, side) => `${partners.has(node) ? 'paired' : 'free'} ${fingerprint(side === 'before' ? partners.after(node) ?? node : node)}`
        });
        const pairs = [...(first > 0 ? [[0, 0] as const] : []), ...rest.map(([b, a]) => [b + first, a + first] as const)];
        const steps: Step<T>[] = [];
        let [atB, atA] = [0, 0];
        for (const [b, a] of [...pairs, [before.length, after.length] as const]) {
            const group: Group = {};
            for (const node of before.slice(atB, b)) {
                steps.push({ side: 'before', node, group: isNamed(node) ? {} : group });
                this.unmatchedBefore.push(node);
            }
            for (const node of after.slice(atA, a)) {
                steps.push({ side: 'after', node, group: isNamed(node) ? {} : group });
                this.unmatchedAfter.push(node);
            }
            if (b < before.length && a < after.length) {
                steps.push({ side: 'both', before: before[b]!, after: after[a]! });
                this.belong(before[b]!, after[a]!);
            }
            [atB, atA] = [b + 1, a + 1];
        }
        return steps;
    }

    /** What names itself is the same where the names are. */
    private pairByName<T extends Markable>(before: readonly T[], after: readonly T[]): void {
        const [names, namesAfter] = namesOf(before, after, target => this.idsAfter.get(target) ?? target);
        const nameAfter = new Map(after.map((node, index) => [node, namesAfter[index]]));
        const free = grouped(after.filter((node, index) => namesAfter[index] !== undefined && !this.partners.has(node)), node => nameAfter.get(node)!);
        before.forEach((node, index) => {
            const same = names[index] === undefined || this.partners.has(node) ? undefined : free.get(names[index]);
            if (same?.[0] && isPairable(node, same[0])) {
                this.partners.add(node, same.shift()!);
            }
        });
    }

    private belong(before: Markable, after: Markable): void {
        this.sameId(before, after);
        if ('type' in before && 'type' in after && before.type === 'document' && after.type === 'document') {
            this.document(before, after);
        } else {
            for (const [b, a] of innerLists(before, after)) {
                this.steps(b, a, !('type' in before) && 'blocks' in before);
            }
        }
    }

    private sameId(before: Markable, after: Markable): void {
        if ('id' in before && 'id' in after && before.id !== undefined && after.id !== undefined) {
            this.idsAfter.set(before.id, after.id);
        }
    }

    private document(before: DocumentNode, after: DocumentNode): void {
        this.sameId(before, after);
        this.steps(before.particulars, after.particulars);
        this.steps(before.parties, after.parties);
        this.steps(before.preamble, after.preamble);
        this.steps(before.content, after.content);
    }

    private findMoves(): void {
        let before: Markable[] = [];
        let after: Markable[] = [];
        while (this.unmatchedBefore.length > 0 || this.unmatchedAfter.length > 0) {
            const [newBefore, newAfter] = [this.unmatchedBefore, this.unmatchedAfter];
            [this.unmatchedBefore, this.unmatchedAfter] = [[], []];
            newBefore.forEach(node => this.settle(node));
            before = [...before, ...newBefore].filter(node => !this.partners.has(node));
            after = [...after, ...newAfter].filter(node => !this.partners.has(node));
            this.pairMoved(before, after);
            // What did not move whole may have lost parts to elsewhere.
            if (this.unmatchedBefore.length === 0 && this.unmatchedAfter.length === 0) {
                this.unmatchedBefore = before.filter(node => !this.partners.has(node)).flatMap(children);
                this.unmatchedAfter = after.filter(node => !this.partners.has(node)).flatMap(children);
                [before, after] = [before, after].map(nodes => nodes.filter(node => children(node).length === 0)) as [Markable[], Markable[]];
            }
        }
    }

    /** A node whose partner is known but stands elsewhere has moved, unless it is too short to speak of. */
    private settle(node: Markable): void {
        const partner = this.partners.after(node);
        if (!partner || this.moves.has(node)) {
            return;
        }
        if (isMovable(node, partner)) {
            this.move(node, partner);
        } else {
            this.partners.remove(node);
        }
    }

    private pairMoved(before: readonly Markable[], after: readonly Markable[]): void {
        const long = (node: Markable): boolean => !isNamed(node) && nodeText(node).length >= MIN_MOVED;
        const byPrint = grouped(after.filter(long), moveKey);
        for (const node of before.filter(long)) {
            const partner = byPrint.get(moveKey(node))?.shift();
            if (partner) {
                this.partners.add(node, partner);
                this.move(node, partner);
            }
        }
        const edited = (node: Markable): boolean => !this.partners.has(node) && long(node) && nodeText(node).length >= MIN_MOVED_AND_EDITED;
        const [left, right] = [before.filter(edited), after.filter(edited)];
        if (left.length * right.length > MAX_MOVE_COMPARISONS) {
            return;
        }
        const candidates = left.flatMap(b => right.filter(a => isPairable(b, a)).map(a => ({ b, a, alike: likeness(b, a) })).filter(({ alike }) => alike >= MIN_LIKENESS_OF_MOVED));
        for (const { b, a } of candidates.sort((x, y) => y.alike - x.alike)) {
            if (!this.partners.has(b) && !this.partners.has(a)) {
                this.partners.add(b, a);
                this.move(b, a);
            }
        }
    }

    private move(before: Markable, after: Markable): void {
        const group: Group = { reference: 'cells' in after && isReference(after.cells[0] ?? []) };
        this.moves.set(before, group);
        this.moves.set(after, group);
        this.belong(before, after);
    }
}

/** By kind, for a list item is not a paragraph. */
function moveKey(node: Markable): string {
    return `${kindOf(node)} ${fingerprint(node)}`;
}

function kindOf(node: Markable): string {
    return 'type' in node ? node.type : 'cells' in node ? 'row' : 'blocks' in node ? 'item' : 'other';
}

/** Whether a node is known by a name, never by its words: its name is not marked word by word. */
function isNamed(node: Markable): boolean {
    return nameOf(node) !== undefined || 'type' in node && (node.type === 'article' || node.type === 'document');
}

function nameOf(node: Markable): string | undefined {
    if ('term' in node) {
        return definitionHead(node);
    }
    if ('legalName' in node) {
        return [node.legalName, node.role, node.signs].join('\u0001');
    }
    if ('signatory' in node) {
        return node.party;
    }
    if ('target' in node) {
        return node.title;
    }
    return 'type' in node || !('label' in node) ? undefined : node.label;
}

/** The names of the nodes of two lists; rows, too, have one here, as many of their first cells as it takes to tell them apart. */
function namesOf(before: readonly Markable[], after: readonly Markable[], identity: Identity): readonly [readonly (string | undefined)[], readonly (string | undefined)[]] {
    const named = (cells: number) => [before.map(node => 'cells' in node ? rowName(node, cells, identity) : nameOf(node)), after.map(node => 'cells' in node ? rowName(node, cells, target => target) : nameOf(node))] as const;
    const first = named(1);
    return first.every(names => new Set(names).size === names.length) ? first : named(2);
}

function rowName({ key, cells }: Row, count: number, identity: Identity): string {
    return key ?? cells.slice(0, count).map(cell => tokenise(cell, identity).map(token => token.key).join('')).join('\u0001');
}

/** A row that is known by the article it speaks of goes where the article goes. */
function isReference(cell: readonly Inline[]): boolean {
    return cell.length === 1 && cell[0]!.type === 'quotation' && cell[0]!.of === 'clause';
}

function isParagraph(node: Markable | undefined): boolean {
    return node !== undefined && kindOf(node) === 'paragraph';
}

/** Whether the one can become the other with marks inside only. */
function isPairable(before: Markable, after: Markable): boolean {
    if (kindOf(before) !== kindOf(after)) {
        return false;
    }
    if ('cells' in before && 'cells' in after) {
        return before.cells.length === after.cells.length;
    }
    if (!('type' in before) || !('type' in after)) {
        return true;
    }
    switch (before.type) {
        case 'paragraph': return after.type === 'paragraph' && Boolean(before.note) === Boolean(after.note);
        case 'heading': return after.type === 'heading' && before.level === after.level;
        case 'list': return after.type === 'list' && before.ordered === after.ordered && (before.first === after.first || !before.ordered);
        case 'table': return after.type === 'table' && before.columns.length === after.columns.length;
        case 'code-block':
        case 'separator': return fingerprint(before) === fingerprint(after);
        default: return true;
    }
}

const CONTAINERS: ReadonlySet<string> = new Set(['list', 'table', 'facts', 'definitions', 'quote']);

function pairWeight(before: Markable, after: Markable): number {
    if (!isPairable(before, after)) {
        return 0;
    }
    const size = 1 + nodeText(after).length;
    if (fingerprint(before) === fingerprint(after)) {
        return size;
    }
    const alike = likeness(before, after);
    return alike >= (CONTAINERS.has(kindOf(after)) ? MIN_LIKENESS_OF_CONTAINERS : MIN_LIKENESS) ? 0.95 * alike * size : 0;
}

/** Short facts that change places are written anew: Word knows no move of a line of a table of facts. */
function isMovable(before: Markable, after: Markable): boolean {
    const kind = kindOf(after);
    return kind === 'article' || kind === 'document' || 'term' in after || 'legalName' in after || 'cells' in after && 'cells' in before && before.cells.length === after.cells.length
        || 'signatory' in after || kind !== 'other' && !isNamed(after) && nodeText(after).length >= MIN_MOVED;
}

function children(node: Markable): readonly Markable[] {
    return innerLists(node, node).flatMap(([list]) => list);
}

type Lists = readonly (readonly [readonly Markable[], readonly Markable[]])[];

/** The lists that two nodes of one kind hold. */
function innerLists(before: Markable, after: Markable): Lists {
    if ('type' in before && 'type' in after) {
        switch (before.type) {
            case 'article':
            case 'document': return 'content' in after ? [[before.content, after.content] as [readonly (Block | Article)[], readonly (Block | Article)[]]] : [];
            case 'list': return after.type === 'list' ? [[before.items, after.items]] : [];
            case 'table': return after.type === 'table' ? [[before.rows, after.rows]] : [];
            case 'facts': return after.type === 'facts' ? [[before.entries, after.entries]] : [];
            case 'definitions': return after.type === 'definitions' ? [[before.entries, after.entries]] : [];
            case 'quote': return after.type === 'quote' ? [[before.blocks, after.blocks]] : [];
            default: return [];
        }
    }
    if ('blocks' in before && 'blocks' in after) {
        return [[before.blocks, after.blocks]];
    }
    return 'facts' in before && 'facts' in after ? [[before.facts, after.facts]] : [];
}
