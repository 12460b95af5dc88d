import type { AstNode } from 'langium';
import { isClause, isFact, isParty } from '../../../generated/ast.js';
import { MOST_EXPANDED, MOST_QUOTED } from '../../../grammar/nesting.js';
import type { Dossier } from '../../../model/dossier.js';
import { nameOf } from '../../../model/names.js';
import { nodesIn } from '../../../model/nodes.js';
import { factPathOf } from '../../../model/tree.js';
import type { Report, Rule } from '../../rule.js';
import { quotedBy, type QuotationEdge, type Quoting } from './quotations.js';

export const quotationCircle: Rule = {
    id: 'quotation-circle',
    domain: 'values',
    level: 'error',
    title: { fr: 'Un texte ne doit pas se citer lui-même', en: 'A text must not quote itself' },
    sources: ['Language guide: quotations in prose'],
    checkDossier(dossier, { report }) {
        const search = new Search(dossier);
        const texts: Quoting[] = dossier.documents.flatMap(document => [...nodesIn(document, 'Prose'), ...nodesIn(document, 'ReferenceValue')]);
        texts.forEach(text => search.visit(text));
        search.circles.forEach(circle => report(describe(circle)));
        const long = search.circles.length > 0 ? undefined : texts.find(text => search.isTooLong(text));
        if (long) {
            report({
                place: { node: quotedBy(long, dossier)[0]?.at ?? long },
                message: {
                    fr: `Ce passage cite des textes qui en citent d'autres, ${MOST_QUOTED} niveaux ou ${MOST_EXPANDED} textes et plus : l'impression s'arrête avant la fin. Écrivez ces textes directement.`,
                    en: `This passage quotes texts that quote others, ${MOST_QUOTED} levels or ${MOST_EXPANDED} texts and more: print stops before the end. Write these texts out.`
                }
            });
        }
    }
};

/** Follows quotations without calling itself: a chain of them may be long. */
class Search {
    readonly circles: QuotationEdge[][] = [];
    private readonly edges = new Map<Quoting, QuotationEdge[]>();
    private readonly done = new Map<Quoting, { readonly levels: number; readonly texts: number }>();

    constructor(private readonly dossier: Dossier) {}

    visit(start: Quoting): void {
        const way: { readonly node: Quoting; at: number }[] = [];
        const onWay = new Map<Quoting, number>();
        const enter = (node: Quoting): void => {
            onWay.set(node, way.length);
            way.push({ node, at: 0 });
        };
        if (!this.done.has(start)) {
            enter(start);
        }
        for (let step = way.at(-1); step; step = way.at(-1)) {
            const edges = this.edgesOf(step.node);
            const edge = edges[step.at++];
            if (!edge) {
                this.done.set(step.node, this.sizeOf(edges));
                onWay.delete(step.node);
                way.pop();
            } else if (onWay.has(edge.to)) {
                const circle = way.slice(onWay.get(edge.to));
                this.circles.push(circle.map(({ node, at }) => this.edgesOf(node)[at - 1]!));
            } else if (!this.done.has(edge.to)) {
                enter(edge.to);
            }
        }
    }

    isTooLong(text: Quoting): boolean {
        const { levels, texts } = this.done.get(text) ?? { levels: 0, texts: 0 };
        return levels > MOST_QUOTED || texts > MOST_EXPANDED;
    }

    private edgesOf(node: Quoting): QuotationEdge[] {
        let edges = this.edges.get(node);
        if (!edges) {
            edges = quotedBy(node, this.dossier);
            this.edges.set(node, edges);
        }
        return edges;
    }

    private sizeOf(edges: readonly QuotationEdge[]): { levels: number; texts: number } {
        let levels = 0;
        let texts = 0;
        for (const { to } of edges) {
            const size = this.done.get(to);
            levels = Math.max(levels, (size?.levels ?? 0) + 1);
            texts += (size?.texts ?? 0) + 1;
        }
        return { levels, texts };
    }
}

/** A circle, from the quotation that closes it: the names of the facts that it goes through. */
function describe(circle: readonly QuotationEdge[]): Report {
    const names = circle.map(({ at }) => nameAround(at));
    const way = [...names, names[0]!].join(' → ');
    const closing = circle.at(-1)!;
    return {
        place: { node: closing.at },
        message: {
            fr: names.length === 1
                ? `Ce texte se cite lui-même : ${way}. Supprimez la citation ; l'impression n'en montre que le nom.`
                : `Ces textes se citent en rond : ${way}. Supprimez l'une des citations ; l'impression n'en montre que le nom.`,
            en: names.length === 1
                ? `This text quotes itself: ${way}. Remove the quotation; print shows no more than its name.`
                : `These texts quote one another in a circle: ${way}. Remove one of the quotations; print shows no more than its name.`
        },
        related: circle.slice(0, -1).map(({ at }) => ({
            place: { node: at },
            message: { fr: `${nameAround(at)} fait partie du cercle`, en: `${nameAround(at)} is part of the circle` }
        }))
    };
}

function nameAround(node: AstNode): string {
    let owner: AstNode | undefined = node;
    while (owner && !isFact(owner)) {
        owner = owner.$container;
    }
    const container = owner?.$container;
    const before = container && (isClause(container) || isParty(container)) ? nameOf(container) : undefined;
    return [...before === undefined ? [] : [before], ...factPathOf(node)].join('.');
}
