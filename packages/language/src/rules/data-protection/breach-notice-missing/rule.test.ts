import { describe, expect, test } from 'vitest';
import { check, checkFix, TestWorkspace } from '../../../testing/index.js';

const code = 'breach-notice-missing';
const dossier = (text: string, facts = '', policy = 'RgpdSousTraitance'): string => `use "msp:infogerance"
contract P "C" {
    apply ${policy}
    clause data-protection {
        ${facts}
        """${text}"""
    }
}`;

async function levels(text: string, facts = '', policy = 'RgpdSousTraitance'): Promise<string[]> {
    const workspace = await TestWorkspace.reuse({ '/a.msp': dossier(text, facts, policy) });
    return workspace.findings('/a.msp').filter(finding => finding.code === code).map(({ level }) => level);
}

describe(code, () => {
    test('nothing is said', async () => {
        await check(`
            use "msp:infogerance"
            contract P "C" {
                apply RgpdSousTraitance
                clause data-protection { }
            //         ^^^^^^^^^^^^^^^ error breach-notice-missing: does not undertake
            }
        `, { only: [code] });
        expect(await levels('Les données sont protégées.', '', 'Suisse')).toEqual(['error']);
    });

    test.each([
        'Le sous-traitant notifie toute violation de données dans les meilleurs délais.',
        'Toute violation est signalée sans retard au client.',
        'The processor reports any breach without undue delay.'
    ])('promptness alone: %s', async text => {
        expect(await levels(text)).toEqual(['information']);
        expect(await levels(text, 'breach-notice: 24 hours')).toEqual([]);
    });

    test.each([
        'Le sous-traitant notifie toute violation de données sous 48 heures.',
        'En cas de violation, le sous-traitant alerte le client dans les vingt-quatre (24) heures.',
        'The processor notifies the controller of any breach within 24 hours.'
    ])('a figure in the text: %s', async text => {
        expect(await levels(text)).toEqual([]);
    });

    test.each([
        'Le client notifie la violation à la CNIL dans les meilleurs délais.',
        "Le sous-traitant n'est pas tenu de signaler les violations dans les meilleurs délais.",
        'Le sous-traitant aide le client au titre de l’article 33 en cas de violation.'
    ])('no undertaking: %s', async text => {
        expect(await levels(text)).toEqual(['error']);
    });

    test('silent: no policy, no clause, a blank', async () => {
        await check('use "msp:infogerance"\ncontract P "C" { clause data-protection { } }', { only: [code] });
        await check('use "msp:infogerance"\ncontract P "C" { apply RgpdSousTraitance }', { only: [code] });
        expect(await levels('', 'breach-notice: ?')).toEqual([]);
    });

    test('fix: the fact, blank', async () => {
        await checkFix(`use "msp:infogerance"
contract P "C" {
    apply RgpdSousTraitance
    clause data-protection {
    }
}`, { code, title: 'Add the time' }, `use "msp:infogerance"
contract P "C" {
    apply RgpdSousTraitance
    clause data-protection {
        breach-notice: ?
    }
}`);
    });
});
