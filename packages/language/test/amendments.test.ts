/** The consolidated dossier: which amendment set each value. */
import { describe, expect, test } from 'vitest';
import { formatValue } from '../src/wording/format.js';
import { TestWorkspace } from '../src/testing/index.js';

const CONTRACT = `use "msp:infogerance"
contract Principal "Contrat" {
    signed 2026-03-01
    clause sla { response: { critical: 4 hours  major: 1 day } availability: 99.5% per month }
    clause penalties { cap: 10 000 EUR }
    clause "Divers" as divers { """Texte d'origine.""" }
}
`;

async function dossierWith(...amendments: string[]): Promise<ReturnType<TestWorkspace['dossier']>> {
    const workspace = await TestWorkspace.reuse({ '/contrat.msp': CONTRACT, ...Object.fromEntries(amendments.map((text, index) => [`/avenant-${index}.msp`, text])) });
    return workspace.dossier('/contrat.msp');
}

function effective(dossier: ReturnType<TestWorkspace['dossier']>, kind: string, fact: string, key?: string): string | undefined {
    const subject = dossier.facts.subject(kind, fact, key);
    return subject?.prevailing && `${formatValue(subject.prevailing.value, { language: 'en', library: dossier.library }).replaceAll('\u00A0', ' ')} (${subject.prevailing.document.name}, ${subject.reason})`;
}

describe('amendments', () => {
    const first = 'amendment A1 "Avenant n° 1" of Principal { signed 2026-06-01 amend sla { response: { critical: 2 hours } } }';
    const second = 'amendment A2 "Avenant n° 2" of Principal { signed 2026-09-01 amend sla { response: { critical: 30 minutes } } }';

    test('the latest prevails, whatever the order of the files', async () => {
        const dossier = await dossierWith(second, first);
        expect(effective(dossier, 'sla', 'response', 'critical')).toBe('30 minutes (A2, amendment)');
        expect(effective(dossier, 'sla', 'response', 'major')).toBe('1 day (Principal, only)');
        expect(dossier.facts.subject('sla', 'response', 'critical')?.superseded.map(({ document }) => document.name)).toEqual(['Principal', 'A1']);
    });

    test('nothing orders two amendments of one day', async () => {
        const dossier = await dossierWith(first, second.replace('2026-09-01', '2026-06-01'));
        expect(dossier.facts.subject('sla', 'response', 'critical')?.reason).toBe('undecided');
    });

    test('a clause is repealed, a fact is repealed, a clause is added', async () => {
        const dossier = await dossierWith(`amendment A1 "Avenant" of Principal {
            signed 2026-06-01
            repeal penalties
            repeal sla.availability
            add clause insurance after sla { cover-per-claim: 1 000 000 EUR }
        }`);
        expect(dossier.clausesOfKind('penalties')).toEqual([]);
        expect(effective(dossier, 'penalties', 'cap')).toBeUndefined();
        expect(effective(dossier, 'sla', 'availability')).toBeUndefined();
        expect(effective(dossier, 'sla', 'response', 'critical')).toBe('4 hours (Principal, only)');
        expect(effective(dossier, 'insurance', 'cover-per-claim')).toBe('€1,000,000 (A1, only)');
        expect(dossier.amendments.added).toHaveLength(1);
    });

    test('a clause is amended by its own name', async () => {
        const dossier = await dossierWith('amendment A1 "Avenant" of Principal { signed 2026-06-01 amend divers { """Texte nouveau.""" } }');
        const [clause] = dossier.clausesNamed('divers');
        expect(dossier.amendments.changesOf(clause!).map(({ amendment }) => amendment.name)).toEqual(['A1']);
    });

    test('a clause repealed and added again is in force', async () => {
        const dossier = await dossierWith('amendment A1 "Avenant" of Principal { signed 2026-06-01 repeal penalties add clause penalties { cap: 5 000 EUR } }');
        expect(effective(dossier, 'penalties', 'cap')).toBe('€5,000 (A1, amendment)');
    });
});

describe('conditional and repeated passages', () => {
    test('are decided by the dossier', async () => {
        const { expandProse } = await import('../src/policy/prose-expansion.js');
        const workspace = await TestWorkspace.reuse({
            '/contrat.msp': `use "lib.msp"
contract Principal "Contrat" {
    clause k {
        items: ["un", "deux"]
        cap: 10 EUR
        """{if cap}Plafond : {cap}.{else}Sans plafond.{end} {if open}Ouvert.{end}{if cap > 5 EUR and not open}Plus de cinq.{end}{each items as item}[{item}]{end}"""
    }
}`,
            '/lib.msp': 'kind k { fact items: list of text fact cap: money fact open: flag }'
        });
        expect(workspace.document('/contrat.msp').parseResult.parserErrors).toEqual([]);
        const dossier = workspace.dossier('/contrat.msp');
        const [clause] = dossier.clausesOfKind('k');
        const prose = clause!.items.find(item => item.$type === 'Prose')!;
        const text = expandProse(prose, dossier, 'k').map(span => span.type === 'text' ? span.text : `<${[...span.bindings.values()].map(value => value.$cstNode?.text).join() || span.hole.path.$cstNode?.text}>`).join('');
        expect(text).toBe('Plafond : <cap>. Plus de cinq.[<"un">][<"deux">]');
        expect(workspace.findings('/contrat.msp').map(finding => finding.code)).toEqual(['no-policy-applied']);
    });
});
