/** Which policies a contract is told to apply: those made for it, and none that is not. */
import { describe, expect, test } from 'vitest';
import { TestWorkspace } from '../src/testing/index.js';

const PATH = '/contrat.msp';

/** Names of the policies that the contract is told to apply. */
async function proposed(contract: string): Promise<string[]> {
    const workspace = await TestWorkspace.reuse({ [PATH]: `use "msp:infogerance"\ncontract Sample "Contrat" {\n${contract}\n}` });
    expect(workspace.document(PATH).parseResult.parserErrors).toEqual([]);
    return workspace.findings(PATH).filter(({ code }) => code === 'policy-not-applied')
        .map(({ fixes }) => /« (.+) »/.exec(fixes[0]!.title.fr)![1]!).sort();
}

const client = (facts: string): string => `party C "C" as client { ${facts} }`;

describe('a policy made for the contract', () => {
    test.each([
        ['global outsourcing', 'clause object { model: global }', 'InfogeranceGlobale'],
        ['infrastructure', 'clause object { model: infrastructure }', 'InfogeranceInfrastructure'],
        ['application management', 'clause object { model: application-management }', 'InfogeranceApplicative'],
        ['supply of applications', 'clause object { model: application-supply }', 'FournitureApplications'],
        ['co-management', 'clause object { model: co-managed }', 'ServicesManages'],
        ['hosting', 'clause object { model: hosting-service }', 'SauvegardeHebergement'],
        ['a very small client', client('headcount: 6'), 'MicroContrat'],
        ['small fees', 'clause price { annual-total: 6 000 EUR }', 'MicroContrat'],
        ['a bank in the Union', client('country: DE regulated: [bank]'), 'Dora'],
        ['a critical function', 'clause object { critical-function: yes }', 'DoraCritique'],
        ['a Swiss bank', client('country: CH regulated: [bank]'), 'Finma'],
        ['a Swiss party', client('country: CH'), 'Suisse'],
        ['a hospital whose data are hosted', `${client('country: FR regulated: [care]')} clause scope-functional { included: [hosting] }`, 'Hds'],
        ['an essential entity', client('regulated: [essential-entity]'), 'Nis2'],
        ['a provider that is one', 'party P "P" as provider { regulated: [important-entity] }', 'Nis2'],
        ['a public buyer', client('country: FR regulated: [public-body]'), 'MarchePublic'],
        ['a public undertaking', client('country: FR regulated: [public-undertaking]'), 'MarchePublic'],
        ['software by subscription', `${client('country: FR')} clause scope-functional { included: [software-as-a-service] }`, 'DataAct']
    ])('%s', async (_, contract, policy) => {
        expect(await proposed(contract)).toContain(policy);
    });
});

describe('a policy made for other contracts', () => {
    test.each([
        ['nothing is known', '', ''],
        ['a French business', client('country: FR headcount: 40'), 'MicroContrat Suisse Dora Finma Hds Nis2 MarchePublic DataAct'],
        ['a small client whose contract is of a known sort', `${client('headcount: 6')} clause object { model: global }`, 'MicroContrat'],
        ['a small client under a larger policy', `apply InfogeranceGlobale ${client('headcount: 6')}`, 'MicroContrat'],
        ['a hospital whose data stay at home', `${client('country: FR regulated: [care]')} clause scope-functional { included: [print-management] }`, 'Hds'],
        ['a bank outside the Union', client('country: CH regulated: [bank]'), 'Dora'],
        ['a function that is not critical', 'clause object { critical-function: no }', 'DoraCritique'],
        ['a public body abroad', client('country: BE regulated: [public-body]'), 'MarchePublic'],
        ['software for a Swiss client', `${client('country: CH')} clause scope-functional { included: [software-as-a-service] }`, 'DataAct'],
        ['a policy that is applied through another', `apply DoraCritique ${client('country: DE regulated: [bank]')}`, 'Dora DoraCritique']
    ])('%s', async (_, contract, policies) => {
        const found = await proposed(contract);
        expect(policies === '' ? found : found.filter(policy => policies.split(' ').includes(policy))).toEqual([]);
    });
});
