import type { Dossier } from '../../../model/dossier.js';
import { removeEdit } from '../../../model/edits.js';
import type { Fix, Language } from '../../../model/finding.js';
import { repeatedDefinitions, saysTheSame, type Definition } from '../definitions-compared.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';

export const conflictingDefinitions: Rule = {
    id: 'conflicting-definitions',
    aliases: ['MSP305'],
    domain: 'definitions',
    level: 'error',
    title: { fr: 'Un terme doit avoir le même sens dans tous les documents', en: 'A term must have the same meaning in every document' },
    sources: ['C. civ., art. 1189', 'C. civ., art. 1119'],
    checkDossier(dossier, { report }) {
        for (const definitions of repeatedDefinitions(dossier)) {
            const highest = prevailing(dossier, definitions);
            for (const definition of definitions) {
                const others = definitions.filter(other => other.document !== definition.document && !saysTheSame(definition, other));
                if (others.length > 0) {
                    report({
                        place: { node: definition.term, property: 'name' },
                        message: message(language => messageOf(dossier, definition, others, highest, language)),
                        related: others.map(({ term, document }) => ({
                            place: { node: term },
                            message: message(language => `${language === 'fr' ? 'Autre définition, dans' : 'Other definition, in'} ${quote(dossier.titleOf(document), language)}`)
                        })),
                        fixes: fixesFor(dossier, definition, others, highest)
                    });
                }
            }
        }
    }
};

/** The definition whose document prevails over those of all the others that say something else. */
function prevailing(dossier: Dossier, definitions: readonly Definition[]): Definition | undefined {
    return definitions.find(candidate => definitions.every(other =>
        saysTheSame(other, candidate) || dossier.precedence.prevails(candidate.document, other.document) === true));
}

function messageOf(dossier: Dossier, definition: Definition, others: readonly Definition[], highest: Definition | undefined, language: Language): string {
    const name = quote(definition.term.name, language);
    const title = (document: Definition['document']): string => quote(dossier.titleOf(document), language);
    const elsewhere = [...new Set(others.map(other => other.document))].map(title).join(', ');
    const decision = highest
        ? highest === definition ? { fr: 'la définition donnée ici prévaut', en: 'the definition given here prevails' } : { fr: `la définition de ${title(highest.document)} prévaut`, en: `the definition in ${title(highest.document)} prevails` }
        : { fr: 'rien ne dit laquelle prévaut', en: 'nothing says which prevails' };
    return language === 'fr'
        ? `${name} n'a pas le même sens ici et dans ${elsewhere} ; ${decision.fr}. Gardez une seule définition.`
        : `${name} means one thing here and another in ${elsewhere}; ${decision.en}. Keep one definition.`;
}

/** What prevails stays, and is the definition for every document; where nothing decides, the person chooses where to ask. */
function fixesFor(dossier: Dossier, definition: Definition, others: readonly Definition[], highest: Definition | undefined): Fix[] {
    const [removed, ...more] = highest === undefined || definition !== highest ? [definition] : others;
    if (!removed || more.length > 0) {
        return [];
    }
    return [{
        title: message(language => {
            const document = quote(dossier.titleOf(removed.document), language);
            return removed === definition
                ? language === 'fr' ? `Supprimer cette définition (${document})` : `Remove this definition (${document})`
                : language === 'fr' ? `Supprimer la définition de ${document}` : `Remove the definition in ${document}`;
        }),
        preferred: highest !== undefined,
        edits: () => [removeEdit({ node: removed.term })]
    }];
}
