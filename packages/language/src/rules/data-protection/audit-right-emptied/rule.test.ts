import { describe, expect, test } from 'vitest';
import { check, TestWorkspace } from '../../../testing/index.js';

const code = 'audit-right-emptied';
const dossier = (language: string, text: string, clause = 'audit'): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        language ${language}
        party Client "Mercier" as client, controller
        party Nordal "Nordal" as provider, processor
        clause ${clause} { """${text}""" }
    }
`;

async function found(text: string): Promise<unknown[]> {
    const workspace = await TestWorkspace.reuse({ '/a.msp': text });
    return workspace.findings('/a.msp').filter(finding => finding.code === code);
}

describe(code, () => {
    test('the phrase is underlined; what a fact says in a text counts', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause audit {
                    scope: "L'audit se limite au certificat ISO 27001."
            //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning audit-right-emptied: limited to certificates
                }
            }
        `, { only: [code] });
    });

    test.each([
        ['fr', "Le droit d'audit se limite à la remise des certificats."],
        ['fr', "La communication du rapport SOC 2 tient lieu d'audit."],
        ['fr', "L'audit est subordonné à l'accord préalable et écrit du prestataire."],
        ['fr', 'Aucun audit ne peut avoir lieu sans l’accord du {provider}.'],
        ['fr', "Pour tout audit, le temps passé par le prestataire est facturé au tarif en vigueur."],
        ['fr', "L'audit ne s'étend pas aux sous-traitants ultérieurs."],
        ['en', 'The audit right is limited to the ISO 27001 certificate.'],
        ['en', 'Audits are subject to the prior written consent of the provider.'],
        ['en', 'The delivery of a SOC 2 report replaces any audit.'],
        ['en', 'Audits do not happen often; the audit does not extend to sub-processors.'],
        ['en', 'For audits, time spent by the provider is charged at current rates.']
    ])('a limit (%s): %s', async (language, text) => {
        expect(await found(dossier(language, text))).toHaveLength(1);
        expect(await found(dossier(language, text, 'data-protection'))).toHaveLength(1);
    });

    test.each([
        ['fr', "La remise d'un certificat ne remplace pas l'audit."],
        ['fr', "L'audit se limite aux certificats, sauf incident ou demande d'une autorité."],
        ['fr', "Le client peut auditer sans l'accord préalable du prestataire."],
        ['fr', "La date de l'audit est fixée avec l'accord du prestataire."],
        ['fr', "L'audit par un tiers est soumis à l'accord du prestataire sur l'auditeur."],
        ['fr', "La divulgation du rapport d'audit est subordonnée à l'accord du client."],
        ['fr', "Pour un audit, le temps passé au-delà de deux jours est facturé."],
        ['fr', "L'audit s'étend aux sous-traitants."],
        ['fr', 'Le prestataire remet ses certificats chaque année.'],
        ['en', 'A certificate does not replace the audit.'],
        ['en', 'Audits are limited to certificates unless a breach is suspected.'],
        ['en', 'The audit does not require the consent of the provider.'],
        ['en', 'The audit covers sub-processors.']
    ])('no limit, or one with a way out (%s): %s', async (language, text) => {
        expect(await found(dossier(language, text))).toEqual([]);
    });

    test('an audit elsewhere is another one', async () => {
        expect(await found(dossier('fr', "L'audit initial se limite à la remise des certificats.", 'initial-audit'))).toEqual([]);
    });
});
