// docs/rules is written by `npm run docs`: this fails where somebody changed a rule or a library and did not run it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindPages } from '../../src/docs/kinds.ts';
import { kindsFolder, readRulePage, target } from '../../src/docs/files.ts';
import { referencePages } from '../../src/docs/pages.ts';

test.each([
    ['docs/rules', target, () => referencePages(readRulePage)],
    ['docs/kinds', kindsFolder, kindPages]
] as const)('%s is up to date: run `npm run docs`', async (_name, folder, make) => {
    const pages = await make();
    const outdated = [...pages].filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text).map(([name]) => name);
    const leftOver = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.md') && !pages.has(name)) : [];
    expect({ outdated, leftOver }).toEqual({ outdated: [], leftOver: [] });
});
