import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'undefined-acronym';
const only = { only: [code] };

describe(code, () => {
    test('a sign of the trade, and another', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "Reprise" { """Le RTO est de quatre heures, comme le dit le ZQX.""" }
            //                           ^^^ warning undefined-acronym: "RTO" is never explained
            //                                                                     ^^^ information undefined-acronym
            }
        `, only);
    });

    test('explained, common, a name, in capitals', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Garage ABC" as client { }
                glossary { "SLA": """Engagement chiffré.""" }
                clause "Divers" {
                    """
                    Le SLA, la TVA, le RCS et le RGPD. La perte de données maximale (RPO) et le RTO (remise en service, temps d'objectif).
                    ABC, l'annexe XIV et **LE CONTRAT EST SOUMIS AU DROIT DE LA RCI**. L'article L. 123-22, le modèle DELL/HP.
                    Le RPO se mesure.
                    """
                }
            }
        `, only);
    });

    test('emphasis is no acronym, and a table explains its own', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "Indicateurs" {
                    """
                    Le support n'est PAS compris et le MCO l'est.

                    | **Acronyme** | **Définition** |
                    | --- | --- |
                    | **MCO** | Maintien en condition opérationnelle |
                    """
                }
            }
        `, only);
    });

    test('fix', async () => {
        const text = (glossary: string): string => `
            contract Principal "Contrat" {
                glossary {
                    "Incident": """Événement."""${glossary}
                }
                clause "Reprise" { """Le MTTA est mesuré pour tout Incident.""" }
            }
        `;
        await checkFix(text(''), { code, title: 'Add the proposed definition of "MTTA"' }, text(`
                    "MTTA": """Durée moyenne de prise en compte d'un ticket."""`));
    });
});
