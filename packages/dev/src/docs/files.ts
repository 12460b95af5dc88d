// Where the reference is written, and where the pages of rules are read.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths.ts';

export const target = join(root, 'docs', 'rules');
export const libraryGuide = join(root, 'docs', 'library.md');
export const catalogueFolder = join(root, 'docs', 'catalogue');
export const schemaFile = join(root, 'docs', 'msp-config.schema.json');

/** A JSON file of docs/catalogue. */
export function readCatalogueFile<T>(name: string): T {
    return JSON.parse(readFileSync(join(catalogueFolder, name), 'utf8')) as T;
}

export function readRulePage(rule: string): string | undefined {
    const file = join(root, 'packages', 'language', 'src', 'rules', rule, 'rule.md');
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
