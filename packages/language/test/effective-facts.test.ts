import { describe, expect, test } from 'vitest';
import { formatValue } from '../src/wording/format.js';
import { check, TestWorkspace } from '../src/testing/index.js';

const LIBRARY = `
    enum severity ordered { critical, major }
    kind k { fact delay: duration  fact response: duration per severity  fact items: list of text adds  fact place: text local }
    kind document-hierarchy { fact tie-break: text  fact derogation-allowed: text  fact derogable: list of article }
    kind governing-law { fact country: country }
`;

/** Who prevails on a subject, with what, and why: `A 2 hours rank`. */
async function effective(contract: string, annexes: Readonly<Record<string, string>> = {}, subject: readonly [string, string, string?] = ['k', 'delay']): Promise<string> {
    const workspace = await TestWorkspace.reuse({
        '/lib.msp': LIBRARY,
        '/c.msp': `use "lib.msp"\ncontract C "C" { ${contract} }`,
        ...Object.fromEntries(Object.entries(annexes).map(([name, text]) => [
            `/${name.toLowerCase()}.msp`, `use "lib.msp"\n${name.startsWith('Cg') ? 'terms' : name.startsWith('Av') ? 'amendment' : name === 'Dpa' ? 'agreement' : 'annex'} ${name} "${name}" of C { ${text} }`
        ]))
    });
    const dossier = workspace.dossier('/c.msp');
    const found = dossier.facts.subject(...subject);
    const { prevailing } = found ?? {};
    return [prevailing?.document.name ?? '-', prevailing ? formatValue(prevailing.value, { language: 'en', library: dossier.library }).replaceAll('\u00A0', ' ') : '', found?.reason ?? 'absent'].filter(Boolean).join(' ');
}

const k = (delay: string, header = ''): string => `clause k ${header} { delay: ${delay} }`;

describe('what prevails', () => {
    test('a fact that one document states', async () => {
        expect(await effective('precedence C > A', { A: k('2 hours') })).toBe('A 2 hours only');
        expect(await effective('')).toBe('- absent');
    });

    test('the same in other words: the place that ranks highest', async () => {
        expect(await effective(`precedence A > C ${k('1 day')}`, { A: k('24 hours') })).toBe('A 24 hours same');
    });

    test('rank, also of a document that is not in between', async () => {
        expect(await effective(`precedence B > C > A ${k('1 hour')}`, { A: k('2 hours'), B: k('3 hours') })).toBe('B 3 hours rank');
    });

    test('a blank gives way to any value', async () => {
        expect(await effective(`precedence C > A ${k('?')}`, { A: k('2 hours') })).toBe('A 2 hours only');
        expect(await effective(`precedence C > A ${k('?')}`, { A: k('?') })).toBe('C …… only');
    });

    test('nothing decides', async () => {
        expect(await effective(k('1 hour'), { A: k('2 hours') })).toBe('- undecided');
        expect(await effective(`precedence C > A ${k('1 hour')} ${k('2 hours')}`, { A: k('3 hours') })).toBe('- undecided');
    });

    test('row by row', async () => {
        const rows = (text: string): string => `clause k { response: { ${text} } }`;
        const contract = `precedence C > A ${rows('critical: 1 hour')}`;
        const annexes = { A: rows('critical: 2 hours major: 1 day') };
        expect(await effective(contract, annexes, ['k', 'response', 'critical'])).toBe('C 1 hour rank');
        expect(await effective(contract, annexes, ['k', 'response', 'major'])).toBe('A 1 day only');
    });

    test('facts that add up or are local never contradict', async () => {
        expect(await effective('clause k { items: ["a"] place: "x" }', { A: 'clause k { items: ["b"] place: "y" }' }, ['k', 'items'])).toBe('C a same');
        expect(await effective('clause k { items: ["a"] place: "x" }', { A: 'clause k { items: ["b"] place: "y" }' }, ['k', 'place'])).toBe('C x same');
    });
});

