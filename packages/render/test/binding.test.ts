/**
 * Binding changes no printed character: every value that an example, or a contract in prose, states in words is bound, and the text
 * that is exported stays the same. Then values are changed by their fixes, and the facts and the words change together, and nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { bindingEdits, bindingsIn, isAnnexDataItem, isFact, uriOf, type Binding, type Dossier, type DossierDocument, type Edit, type Finding } from '@msp/language';
import { TestWorkspace } from '@msp/language/testing';
import { buildContractTree, renderText } from '../src/index.js';
import { repository } from './examples.js';

const examples = join(repository, 'examples');

/** Each document of a workspace as it is exported. */
function printed(workspace: TestWorkspace, paths: readonly string[]): string {
    return dossiersOf(workspace, paths).map(dossier => renderText(buildContractTree(dossier))).join('\n=====\n');
}

function dossiersOf({ shared }: TestWorkspace, paths: readonly string[]): readonly Dossier[] {
    return [...new Set(paths.flatMap(path => shared.workspace.Dossiers.dossiersOf(URI.file(path).toString())))];
}

/** Binds all that can be bound. */
async function bindAll(workspace: TestWorkspace, paths: readonly string[]): Promise<number> {
    const bindings = bindingsOf(workspace, paths);
    await workspace.apply(bindingEdits(bindings));
    return bindings.length;
}

function bindingsOf(workspace: TestWorkspace, paths: readonly string[]): readonly Binding[] {
    return dossiersOf(workspace, paths).flatMap(dossier => dossier.documents.flatMap(document => bindingsIn(document, dossier)));
}

/** How much was bound; what is printed is the same, what was bound says its fact, and nothing is left to bind. */
async function boundAlike(workspace: TestWorkspace, paths: readonly string[]): Promise<number> {
    const before = printed(workspace, paths);
    const count = await bindAll(workspace, paths);
    expect(syntaxErrors(workspace, paths)).toEqual([]);
    expect(printed(workspace, paths)).toBe(before);
    expect(paths.flatMap(path => workspace.findings(path)).filter(({ code }) => code === 'quoted-words-differ')).toEqual([]);
    expect(bindingsOf(workspace, paths)).toEqual([]);
    return count;
}

function hideData(document: DossierDocument): readonly Edit[] {
    const [first] = document.items;
    return !first || document.items.some(isAnnexDataItem) ? [] : [{ uri: uriOf(first), offset: first.$cstNode!.offset, end: first.$cstNode!.offset, text: 'annex-data: no\n    ' }];
}

function applied(text: string, edits: readonly Edit[]): string {
    return [...edits].sort((a, b) => b.offset - a.offset).reduce((result, { offset, end, text: inserted }) => result.slice(0, offset) + inserted + result.slice(end), text);
}

function syntaxErrors(workspace: TestWorkspace, paths: readonly string[]): string[] {
    return paths.flatMap(path => workspace.document(path).parseResult.parserErrors.map(({ message }) => `${path}: ${message}`));
}

