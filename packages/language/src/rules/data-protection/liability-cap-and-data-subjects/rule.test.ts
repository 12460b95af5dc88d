import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['liability-cap-and-data-subjects'];
const dossier = (language: string, text: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" { language ${language} clause liability { """${text}""" } }
`;

describe('liability-cap-and-data-subjects', () => {
    test('in both languages', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause liability { """Le plafond vaut aussi pour les données personnelles.""" }
            //                           ^^^^^^^ information liability-cap-and-data-subjects: between the parties
                clause liability { """La responsabilité au titre des données personnelles est plafonnée à un an de prix.""" }
            //                                                                                ^^^^^^^^^ information liability-cap-and-data-subjects
            }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contract" {
                language en
                clause liability { """Liability under the GDPR is capped at the annual fees.""" }
            //                                                    ^^^^^^ information liability-cap-and-data-subjects
            }
        `, { only });
    });

    test('silent: between the parties, without prejudice, data outside the cap, a cap that does not speak of data', async () => {
        await check(dossier('fr', 'Entre les parties, le plafond couvre la protection des données. Le plafond est annuel.'), { only });
        await check(dossier('fr', "Le plafond ne s'applique pas aux données personnelles."), { only });
        await check(dossier('en', 'The cap applies to data protection claims, without prejudice to article 82 GDPR.'), { only });
    });
});
