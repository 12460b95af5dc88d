import { isListValue, isTableValue } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertFact } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { fold, meaningOf } from '../../../model/values.js';
import { isRunningText, passagesIn } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';
import { thirdPartiesIn } from './named.js';

/** Facts that say what somebody is in the contract: a list of suppliers, a place, an insurer. */
const KINDS = ['sub-processor', 'subcontracting', 'third-party-products', 'transfer', 'hds', 'data-location', 'insurance', 'escrow', 'backup', 'scope-technical'];

export const thirdPartyRoleUnstated: Rule = {
    id: 'third-party-role-unstated',
    aliases: ['MSP026'],
    domain: 'clauses',
    level: 'information',
    title: { fr: 'Le rôle d\'un tiers que le texte nomme devrait être dit', en: 'The role of a third party that the text names should be stated' },
    sources: ['Loi n° 75-1334 du 31 décembre 1975, art. 3', 'GDPR art. 28(2)'],
    checkDossier(dossier, { report }) {
        const told = new Set<string>();
        let known: readonly string[] | undefined;
        for (const passage of passagesIn(dossier).filter(isRunningText)) {
            for (const { name, start, end } of thirdPartiesIn(passage)) {
                known ??= knownNames(dossier);
                const words = key(name);
                if (words === '' || told.has(words) || known.some(other => other === words || contains(other, words) || contains(words, other))) {
                    continue;
                }
                told.add(words);
                report({
                    place: passage.place(start, end),
                    message: message(language => language === 'fr'
                        ? `${quote(name, 'fr')} participe au service, mais son rôle n'est pas précisé : sous-traitant du prestataire, qui en répond, ou fournisseur avec qui le client contracte ? Ajoutez-le à une liste.`
                        : `${quote(name, 'en')} takes part in the service, but its role is not stated: a subcontractor for whom the provider answers, or a supplier with whom the client contracts? Add it to a list.`),
                    fixes: listFixes(dossier, name)
                });
            }
        }
    }
};

/** Folded, without legal forms: `OVH SAS` and `OVH`. */
function key(name: string): string {
    return fold(name).replace(/\b(?:sas|sarl|sa|sasu|gmbh|ag|ltd|limited|inc|llc|plc|ireland|europe|france|suisse|bv|nv)\b/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function contains(text: string, words: string): boolean {
    return words !== '' && ` ${text} `.includes(` ${words} `);
}

/** Parties, documents, terms, roles, and whatever the facts on suppliers name. */
function knownNames(dossier: Dossier): readonly string[] {
    const roles = [...dossier.library.roles.values()].flatMap(role => role.words.flatMap(({ words }) => words));
    const facts = KINDS.flatMap(kind => [...dossier.facts.subjects].filter(subject => subject.kind === kind)).flatMap(({ statements }) => statements).flatMap(({ value }) => textsIn(value));
    return [
        ...dossier.parties.flatMap(({ name, legalName }) => [name, legalName ?? '']), ...dossier.documents.flatMap(document => [document.name, dossier.titleOf(document)]),
        ...dossier.terms.flatMap(({ term }) => [term.name, ...term.aliases]), ...roles, ...facts
    ].map(key).filter(words => words !== '');
}

function textsIn(value: Parameters<typeof meaningOf>[0]): string[] {
    if (isListValue(value)) {
        return value.values.flatMap(textsIn);
    }
    if (isTableValue(value)) {
        return value.entries.flatMap(entry => textsIn(entry.value));
    }
    const meaning = meaningOf(value);
    return meaning.type === 'text' ? [meaning.text] : [];
}

/** A list that is not there yet is begun; one that is there is completed by hand. */
function listFixes(dossier: Dossier, name: string): Fix[] {
    const [clause] = dossier.clausesOfKind('subcontracting');
    return clause && !dossier.facts.isStated('subcontracting', 'subcontractors') ? [{
        title: { fr: `Déclarer « ${name} » comme sous-traitant`, en: `Declare "${name}" a subcontractor` },
        edits: () => [insertFact(clause, [`subcontractors: [{ name: "${name.replaceAll('"', '')}" }]`])]
    }] : [];
}
