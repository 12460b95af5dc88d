import * as vscode from 'vscode';
import type { Language } from './protocol.js';

/** The language of the product's own words: `msp.messages`, or else the editor's. */
export function uiLanguage(): Language {
    const setting = vscode.workspace.getConfiguration('msp').get<string>('messages', 'auto');
    if (setting === 'fr' || setting === 'en') {
        return setting;
    }
    return /^fr\b/i.test(vscode.env.language) ? 'fr' : 'en';
}
