import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'dpa-description-incomplete';
const only = [code];

describe(code, () => {
    test('record by record, in both languages', async () => {
        const text = (title: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-protection {
                    processing: [
                        { name: "paie" subject-matter: "a" nature: "b" data: "c" persons: "d" purpose: "e" duration: "f" },
                        { name: "atelier" subject-matter: "a" nature: "b" data: "c" }
            //            ^^^^^^^^^^^^^^^ error dpa-description-incomplete: ${title}
                    ]
                }
            }
        `;
        await check(text('Processing "atelier": duration, purpose and data subjects missing'), { only });
        await check(text('Traitement « atelier » : il manque durée, finalité et personnes concernées'), { only, language: 'fr' });
    });

    test('two documents complete each other; a blank is a finding of its own; not under the FADP alone', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-protection { processing: [{ name: "paie" subject-matter: "a" nature: ? data: "c" }] }
            }
            agreement Dpa "DPA" of Principal {
                clause data-protection { processing: [{ name: "Paie" persons: "d" purpose: "e" duration: "f" }] }
            }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "A" as client, controller { country: CH }
                clause data-protection { processing: [{ name: "paie" }] }
            }
        `, { only });
    });

    test('fix: blanks, on lines of their own where the record has them', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-protection {
                    processing: [
                        {
                            name: "paie"
                            subject-matter: "a"
                            nature: "b"
                            data: "c"
                            persons: "d"
                        }
                    ]
                }
            }
        `, { code, title: 'Add what is missing' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-protection {
                    processing: [
                        {
                            name: "paie"
                            subject-matter: "a"
                            nature: "b"
                            data: "c"
                            persons: "d"
                            duration: ?
                            purpose: ?
                        }
                    ]
                }
            }
        `);
    });
});
