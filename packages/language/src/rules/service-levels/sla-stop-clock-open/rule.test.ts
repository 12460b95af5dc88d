import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'sla-stop-clock-open';

describe(code, () => {
    test('waiting without trace or limit', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { language fr clause sla { clock-stop: "attente d'une réponse du client ou d'un éditeur" """Texte.""" } }
            //                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information sla-stop-clock-open
            contract B "B" { language en clause sla { clock-stop: "waiting for the customer" """Text.""" } }
            //                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ information sla-stop-clock-open
        `, { only: [code] });
    });

    test('a record, a limit, the model wording, a trace in the text', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { clock-stop: "attente d'une réponse du client, mentionnée au ticket" """Texte.""" } }
            contract B "B" { clause sla { clock-stop: "attente du client, dans la limite de 5 jours" """Texte.""" } }
            contract C "C" { clause sla { clock-stop: "attente du client" } }
            contract D "D" { clause sla { clock-stop: "attente du client" """Le délai n'est suspendu qu'avec mention au ticket.""" } }
            contract E "E" { clause sla { clock-stop: "force majeure" """Texte.""" } }
        `, { only: [code] });
    });

    test('fix: a record in the ticket', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause sla { clock-stop: "attente du client" """Texte.""" }
            }
        `, { code, title: 'Require a record' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause sla { clock-stop: "attente du client, tracée au ticket" """Texte.""" }
            }
        `);
    });
});
