import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { root } from '../support/paths.ts';

/**
 * Puts the places of the sources into a stack that speaks of a bundle. VS Code's extension host does not read source maps.
 * @param bundle the bundle, with its map beside it
 */
export function sourcePlaces(stack: string, bundle: string): string {
    const map = `${bundle}.map`;
    if (!stack.includes(bundle) || !existsSync(map)) return stack;
    const sources = new SourceMap(JSON.parse(readFileSync(map, 'utf8')));
    const place = new RegExp(`${RegExp.escape(bundle)}:(\\d+):(\\d+)`, 'g');
    return stack.replace(place, (text, line: string, column: string) => {
        const origin = sources.findEntry(Number(line) - 1, Number(column) - 1);
        if (!('originalSource' in origin)) return text;
        const source = isAbsolute(origin.originalSource) ? origin.originalSource : resolve(dirname(bundle), origin.originalSource);
        const shown = relative(root, source);
        return `${shown.startsWith('..') ? source : shown}:${origin.originalLine + 1}:${origin.originalColumn + 1}`;
    });
}
