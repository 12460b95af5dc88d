import { namedConflictRule } from '../../hierarchy/named-conflict.js';

export const hardshipConflict = namedConflictRule({
    id: 'hardship-conflict',
    aliases: ['MSP616'],
    domain: 'liability',
    conflicts: { facts: ['hardship.mode'] },
    title: { fr: 'L\'imprévision doit avoir un seul régime', en: 'Hardship must have one rule only' },
    sources: ['C. civ., art. 1195', 'C. civ., art. 1189'],
    advice: { fr: 'Retenez un seul régime pour l\'imprévision.', en: 'Keep one rule for hardship.' }
});
