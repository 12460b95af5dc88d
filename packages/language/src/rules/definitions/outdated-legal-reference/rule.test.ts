import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'outdated-legal-reference';
const only = { only: [code] };

describe(code, () => {
    test('old numbers and texts, with what took their place', async () => {
        await check(`
            contract Principal "Contrat" {
                signed 2026-03-01
                clause "Droit" {
                    """
                    Par dérogation à l'article 1134 du Code civil et à l'article L. 441-6 du Code de commerce, selon la
            //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ information outdated-legal-reference: has become Civil Code, art. 1103, 1104 and 1193
            //                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information outdated-legal-reference: L441-10
                    directive 95/46/CE et le Privacy Shield, devant le tribunal de grande instance ; C. civ., art. 1147.
            //      ^^^^^^^^^^^^^^^^^^ information outdated-legal-reference: 2016/679
            //                               ^^^^^^^^^^^^^^ information outdated-legal-reference
            //                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ information outdated-legal-reference: tribunal judiciaire
            //                                                                                       ^^^^^^^^^^^^^^^^^^ information outdated-legal-reference: 1231-1
                    """
                }
            }
        `, only);
    });

    test('a contract made before the change, or of unknown date', async () => {
        await check(`
            contract Principal "Contrat" {
                signed 2015-03-01
                clause "Droit" { """L'article 1134 du Code civil, l'article L. 441-6 du Code de commerce, la directive 95/46/CE.""" }
            }
            //- /autre.msp
            contract Autre "Autre" { clause "Droit" { """L'article 1134 du Code civil.""" } }
        `, only);
    });

    test('articles of today and other numbers', async () => {
        await check(`
            contract Principal "Contrat" {
                signed 2026-03-01
                clause "Droit" { """L'article 1104 du Code civil, l'article L441-10 du Code de commerce, 1134 postes, l'article 1184-1, la directive (UE) 2022/2555.""" }
            }
        `, only);
    });

    test('fix', async () => {
        const text = (article: string): string => `
            contract Principal "Contrat" {
                signed 2026-03-01
                clause "Droit" { """L'${article} s'applique.""" }
            }
        `;
        await checkFix(text('article 1382 du Code civil'), { code, title: 'Replace by "article 1240 du Code civil"' }, text('article 1240 du Code civil'));
    });
});
