import type { DefinedTerm, Dossier } from '../../model/dossier.js';
import { removeEdit } from '../../model/edits.js';
import type { Fix, Language, RelatedPlace } from '../../model/finding.js';
import { fold } from '../../model/values.js';
import type { Rule } from '../rule.js';
import { message, quote } from '../suggestions.js';

export const termDefinedDifferently: Rule = {
    id: 'term-defined-differently',
    domain: 'definitions',
    level: 'warning',
    title: { fr: 'Un terme devrait avoir une seule définition', en: 'A term should have one definition' },
    sources: ['C. civ., art. 1188, 1189'],
    checkDossier(dossier, { report }) {
        for (const definitions of definitionsByTerm(dossier)) {
            const highest = prevailing(dossier, definitions);
            for (const definition of definitions) {
                const others = definitions.filter(other => other !== definition && disagrees(definition, other, definitions));
                if (others.length > 0) {
                    report({
                        place: { node: definition.term, property: 'name' },
                        message: message(language => messageOf(dossier, definition, others, highest, language)),
                        related: others.map(other => relatedDefinition(dossier, other)),
                        fixes: fixesFor(dossier, definition, others, highest)
                    });
                }
            }
        }
    }
};

interface Definition extends DefinedTerm {
    readonly document: NonNullable<DefinedTerm['document']>;
}

/** The definitions of every term that has several; case, accents and white space make no other term. */
function definitionsByTerm(dossier: Dossier): Definition[][] {
    const byTerm = new Map<string, Definition[]>();
    for (const { term, document } of dossier.terms) {
        if (document && term.name) {
            const key = fold(term.name);
            const list = byTerm.get(key);
            if (list) {
                list.push({ term, document });
            } else {
                byTerm.set(key, [{ term, document }]);
            }
        }
    }
    return [...byTerm.values()].filter(definitions => definitions.length > 1);
}

function textOf({ term }: Definition): string {
    return (term.definition?.$cstNode?.text ?? '').replaceAll('"""', '').replace(/\s+/g, ' ').trim();
}

/** Another text is another meaning. The same text again is harmless in another document; in the same one it is a slip, told once. */
function disagrees(a: Definition, b: Definition, all: readonly Definition[]): boolean {
    return textOf(a) !== textOf(b) || a.document === b.document && all.indexOf(b) < all.indexOf(a);
}

/** The definition whose document prevails over those of all the others that say something else. */
function prevailing(dossier: Dossier, definitions: readonly Definition[]): Definition | undefined {
    return definitions.find(candidate => definitions.every(other =>
        textOf(other) === textOf(candidate) || dossier.precedence.prevails(candidate.document, other.document) === true));
}

function messageOf(dossier: Dossier, definition: Definition, others: readonly Definition[], highest: Definition | undefined, language: Language): string {
    const name = quote(definition.term.name, language);
    const title = (document: Definition['document']): string => quote(dossier.titleOf(document), language);
    if (others.every(other => other.document === definition.document)) {
        return language === 'fr'
            ? `${name} est défini plusieurs fois dans ${title(definition.document)}. Gardez une définition.`
            : `${name} is defined several times in ${title(definition.document)}. Keep one definition.`;
    }
    const elsewhere = [...new Set(others.map(other => other.document))].filter(document => document !== definition.document).map(title).join(', ');
    const decision = highest
        ? highest === definition ? { fr: 'la définition donnée ici prévaut', en: 'the definition given here prevails' } : { fr: `la définition de ${title(highest.document)} prévaut`, en: `the definition in ${title(highest.document)} prevails` }
        : { fr: 'rien ne dit laquelle prévaut', en: 'nothing says which prevails' };
    return language === 'fr'
        ? `${name} est défini autrement dans ${elsewhere} ; ${decision.fr}. Gardez une seule définition.`
        : `${name} is defined differently in ${elsewhere}; ${decision.en}. Keep one definition.`;
}

function relatedDefinition(dossier: Dossier, { term, document }: Definition): RelatedPlace {
    return {
        place: { node: term },
        message: message(language => `${language === 'fr' ? 'Autre définition, dans' : 'Other definition, in'} ${quote(dossier.titleOf(document), language)}`)
    };
}

/** What prevails stays; of two in one document, or where nothing decides, the person chooses where to ask. */
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