describe('every value that is stated is bound, and the printed text is the same', () => {
    test.each(readdirSync(examples, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name))('example %s', async name => {
        const files = Object.fromEntries(readdirSync(join(examples, name), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.msp'))
            .map(file => [`/${file.replaceAll('\\', '/')}`, readFileSync(join(examples, name, file), 'utf8')]));
        const paths = Object.keys(files);
        const workspace = await TestWorkspace.reuse(files);
        // As it is: a fact that is typed already and printed among the data stays, since its line would go.
        expect(await boundAlike(workspace, paths)).toBe(0);
        // Where the data are not printed, its sentence is bound to it.
        await workspace.apply(dossiersOf(workspace, paths).flatMap(({ documents }) => documents).flatMap(hideData));
        const typed = bindingsOf(workspace, paths);
        const taken = [...new Set(typed.flatMap(({ owner, reading }) => owner.items.filter(isFact).filter(fact => fact.name === reading.fact)))];
        const edits = taken.map(node => ({ uri: uriOf(node), offset: node.$cstNode!.offset, end: node.$cstNode!.end, text: '' }));
        const untyped = Object.fromEntries(paths.map(path => [path, applied(workspace.text(path), edits.filter(({ uri }) => uri === URI.file(path).toString()))]));
        expect(await boundAlike(workspace, paths)).toBe(typed.length);
        // And where it was never typed, it is declared.
        await workspace.write(Object.fromEntries(Object.entries(untyped).map(([path, text]) => [path, text.replaceAll('annex-data: no\n', '\n')])));
        expect(await boundAlike(workspace, paths)).toBeGreaterThanOrEqual(taken.length > 0 ? 1 : 0);
    }, 120_000);

    test('a contract in prose: its facts are declared, articles get their kind', async () => {
        const workspace = await TestWorkspace.reuse({ '/c.msp': PROSE });
        const before = printed(workspace, ['/c.msp']);
        expect(await bindAll(workspace, ['/c.msp'])).toBe(4);
        expect(printed(workspace, ['/c.msp'])).toBe(before);
        expect(workspace.text('/c.msp')).toContain('clause term "Durée" {\n        duration: 36 months\n');
        expect(workspace.text('/c.msp')).toContain('durée de {duration "trente-six (36) mois"}');
        expect(workspace.text('/c.msp')).toContain('clause payment "Modalités de paiement" {\n        term: 30 days\n');
        expect(workspace.text('/c.msp')).toContain('"Paris"}');
    });

    test('whatever lengths, amounts and rates the sentences say', async () => {
        await fc.assert(fc.asyncProperty(fc.integer({ min: 2, max: 120 }), fc.integer({ min: 2, max: 90 }), fc.constantFrom('figure', 'both'), async (months, days, way) => {
            const number = (value: number): string => way === 'figure' ? String(value) : `${value} (${value})`;
            const text = `use "msp:infogerance"\ncontract P "Contrat" {\n    language fr\n    clause "Durée" { """Le contrat est conclu pour une durée de ${number(months)} mois.""" }\n`
                + `    clause "Paiement" { """Les factures sont payables à ${days} jours à compter de leur date d'émission.""" }\n}\n`;
            const workspace = await TestWorkspace.reuse({ '/c.msp': text });
            const before = printed(workspace, ['/c.msp']);
            await bindAll(workspace, ['/c.msp']);
            expect(printed(workspace, ['/c.msp'])).toBe(before);
            expect(syntaxErrors(workspace, ['/c.msp'])).toEqual([]);
        }), { numRuns: 12 });
    }, 60_000);
});

describe('a value that changes takes its words with it', () => {
    test('facts and words agree, and no other word is moved', async () => {
        const workspace = await TestWorkspace.reuse({ '/c.msp': PROSE });
        await bindAll(workspace, ['/c.msp']);
        const changes: readonly [fact: string, value: string, from: string, to: string][] = [
            ['duration: 36 months', 'duration: 24 months', 'trente-six (36) mois', 'vingt-quatre (24) mois'],
            ['term: 30 days', 'term: 45 days', 'trente (30) jours', 'quarante-cinq (45) jours'],
            ['notice: 3 months', 'notice: 1 month', 'trois (3) mois', 'un (1) mois']
        ];
        for (const [before, after, from, to] of changes) {
            const text = workspace.text('/c.msp');
            expect(text).toContain(before);
            await workspace.write({ '/c.msp': text.replace(before, after) });
            const shown = printed(workspace, ['/c.msp']);
            // The contract still says the old value: that is found, and both ways out are offered.
            const finding = only(workspace.findings('/c.msp'), 'quoted-words-differ');
            await workspace.apply(editsOf(finding, `Write "${to}" in the text`));
            expect(workspace.findings('/c.msp').filter(({ code }) => code === 'quoted-words-differ')).toEqual([]);
            expect(printed(workspace, ['/c.msp'])).toBe(shown.replace(from, to));
        }
    });

    test('a fix of a rule changes the fact and the words it is quoted in', async () => {
        const workspace = await TestWorkspace.reuse({ '/c.msp': `
            use "msp:infogerance"
            contract P "Contrat" {
                language fr
                clause term { start: 2026-03-01   duration: 36 months   end: 2029-03-31
                    """Le contrat prend effet le {start "1er mars 2026"} pour {duration "trente-six (36) mois"}, soit jusqu'au {term.end "31 mars 2029"}.""" }
            }` });
        const shown = printed(workspace, ['/c.msp']);
        const finding = only(workspace.findings('/c.msp'), 'term-arithmetic');
        const [fix] = finding.fixes.filter(({ preferred }) => preferred);
        await workspace.apply(fix!.edits());
        expect(workspace.text('/c.msp')).toContain('end: 2029-02-28');
        expect(printed(workspace, ['/c.msp'])).toBe(shown.replace('31\u00A0mars 2029', '28\u00A0février 2029'));
    });

    test('a fix changes a sentence that states the fact unbound, and says which words it cannot change', async () => {
        const source = (words: string): string => `
            use "msp:infogerance"
            contract P "Contrat" {
                language fr
                clause term { start: 2026-03-01   duration: 36 months   end: 2029-03-31 """Le contrat prend fin le ${words}.""" }
            }`;
        const workspace = await TestWorkspace.reuse({ '/c.msp': source('31 mars 2029') });
        const [fix] = only(workspace.findings('/c.msp'), 'term-arithmetic').fixes;
        await workspace.apply(fix!.edits());
        expect(workspace.text('/c.msp')).toContain('prend fin le 28 février 2029.');
    });
});

function only(findings: readonly Finding[], code: string): Finding {
    const found = findings.filter(finding => finding.code === code);
    expect(found.length, findings.map(finding => `${finding.code}: ${finding.message.en}`).join('\n')).toBe(1);
    return found[0]!;
}

function editsOf({ fixes }: Finding, title: string): readonly Edit[] {
    const fix = fixes.find(candidate => candidate.title.en.replaceAll('\u00A0', ' ') === title);
    expect(fix, fixes.map(candidate => candidate.title.en).join('\n')).toBeDefined();
    return fix!.edits();
}

const PROSE = `use "msp:infogerance"
contract P "Contrat" {
    language fr
    clause "Durée" {
        """
        Le contrat est conclu pour une durée de trente-six (36) mois.
        """
    }
    clause "Reconduction" {
        """
        Il se renouvelle par tacite reconduction, sauf dénonciation par l'une des parties
        moyennant un préavis de trois (3) mois avant l'échéance.
        """
    }
    clause "Modalités de paiement" {
        """
        Les factures sont payables à trente (30) jours à compter de leur date d'émission.
        """
    }
    clause "Litiges" {
        """Tout litige relève du tribunal de commerce de Paris."""
    }
}
`;
