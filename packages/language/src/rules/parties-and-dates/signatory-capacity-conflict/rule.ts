import { replaceEdit } from '../../../model/edits.js';
import { passagesOf } from '../../../prose/passages.js';
import { partyTitle } from '../party-names.js';
import type { Rule } from '../../rule.js';
import { factText, personKey, signingsOf } from '../signatures.js';

/** Words by which somebody signs for another: an act of delegation, not a general statement of authority. */
const DELEGATION = /délég|deleg|procuration|mandat|muni d['’]un pouvoir|dûment habilité|p\.\s?o\.|power of attorney|duly authori[sz]ed|on behalf of|attorney-in-fact/iu;

export const signatoryCapacityConflict: Rule = {
    id: 'signatory-capacity-conflict',
    aliases: ['MSP809'],
    domain: 'parties-and-dates',
    level: 'warning',
    title: { fr: 'Le signataire devrait être le représentant désigné, ou son délégataire', en: 'The signatory should be the representative named, or act by delegation' },
    sources: ['C. civ., art. 1153 à 1156', 'CO, art. 32 à 38'],
    checkDossier(dossier, { report }) {
        for (const signing of signingsOf(dossier)) {
            const { party, name, capacity, nameNode, node } = signing;
            const representative = factText(party, 'representative');
            const fact = party.facts.find(candidate => candidate.name === 'representative');
            if (!name || !representative || !fact || samePerson(name, representative)) {
                continue;
            }
            const others = signingsOf(dossier).some(other => other !== signing && other.party === party && other.name !== undefined && samePerson(other.name, representative));
            const texts = passagesOf(dossier.root).filter(({ kind }) => kind === 'signature' || kind === 'parties').map(({ text }) => text);
            // Two may sign together; a delegation is named with the person, or in the clause on parties or signatures.
            if (others || DELEGATION.test(`${capacity ?? ''} ${representative}`) || texts.some(text => DELEGATION.test(text))) {
                continue;
            }
            report({
                place: { node: nameNode },
                message: {
                    fr: `« ${representative} » représente « ${partyTitle(party)} », mais « ${name} » signe et aucune délégation n'est mentionnée. Faites signer le représentant, ou citez la délégation dans la qualité du signataire.`,
                    en: `"${representative}" represents "${partyTitle(party)}", but "${name}" signs and no delegation is mentioned. Have the representative sign, or cite the delegation in the signatory's capacity.`
                },
                related: [{ place: { node: fact }, message: { fr: 'Le représentant désigné', en: 'The representative named' } }],
                fixes: node.$type === 'Signatory' || nameNode !== node ? [{
                    title: { fr: `Désigner « ${name} » comme représentant`, en: `Name "${name}" as representative` },
                    edits: () => [replaceEdit({ node: fact.value }, JSON.stringify(name))]
                }] : []
            });
        }
    }
};

/** The same person with more or fewer given names: « A. Mercier » and « Anne Mercier », « Anne Mercier-Duval » and « Anne Mercier ». */
function samePerson(a: string, b: string): boolean {
    const [x, y] = [personKey(a), personKey(b)].map(key => key.split(' '));
    const [shorter, longer] = x!.length <= y!.length ? [x!, y!] : [y!, x!];
    return shorter.every(word => longer.some(other => other === word || word.length === 1 && other.startsWith(word) || other.length === 1 && word.startsWith(other)));
}
