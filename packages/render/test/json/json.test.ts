import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { formatNamed, type EffectiveFactsDocument, type SubjectFacts } from '../../src/index.js';
import { contract } from '../dossier.js';
import { example, repository } from '../examples.js';

const schema = JSON.parse(readFileSync(join(repository, 'docs', 'effective-facts.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

async function written(...args: Parameters<typeof example>): Promise<EffectiveFactsDocument> {
    const { tree, context } = await example(...args);
    const facts = JSON.parse(new TextDecoder().decode(await formatNamed('json')!.write(tree, context))) as EffectiveFactsDocument;
    validate(facts);
    expect(validate.errors ?? []).toEqual([]);
    return facts;
}

function subject(facts: EffectiveFactsDocument, path: string): SubjectFacts {
    const found = facts.facts.find(({ kind, fact, key }) => [kind, fact, key].filter(Boolean).join('.') === path);
    expect(found, path).toBeDefined();
    return found!;
}

test.each(['boulangeries-mercier', 'alpine-dental', 'garage-lambert', 'scenario-ateliers-morvan', 'scenario-saas-paiement', 'scenario-sante-frontaliere'])('%s is valid against the published schema', async name => {
    const facts = await written(name);
    expect(facts.facts.length).toBeGreaterThan(20);
    expect(facts.documents.length).toBeGreaterThan(1);
    expect(facts.terms.every(({ definition }) => definition !== '')).toBe(true);
    expect(JSON.stringify(facts)).not.toContain('file:');
});

test('values keep their types, their units and their places', async () => {
    const facts = await written({ '/d/contrat.msp': contract(`
        clause sla {
            response: { critical: 1 business hour major: 1 day 2 hours }
            availability: 99.9% per month
            service-hours: mon-fri 08:00-18:00
        }
        clause price { monthly-fee: 1 200.50 EUR per month }
        clause duration { initial: 3 years start: 2026-03-01 notice: ? }`) });
    expect(subject(facts, 'sla.response.critical')).toMatchObject({
        reason: 'only', keyLabel: { fr: 'Critique' }, value: { type: 'duration', iso: 'PT1H', clock: 'business' },
        statements: [{ status: 'prevails', stated: { document: 'Principal', clause: 'sla', path: 'contrat.msp', line: 9 } }]
    });
    expect(subject(facts, 'sla.response.major').value).toMatchObject({ type: 'duration', iso: 'P1DT2H', clock: 'calendar' });
    expect(subject(facts, 'sla.availability').value).toEqual({ type: 'percent', percent: 99.9, per: ['month'] });
    expect(subject(facts, 'price.monthly-fee').value).toEqual({ type: 'money', amount: 1200.5, currency: 'EUR', per: ['month'] });
    expect(subject(facts, 'duration.initial').value).toMatchObject({ iso: 'P3Y' });
    expect(subject(facts, 'duration.notice')).not.toHaveProperty('value');
    expect(subject(facts, 'duration.notice').statements[0]).toMatchObject({ status: 'blank' });
});

test('what gives way is there with the reason, what nothing decides has no value', async () => {
    const annex = (name: string, time: string): string => `use "msp:infogerance"\nannex ${name} of Principal { clause sla { response: { critical: ${time} } } }`;
    const ranked = await written({ '/d/contrat.msp': contract('precedence Principal > A clause sla { response: { critical: 1 hour } }'), '/d/annexes/a.msp': annex('A', '4 hours') });
    expect(subject(ranked, 'sla.response.critical')).toMatchObject({
        reason: 'rank', value: { iso: 'PT1H' },
        statements: [{ status: 'prevails' }, { status: 'loses', value: { iso: 'PT4H' }, stated: { document: 'A', path: 'annexes/a.msp', line: 2 } }]
    });
    const open = await written({ '/d/contrat.msp': contract(''), '/d/a.msp': annex('A', '4 hours'), '/d/b.msp': annex('B', '1 hour') });
    const undecided = subject(open, 'sla.response.critical');
    expect(undecided).toMatchObject({ reason: 'undecided', statements: [{ status: 'undecided' }, { status: 'undecided' }] });
    expect(undecided).not.toHaveProperty('value');
});

test('amendments: what they replace is superseded', async () => {
    const facts = await written({
        '/d/contrat.msp': contract('clause sla { response: { critical: 4 hours } } clause penalties { cap: 10% }'),
        '/d/avenant.msp': 'use "msp:infogerance"\namendment A1 of Principal { signed 2026-04-01 amend sla { response: { critical: 2 hours } } repeal penalties }'
    });
    expect(facts.amendments).toEqual([{ document: 'A1', order: 1, amends: ['sla'], adds: [], repeals: ['penalties'] }]);
    expect(subject(facts, 'sla.response.critical')).toMatchObject({ reason: 'amendment', value: { iso: 'PT2H' }, statements: [{ status: 'prevails' }, { status: 'superseded', value: { iso: 'PT4H' } }] });
    expect(facts.facts.some(({ kind }) => kind === 'penalties')).toBe(false);
});
