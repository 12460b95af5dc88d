import * as vscode from 'vscode';
import type { FormatChoice } from '../documents/jobs.js';
import { uiLanguage } from '../settings.js';
import type { ExportChoices, ExportExtent } from './protocol.js';
import { exportWords } from './words.js';

const LAST_FORMAT = 'msp.export.format';
const LAST_EXTENT = 'msp.export.extent';

type Item<Value> = vscode.QuickPickItem & { readonly value: Value };

/** Asks for one of the formats, the last one first. */
export async function pickFormat(formats: readonly FormatChoice[], memory: vscode.Memento): Promise<FormatChoice | undefined> {
    const items = formats.map((value): Item<FormatChoice> => ({ value, label: value.label[uiLanguage()], description: `.${value.extension}` }));
    const last = memory.get<string>(LAST_FORMAT);
    const picked = await pick(items, exportWords().pickFormat, ({ id }) => id === last);
    if (picked) {
        await memory.update(LAST_FORMAT, picked.id);
    }
    return picked;
}

/** Asks what of the dossier to write, where there is a choice; what was chosen last comes first. */
export async function pickExtent({ title, documents, amended }: ExportChoices, memory: vscode.Memento): Promise<ExportExtent | undefined> {
    const words = exportWords();
    const whole: Item<ExportExtent> = { value: { extent: 'dossier' }, label: words.dossier, description: words.dossierDetail(documents.length), detail: title };
    const items: Item<ExportExtent>[] = [
        whole,
        ...(amended ? [{ value: { extent: 'consolidated' } as const, label: words.consolidated, description: words.consolidatedDetail }] : []),
        ...(documents.length > 1 ? documents.map(({ name, title }) => ({ value: { extent: 'document', document: name } as const, label: title, description: words.oneDocument })) : [])
    ];
    if (items.length === 1) {
        return whole.value;
    }
    const last = memory.get<string>(LAST_EXTENT);
    const picked = await pick(items, words.pickExtent, value => key(value) === last);
    if (picked) {
        await memory.update(LAST_EXTENT, key(picked));
    }
    return picked;
}

function key(value: ExportExtent): string {
    return value.extent === 'document' ? `document ${value.document}` : value.extent;
}

async function pick<Value>(items: readonly Item<Value>[], placeHolder: string, isLast: (value: Value) => boolean): Promise<Value | undefined> {
    const sorted = [...items].sort((a, b) => Number(isLast(b.value)) - Number(isLast(a.value)));
    return (await vscode.window.showQuickPick(sorted, { placeHolder, matchOnDescription: true, ignoreFocusOut: true }))?.value;
}
