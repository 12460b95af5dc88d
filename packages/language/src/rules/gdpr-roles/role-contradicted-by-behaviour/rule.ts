import { underDataLaw } from '../../../law/data-law.js';
import { actsOnBehalf, DataProtection, decides, partyLabel, roleLabel } from '../../../law/data-protection.js';
import { headOf } from '../../../model/tree.js';
import { partyPhrases, type PhrasePattern } from '../../data-protection/processor-phrases.js';
import type { Rule } from '../../rule.js';

/** The role that goes with what the phrase says. */
type Behaviour = 'decides' | 'obeys';

const PATTERNS: Readonly<Record<'fr' | 'en', readonly PhrasePattern<Behaviour>[]>> = {
    fr: [
        { meaning: 'decides', pattern: /\b(?:détermin|décid|fix|chois|arrêt)(?:e|er|era|it|ir|ira)\s+(?:seule?\s+|librement\s+|de\s+)?(?:d['’]?\s*)?(?:la|les|l['’])\s*(?:bases?\s+(?:légales?|juridiques?)|durées?\s+de\s+conservation|destinataires|(?:catégories\s+de\s+)?données\s+à\s+collecter)/giu },
        { meaning: 'decides', pattern: /\brépond(?:re|ra)?\s+(?:(?:lui-même|elle-même|directement)\s+)?(?:en\s+son\s+(?:propre\s+)?nom|sous\s+sa\s+propre\s+responsabilité)[^.;]{0,40}?\b(?:personnes\s+concernées|demandes)/giu },
        { meaning: 'obeys', pattern: /\bagi(?:t|r|ra)\s+(?:exclusivement\s+|uniquement\s+|seulement\s+)?sur\s+(?:les\s+)?(?:seules\s+)?instructions?\s/giu },
        { meaning: 'obeys', pattern: /\btrait(?:e|er|era)\s+les\s+données[^.;]{0,40}?\s(?:pour\s+le\s+compte\s+et\s+)?sur\s+(?:les\s+)?instructions?\s/giu }
    ],
    en: [
        { meaning: 'decides', pattern: /\b(?:determine|decide|set|choose|fixe|define)s?\s+(?:on\s+)?(?:alone\s+|freely\s+)?the\s+(?:legal\s+bas[ie]s|lawful\s+bas[ie]s|retention\s+periods?|recipients)/giu },
        { meaning: 'decides', pattern: /\b(?:answer|respond)s?\s+(?:to\s+)?(?:(?:requests?\s+(?:of|from)\s+)?data\s+subjects['’]?\s*(?:requests?\s+)?)(?:directly\s+)?in\s+its\s+own\s+name/giu },
        { meaning: 'decides', pattern: /\b(?:answer|respond|repl(?:y|ie))s?\s+(?:directly\s+|itself\s+)?(?:and\s+)?(?:in\s+its\s+own\s+name|under\s+its\s+own\s+responsibility)\s+to\s+(?:the\s+|any\s+|all\s+)?(?:requests?|data\s+subjects)/giu },
        { meaning: 'obeys', pattern: /\bacts?\s+(?:only\s+|exclusively\s+|solely\s+)?on\s+(?:the\s+)?(?:documented\s+)?instructions?\s/giu },
        { meaning: 'obeys', pattern: /\bprocess(?:es)?\s+(?:the\s+)?(?:personal\s+)?data[^.;]{0,40}?\son\s+(?:the\s+)?(?:documented\s+)?instructions?\s/giu }
    ]
};

/** On whose decision the processor acts: then it decides nothing. */
const ON_BEHALF = /pour le compte d|au nom (?:et|d)|sur instruction|sur (?:la )?demande|selon les instructions|en accord avec|avec l'accord|après accord|proposition|on behalf of|on the instructions|at the request|with the (?:prior )?(?:consent|approval)|proposes?/i;

export const roleContradictedByBehaviour: Rule = {
    id: 'role-contradicted-by-behaviour',
    aliases: ['MSP121'],
    domain: 'gdpr-roles',
    level: 'warning',
    title: { fr: 'Les pouvoirs d\'une partie devraient correspondre à son rôle', en: 'The powers of a party should match its role' },
    sources: ['GDPR art. 4(7)', 'EDPB Guidelines 07/2020'],
    checkDossier(dossier, { report }) {
        const data = DataProtection.of(dossier);
        if (!underDataLaw(dossier)) {
            return;
        }
        for (const { party, meaning, phrase, place, sentence } of partyPhrases(dossier, PATTERNS)) {
            const roles = [...data.rolesOf(party)];
            // A party whose roles contradict each other is held to each of them.
            const role = meaning === 'decides' ? ON_BEHALF.test(sentence.before + sentence.after) ? undefined : roles.find(actsOnBehalf) : roles.find(decides);
            if (role === undefined || data.hasSeparateRoles(party)) {
                continue;
            }
            report({
                message: {
                    fr: `Les pouvoirs donnés ici à « ${partyLabel(party)} » (« ${phrase.trim()} ») ne correspondent pas à son rôle déclaré : ${roleLabel(dossier, role, 'fr')}. Corrigez le texte, ou le rôle : c'est celui qui décide qui est responsable.`,
                    en: `The powers given here to "${partyLabel(party)}" ("${phrase.trim()}") do not match its declared role: ${roleLabel(dossier, role, 'en')}. Correct the text, or the role: whoever decides is the controller.`
                },
                place,
                related: [{ place: headOf(party), message: { fr: 'La partie est déclarée ici', en: 'The party is declared here' } }]
            });
        }
    }
};
