import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import { rangeOf, rulePageUrl, uriOf, type createMspServices, type Dossier, type Finding } from '@msp/language';
import { renderPreview } from '@msp/render';
import { PreviewChangedNotification, PreviewRequest, type PreviewContent, type PreviewFinding, type PreviewParams } from '../protocol.js';
import { answer, notify } from './answer.js';

type Services = ReturnType<typeof createMspServices>;

/** Validations come in bursts, one for each file of a dossier: the extension hears of them together. */
const BURST_MS = 25;

/** Renders dossiers on request, and tells when one that was asked for may look different. */
export function registerPreview(connection: Connection, { shared }: Services): void {
    const { DocumentBuilder: builder, Dossiers: dossiers } = shared.workspace;
    // Higher than any version of a server before this one, so that the extension needs not know that it was restarted.
    let version = Date.now();
    let asked = false;

    answer(connection, PreviewRequest, async (params, token): Promise<PreviewContent | null> => {
        asked = true;
        await validated([params.uri], token);
        const dossier = dossierAt(params);
        if (!dossier) {
            return null;
        }
        const uris = filesOf(dossier);
        await validated(uris, token);
        const findings = shared.checking.Checker.findingsOf(dossier)
            .map(finding => toPreviewFinding(finding, shared.lsp.MessageLanguage.pick(finding.message)));
        const { bodyHtml, anchors } = renderPreview(dossier, findings);
        version += 1;
        return {
            dossier: dossier.key,
            title: dossier.root.title ?? dossier.root.name,
            language: dossier.language,
            bodyHtml,
            findings: findings.map((finding, index) => ({ ...finding, anchor: anchors[index] })),
            uris,
            version
        };
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

    async function validated(uris: readonly string[], token: CancellationToken): Promise<void> {
        for (const uri of uris) {
            await builder.waitUntil(DocumentState.Validated, URI.parse(uri), token);
        }
    }

    function dossierAt({ uri, offset }: PreviewParams): Dossier | undefined {
        const candidates = dossiers.dossiersOf(URI.parse(uri).toString());
        const around = offset === undefined ? undefined : candidates.find(dossier => dossier.documents.some(document => {
            const node = document.$cstNode;
            return node !== undefined && uriOf(document) === uri && node.offset <= offset && offset <= node.end;
        }));
        return around ?? candidates[0];
    }
}

function filesOf(dossier: Dossier): readonly string[] {
    return [...new Set(dossier.documents.map(uriOf))];
}

function toPreviewFinding({ level, code, place }: Finding, message: string): PreviewFinding {
    const { offset, end } = rangeOf(place);
    return { level, code, message, uri: uriOf(place.node), range: { offset, end }, link: rulePageUrl(code) };
}
