import { test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = { only: ['unbalanced-passage'] };

test('marks without a partner', async () => {
    await check(`
        use "msp:infogerance"
        contract Principal "Contrat" {
            clause penalties {
                cap: 10 000 EUR
                """{if cap}Plafond : {cap}."""
        //          ^^^^^^ error unbalanced-passage: has no end
                """Texte. {end} {else}"""
        //                 ^^^ error unbalanced-passage: closes nothing
        //                       ^^^^ error unbalanced-passage: answers no open
            }
        }
    `, only);
});

test('nested passages', async () => {
    await check(`
        use "msp:infogerance"
        contract Principal "Contrat" {
            clause penalties {
                cap: 10 000 EUR
                """{if cap}{if not nature}A{else}B{end}{else}C{end}"""
            }
        }
    `, only);
});