describe('derogation', () => {
    test('the lower document that says so prevails', async () => {
        expect(await effective(`precedence C > A ${k('1 hour')}`, { A: k('2 hours', 'derogates from C.k') })).toBe('A 2 hours derogation');
        expect(await effective(`precedence C > A ${k('1 hour')}`, { A: k('2 hours', 'derogates from C.other') })).toBe('C 1 hour rank');
    });

    test('of two that say so, the higher', async () => {
        const annexes = { A: k('2 hours', 'derogates from C'), B: k('3 hours', 'derogates from C') };
        expect(await effective(`precedence C > B > A ${k('1 hour')}`, annexes)).toBe('B 3 hours derogation');
    });

    test('has no effect where the contract forbids it', async () => {
        const annexes = { A: k('2 hours', 'derogates from C.k') };
        const forbidden = 'clause document-hierarchy { derogation-allowed: no }';
        expect(await effective(`precedence C > A ${forbidden} ${k('1 hour')}`, annexes)).toBe('C 1 hour rank');
        expect(await effective(`precedence C > A ${forbidden.replace('no', 'no derogable: [k]')} ${k('1 hour')}`, annexes)).toBe('A 2 hours derogation');
    });
});

describe('other reasons', () => {
    test('an amendment', async () => {
        expect(await effective(k('1 hour'), { Avenant: `signed 2026-05-01 ${k('30 minutes')}` })).toBe('Avenant 30 minutes amendment');
    });

    test('the agreement on data protection in its field, where the contract says so', async () => {
        const annexes = { Dpa: 'clause data-protection { delay: 24 hours }', A: 'clause data-protection { delay: 72 hours } clause k { delay: 1 hour }' };
        const prevails = 'clause document-hierarchy { dpa-prevails: yes }';
        expect(await effective(`precedence C > A > Dpa ${prevails}`, annexes, ['data-protection', 'delay'])).toBe('Dpa 24 hours data-protection');
        expect(await effective('precedence C > A > Dpa', annexes, ['data-protection', 'delay'])).toBe('A 72 hours rank');
        expect(await effective(`precedence C > Dpa > A ${prevails}`, annexes, ['data-protection', 'delay'])).toBe('Dpa 24 hours rank');
    });

    test('the later of two of one rank, where the contract says so', async () => {
        const annexes = { A: `dated 2026-01-01 ${k('1 hour')}`, B: `dated 2026-02-01 ${k('2 hours')}` };
        expect(await effective('precedence C > A, B clause document-hierarchy { tie-break: latest }', annexes)).toBe('B 2 hours tie-break');
        expect(await effective('precedence C > A, B', annexes)).toBe('- undecided');
        expect(await effective('clause document-hierarchy { tie-break: latest }', annexes)).toBe('- undecided');
    });

    test('special over general terms, in French law', async () => {
        const law = (country: string): string => `clause governing-law { country: ${country} }`;
        expect(await effective(`${law('FR')} ${k('1 hour')}`, { Cgv: k('2 hours') })).toBe('C 1 hour special-over-general');
        expect(await effective(`${law('CH')} ${k('1 hour')}`, { Cgv: k('2 hours') })).toBe('- undecided');
        expect(await effective(`${law('FR')} precedence Cgv > C ${k('1 hour')}`, { Cgv: k('2 hours') })).toBe('Cgv 2 hours rank');
        expect(await effective(`party P "P" as client { country: FR } ${k('1 hour')}`, { Cgv: k('2 hours') })).toBe('C 1 hour special-over-general');
    });
});

describe('two facts that the library declares to be the same', () => {
    test('are one subject: compared, ranked, and asked for by either name', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                precedence P > A
                clause object { critical-function: yes }
            }
            annex A "Annexe DORA" of P {
                clause financial-pack { critical: no }
            //                                    ^^ warning value-conflict-resolved: gives way to "yes"
            }
        `, { only: ['value-conflict-resolved'] });
        const workspace = await TestWorkspace.reuse({ '/c.msp': 'use "msp:infogerance" contract P "Contrat" { clause financial-pack { critical: yes } }' });
        const { facts } = workspace.dossier('/c.msp');
        expect(facts.subject('object', 'critical-function')?.statements).toHaveLength(1);
        expect(facts.isStated('financial-pack', 'critical')).toBe(true);
    });
});
