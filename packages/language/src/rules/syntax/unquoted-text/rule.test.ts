import { describe, expect, test } from 'vitest';
import { check, checkFix, TestWorkspace } from '../../../testing/index.js';

const CONTRACT = (body: string): string => `// allow no-policy-applied: essai\ncontract Principal "Contrat" {\n${body}\n}\n`;

const PARAGRAPHS = [
    'ARTICLE 1 – OBJET DU CONTRAT',
    "Le prestataire s'engage à assurer la maintenance, l'exploitation et la « supervision » du parc du client ;",
    '1.1. Durée : trois (3) ans à compter du 2026-01-01, pour 10 000 EUR HT par mois.',
    '',
    'a) les sauvegardes quotidiennes ;',
    'of the said agreement, in which each party shall be bound by "this text',
    'Le client coopère de bonne foi & sans réserve ; voir https://exemple.fr/annexe.',
    'À défaut, l’article 1231-5 s’applique.'
];

describe('unquoted-text', () => {
    test('one finding, whatever stands in the text', async () => {
        await check(`
            contract P "Contrat" {
                clause "Objet" {
                    Le prestataire assure la maintenance du parc, "sur site" ou à distance.
            //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unquoted-text: outside quotation marks
                    Il intervient : le lundi ; le mardi.
                }
                clause "Durée" { """Trois ans.""" }
            }
        `);
    });

    test('the fix puts it in quotation marks, and nothing remains to be said', async () => {
        await checkFix(`
            contract P "Contrat" {
                clause "Objet" { Le prestataire assure la maintenance du parc. }
            }
        `, { code: 'unquoted-text', title: 'Put this text in quotation marks' }, `
            contract P "Contrat" {
                clause "Objet" { """Le prestataire assure la maintenance du parc.""" }
            }
        `);
    });

    test('300 lines of prose: one finding, quickly, and what stands around is read', async () => {
        const time = async (lines: number): Promise<number> => {
            const prose = Array.from({ length: lines }, (_, index) => PARAGRAPHS[index % PARAGRAPHS.length]).join('\n');
            const started = performance.now();
            const workspace = await TestWorkspace.reuse({
                '/contrat.msp': CONTRACT(`clause "Objet" {\n    duree: 3 years\n${prose}\n}\nclause "Fin" { """Voir {nulle-part}.""" }`)
            });
            expect(workspace.findings('/contrat.msp').map(({ code }) => code)).toEqual(['unquoted-text', 'unknown-name']);
            return performance.now() - started;
        };
        await time(20);
        // 7 s before; no more than the same lines in a text would take, with room for a machine that is busy.
        expect(await time(300)).toBeLessThan(2_000);
    });

    test('statements that lack something, lists and quotations are no prose', async () => {
        const found = async (body: string): Promise<readonly string[]> => (await TestWorkspace.reuse({ '/contrat.msp': CONTRACT(body) })).findings('/contrat.msp').map(({ code }) => code);
        for (const body of [
            'clause Niveaux de service garantis par mois { }', 'clause "X" { objet: maintenance du parc du client }', 'clause "X" { f: [le parc du client en entier] }',
            'clause "X" { """Voir {le parc du client en entier}.""" }', 'party Boulangerie Mercier et ses filles as client'
        ]) {
            const codes = await found(body);
            expect(codes, body).not.toContain('unquoted-text');
            expect(codes.length, body).toBeGreaterThan(0);
        }
    });

    test('facts before and after a text are kept', async () => {
        const workspace = await TestWorkspace.reuse({
            '/contrat.msp': CONTRACT('clause "X" {\n    a: 1 hour\n    a: 2 hours\n    Le client coopère de bonne foi en tout.\n    b: 1 hour\n    b: 2 hours\n}')
        });
        expect(workspace.findings('/contrat.msp').map(({ code }) => code)).toEqual(['duplicate-name', 'unquoted-text', 'duplicate-name']);
    });

    test('outside a clause there is no fix that would only move the error', async () => {
        const workspace = await TestWorkspace.reuse({ '/contrat.msp': 'Le présent contrat est conclu entre les parties.\n' });
        const findings = workspace.findings('/contrat.msp');
        expect(findings.map(({ code, fixes }) => [code, fixes.length])).toEqual([['unquoted-text', 0]]);
    });
});
