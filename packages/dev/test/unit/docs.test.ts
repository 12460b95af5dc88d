// docs/rules is written by `npm run docs`: this fails where somebody changed a rule or a library and did not run it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRulePage, target } from '../../src/docs/files.ts';
import { referencePages } from '../../src/docs/pages.ts';

test('docs/rules is up to date: run `npm run docs`', async () => {
    const pages = await referencePages(readRulePage);
    const outdated = [...pages].filter(([name, text]) => !existsSync(join(target, name)) || readFileSync(join(target, name), 'utf8') !== text).map(([name]) => name);
    const leftOver = existsSync(target) ? readdirSync(target).filter(name => name.endsWith('.md') && !pages.has(name)) : [];
    expect({ outdated, leftOver }).toEqual({ outdated: [], leftOver: [] });
});
