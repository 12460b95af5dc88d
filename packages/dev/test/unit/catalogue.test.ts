// The tables of docs/catalogue and the schema of msp.config.json, held against the rules and libraries they speak of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cataloguePage, implementations, problemsOf, type CatalogueEntry, type NotBuilt } from '../../src/docs/catalogue.ts';
import { configSchema } from '../../src/docs/config-schema.ts';
import { coveragePage, coverageProblems, type Coverage } from '../../src/docs/coverage.ts';
import { catalogueFolder, readCatalogueFile, schemaFile } from '../../src/docs/files.ts';

const catalogue = readCatalogueFile<readonly CatalogueEntry[]>('catalogue.json');
const notBuilt = readCatalogueFile<NotBuilt>('not-built.json');
const coverage = readCatalogueFile<Coverage>('coverage.json');

const text = (file: string): string => readFileSync(file, 'utf8').replace(/\r\n/g, '\n');

describe('the catalogue', () => {
    test('every entry is built or explained, and every number exists', async () => {
        expect(problemsOf(catalogue, notBuilt, await implementations())).toEqual([]);
    });

    test('at most seven entries are not built', () => {
        expect(Object.keys(notBuilt).length).toBeLessThanOrEqual(7);
    });

    test('README.md is up to date: run `npm run docs`', async () => {
        expect(text(join(catalogueFolder, 'README.md')) === await cataloguePage(catalogue, notBuilt)).toBe(true);
    });
});

describe('coverage', () => {
    test('every point is covered by what exists', async () => {
        expect(await coverageProblems(coverage)).toEqual([]);
    });

    test('coverage.md is up to date: run `npm run docs`', async () => {
        expect(text(join(catalogueFolder, 'coverage.md')) === await coveragePage(coverage)).toBe(true);
    });
});

describe('the schema of msp.config.json', () => {
    test('is up to date: run `npm run docs`', async () => {
        expect(text(schemaFile) === await configSchema()).toBe(true);
    });

    test('knows every rule, requirement, number, domain and policy', async () => {
        const { properties } = JSON.parse(await configSchema()) as { properties: Record<string, { properties: Record<string, unknown> }> };
        const built = await implementations();
        expect(Object.keys(properties['levels']!.properties)).toEqual(expect.arrayContaining(built.flatMap(({ id, aliases }) => [id, ...aliases])));
        expect(Object.keys(properties['domains']!.properties)).toContain('sectors');
        expect(Object.keys(properties['policies']!.properties)).toEqual(expect.arrayContaining(['InfogeranceGlobale', 'Dora', 'Hds', 'MarchePublic']));
    });
});
