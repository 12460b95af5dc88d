import { describe, expect, test } from 'vitest';
import { check, checkFix, TestWorkspace } from '../../../testing/index.js';

const code = 'third-party-role-unstated';
const dossier = (text: string, more = ''): string => `use "msp:infogerance"
contract P "C" {
    party Client "Mercier" as client
    party Nordal "Nordal SARL" as provider
    clause scope-technical { """${text}""" }
    ${more}
}`;

async function found(text: string, more = ''): Promise<string[]> {
    const workspace = await TestWorkspace.reuse({ '/a.msp': dossier(text, more) });
    return workspace.findings('/a.msp').filter(finding => finding.code === code).map(({ message }) => message.en);
}

describe(code, () => {
    test('the name is underlined', async () => {
        await check(`
            use "msp:infogerance"
            contract P "C" {
                clause scope-technical { """Les données sont hébergées chez Nuage du Rhin."""}
            //                                                              ^^^^^^^^^^^^^ information third-party-role-unstated: "Nuage du Rhin" takes part
            }
        `, { only: [code] });
    });

    test.each([
        'Le logiciel est édité par la société Altéa.', 'Les copies sont externalisées auprès de Coffre Rhénan.', 'La supervision est confiée à la société Veille & Cie.',
        'The servers are hosted by Rhine Cloud.', 'Backups are stored with Vault Ltd.', 'L’hébergeur est Nuage SAS.'
    ])('somebody whose role nothing states: %s', async text => {
        expect(await found(text)).toHaveLength(1);
    });

    test.each([
        'Les serveurs sont hébergés en France.', 'Les données sont hébergées par le Prestataire.', 'Les données sont hébergées chez Nordal.', 'Les données sont stockées à Strasbourg.',
        'La mission est confiée à un tiers.', 'The servers are hosted by the Provider.', 'Data are stored at the Client.', 'Les données sont hébergées par un hébergeur certifié HDS.',
        'Le site est exploité par Mercier SAS.', 'Les postes sont sauvegardés par les Utilisateurs.'
    ])('a party, a place, nobody in particular: %s', async text => {
        expect(await found(text)).toEqual([]);
    });

    test('somebody whom a list names, a term, a document', async () => {
        const text = 'Les serveurs sont hébergés chez Nuage du Rhin.';
        expect(await found(text, 'clause subcontracting { subcontractors: [{ name: "Nuage du Rhin SAS" }] }')).toEqual([]);
        expect(await found(text, 'clause sub-processor { entries: [{ name: "Nuage du Rhin" country: FR }] }')).toEqual([]);
        expect(await found(text, 'clause third-party-products { products: [{ name: "Serveurs" vendor: "Nuage du Rhin" }] }')).toEqual([]);
        expect(await found(text, 'glossary { "Nuage du Rhin": """L’hébergeur choisi par le client.""" }')).toEqual([]);
    });

    test('fix: a first line of the list', async () => {
        await checkFix(dossier('Les serveurs sont hébergés chez Nuage du Rhin.', 'clause subcontracting {\n    }'), { code, title: 'a subcontractor' },
            dossier('Les serveurs sont hébergés chez Nuage du Rhin.', 'clause subcontracting {\n        subcontractors: [{ name: "Nuage du Rhin" }]\n    }'));
    });
});
