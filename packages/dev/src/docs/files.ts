// Where the reference is written, and where the pages of rules are read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths.ts';

export const target = join(root, 'docs', 'rules');
export const kindsFolder = join(root, 'docs', 'kinds');
export const libraryGuide = join(root, 'docs', 'library.md');
export const catalogueFolder = join(root, 'docs', 'catalogue');
export const schemaFile = join(root, 'docs', 'msp-config.schema.json');

/** A JSON file of docs/catalogue. */
export function readCatalogueFile<T>(name: string): T {
    return JSON.parse(readFileSync(join(catalogueFolder, name), 'utf8')) as T;
}

const rulesFolder = join(root, 'packages', 'language', 'src', 'rules');

/** The page of a rule: its folder stands in that of its domain. */
export function readRulePage(id: string): string | undefined {
    const file = readdirSync(rulesFolder).map(domain => join(rulesFolder, domain, id, 'rule.md')).find(existsSync);
    return file ? readFileSync(file, 'utf8') : undefined;
}
