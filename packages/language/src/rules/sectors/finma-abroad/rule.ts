import { isListValue } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Fix, Place } from '../../../model/finding.js';
import { formatValue } from '../../../wording/format.js';
import { headOf, labelIn } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import { quote } from '../../kit/effective-values.js';
import { isUnder, itemsOf } from '../../kit/sector-facts.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';
import type { Value } from '../../../generated/ast.js';

const PLACES = ['storage', 'processing', 'support-access'] as const;

export const finmaAbroad: Rule = {
    id: 'finma-abroad',
    aliases: ['MSP734'],
    domain: 'sectors',
    level: 'error',
    reads: 'structure',
    title: { fr: 'À l\'étranger, l\'accès en Suisse aux données de l\'assainissement doit rester garanti', en: 'Abroad, access in Switzerland to resolution data must remain ensured' },
    sources: ['FINMA Circular 2018/3 (margin numbers 30 and 31, to be checked)'],
    checkDossier(dossier, { report }) {
        const [pack] = dossier.clausesOfKind('financial-pack');
        // Without the annex, its absence is the finding.
        if (!isUnder(dossier, 'Finma') || !pack || itemsOf(dossier, 'financial-pack', 'clauses').some(({ name }) => name === 'resolution-access')) {
            return;
        }
        const [first, ...others] = abroad(dossier);
        if (!first) {
            return;
        }
        report({
            place: first.place,
            message: message(language => {
                const country = quote(formatValue(first.value, { language, library: dossier.library }), language);
                return language === 'fr'
                    ? `Prestation ou données à l'étranger (${country}) sans accès garanti en Suisse aux données nécessaires à l'assainissement ou à la liquidation : ajoutez la stipulation à l'annexe et déclarez-la.`
                    : `Service or data abroad (${country}) without ensured access in Switzerland to the data needed for restructuring or resolution: add the term to the annex and declare it.`;
            }),
            related: [
                { place: headOf(pack), message: { fr: 'L\'annexe du secteur financier', en: 'The financial-sector annex' } },
                ...others.map(({ place }) => ({ place, message: { fr: 'Également à l\'étranger', en: 'Also abroad' } }))
            ],
            fixes: memberFixes(dossier)
        });
    }
};

/** Where the provider is, and where data are kept, processed or reached from, outside Switzerland. */
function abroad(dossier: Dossier): { readonly place: Place; readonly value: Value }[] {
    const seats = dossier.partiesWithRole('provider').flatMap(({ facts }) => facts).filter(fact => {
        const meaning = meaningOf(fact.value);
        return fact.name === 'country' && meaning.type === 'reference' && meaning.names.at(-1) !== 'CH';
    });
    const items = PLACES.flatMap(fact => itemsOf(dossier, 'data-location', fact)).filter(({ name }) => name !== 'CH' && dossier.library.member('country', name));
    return [...seats.map(({ value }) => value), ...items.map(({ value }) => value)].map(value => ({ place: { node: value }, value }));
}

function memberFixes(dossier: Dossier): Fix[] {
    const list = dossier.facts.subject('financial-pack', 'clauses')?.statements.map(({ value }) => value).find(isListValue);
    const last = list?.values.at(-1);
    const member = dossier.library.member('financial-clause', 'resolution-access');
    return last && member ? [{
        title: message(language => {
            const label = quote(labelIn(member.labels, language) ?? member.name, language);
            return language === 'fr' ? `Déclarer ${label}` : `Declare ${label}`;
        }),
        edits: () => [replaceEdit({ node: last }, `${last.$cstNode?.text ?? ''}, ${member.name}`)]
    }] : [];
}
