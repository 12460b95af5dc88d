import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'transfer-without-mechanism';
const only = [code];

const dossier = (entries: string, more = ''): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        party Client "Mercier" as client, controller { country: FR }
        clause data-protection { authorisation: specific }
        clause sub-processor {
            entries: [${entries}]
        }
        ${more}
    }
`;

describe(code, () => {
    test('a list, a party and the location of the data', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller { country: FR }
                party Help "Help" as subprocessor of Client { country: TN }
            //                                                         ^^ error transfer-without-mechanism: (Tunisia) by "Help"
                clause data-protection { authorisation: specific }
                clause sub-processor {
                    entries: [{ name: "Vigie" country: FR access-country: MU }]
            //                                                            ^^ error transfer-without-mechanism: (Mauritius) by "Vigie"
                }
                clause data-location { storage: [FR, IN] }
            //                                       ^^ error transfer-without-mechanism: (India)
            }
        `, { only });
    });

    test('adequacy that the list does not know is a warning; the United States have their own mechanism', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller { country: FR }
                clause data-protection { authorisation: specific }
                clause sub-processor {
                    entries: [{ name: "Cloud Inc" country: US mechanism: adequacy }]
            //                                             ^^ warning transfer-without-mechanism: United States
                }
            }
        `, { only });
    });

    test('silent: the EEA, adequate countries, a mechanism here or in the list of transfers, a dead one, no data role', async () => {
        await check(dossier('{ name: "A" country: IE }, { name: "B" country: CH }, { name: "C" country: RE }, { name: "D" country: BR }'), { only });
        await check(dossier('{ name: "A" country: MU }', 'clause transfer { entries: [{ importer: "A" country: MU mechanism: binding-corporate-rules }] }'), { only });
        await check(dossier('{ name: "A" country: US mechanism: privacy-shield }, { name: "B" country: US mechanism: data-privacy-framework }'), { only });
        await check('use "msp:infogerance"\ncontract Principal "C" { clause data-location { storage: [MU] } }', { only });
    });

    test('both laws: Japan is adequate for the Union, not for Switzerland', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Alpine" as client, controller { country: CH }
                party Provider "Harbour" as provider, processor { country: IE }
                clause data-protection { authorisation: specific }
                clause sub-processor {
                    entries: [{ name: "A" country: JP }]
            //                                     ^^ error transfer-without-mechanism: (Japan)
                }
            }
        `, { only });
    });

    test('fix: standard contractual clauses', async () => {
        await checkFix(dossier('{ name: "A" country: MU }'), { code, title: 'State the standard' }, dossier('{ name: "A" country: MU mechanism: standard-clauses }'));
    });
});
