import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../../model/tree.js';
import { check, TestWorkspace } from '../../../testing/index.js';

describe('syntax-error', () => {
    test('names what was found and what belongs there', async () => {
        await check(`
            contract P "Contrat" {
                clause "Durée" {
                    durée 36
            //            ^^ error syntax-error: expected here is ":"
                }
            }
        `);
    });

    test('a value that is missing', async () => {
        await check(`
            contract P "Contrat" {
                clause "Durée" { durée: }
            //                          ^ error syntax-error: expected here is a value
            }
        `);
    });

    test('something that is no item of a document', async () => {
        await check(`
            contract P "Contrat" {
                durée
            //  ^^^^^ error syntax-error: a party, a clause, a glossary
            }
        `);
    });

    test('a file cut short shows which block was left open', async () => {
        await check(`
            contract P "Contrat" {
                clause "Durée" {
                    durée: 36 months
                clause "Prix" {
                }
                }
            //   ^ error syntax-error: ends too soon
        `);
    });

    test('one finding for what follows from a text left open', async () => {
        await check(`
            contract P "Contrat" {
                clause "Durée" {
                    """
            //      ^^^ error unterminated-text
                    Trois ans.
                }
            }
        `);
    });

    test('sound', async () => {
        await check(`
            contract P "Contrat" {
                clause "Durée" { durée: 36 months }
            }
        `);
    });

    test('random bytes give few findings, all of them inside the file', async () => {
        let state = 42;
        const random = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
        for (let round = 0; round < 5; round++) {
            const text = Array.from({ length: 20_000 }, () => String.fromCharCode(Math.floor(random() * (round % 2 ? 128 : 65_000)))).join('');
            const workspace = await TestWorkspace.reuse({ '/octets.msp': text });
            const findings = workspace.findings('/octets.msp');
            expect(findings.length).toBeGreaterThan(0);
            expect(findings.length).toBeLessThan(200);
            // As it is inside, its accents composed.
            const { length } = workspace.document('/octets.msp').textDocument.getText();
            for (const finding of findings) {
                const { offset, end } = rangeOf(finding.place);
                expect(offset >= 0 && end >= offset && end <= length).toBe(true);
            }
        }
    });

    test('a contract cut anywhere gives findings, never an exception', async () => {
        const whole = 'contract P "Contrat" {\n    party A "Alpha" as client { country: FR }\n    clause "Objet" { délai: 4 hours """Le {A} verse {délai}.""" liste: [1, 2] }\n}\n';
        for (let length = 0; length < whole.length; length++) {
            const workspace = await TestWorkspace.reuse({ '/coupe.msp': whole.slice(0, length) });
            for (const finding of workspace.findings('/coupe.msp')) {
                const { offset, end } = rangeOf(finding.place);
                expect(Number.isInteger(offset) && end >= offset && end <= length).toBe(true);
            }
        }
    });
});
