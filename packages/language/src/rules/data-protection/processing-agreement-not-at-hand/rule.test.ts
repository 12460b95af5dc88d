import { describe, expect, test } from 'vitest';
import { check, TestWorkspace } from '../../../testing/index.js';

const code = 'processing-agreement-not-at-hand';

async function levels(language: string, text: string, facts = ''): Promise<string[]> {
    const workspace = await TestWorkspace.reuse({ '/a.msp': `use "msp:infogerance"\ncontract P "C" { language ${language} clause data-protection { ${facts} """${text}""" } }` });
    return workspace.findings('/a.msp').filter(finding => finding.code === code).map(({ level }) => level);
}

describe(code, () => {
    test('the phrase is underlined', async () => {
        await check(`
            use "msp:infogerance"
            contract P "C" {
                language fr
                clause data-protection { """Le DPA est disponible sur demande.""" }
            //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error processing-agreement-not-at-hand: must be in writing
            }
        `, { only: [code] });
    });

    test.each([
        ['fr', "L'accord de sous-traitance est disponible sur demande."],
        ['fr', "L'accord relatif au traitement des données personnelles est communiqué à première demande."],
        ['fr', 'Le DPA est publié en ligne à l’adresse https://nordal.example/dpa.'],
        ['en', 'The data processing agreement is available upon request.'],
        ['en', 'The DPA is published on the website of the provider.']
    ])('somewhere else (%s): %s', async (language, text) => {
        expect(await levels(language, text)).toEqual(['error']);
        expect(await levels(language, text, 'instructions: "par ticket"')).toEqual(['information']);
    });

    test.each([
        ['fr', "L'accord de sous-traitance est joint ; une copie est disponible sur demande."],
        ['fr', 'Le DPA est publié en ligne dans sa version du 5 janvier 2026.'],
        ['fr', 'La liste des sous-traitants ultérieurs est disponible sur demande.'],
        ['fr', 'Le rapport d’audit est disponible sur demande.'],
        ['en', 'The data processing agreement is attached as annex 4.'],
        ['en', 'The DPA, version 2.1, is available on the website.'],
        ['en', 'A copy of the data processing agreement is available on request.']
    ])('attached, identified, something else (%s): %s', async (language, text) => {
        expect(await levels(language, text)).toEqual([]);
    });
});
