import type { Connection } from 'vscode-languageserver/node';
import { uriOf, type createMspServices } from '@msp/language';
import { blanksIn, buildContractTree, errorsIn, exportContext, exportName, withUnread, type ExtentOptions } from '@msp/render';
import { ExportChoicesRequest, ExportRequest, type ExportContent } from '../export/protocol.js';
import { answer } from './answer.js';
import { checkedDossier } from './dossiers.js';

/** Gives out dossiers as plain data. The files are written elsewhere, so that no export holds up the editor. */
export function registerExport(connection: Connection, { shared }: ReturnType<typeof createMspServices>): void {
    answer(connection, ExportChoicesRequest, async (place, token) => {
        const dossier = await checkedDossier(shared, place, token);
        return dossier ? {
            title: dossier.root.title ?? dossier.root.name,
            uri: uriOf(dossier.root),
            documents: dossier.documents.map(({ name, title }) => ({ name, title: title ?? name })),
            amended: dossier.documents.some(({ documentType }) => documentType === 'amendment')
        } : null;
    });

    answer(connection, ExportRequest, async (params, token): Promise<ExportContent | null> => {
        const dossier = await checkedDossier(shared, params, token);
        const document = params.extent === 'document' ? dossier?.documents.find(({ name }) => name === params.document) : dossier?.root;
        if (!dossier || !document) {
            return null;
        }
        const extent: ExtentOptions = params.extent === 'document' ? { extent: params.extent, document } : { extent: params.extent };
        const unread = shared.checking.Checker.unreadOf(dossier);
        const tree = withUnread(buildContractTree(dossier, { ...extent, data: params.annexData }), unread);
        const findings = [...new Set([...shared.checking.Checker.findingsOf(dossier), ...unread])];
        return {
            name: exportName(tree),
            title: tree.title,
            errors: errorsIn(findings),
            blanks: blanksIn(tree).map(({ label, within, source }) => ({
                label, within, place: source && { uri: source.uri, range: { offset: source.start, end: source.end } }
            })),
            tree,
            data: exportContext(dossier, tree, findings, { now: new Date() })
        };
    });
}
