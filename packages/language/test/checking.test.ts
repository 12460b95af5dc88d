import { describe, test } from 'vitest';
import { check, checkFix, checkHover } from '../src/testing/index.js';

describe('requirements', () => {
    test('a clause that a policy requires is missing, and can be inserted', async () => {
        await check(`
            use "lib.msp"
            contract Principal "Contrat" {
                apply Base
            //        ^^^^ error missing-term: The contract has no term
            }
            //- /lib.msp
            kind term { fr "Durée" en "Term"
                fact duration: duration
                wording fr """Le contrat est conclu pour {duration}."""
            }
            policy Base {
                require clause term with duration because "C. civ., art. 1211"
                    fr "Le contrat n'a pas de durée." en "The contract has no term."
            }
        `, { only: ['missing-term'] });
    });

    test('what is inserted is the wording with the parties of the contract', async () => {
        await checkFix(`
            use "lib.msp"
            contract Principal "Contrat" {
                apply Base
                party Nordal "Nordal SARL" as provider
            }
            //- /lib.msp
            kind term { fr "Durée" en "Term"
                fact duration: duration
                wording fr """
                    Le {provider} s'engage pour {duration}.
                """
            }
            policy Base { require clause term with duration }
        `, { code: 'missing-term', title: 'Insert the clause' }, `
            use "lib.msp"
            contract Principal "Contrat" {
                apply Base
                party Nordal "Nordal SARL" as provider

                clause term {
                    duration: ?
                    """
                    Le {Nordal} s'engage pour {duration}.
                    """
                }
            }
        `);
    });
});

describe('hover', () => {
    test('a term in prose', async () => {
        await checkHover(`
            contract Principal "Contrat" {
                glossary { "Incident" ("Incidents"): """Tout événement.""" }
                clause "Objet" { """En cas d'Inci$0dents, le client appelle.""" }
            }
        `, '**Incident** (Incidents) Tout événement. *Defined in “Contrat”*');
    });
});
