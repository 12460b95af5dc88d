/**
 * Every requirement that ships, on contracts made for it: it is found where its clause or fact is missing or its condition
 * does not hold, it is not found where it is met, and its fix removes its finding and breaks nothing.
 */
import { describe, expect, test } from 'vitest';
import { isClauseSubject, isPolicy, isRequirement, type Requirement } from '../src/generated/ast.js';
import { rootOf } from '../src/model/tree.js';
import { requirementId } from '../src/policy/active.js';
import { samplesFor, TestWorkspace } from '../src/testing/index.js';

const PATH = '/contrat.msp';

async function shipped(): Promise<Requirement[]> {
    const workspace = await TestWorkspace.reuse({ [PATH]: 'use "msp:infogerance"\ncontract Sample "Contrat" { }' });
    return workspace.shared.workspace.LangiumDocuments.all.filter(document => document.uri.scheme === 'msp').toArray()
        .flatMap(document => rootOf(document)?.members.filter(isPolicy) ?? [])
        .flatMap(policy => policy.items.filter(isRequirement));
}

const requirements = await shipped();
const { library } = (await TestWorkspace.reuse({ [PATH]: 'use "msp:infogerance"\ncontract Sample "Contrat" { }' })).dossier(PATH);
const named = (list: readonly Requirement[]): (readonly [string, string, Requirement])[] =>
    list.map(requirement => [requirement.$container.name, requirementId(requirement), requirement] as const);

/** The first sample in which the requirement is found. */
async function violated(requirement: Requirement): Promise<TestWorkspace> {
    const samples = samplesFor(requirement, library);
    expect(samples, 'no contract could be made that decides the requirement').toBeDefined();
    const seen: string[] = [];
    for (const text of samples!.violating) {
        const workspace = await TestWorkspace.reuse({ [PATH]: text });
        expect(syntaxErrors(workspace), text).toEqual([]);
        if (codes(workspace).includes(requirementId(requirement))) {
            return workspace;
        }
        seen.push(text);
    }
    throw new Error(`${requirementId(requirement)} is not found in:\n${seen.join('\n---\n')}`);
}

function codes(workspace: TestWorkspace): string[] {
    return workspace.findings(PATH).map(({ code }) => code);
}

function syntaxErrors(workspace: TestWorkspace): string[] {
    return workspace.document(PATH).parseResult.parserErrors.map(({ message }) => message);
}

describe('every requirement that ships', () => {
    test.each(named(requirements))('%s %s is found where it is violated, and only there', async (_, id, requirement) => {
        await violated(requirement);
        const { meeting } = samplesFor(requirement, library)!;
        const workspace = await TestWorkspace.reuse({ [PATH]: meeting });
        expect(syntaxErrors(workspace), meeting).toEqual([]);
        expect(codes(workspace), meeting).not.toContain(id);
    });
});

describe('every requirement of a clause', () => {
    test.each(named(requirements.filter(({ subject }) => isClauseSubject(subject))))('%s %s has a fix that meets it', async (_, id, requirement) => {
        const workspace = await violated(requirement);
        const finding = workspace.findings(PATH).find(({ code }) => code === id)!;
        const fix = finding.fixes.find(({ preferred }) => preferred) ?? finding.fixes[0];
        expect(fix, 'no fix').toBeDefined();
        await workspace.apply(fix!.edits());
        const text = workspace.text(PATH);
        expect(syntaxErrors(workspace), text).toEqual([]);
        expect(codes(workspace), text).not.toContain(id);
    });
});
