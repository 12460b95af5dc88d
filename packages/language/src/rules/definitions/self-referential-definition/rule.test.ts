import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'self-referential-definition';
const only = { only: [code] };

describe(code, () => {
    test('by itself, in both languages', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary {
                    "Utilisateur" ("Utilisateurs"): """Un utilisateur du système."""
            //                                            ^^^^^^^^^^^ warning self-referential-definition: "Utilisateur" is defined by itself
                    "Niveau de service": """Désigne les niveaux de service convenus."""
            //                                          ^^^^^^^^^^^^^^^^^^ warning self-referential-definition
                    "Ticket": """Enregistrement ; un ticket est numéroté."""
                    "Sites": """Les sites énumérés à l'annexe 1."""
                    "Sous-traitant ultérieur": """Sous-traitant engagé par un autre."""
                }
            }
            terms Terms "Terms" of Principal { language en glossary { "Fee": """The fee paid each month.""" "Services": """The services described in schedule 1.""" } }
            //                                                                      ^^^ warning self-referential-definition
        `, only);
    });

    test('silent: the short name of a document', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary { "Conditions": """Conditions générales d'abonnement du prestataire.""" }
            }
            terms Cgv "Conditions générales d'abonnement" of Principal { }
        `, only);
    });
});
