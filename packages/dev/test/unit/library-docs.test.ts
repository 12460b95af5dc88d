// The tables of docs/library.md are written by `npm run docs`: this fails where a library has changed and nobody ran it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { libraryGuide } from '../../src/docs/files.ts';
import { libraryPage } from '../../src/docs/library.ts';

test('docs/library.md is up to date: run `npm run docs`', async () => {
    const page = readFileSync(libraryGuide, 'utf8').replace(/\r\n/g, '\n');
    expect(page === await libraryPage(page)).toBe(true);
});
