import { describe, expect, test } from 'vitest';
import { TestWorkspace, check, checkFix } from '../../../testing/index.js';

const code = 'guaranteed-but-best-efforts';

describe(code, () => {
    test('a guarantee of mere means', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature { default: means }
                clause sla {
                    """Le prestataire garantit un rétablissement en quatre heures."""
            //                        ^^^^^^^^ warning guaranteed-but-best-efforts: « garantit » est une garantie
                }
            }
        `, { only: [code], language: 'fr' });
    });

    test.each([
        ['fr', 'Le prestataire, tenu d’une obligation de moyens, garantit un rétablissement en 4 heures.', 1],
        ['fr', 'Le délai garanti de rétablissement est de 4 heures, au titre d’une obligation de moyens.', 1],
        ['en', 'The provider guarantees recovery within 4 hours on a best-efforts basis.', 1],
        ['fr', 'Le prestataire est tenu d’une obligation de moyens, sauf pour les délais garantis au client.', 0],
        ['fr', 'Le prestataire est tenu d’une obligation de moyens. Il garantit un rétablissement en 4 heures.', 0],
        ['fr', 'Tenu d’une obligation de moyens, le prestataire ne garantit pas le rétablissement.', 0],
        ['en', 'Best efforts are owed, except for guaranteed times.', 0]
    ] as const)('one sentence says both, without a fact (%s): %s', async (language, text, count) => {
        const workspace = await TestWorkspace.reuse({ '/a.msp': `use "msp:infogerance"\ncontract P "C" { language ${language} clause sla { """${text}""" } }` });
        expect(workspace.findings('/a.msp').filter(finding => finding.code === code)).toHaveLength(count);
    });

    test('a service of its own', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature { nature: { backup: means } }
                clause backup {
                    """Restoration is guaranteed within a day."""
            //                     ^^^^^^^^^^^^^ warning guaranteed-but-best-efforts
                }
            }
        `, { only: [code] });
    });

    test('a result, results listed, denied, another clause', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature { default: result }
                clause sla {
                    """Le prestataire garantit un rétablissement en quatre heures."""
                }
            }
        `, { only: [code] });
    });

    test('denied, or of something else', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature { default: means }
                clause sla {
                    """Le prestataire ne garantit pas le rétablissement."""
                }
                clause insurance {
                    """La garantie est de 500 000 €."""
                }
            }
        `, { only: [code] });
    });

    test('fix: results owed', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature {
                    default: means
                }
                clause sla {
                    """Le prestataire garantit un rétablissement."""
                }
            }
        `, { code, title: 'Add the results owed' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature {
                    default: means
                    results: ["délais garantis"]
                }
                clause sla {
                    """Le prestataire garantit un rétablissement."""
                }
            }
        `);
    });
});
