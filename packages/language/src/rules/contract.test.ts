/** What holds for every rule and for every requirement that ships, whoever wrote it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isLabel, isPolicy, isRequirement, type Requirement } from '../generated/ast.js';
import { LEVELS, type Language } from '../model/finding.js';
import { rootOf } from '../model/tree.js';
import { requirementId } from '../policy/active.js';
import { parseFixture, TestWorkspace } from '../testing/index.js';
import { asksTheSame } from './structure/duplicate-name/declarations.js';
import { rules } from './index.js';
import { readPage } from './page.js';
import type { Rule } from './rule.js';

const folder = dirname(fileURLToPath(import.meta.url));
/** Folders of rules, with their domain; the folder of what several domains use holds none. */
const folders = subfolders('.').filter(domain => domain !== 'kit').flatMap(domain => subfolders(domain).map(id => `${domain}/${id}`));
const LANGUAGES: readonly Language[] = ['fr', 'en'];

test('every folder is a rule of the index, and every rule has its folder in that of its domain', () => {
    expect([...folders].sort()).toEqual(rules.map(rule => `${rule.domain}/${rule.id}`).sort());
});

test('ids are unique', () => {
    expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length);
});

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
    test('says what it is, in both languages, and on what it rests', () => {
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(rule.domain).toBeTruthy();
        expect(LEVELS).toContain(rule.level);
        expect(rule.sources.filter(source => source.trim() !== '')).not.toEqual([]);
        LANGUAGES.forEach(language => expect(rule.title[language]).toMatch(/\S/));
        // A title is a sentence: "must" for errors, "should" for the others.
        expect(rule.title.en).toMatch(rule.level === 'error' ? /\bmust\b/ : /\b(should|must)\b/);
    });

    test('has a page in both languages and tests of its own', () => {
        expect(existsSync(join(folder, rule.domain, id, 'rule.test.ts'))).toBe(true);
        const page = pageOf(rule);
        expect(page.why.fr).toMatch(/\S/);
        expect(page.why.en).toMatch(/\S/);
        if (!page.withoutFixture) {
            expect(page.faulty.length).toBeGreaterThan(0);
            expect(page.sound.length).toBeGreaterThan(0);
        }
    });

    test('its examples show what the page says', async () => {
        const page = pageOf(rule);
        for (const example of page.faulty) {
            const findings = await findingsIn(example);
            const own = findings.filter(finding => finding.code === id);
            expect(own, `no finding in:\n${example}`).not.toEqual([]);
            for (const finding of own) {
                LANGUAGES.forEach(language => expect(finding.message[language]).toMatch(/\S/));
            }
        }
        for (const example of page.sound) {
            const messages = (await findingsIn(example)).filter(finding => finding.code === id).map(finding => finding.message.en);
            expect(messages, `findings in:\n${example}`).toEqual([]);
        }
    });
});

describe('requirements that ship', () => {
    test('have an id of their own, a source and messages in both languages', async () => {
        const workspace = await TestWorkspace.reuse();
        const known = new Map<string, Requirement>();
        const incomplete: string[] = [];
        for (const requirement of shippedRequirements(workspace)) {
            const id = requirementId(requirement);
            const before = known.get(id);
            const faults = [
                !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && 'id is not kebab-case',
                before && !asksTheSame(before, requirement) && `id of another requirement, of ${before.$container.name}`,
                rules.some(rule => rule.id === id) && 'id of a rule',
                requirement.sources.length === 0 && 'no source (because)',
                ...LANGUAGES.map(language => !requirement.messages.some(label => isLabel(label) && label.language === language && label.text.trim() !== '') && `no ${language} message`)
            ].filter(Boolean);
            known.set(id, requirement);
            if (faults.length > 0) {
                incomplete.push(`${requirement.$container.name} ${id}: ${faults.join(', ')}`);
            }
        }
        expect(incomplete).toEqual([]);
    });
});

function subfolders(path: string): string[] {
    return readdirSync(join(folder, path), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name);
}

function pageOf({ domain, id }: Rule): ReturnType<typeof readPage> {
    return readPage(readFileSync(join(folder, domain, id, 'rule.md'), 'utf8'));
}

async function findingsIn(example: string): Promise<ReturnType<TestWorkspace['findings']>[number][]> {
    const { files } = parseFixture(example);
    const workspace = await TestWorkspace.reuse(files);
    return Object.keys(files).flatMap(path => workspace.findings(path));
}

function shippedRequirements(workspace: TestWorkspace): Requirement[] {
    return workspace.shared.workspace.LangiumDocuments.all.filter(document => document.uri.scheme === 'msp').toArray()
        .flatMap(document => rootOf(document)?.members.filter(isPolicy) ?? [])
        .flatMap(policy => policy.items.filter(isRequirement));
}
