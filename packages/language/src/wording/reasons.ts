/** Why one value prevails over another, in the words of findings, hovers and documents. */
import type { Reason } from '../model/effective-facts.js';
import type { Message } from '../model/finding.js';

/** Empty where nothing had to be decided, or nothing decides. */
export const REASONS: Readonly<Record<Reason, Message>> = {
    only: { fr: '', en: '' },
    same: { fr: '', en: '' },
    undecided: { fr: '', en: '' },
    'data-protection': { fr: 'l\'accord sur les données personnelles prévaut dans son domaine', en: 'the data processing agreement prevails in its field' },
    derogation: { fr: 'dérogation déclarée', en: 'declared derogation' },
    amendment: { fr: 'l\'avenant prévaut sur ce qu\'il modifie', en: 'the amendment prevails over what it amends' },
    rank: { fr: 'ordre de priorité des documents', en: 'order of precedence' },
    'tie-break': { fr: 'à rang égal, le document le plus récent', en: 'at equal rank, the latest document' },
    'special-over-general': {
        fr: 'les conditions particulières l\'emportent sur les conditions générales, C. civ., art. 1119, al. 3',
        en: 'special terms prevail over general terms, French Civil Code, art. 1119(3)'
    }
};
