import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'undefined-term';
const only = { only: [code] };

describe(code, () => {
    test('a word of the trade, and another', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "Horaires" {
                    """
                    Le support est ouvert pendant les Heures ouvrées. Hors des Heures ouvrées, rien.
            //                                        ^^^^^^^^^^^^^^ warning undefined-term: "Heures ouvrées" is used with a capital but never defined (2 uses)
                    L'accès à la Plateforme Centrale est libre ; chaque Plateforme Centrale est gérée.
            //                   ^^^^^^^^^^^^^^^^^^^ information undefined-term: "Plateforme Centrale"
                    """
                }
            }
        `, only);
    });

    test('a heading introduces its words, not a term that begins with them', async () => {
        await check(`
            contract Principal "Agreement" {
                language en
                clause "Exit" {
                    """
                    The parties meet after the Exit. Each names an Exit Manager, and the Exit Manager reports.
            //                                                     ^^^^^^^^^^^^ information undefined-term: "Exit Manager"
                    """
                }
            }
        `, only);
    });

    test('defined, named, quoted, known, or once', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client { }
                glossary { "Incident": """Événement.""" "Heures de service": """De 8 h à 18 h.""" }
                clause "Plan de Reprise" {
                    """
                    Le Client signale les Incidents et chaque Incident pendant les Heures de service et les Heures de service.
                    Le Plan de Reprise, et le Plan de Reprise. La Commission et la Commission, le Code civil et le Code civil.
                    Le fournisseur (ci-après « le Portail ») ouvre le Portail, puis le Portail. Le Fournisseur, le Fournisseur.
                    Une fois, l'Extranet. À Lyon, de Lyon, les boutiques de Lyon. Le Contrat, le Contrat, les Parties, des Parties.
                    """
                }
            }
            terms Terms "Terms" of Principal {
                language en
                clause "Law" { """The European Union, the European Union, the Swiss Code, the Swiss Code, each Party, the Agreement, the Agreement.""" }
            }
        `, only);
    });

    test('in English, and told in French', async () => {
        await check(`
            contract Main "Agreement" {
                language en
                clause "Hours" { """The service runs during the Business Hours. Outside the Business Hours it stops.""" }
            //                                                  ^^^^^^^^^^^^^^ warning undefined-term: « Business Hours » porte une majuscule mais n'est jamais défini (2 emplois)
            }
        `, { ...only, language: 'fr' });
    });

    test('fix: the shipped definition', async () => {
        const text = (glossary: string): string => `
            contract Principal "Contrat" {${glossary}
                clause "Réversibilité du contrat" {
                    """
                    La clause parle de la Transférabilité, de la Transférabilité seule.
                    """
                }
            }
        `;
        await checkFix(text(''), { code, title: 'Add the proposed definition of "Transférabilité"' }, text(`
                glossary {
                    "Transférabilité": """Réversibilité au profit d'un nouveau prestataire."""
                }
`));
    });
});
