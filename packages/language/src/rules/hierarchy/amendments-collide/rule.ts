import { areAmendments } from '../../../model/conflicts.js';
import { namedConflictRule } from '../named-conflict.js';

export const amendmentsCollide = namedConflictRule({
    id: 'amendments-collide',
    aliases: ['MSP217'],
    domain: 'hierarchy',
    conflicts: { tells: conflict => conflict.class === 'unresolved' && areAmendments(conflict) },
    title: { fr: 'De deux avenants, on doit savoir lequel est le dernier', en: 'Of two amendments, it must be known which is the later' },
    sources: ['C. civ., art. 1193'],
    advice: {
        fr: 'Ces deux avenants changent le même fait et rien ne dit lequel est postérieur : datez-les, et dites ce que le second remplace.',
        en: 'These two amendments change the same fact and nothing says which is later: date them, and say what the second replaces.'
    }
});
