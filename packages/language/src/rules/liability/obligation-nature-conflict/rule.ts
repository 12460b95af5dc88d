import { namedConflictRule } from '../../hierarchy/named-conflict.js';

export const obligationNatureConflict = namedConflictRule({
    id: 'obligation-nature-conflict',
    aliases: ['MSP611'],
    domain: 'liability',
    conflicts: { facts: ['obligation-nature.nature', 'obligation-nature.default'] },
    title: { fr: 'Une prestation doit être de moyens ou de résultat, pas les deux', en: 'A service must be owed as means or as a result, not both' },
    sources: ['C. civ., art. 1189', 'C. civ., art. 1231-1'],
    advice: {
        fr: 'Alignez les documents : l\'une oblige à faire de son mieux, l\'autre à réussir.',
        en: 'Align the documents: one asks for care, the other for success.'
    }
});
