import { replaceEdit } from '../../../model/edits.js';
import { DATA_PROTECTION, SUB_PROCESSOR } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Place } from '../../../model/finding.js';
import { clausesIn } from '../../../model/tree.js';
import { fold } from '../../../model/values.js';
import { isRunningText, passagesOf, reader, type Passage } from '../../../prose/passages.js';
import { phrasesIn } from '../../../prose/readings.js';
import type { Rule } from '../../rule.js';

/** The bare word: « sous-traitant de données », « ultérieur », « au sens de » say which one is meant; « sous-traitance » too. */
const BARE = /(?<![\p{L}-])sous-traitante?s?(?![\p{L}-])(?!\s+(?:ultérieure?s?|subséquente?s?|de\s+données|de\s+second|RGPD|au\s+sens|\(|initiaux?|initial))/giu;
/** As the GDPR has it: it clears its own sentence, but the bare word of another clause still has two meanings. */
const OF_GDPR = /(?<![\p{L}-])sous-traitante?s?\s*,?\s+au\s+sens\s+(?:du\s+RGPD|de\s+l['’]article\s+(?:28|4)(?!\d))/giu;
const ofGdpr = reader(text => [...text.matchAll(OF_GDPR)].map(match => ({ start: match.index, end: match.index + match[0].length })));
const BEFORE = /(?:entreprises?|sociétés?)\s+$/iu;
const bare = reader(text => [...text.matchAll(BARE)].filter(match => !BEFORE.test(text.slice(0, match.index))).map(match => ({ start: match.index, end: match.index + match[0].length })));
export const sousTraitantAmbiguous: Rule = {
    id: 'sous-traitant-ambiguous',
    aliases: ['MSP316'],
    domain: 'definitions',
    level: 'warning',
    title: { fr: '« Sous-traitant » devrait n\'avoir qu\'un sens', en: '"Sous-traitant" should have one meaning' },
    sources: ['GDPR art. 4(8)', 'Loi n° 75-1334 du 31 décembre 1975, art. 1er'],
    checkDossier(dossier, { report }) {
        const terms = dossier.terms.flatMap(({ term }) => [term.name, ...term.aliases]).map(fold).filter(name => name.includes('sous-traitant'));
        // Two defined terms keep the two apart.
        if (new Set(terms.map(name => name.replace(/s\b/g, ''))).size > 1) {
            return;
        }
        const data: Place[] = [];
        const works: { readonly place: Place; readonly text: string }[] = [];
        for (const document of dossier.documents.filter(candidate => dossier.languageOf(candidate) === 'fr')) {
            for (const passage of passagesOf(document).filter(isRunningText)) {
                if (isAboutData(dossier, passage)) {
                    data.push(...ofGdpr(passage).map(({ start, end }) => passage.place(start, end)));
                }
                for (const { start, end } of bare(passage)) {
                    const place = passage.place(start, end);
                    if (isAboutWorks(dossier, passage)) {
                        works.push({ place, text: passage.text.slice(start, end) });
                    } else if (isAboutData(dossier, passage)) {
                        data.push(place);
                    }
                }
            }
        }
        const [first, ...others] = works;
        if (first && data.length > 0) {
            report({
                place: first.place,
                message: {
                    fr: '« Sous-traitant » désigne ici l\'entreprise sous-traitante (loi de 1975) et ailleurs le sous-traitant de données (RGPD). Employez deux termes : « entreprise sous-traitante » et « sous-traitant de données ».',
                    en: '"Sous-traitant" means a subcontractor here (law of 1975) and a GDPR processor elsewhere. Use two terms: « entreprise sous-traitante » and « sous-traitant de données ».'
                },
                related: [
                    ...data.slice(0, 5).map(place => ({ place, message: { fr: 'Ici, au sens du RGPD', en: 'Here, a GDPR processor' } })),
                    ...others.slice(0, 5).map(({ place }) => ({ place, message: { fr: 'Ici, au sens de la loi de 1975', en: 'Here, a subcontractor' } }))
                ],
                fixes: [{
                    title: { fr: 'Préciser : « sous-traitant (prestations) »', en: 'Specify: « sous-traitant (prestations) »' },
                    preferred: true,
                    edits: () => works.map(({ place, text }) => replaceEdit(place, `${text} (prestations)`))
                }]
            });
        }
    }
};

/** In an article on subcontracting, or beside words of the law on it: the other meaning, wherever it stands. */
function isAboutWorks(dossier: Dossier, passage: Passage): boolean {
    const { kind, clause } = passage;
    return kind === 'subcontracting' || (clause ? dossier.kindNameOf(clause) === 'subcontracting' : false)
        || phrasesIn(dossier, 'law-of-subcontracting').some(found => found.passage === passage);
}

function isAboutData(dossier: Dossier, { kind, document }: Passage): boolean {
    return kind === DATA_PROTECTION || kind === SUB_PROCESSOR || kind === 'transfer'
        || document.documentType === 'agreement' && kind !== 'subcontracting' && clausesIn(document).some(clause => dossier.kindNameOf(clause) === DATA_PROTECTION);
}
