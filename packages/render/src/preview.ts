/** What the language server asks for: the preview's HTML in parts, and where each finding stands beside it. */
import { bodyParts, type HtmlPart } from './html/parts.js';
import type { ContractTree, Source } from './tree/nodes.js';
import { articlesIn, documentsOf } from './tree/walk.js';

/** A place in a file, as a finding has one; offsets in UTF-16 units. */
export interface FindingPlace {
    readonly uri: string;
    readonly range: { readonly offset: number; readonly end: number };
}

export interface Preview {
    readonly body: HtmlPart;
    /**
     * For each finding the id of the element to stand beside. Undefined where the smallest element around the finding's
     * own offsets is the right one, which is nearly always.
     */
    readonly anchors: readonly (string | undefined)[];
}

export function renderPreview(tree: ContractTree, findings: readonly FindingPlace[] = []): Preview {
    const shown = factsShownElsewhere(tree);
    return { body: bodyParts(tree), anchors: findings.map(finding => anchorOf(finding, shown)) };
}

interface ShownFacts {
    readonly id: string;
    readonly source: Source;
}

/** Tables and lists that a quotation gave: the fact's own place has no element. */
function factsShownElsewhere(tree: ContractTree): ShownFacts[] {
    const shown: ShownFacts[] = [];
    for (const item of documentsOf(tree).flatMap(document => [document, ...articlesIn(document)]).flatMap(({ content }) => content)) {
        if (item.type !== 'article' && item.id !== undefined) {
            shown.push(...(item.about ?? []).map(source => ({ id: item.id!, source })));
        }
    }
    return shown;
}

function anchorOf({ uri, range }: FindingPlace, shown: readonly ShownFacts[]): string | undefined {
    return shown.find(({ source }) => source.uri === uri && source.start <= range.offset && range.end <= source.end)?.id;
}
