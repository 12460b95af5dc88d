/** Colours a text with the extension's grammar, the way the editor does. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { IGrammar } from 'vscode-textmate';

// Both are CommonJS bundles whose names Node cannot see from outside.
const require = createRequire(import.meta.url);
const { INITIAL, Registry, parseRawGrammar } = require('vscode-textmate') as typeof import('vscode-textmate');
const oniguruma = require('vscode-oniguruma') as typeof import('vscode-oniguruma');

export interface ColouredToken {
    readonly text: string;
    /** Outermost first, without the grammar's own `source.msp`. */
    readonly scopes: readonly string[];
}

export async function loadGrammar(): Promise<IGrammar> {
    const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    const path = fileURLToPath(new URL('../../../syntaxes/msp.tmLanguage.json', import.meta.url));
    const registry = new Registry({
        onigLib: Promise.resolve({
            createOnigScanner: sources => new oniguruma.OnigScanner(sources),
            createOnigString: text => new oniguruma.OnigString(text)
        }),
        loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path)
    });
    const grammar = await registry.loadGrammar('source.msp');
    if (!grammar) throw new Error('The grammar does not load.');
    return grammar;
}

/** Every token of a text that is more than white space. */
export function colour(grammar: IGrammar, text: string): readonly ColouredToken[] {
    let state = INITIAL;
    return text.split(/\r?\n/).flatMap(line => {
        const result = grammar.tokenizeLine(line, state);
        state = result.ruleStack;
        return result.tokens
            .map(token => ({ text: line.slice(token.startIndex, token.endIndex).trim(), scopes: token.scopes.slice(1) }))
            .filter(token => token.text !== '');
    });
}
