import { underGdpr } from '../../../law/data-law.js';
import { DataProtection, entryNamed, partyLabel, type SubprocessorEntry } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Language, Message } from '../../../model/finding.js';
import { conjunction } from '../../../wording/format.js';
import { fieldsOf } from '../../../model/library-scope.js';
import { authorisationOf, isListed, subprocessorClaims } from '../../../law/subprocessors.js';
import { labelIn } from '../../../model/tree.js';
import { addFieldsFix } from '../record-fixes.js';
import type { Report, Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';
import { listFixes } from '../../gdpr-roles/subprocessor-not-listed/fixes.js';

/** What a list must say of everyone (EDPB Opinion 22/2024), and what the declaration of the party says of the same. */
const FIELDS: readonly (readonly [field: string, fact: string])[] = [['address', 'address'], ['contact', 'contact'], ['task', 'service'], ['country', 'country']];

export const subprocessorListIncomplete: Rule = {
    id: 'subprocessor-list-incomplete',
    aliases: ['MSP115'],
    domain: 'data-protection',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'La liste des sous-traitants ultérieurs devrait être complète', en: 'The list of sub-processors should be complete' },
    sources: ['EDPB Opinion 22/2024', 'GDPR art. 28(2) and 28(4)'],
    checkDossier(dossier, { report }) {
        if (!underGdpr(dossier)) {
            return;
        }
        const data = DataProtection.of(dossier);
        data.entries.flatMap(entry => entryReport(dossier, entry)).forEach(report);
        leftOut(dossier).forEach(report);
    }
};

function entryReport(dossier: Dossier, entry: SubprocessorEntry): Report[] {
    const missing = FIELDS.filter(([field, fact]) => entryNamed(entry.table, field) === undefined && !entry.party?.facts.some(({ name, value }) => name === fact && value));
    if (missing.length === 0) {
        return [];
    }
    const labels = (language: Language): string => conjunction(missing.map(([field]) => label(dossier, field, language)), language);
    return [{
        message: {
            fr: `Sous-traitant ultérieur « ${entry.name} » : il manque ${labels('fr')}. Le responsable doit pouvoir identifier toute la chaîne : complétez la liste.`,
            en: `Sub-processor "${entry.name}": ${labels('en')} missing. The controller must be able to identify the whole chain: complete the list.`
        },
        place: { node: entryNamed(entry.table, 'name') ?? entry.table },
        related: entry.party ? [{ place: { node: entry.party, property: 'name' }, message: { fr: 'La partie est déclarée ici', en: 'The party is declared here' } }] : [],
        fixes: [addFieldsFix(entry.table, missing.map(([field]) => `${field}: ?`), ADD)]
    }];
}

const ADD: Message = { fr: 'Ajouter ce qui manque, à compléter', en: 'Add what is missing, to be filled in' };

function label(dossier: Dossier, field: string, language: Language): string {
    const declared = fieldsOf(dossier.library.fact('sub-processor', 'entries')?.type)?.find(({ name }) => name === field);
    return (declared && labelIn(declared.labels, language) || field).toLowerCase();
}

/** A party declared as sub-processor that the list, where there is one, does not name: whoever reads the list must see it too. */
function leftOut(dossier: Dossier): Report[] {
    const data = DataProtection.of(dossier);
    const fact = data.entries[0]?.fact;
    const authorisation = authorisationOf(dossier).state;
    const absent = fact && authorisation !== 'not-authorised' ? subprocessorClaims(dossier).filter(({ party }) => !isListed(dossier, party)) : [];
    return absent.length === 0 || !fact ? [] : [{
        message: message(language => {
            const names = conjunction(absent.map(({ party }) => language === 'fr' ? `« ${partyLabel(party)} »` : `"${partyLabel(party)}"`), language);
            return language === 'fr'
                ? `Cette liste ne nomme pas ${names}, que le dossier déclare sous-traitant ultérieur : complétez-la.`
                : `This list does not name ${names}, which the dossier declares as sub-processor: complete it.`;
        }),
        place: { node: fact, property: 'name' },
        related: absent.map(({ place }) => ({ place, message: { fr: 'Déclaré ici', en: 'Declared here' } })),
        fixes: absent.flatMap(({ party }) => listFixes(dossier, party))
    }];
}
