import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'purchase-order-conflict';
const only = [code];
const text = (head: string, clause: string, prose = "Les conditions générales d'achat s'appliquent."): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        signed 2026-03-01
        ${head}
        clause document-hierarchy {
            ${clause}
        }
    }
    order C1 "Commande" of Principal {
        dated 2026-09-01
        """${prose}"""
    }
`;

describe(code, () => {
    test('in the text, or as terms of the client', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                signed 2026-03-01
                party Client "Mercier" as client
            }
            order C1 "Commande 1" of Principal { """Nos conditions d'achat s'appliquent."""  }
            //                                          ^^^^^^^^^^^^^^^^^^ warning purchase-order-conflict: "Commande 1" brings in the client's purchase terms
            order C2 "Commande 2" of Principal { dated 2026-05-01 }
            terms Cga "CGA" of C2 by Client { }
            //    ^^^ warning purchase-order-conflict: "Commande 2"
        `, { only });
    });

    test('to the exclusion of what others say', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" { signed 2026-03-01 }
            order C1 "Commande 1" of Principal { """Nos conditions d'achat s'appliquent, à l'exclusion de toutes autres."""  }
            //                                          ^^^^^^^^^^^^^^^^^^ warning purchase-order-conflict
            order C2 "Order 2" of Principal { """Our terms of purchase apply to the exclusion of any other terms.""" }
            //                                       ^^^^^^^^^^^^^^^^^ warning purchase-order-conflict
            order C3 "Order 3" of Principal { """This order is placed to the exclusion of any purchase terms.""" }
        `, { only });
    });

    test('ranked, earlier, excluded in the contract or in the order', async () => {
        await check(text('precedence Principal > C1', 'tie-break: latest'), { only });
        await check(text('', 'printed-terms-excluded: yes'), { only });
        await check(text('', "\"\"\"Les mentions imprimées sur les commandes ne s'appliquent pas.\"\"\""), { only });
        await check(text('', 'tie-break: latest', "À l'exclusion des conditions générales d'achat."), { only });
        await check(text('', 'tie-break: latest').replace('2026-09-01', '2026-02-01'), { only });
    });

    test('fix: set them aside', async () => {
        await checkFix(text('', 'tie-break: latest'), { code, title: 'Set aside' }, text('', 'tie-break: latest\n            printed-terms-excluded: yes'));
    });
});
