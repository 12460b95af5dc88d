import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['dora-not-one-document'];

describe('dora-not-one-document', () => {
    test('levels of service on a page, as prose or as a document', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contract" {
                apply DoraCritique
                clause sla {
                    """
                    The levels are available at https://example.com/sla.
            //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error dora-not-one-document: durable
                    """
                }
            }
            annex Niveaux "Service levels" of P { external "https://example.com/levels" }
            //                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error dora-not-one-document
        `, { only });
    });

    test('an address without its scheme; not a file name, not an address of mail', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contract" {
                apply Dora
                clause sla {
                    """
                    Les niveaux de service sont publiés sur statut.nordal.fr/niveaux.
            //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error dora-not-one-document
                    Les niveaux sont décrits dans niveaux-de-service.pdf et disponibles sur demande à support@nordal.fr.
                    """
                }
            }
            annex Niveaux "Niveaux de service" of P { external "nordal.fr/sla" }
            //                                                 ^^^^^^^^^^^^^^^ error dora-not-one-document
        `, { only });
    });

    test('a file, another page, a tool that measures, a contract outside the financial sector', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contract" {
                apply Dora
                clause sla {
                    """
                    Incidents are reported at https://example.com/portal.
                    """
                }
                clause kpi-reporting { """Les rapports sont disponibles sur https://example.com.""" }
            }
            annex Niveaux "Niveaux de service" of P { external "niveaux-de-service.pdf" }
            annex Page "Statut" of P { external "https://example.com/statut" }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract P "Contract" {
                clause sla { """Les niveaux sont publiés sur https://example.com/sla.""" }
            }
        `, { only });
    });
});
