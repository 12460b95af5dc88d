import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'party-name-inconsistent';
const only = { only: [code] };

describe(code, () => {
    test('two role names for one party', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client { }
                party Prestataire "Nordal" as provider { }
                clause object { """Le {Prestataire} exploite. Le Fournisseur rend compte au Client, et l'Infogérant au client.""" }
            //                                                   ^^^^^^^^^^^ warning party-name-inconsistent: "Nordal" is called "Fournisseur" here and "Prestataire" elsewhere
            //                                                                                           ^^^^^^^^^^ warning party-name-inconsistent
            }
        `, only);
    });

    test('names that stand for somebody else, or for nobody', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client { }
                party Nordal "Nordal" as provider { }
                party Éditeur "Éditeur SA" as third-party { }
                glossary { "Fournisseur": """Vendeur de matériel.""" }
                clause object { """Le Prestataire et le Prestataire, le Fournisseur, le fournisseur de matériel, l'Éditeur.""" }
            }
        `, only);
    });

    test('a translation is no other name, but two names in one language are', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                party Client "Mercier" as client { }
                party Prestataire "Nordal" as provider { }
                clause object { """Le Prestataire exploite le système du Client.""" }
            }
            annex Schedule "Schedule" of Principal {
                language en
                """The Provider informs the Customer. The Provider may not assign; the Supplier answers."""
            //                                                                         ^^^^^^^^ warning party-name-inconsistent: is called "Supplier" here and "Provider" elsewhere
            }
        `, only);
    });

    test('the corporate name in another spelling', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Prestataire "Nordal Infogérance" as provider { }
                clause object { """Nordal Infogerance, Nordal-Infogérance, NORDAL INFOGÉRANCE et Nordal Infogérance.""" }
            //                     ^^^^^^^^^^^^^^^^^^ warning party-name-inconsistent: the party is called "Nordal Infogérance"
            //                                         ^^^^^^^^^^^^^^^^^^ warning party-name-inconsistent
            }
        `, only);
    });

    test('fix', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Prestataire "Nordal" as provider { }
                clause object { """Le Fournisseur exploite.""" }
            }
        `, { code, title: 'Quote the party everywhere' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Prestataire "Nordal" as provider { }
                clause object { """Le {Prestataire} exploite.""" }
            }
        `);
    });
});
