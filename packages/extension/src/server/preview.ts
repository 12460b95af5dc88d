import { dirname } from 'node:path';
import { DocumentState, URI } from 'langium';
import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver/node';
import { rangeOf, rulePageUrl, uriOf, type createMspServices, type Dossier, type DossierDocument, type Finding, type MessageLanguage } from '@msp/language';
import { buildContractTree, redlineCounts, renderPage, renderPreview, withUnread, type BuildOptions, type ContractTree } from '@msp/render';
import { historyOf, VersionError } from '@msp/versions';
import {
    PreviewChangedNotification, PreviewHistoryRequest, PreviewPageRequest, PreviewRequest,
    type PreviewContent, type PreviewExtent, type PreviewFinding, type PreviewHistory, type PreviewPage, type PreviewParams, type PreviewRedline
} from '../protocol.js';
import { answer, notify } from './answer.js';
import { Comparisons, pathOf } from './comparisons.js';
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
    const messages = shared.lsp.MessageLanguage;
    const rendered = new RenderedParts();
    const comparisons = new Comparisons(shared);

    answer(connection, PreviewRequest, async (params, token): Promise<PreviewContent | ResponseError | null> => {
        asked = true;
        const dossier = await checkedDossier(shared, params, token);
        const tree = dossier && await orReason(() => treeOf(dossier, params, token));
        if (!dossier || !tree || tree instanceof ResponseError) {
            return tree instanceof ResponseError ? tree : null;
        }
        const { extents, extent, document } = extentFor(dossier, params);
        // A comparison shows what changed; what is wrong is the business of the preview.
        const findings = tree.redline ? [] : shared.checking.Checker.findingsOf(dossier)
            .filter(finding => extent !== 'document' || standsIn(document, finding))
            .map(finding => toPreviewFinding(finding, messages));
        const { body, anchors } = renderPreview(tree, findings);
        version += 1;
        const key = JSON.stringify([dossier.key, extent, extent === 'document' && document.name, params.comparison]);
        return {
            key,
            dossier: dossier.key,
            title: tree.title,
            language: tree.language,
            extent,
            extents,
            body: rendered.update(key, version, body, params.has?.key === key ? params.has.version : 0),
            findings: findings.map((finding, index) => ({ ...finding, anchor: anchors[index] })),
            redline: redlineOf(tree, messages),
            uris: filesOf(dossier),
            version
        };
    });

    answer(connection, PreviewPageRequest, async (params, token): Promise<PreviewPage | ResponseError | null> => {
        const dossier = await checkedDossier(shared, params, token);
        const tree = dossier && await orReason(() => treeOf(dossier, params, token));
        return tree instanceof ResponseError ? tree : tree ? { html: renderPage(tree), title: tree.title } : null;
    });

    answer(connection, PreviewHistoryRequest, async (params, token): Promise<PreviewHistory> => {
        const dossier = await checkedDossier(shared, params, token);
        const commits = dossier ? await orReason(() => historyOf(dirname(pathOf(dossier)))) : [];
        return commits instanceof ResponseError ? { commits: [], reason: commits.message } : { commits };
    });

    async function treeOf(dossier: Dossier, params: PreviewParams, token: CancellationToken): Promise<ContractTree> {
        const { extent, document } = extentFor(dossier, params);
        const unread = shared.checking.Checker.unreadOf(dossier);
        if (!params.comparison) {
            return withUnread(buildContractTree(dossier, optionsOf(extent, document)), unread);
        }
        const tree = await comparisons.tree(dossier, params.comparison, messages.current);
        if (token.isCancellationRequested) {
            throw new ResponseError(LSPErrorCodes.ContentModified, 'The dossier changed while it was compared.');
        }
        return withUnread(tree, unread);
    }

    /** What a person can mend comes as an answer in their language. */
    async function orReason<Result>(action: () => Promise<Result>): Promise<Result | ResponseError> {
        try {
            return await action();
        } catch (error) {
            if (error instanceof VersionError) {
                return new ResponseError(LSPErrorCodes.RequestFailed, error.messages[messages.current]);
            }
            throw error;
        }
    }

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

interface ShownExtent {
    readonly extents: readonly PreviewExtent[];
    readonly extent: PreviewExtent;
    readonly document: DossierDocument;
}

/** Versions are compared as a whole. */
function extentFor(dossier: Dossier, params: PreviewParams): ShownExtent {
    const extents = params.comparison ? ['dossier'] as const : extentsOf(dossier);
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

function redlineOf({ redline }: ContractTree, messages: MessageLanguage): PreviewRedline | undefined {
    return redline && {
        before: redline.before, after: redline.after, summary: redlineCounts(redline.changes, messages.current),
        changes: redline.changes.map(({ id, kind, place, before, after, from }) => ({ id, kind, place, before, after, from }))
    };
}
