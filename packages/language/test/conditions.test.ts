import { describe, expect, test } from 'vitest';
import { check, TestWorkspace } from '../src/testing/index.js';

/** A contract with one clause `k` of these facts, and a policy that requires the condition. */
function contract(facts: string, condition: string, expected = ''): string {
    return [
        'use "lib.msp"',
        'contract Principal "Contrat" {',
        '    apply P',
        ...(expected === '' ? [] : [expected]),
        `    party Client "Mercier SAS" as client { country: FR }`,
        `    clause k { ${facts} }`,
        '}',
        '//- /lib.msp',
        'enum service { backup, support }',
        'kind backup { }',
        'kind k { fact term: duration fact cap: money fact included: list of service fact limit: percent fact open: flag fact start: date fact who: party fact signers: list of party fact place: country fact places: list of country }',
        'enum adequate { JP }',
        `policy P { require ${condition} id r }`
    ].join('\n');
}

const only = { only: ['r'] };

describe('a condition that is met, or speaks of something absent, is no violation', () => {
    test.each([
        ['term: 60 days', 'k.term <= 60 days'],
        ['term: 24 hours', 'k.term = 1 day'],
        ['term: 1 year', 'k.term >= 12 months'],
        // A month has 28 to 31 days: the relation does not hold over the whole range, so nothing is known.
        ['term: 1 month', 'k.term <= 30 days'],
        ['term: 5 business days', 'k.term <= 5 days'],
        ['cap: 100 CHF', 'k.cap <= 50 EUR'],
        ['', 'k.term <= 60 days'],
        ['term: ?', 'k.term <= 60 days'],
        ['included: [backup]', 'k.included contains backup'],
        ['open: yes', 'k.open'],
        ['start: 2026-03-01', 'k.start < 2026-03-02'],
        ['', 'client.country = FR'],
        ['term: 90 days', 'k.term <= 60 days or client.country = FR'],
        ['', 'not (client.country = CH)'],
        // A role alone is the parties that have it; nobody is a provider here.
        ['who: Client', 'k.who = client'],
        ['signers: [Client]', 'k.signers contains client'],
        ['who: Client', 'k.who = provider'],
        ['', 'client.country in eea-country'],
        ['', 'client.country in eu-country and not client.country in adequate'],
        // An outermost region counts as its country; a list is in another where all its items are.
        ['place: RE', 'k.place = FR'],
        ['place: RE', 'k.place in eu-country'],
        ['places: [FR, MQ, DE]', 'k.places in eu-country'],
        ['', 'k.place in eu-country'],
        ['place: ?', 'k.place in eu-country'],
        ['term: 1 day', 'k.term in eu-country']
    ])('%s: %s', async (facts, condition) => {
        await check(contract(facts, condition), only);
    });
});

describe('a condition that is not met', () => {
    test.each([
        ['included: [support]', 'k.included contains backup'],
        ['open: no', 'k.open'],
        ['', 'client.country = CH'],
        ['', 'not client.country = FR'],
        ['', 'provider'],
        ['who: Client', 'k.who != client'],
        ['signers: []', 'k.signers contains client'],
        ['place: CH', 'k.place in eu-country'],
        ['places: [FR, US]', 'k.places in eu-country'],
        ['place: RE', 'k.place != FR'],
        ['place: NC', 'k.place in eu-country']
    ])('%s: %s', async (facts, condition) => {
        const workspace = contract(facts, condition);
        await check(workspace, { only: [] });
        const fixture = await import('../src/testing/index.js').then(({ TestWorkspace, parseFixture }) => TestWorkspace.reuse(parseFixture(workspace).files));
        const codes = fixture.findings('/contrat.msp').map(finding => finding.code);
        if (!codes.includes('r')) {
            throw new Error(`not violated: ${codes.join(', ')}`);
        }
    });

    test('is reported where the value stands', async () => {
        await check(`
            use "lib.msp"
            contract Principal "Contrat" {
                apply P
                clause k { term: 90 days }
            //             ^^^^^^^^^^^^^ error r
            }
            //- /lib.msp
            kind k { fact term: duration }
            policy P { require k.term <= 60 days id r because "C. com., art. L. 441-10" fr "Trop long." en "Too long." }
        `, only);
    });
});

describe('a length of time of nothing', () => {
    test('is not a notice: asked for, and the blank takes its place', async () => {
        const workspace = await TestWorkspace.reuse({
            '/c.msp': 'use "msp:infogerance"\npolicy P { require clause suspension with notice id r fr "f" en "e" require renewal.notice when renewal id s fr "f" en "e" }\ncontract C "C" {\n    apply P\n    clause suspension { notice: 0 days }\n    clause renewal { notice: 0 months }\n}\n'
        });
        const found = workspace.findings('/c.msp').filter(({ group }) => group === 'P');
        expect(found.map(({ code }) => code).sort()).toEqual(['r', 's']);
        await workspace.apply(found.find(({ code }) => code === 'r')!.fixes[0]!.edits());
        expect(workspace.text('/c.msp')).toContain('clause suspension { notice: ? }');
    });
});

test('of several items that a list must have, those that it has not are named', async () => {
    const workspace = await TestWorkspace.reuse({
        '/c.msp': 'use "msp:infogerance"\npolicy P { require termination.client-causes contains material-breach and termination.client-causes contains insolvency and termination.client-causes contains convenience when termination id r fr "Motifs." en "Grounds." }\ncontract C "C" { apply P clause termination { client-causes: [insolvency] } }'
    });
    expect(workspace.findings('/c.msp').find(({ code }) => code === 'r')?.message).toEqual({
        fr: 'Motifs. Il manque : manquement grave, sans motif.', en: 'Grounds. Missing: material breach, convenience.'
    });
});
