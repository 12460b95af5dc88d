/**
 * The scenarios: dossiers written from the catalogue alone, with the defects a lawyer planted in them. `expected.json` says
 * which rule must find what and where, which value prevails, and what must not be found. All that is found besides is in the
 * baseline that `examples.test.ts` compares, as for every example.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { placeRange, uriOf, type Dossier, type Finding, type Place } from '@msp/language';
import { URI } from 'langium';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadWorkspace } from '../src/workspace.js';
import { repository } from './bundle.js';

type OneOrMore = string | readonly string[];

interface ExpectedFinding {
    /** Number of the planted defect in the scenario's README. */
    readonly defect: number;
    /** Number in the catalogue: any rule or requirement that bears it will do. */
    readonly rule: string;
    /** Name in the catalogue. */
    readonly code: string;
    readonly level: OneOrMore;
    readonly file?: OneOrMore;
    /** A text of the file that the finding stands at or near. */
    readonly near?: OneOrMore;
    /** Part of the message. */
    readonly text?: string;
    /** `kind.fact` or `kind.fact.row`, with the value that must prevail; null where nothing may. */
    readonly subject?: string;
    readonly prevailing?: { readonly value: string; readonly document: string } | null;
}

interface ForbiddenFinding {
    readonly rule: string;
    readonly code: string;
    readonly near?: OneOrMore;
    readonly why: string;
}

interface Scenario {
    readonly expected: readonly ExpectedFinding[];
    readonly alsoExpected?: readonly Omit<ExpectedFinding, 'defect'>[];
    readonly mustNotFire: readonly ForbiddenFinding[];
}

/** Lines between a finding and the text that it must stand near. */
const NEAR = 4;

const examples = join(repository, 'examples');
const folders = readdirSync(examples).filter(name => name.startsWith('scenario-')).sort();

describe.each(folders)('%s', name => {
    const folder = join(examples, name);
    const scenario = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Scenario;
    let findings: readonly Finding[];
    let dossier: Dossier;

    beforeAll(async () => {
        const { shared, documents } = await loadWorkspace([folder]);
        shared.checking.Checker.today = () => '2026-06-01';
        shared.checking.Checker.onRuleFailure = error => { throw error; };
        findings = documents.flatMap(document => shared.checking.Checker.check(document));
        dossier = documents.flatMap(document => shared.workspace.Dossiers.dossiersOf(document.uri.toString()))[0]!;
    });

    test.each([...scenario.expected, ...scenario.alsoExpected ?? []].map(one => [`${'defect' in one ? one.defect : '-'} ${one.rule} ${one.code}`, one] as const))(
        'finds %s', (_, { rule, code, level, file, near, text, subject, prevailing }) => {
            const ofRule = findings.filter(finding => finding.code === code || finding.aliases.includes(rule));
            expect(ofRule.map(describeFinding), `no ${code}`).not.toEqual([]);
            const found = ofRule.filter(finding => places(finding).some(place =>
                (!file || list(file).includes(fileOf(place))) && (!near || list(near).some(words => isNear(place, words)))
            ) && (!text || finding.message.fr.includes(text)));
            expect(found, `elsewhere: ${ofRule.map(describeFinding).join(' | ')}`).not.toEqual([]);
            expect(found.map(finding => finding.level).some(found => list(level).includes(found)), `level: ${found.map(describeFinding).join(' | ')}`).toBe(true);
            if (subject) {
                const [kind, fact, row] = subject.split('.');
                const prevails = dossier.facts.subject(kind!, fact!, row)?.prevailing;
                expect(prevails && { value: prevails.value.$cstNode!.text.replace(/\s+/g, ' '), document: prevails.document.name }).toEqual(prevailing ?? undefined);
            }
        }
    );

    test.each(scenario.mustNotFire.map(one => [`${one.rule} ${one.code}: ${one.why}`, one] as const))('does not find %s', (_, { rule, code, near }) => {
        const found = findings.filter(finding => (finding.code === code || finding.aliases.includes(rule))
            && (!near || places(finding).some(place => list(near).some(words => isNear(place, words)))));
        expect(found.map(describeFinding)).toEqual([]);
    });
});

function list(value: OneOrMore): readonly string[] {
    return typeof value === 'string' ? [value] : value;
}

function places(finding: Finding): Place[] {
    return [finding.place, ...finding.related.map(({ place }) => place)];
}

function fileOf(place: Place): string {
    return basename(URI.parse(uriOf(place.node)).fsPath);
}

function isNear(place: Place, words: string): boolean {
    const { start, end } = placeRange(place);
    return linesWith(URI.parse(uriOf(place.node)).fsPath, words).some(line => line >= start.line - NEAR && line <= end.line + NEAR);
}

function linesWith(path: string, words: string): number[] {
    return readFileSync(path, 'utf8').split('\n').flatMap((line, index) => line.includes(words) ? [index] : []);
}

function describeFinding(finding: Finding): string {
    return `${fileOf(finding.place)}:${placeRange(finding.place).start.line + 1} ${finding.level} ${finding.code}`;
}
