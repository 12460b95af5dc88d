/** `msp render`: the dossier of a file as a document. */
import { buildContractTree, renderPage, renderText } from '@msp/render';
import type { Dossier } from '@msp/language';
import { resolve } from 'node:path';
import { URI } from 'langium';
import { UsageError } from './usage-error.js';
import { loadWorkspace } from './workspace.js';

/** Formats by the name that `--to` takes; what each makes of a document tree. */
export const FORMATS = {
    html: renderPage,
    text: renderText
} as const;

export type Format = keyof typeof FORMATS;

/** @throws {UsageError} when the file belongs to no dossier */
export async function render(path: string, format: Format): Promise<string> {
    const { shared } = await loadWorkspace([path]);
    const dossiers = shared.workspace.Dossiers.dossiersOf(URI.file(resolve(path)).toString());
    return FORMATS[format](buildContractTree(only(path, dossiers)));
}

function only(path: string, [dossier]: readonly Dossier[]): Dossier {
    if (!dossier) {
        throw new UsageError(`"${path}" holds no document of a contract, so there is nothing to render.`);
    }
    return dossier;
}
