import { isParty } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { fold } from '../../../model/values.js';
import { headOf } from '../../../model/tree.js';
import { isRunningText, passagesIn, reader, type Passage } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

/** Clauses in which a price may be changed; one without a kind may be about anything. */
const KINDS: ReadonlySet<string | undefined> = new Set([undefined, 'price', 'price-revision', 'payment', 'amendment']);

export const unilateralPriceChange: Rule = {
    id: 'unilateral-price-change',
    aliases: ['MSP432'],
    domain: 'price',
    level: 'warning',
    title: { fr: 'Le prestataire ne devrait pas pouvoir changer seul le prix', en: 'The provider should not be able to change the price alone' },
    sources: ['C. civ., art. 1164 et 1165', 'C. civ., art. 1193', 'C. com., art. L442-1, I, 2°'],
    checkDossier(dossier, { report }) {
        for (const passage of passagesIn(dossier)) {
            for (const { subject, start, end } of KINDS.has(passage.kind) && isRunningText(passage) ? changesIn(passage) : []) {
                if (!isProvider(dossier, passage, subject)) {
                    continue;
                }
                const [provider] = dossier.partiesWithRole('provider');
                report({
                    message: {
                        fr: `« ${provider?.legalName || 'Le prestataire'} » peut changer seul le prix, sans indice, motif, préavis ni droit de sortie. Ajoutez un préavis et le droit de résilier, ou une formule de révision.`,
                        en: `"${provider?.legalName || 'The provider'}" may change the price alone, without index, reasons, notice or exit right. Add notice and a right to terminate, or a revision formula.`
                    },
                    place: passage.place(start, end),
                    related: provider ? [{ place: headOf(provider), message: { fr: 'Le prestataire', en: 'The provider' } }] : []
                });
            }
        }
    }
};

interface Change {
    /** Where the quotation of the party stands; undefined where a word names the provider. */
    readonly subject: number | undefined;
    readonly start: number;
    readonly end: number;
}

const CHANGE = new RegExp(
    '(?:(?<quoted>\\uFFFC)|(?<![\\p{L}])(?:prestataire|fournisseur|infogérant|provider|supplier))\\s+'
    + '(?:(?:se réserve|dispose d(?:u|e)|a) (?:le )?(?:droit|la faculté|la possibilité|faculté|possibilité) (?:de\\s+|d[\'’])|peut\\s+|pourra\\s+|est libre (?:de\\s+|d[\'’])|est autorisée? à\\s+|(?:reserves|has|shall have) the right to\\s+|may\\s+|is free to\\s+|is entitled to\\s+|can\\s+)'
    + '(?:[^.;:\\uFFFC]{0,60}?\\s)?(?:modifier|réviser|augmenter|ajuster|changer|relever|actualiser|majorer|fixer|réévaluer|revaloriser|(?:faire|laisser) (?:évoluer|varier)|modify|revise|increase|adjust|change|raise|set|vary|amend|update)\\s+'
    + '(?:[^.;:\\uFFFC]{0,30}?\\s)?(?:prix|tarifs?|redevances?|conditions tarifaires|prices?|fees?|rates?|charges)(?![\\p{L}])'
    // The passive: « les tarifs peuvent être révisés par le prestataire », "charges may be changed by the provider".
    + '|(?<![\\p{L}])(?:prix|tarifs?|redevances?|abonnements?|prices?|fees?|rates?|charges)\\s+(?:[^.;:\\uFFFC]{0,40}?\\s)?(?:(?:peu(?:ven)?t|pourr(?:a|ont)|(?:est|sont|sera|seront) susceptibles? d[\'’])\\s*(?:[^.;:\\uFFFC]{0,30}?\\s)?être|(?:may|can|shall|will) be)\\s+'
    + '(?:[^.;:\\uFFFC]{0,30}?\\s)?(?:modifi|révis|augment|ajust|chang|relev|actualis|major|réévalu|revaloris|fix|revis|increas|adjust|rais|vari|amend|updat|set)(?:ée?s?|ed|d)?\\s+'
    + '(?:[^.;:\\uFFFC]{0,60}?\\s)?(?:(?:par|by)\\s+(?:(?:le|l[\'’]|the)\\s*)?(?:prestataire|fournisseur|infogérant|provider|supplier|(?<passive>\\uFFFC))|par\\s+(?:ce dernier|celui-ci)|à (?:la|sa) (?:seule |libre )?(?:discrétion|convenance|initiative)|at its (?:sole |own |absolute )?discretion)(?![\\p{L}])', 'giu');
/** What makes the change other than arbitrary, anywhere in the paragraph. */
const SAFEGUARD = /\b(?:preavis|prevenan\w+|avis|notifi\w+|inform\w+|resili\w+|indices?|indexation|motif\w*|motiv\w+|justifi\w+|accord\w*|accept\w+|avenant|formule|convien\w+|devis|notice|terminat\w+|reasons?|agree\w*|consent\w*|index\w*|formula|amendment)\b/;

const changesIn = reader((text): readonly Change[] => [...text.matchAll(CHANGE)].flatMap((match): Change[] => {
    const before = text.lastIndexOf('\n\n', match.index);
    const after = text.indexOf('\n\n', match.index);
    const paragraph = fold(text.slice(before < 0 ? 0 : before, after < 0 ? text.length : after));
    const quoted = match.groups?.quoted !== undefined;
    const subject = quoted ? match.index : match.groups?.passive === undefined ? undefined : match.index + match[0].lastIndexOf('\uFFFC');
    return SAFEGUARD.test(paragraph) ? [] : [{ subject, start: match.index + (quoted ? match[0].search(/[^\uFFFC\s]/) : 0), end: match.index + match[0].length }];
}));

function isProvider(dossier: Dossier, passage: Passage, subject: number | undefined): boolean {
    if (subject === undefined) {
        return true;
    }
    const [segment, ...others] = passage.quotationAt(subject)?.path?.segments ?? [];
    const party = segment?.target.ref;
    return others.length === 0 && (isParty(party) ? dossier.rolesOf(party).some(({ role }) => role === 'provider') : segment?.target.$refText === 'provider');
}
