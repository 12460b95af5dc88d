import { DocumentState, URI } from 'langium';
import type { Connection } from 'vscode-languageserver/node';
import { rangeOf, rulePageUrl, uriOf, type createMspServices, type Dossier, type DossierDocument, type Finding, type MessageLanguage } from '@msp/language';
import { buildContractTree, renderPage, renderPreview, type BuildOptions } from '@msp/render';
import { PreviewChangedNotification, PreviewPageRequest, PreviewRequest, type PreviewContent, type PreviewExtent, type PreviewFinding, type PreviewPage, type PreviewParams } from '../protocol.js';
import { answer, notify } from './answer.js';
import { checkedDossier, filesOf, holds } from './dossiers.js';
import { RenderedParts } from './parts.js';

type Services = ReturnType<typeof createMspServices>;

/** Validations come in bursts, one for each file of a dossier: the extension hears of them together. */
const BURST_MS = 25;

/** Renders dossiers on request, and tells when one that was asked for may look different. */
export function registerPreview(connection: Connection, { shared }: Services): void {
    const { DocumentBuilder: builder, Dossiers: dossiers } = shared.workspace;
    // Higher than any version of a server before this one, so that the extension needs not know that it was restarted.
    let version = Date.now();
    let asked = false;
    const rendered = new RenderedParts();

    answer(connection, PreviewRequest, async (params, token): Promise<PreviewContent | null> => {
        asked = true;
        const dossier = await checkedDossier(shared, params, token);
        if (!dossier) {
            return null;
        }
        const { extents, extent, document } = extentFor(dossier, params);
        const findings = shared.checking.Checker.findingsOf(dossier)
            .filter(finding => extent !== 'document' || standsIn(document, finding))
            .map(finding => toPreviewFinding(finding, shared.lsp.MessageLanguage));
        const tree = buildContractTree(dossier, optionsOf(extent, document));
        const { body, anchors } = renderPreview(tree, findings);
        version += 1;
        const key = [dossier.key, extent, ...(extent === 'document' ? [document.name] : [])].join(' ');
        return {
            key,
            dossier: dossier.key,
            title: tree.title,
            language: tree.language,
            extent,
            extents,
            body: rendered.update(key, version, body, params.has?.key === key ? params.has.version : 0),
            findings: findings.map((finding, index) => ({ ...finding, anchor: anchors[index] })),
            uris: filesOf(dossier),
            version
        };
    });

    answer(connection, PreviewPageRequest, async (params, token): Promise<PreviewPage | null> => {
        const dossier = await checkedDossier(shared, params, token);
        if (!dossier) {
            return null;
        }
        const { extent, document } = extentFor(dossier, params);
        const tree = buildContractTree(dossier, optionsOf(extent, document));
        return { html: renderPage(tree), title: tree.title };
    });

    const changed = new Set<string>();
    builder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
        if (!asked) {
            return;
        }
        if (changed.size === 0) {
            setTimeout(() => {
                // A file that has just joined a dossier changes what is shown of all the others.
                const dossierFiles = [...changed].flatMap(file => dossiers.dossiersOf(file).flatMap(filesOf));
                notify(connection, PreviewChangedNotification, { uris: [...new Set([...changed, ...dossierFiles])] });
                changed.clear();
            }, BURST_MS);
        }
        changed.add(uri.toString());
    });
}

function extentsOf({ documents }: Dossier): readonly PreviewExtent[] {
    const amended = documents.some(({ documentType }) => documentType === 'amendment');
    return ['dossier', ...(documents.length > 1 ? ['document'] as const : []), ...(amended ? ['consolidated'] as const : [])];
}

function extentFor(dossier: Dossier, params: PreviewParams): { readonly extents: readonly PreviewExtent[]; readonly extent: PreviewExtent; readonly document: DossierDocument } {
    const extents = extentsOf(dossier);
    const extent = extents.find(offered => offered === params.extent) ?? 'dossier';
    return { extents, extent, document: extent === 'document' ? documentAt(dossier, params) : dossier.root };
}

function optionsOf(extent: PreviewExtent, document: DossierDocument): BuildOptions {
    return extent === 'document' ? { extent, document } : { extent };
}

/** The document around the place, or else the first of the file. */
function documentAt({ documents, root }: Dossier, { uri, offset = 0 }: PreviewParams): DossierDocument {
    const own = documents.filter(document => uriOf(document) === URI.parse(uri).toString());
    return own.find(document => holds(document, offset)) ?? own[0] ?? root;
}

function standsIn(document: DossierDocument, { place }: Finding): boolean {
    return uriOf(place.node) === uriOf(document) && holds(document, rangeOf(place).offset);
}

function toPreviewFinding({ level, code, place, message, fixes }: Finding, messages: MessageLanguage): PreviewFinding {
    const { offset, end } = rangeOf(place);
    const sorted = [...fixes].sort((a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false));
    return {
        level, code, message: messages.pick(message), uri: uriOf(place.node), range: { offset, end }, link: rulePageUrl(code),
        fixes: sorted.map(({ title, batch }) => ({ title: messages.pick(title), batch: batch && messages.pick(batch.title) }))
    };
}
