/** Requirements of one country's law, where the contract does not say which law governs it. */
import { expect, test } from 'vitest';
import { TestWorkspace } from '../src/testing/index.js';

const PATH = '/contrat.msp';
const LIBRARY = `
    policy P {
        require liability.claim-period >= 1 year when governing-law.country = FR id claim-period fr "f" en "e"
        recommend clause insurance when liability and governing-law.country = FR id insured fr "f" en "e"
        suggest not liability.claim-period when governing-law.country = CH id claim-period-swiss fr "f" en "e"
        recommend not liability.claim-period when governing-law.country != FR id claim-period-elsewhere fr "f" en "e"
    }`;

async function found(head: string, facts = 'claim-period: 6 months'): Promise<string[]> {
    const workspace = await TestWorkspace.reuse({
        [PATH]: `use "msp:infogerance" ${LIBRARY} contract Principal "Contrat" { apply P ${head} clause liability { ${facts} } }`
    });
    return workspace.findings(PATH).filter(({ group }) => group === 'P').map(({ code, level }) => `${code} ${level}`).sort();
}

test('the law is known: its requirements alone, at their level', async () => {
    expect(await found('clause governing-law { country: FR }')).toEqual(['claim-period error', 'insured warning']);
    expect(await found('clause governing-law { country: CH }')).toEqual(['claim-period-elsewhere warning', 'claim-period-swiss information']);
    expect(await found('party A "A" as client { country: FR } party B "B" as provider { country: FR }')).toEqual(['claim-period error', 'insured warning']);
});

test('two documents name two laws: the one that prevails governs', async () => {
    const documents = (rank: string): string => `${rank} clause governing-law { country: FR }`;
    const workspace = async (rank: string): Promise<string[]> => {
        const reused = await TestWorkspace.reuse({
            [PATH]: `use "msp:infogerance" ${LIBRARY} contract Principal "Contrat" { apply P ${documents(rank)} clause liability { claim-period: 6 months } } annex Autre "Annexe" of Principal { clause governing-law { country: CH } }`
        });
        return reused.findings(PATH).filter(({ group }) => group === 'P').map(({ code, level }) => `${code} ${level}`).sort();
    };
    expect(await workspace('precedence Principal > Autre')).toEqual(['claim-period error', 'insured warning']);
    expect(await workspace('precedence Autre > Principal')).toEqual(['claim-period-elsewhere warning', 'claim-period-swiss information']);
    // Nothing decides: the law is not known.
    expect(await workspace('precedence Principal, Autre')).toEqual(['claim-period warning', 'claim-period-swiss hint', 'insured information']);
});

test('the law of an outermost region is that of its country', async () => {
    expect(await found('party A "A" as client { country: RE } party B "B" as provider { country: FR }')).toEqual(['claim-period error', 'insured warning']);
});

test('the law is not known: those of any country, one level lower', async () => {
    expect(await found('')).toEqual(['claim-period warning', 'claim-period-swiss hint', 'insured information']);
    expect(await found('', 'claim-period: 2 years')).toEqual(['claim-period-swiss hint', 'insured information']);
    expect(await found('party A "A" as client { country: FR } party B "B" as provider { country: CH }')).toEqual(['claim-period warning', 'claim-period-swiss hint', 'insured information']);
});
