/** Which articles and documents of the two versions are the same, wherever they stand. */
import type { Article, Block, ContractTree, DocumentNode } from '../tree/nodes.js';
import { articlesIn, documentsOf } from '../tree/walk.js';
import { likeness } from './likeness.js';
import { fingerprint, inlineText, nodeText, type Markable } from './text.js';

/** What became of a node; both ends of a pair know each other. */
export class Partners {
    private readonly byBefore = new Map<Markable, Markable>();
    private readonly byAfter = new Map<Markable, Markable>();

    add(before: Markable, after: Markable): void {
        this.byBefore.set(before, after);
        this.byAfter.set(after, before);
    }

    /** What of the version before has a partner. */
    get all(): Iterable<readonly [Markable, Markable]> {
        return this.byBefore;
    }

    remove(before: Markable): void {
        const after = this.byBefore.get(before);
        this.byBefore.delete(before);
        if (after) {
            this.byAfter.delete(after);
        }
    }

    after<T extends Markable>(before: T): T | undefined {
        return this.byBefore.get(before) as T | undefined;
    }

    before<T extends Markable>(after: T): T | undefined {
        return this.byAfter.get(after) as T | undefined;
    }

    has(node: Markable): boolean {
        return this.byBefore.has(node) || this.byAfter.has(node);
    }
}

/** Above this many comparisons only names and headings tell. */
const MAX_COMPARISONS = 40_000;
/** Shorter articles are not recognised by their words alone. */
const MIN_LENGTH = 60;

interface Candidate<T> {
    readonly before: T;
    readonly after: T;
    readonly score: number;
}

/** Pairs best first; each node once. */
function pairUp<T extends Markable>(before: readonly T[], after: readonly T[], partners: Partners, candidate: (before: T, after: T) => number): void {
    const left = before.filter(node => !partners.has(node));
    const right = after.filter(node => !partners.has(node));
    const few = left.length * right.length <= MAX_COMPARISONS;
    const rightByName = grouped(right, nameOf);
    const candidates = left.flatMap(b => (few ? right : rightByName.get(nameOf(b)) ?? []).flatMap((a): Candidate<T>[] => {
        const score = candidate(b, a);
        return score > 0 ? [{ before: b, after: a, score }] : [];
    }));
    for (const { before: b, after: a } of candidates.sort((x, y) => y.score - x.score)) {
        if (!partners.has(b) && !partners.has(a)) {
            partners.add(b, a);
        }
    }
}

export function grouped<T>(nodes: readonly T[], key: (node: T) => string): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    for (const node of nodes) {
        const own = key(node);
        const group = groups.get(own);
        if (group) {
            group.push(node);
        } else {
            groups.set(own, [node]);
        }
    }
    return groups;
}

function nameOf(node: Markable): string {
    return 'id' in node ? node.id ?? '' : '';
}

/** An id says much, but the second of two clauses without a name takes the id of the first when that goes. */
function sameArticle(before: Article, after: Article): number {
    const alike = likeness(before, after);
    const name = before.id === after.id;
    const heading = inlineText(before.heading) === inlineText(after.heading);
    const kind = before.kind === after.kind;
    const accepted = name && (heading || alike >= 0.25) || heading && alike >= (kind ? 0.2 : 0.4) || alike >= 0.6 && nodeText(after).length >= MIN_LENGTH;
    return accepted ? alike + (name ? 0.5 : 0) + (heading ? 0.3 : 0) + (kind ? 0.1 : 0) : 0;
}

function sameDocument(before: DocumentNode, after: DocumentNode): number {
    const alike = likeness(before, after);
    return before.id === after.id && (before.title === after.title || alike >= 0.2) || before.title === after.title || alike >= 0.6
        ? alike + (before.id === after.id ? 0.5 : 0) + (before.title === after.title ? 0.3 : 0) : 0;
}

/** The contract of one version is that of the other, whatever it says. */
export function pairDocumentsAndArticles(before: ContractTree, after: ContractTree): Partners {
    const partners = new Partners();
    partners.add(before.main, after.main);
    pairUp(before.annexes, after.annexes, partners, sameDocument);
    const [b, a] = [articlesOf(before), articlesOf(after)];
    const unchanged = grouped(a, nameOf);
    for (const article of b) {
        const twin = unchanged.get(nameOf(article))?.[0];
        if (twin && fingerprint(article) === fingerprint(twin)) {
            partners.add(article, twin);
        }
    }
    pairUp(b, a, partners, sameArticle);
    return partners;
}

function articlesOf(tree: ContractTree): Article[] {
    return documentsOf(tree).flatMap(articlesIn);
}
