import { headOf } from '../../../model/tree.js';
import { meaningOf, fold } from '../../../model/values.js';
import { insertFactFixes } from '../../../policy/insertion.js';
import type { Dossier } from '../../../model/dossier.js';
import { isRunningText, passagesIn, QUOTATION, reader, sentenceAround, type Passage } from '../../../prose/passages.js';
import { partyTitle } from '../party-names.js';
import type { Rule } from '../../rule.js';

/** Where a contract says who uses the services. */
const KINDS: ReadonlySet<string> = new Set(['object', 'scope-functional', 'scope-technical', 'inventory', 'intervention-modalities', 'preamble']);

const AFFILIATE = /(?<![\p{L}-])(?:(?:ses|leurs|des|les)\s+(?:filiales|sociétés\s+affiliées|sociétés\s+(?:du|de\s+son)\s+groupe|entités\s+(?:du|de\s+son)\s+groupe)|(?:its|their|the\s+(?:client|customer)['’]s|\uFFFC['’]s)\s+(?:subsidiaries|affiliates|group\s+companies)|(?:filiales?|sociétés?\s+(?:sœurs?|affiliées?))\s+(?:du\s+(?:client|bénéficiaire)|de\s+\uFFFC|du\s+\uFFFC)|(?:affiliates?|subsidiar(?:y|ies))\s+of\s+(?:the\s+(?:client|customer)|\uFFFC)|(?:compan(?:y|ies)|entit(?:y|ies)|undertakings?|subsidiar(?:y|ies)),?\s+(?:(?:wholly|majority)[-\s])?(?:owned|controlled)\s+by\s+(?:the\s+(?:client|customer)|(?:the\s+)?\uFFFC)|sociétés?\s+(?:détenues?|contrôlées?)\s+(?:(?:intégralement|majoritairement|à\s+\d+\s*%)\s+)?par\s+(?:le\s+client|(?:le\s+|la\s+|l['’])?\uFFFC))(?![\p{L}-])/giu;
/** Those of the provider use nothing; and what a sentence leaves out is not served. */
const PROVIDERS = /^\s+(?:du\s+(?:prestataire|fournisseur|titulaire)|of\s+the\s+(?:provider|supplier))/iu;
const LEFT_OUT = /(?<!\p{L})(?:ne|n['’]|hors|sauf|exclu\p{L}*|exclusion|not|no|except|exclud\p{L}*)(?!\p{L})/iu;
const affiliates = reader(text => [...text.matchAll(AFFILIATE)].flatMap(match => {
    const [from, to] = [match.index, match.index + match[0].length];
    const { start, end } = sentenceAround(text, from, to);
    return PROVIDERS.test(text.slice(to)) || LEFT_OUT.test(text.slice(start, end)) ? [] : [{ start: from, end: to }];
}));
const STIPULATION = /stipul\p{L}*\s+(?:\p{L}+\s+){0,4}(?:pour|au profit)|bénéfici\p{L}*\s+(?:des|du)\s+(?:prestations|services|contrat)|for\s+the\s+benefit\s+of|third-party\s+beneficiar/iu;

export const affiliatesWithoutRight: Rule = {
    id: 'affiliates-without-right',
    aliases: ['MSP811'],
    domain: 'parties-and-dates',
    level: 'information',
    title: { fr: 'Une société qui use des prestations sans être partie devrait en recevoir le droit', en: 'A company that uses the services without being a party should be given the right' },
    sources: ['C. civ., art. 1199', 'C. civ., art. 1205', 'CO, art. 112'],
    checkDossier(dossier, { report }) {
        const named = beneficiaries(dossier);
        const stipulated = passagesIn(dossier).some(passage => isRunningText(passage) && STIPULATION.test(passage.text));
        const [clause] = dossier.clausesOfKind('parties');
        const declaration = dossier.library.fact('parties', 'beneficiaries');
        const fixes = clause && declaration && named.length === 0 ? insertFactFixes(clause, [declaration]) : [];
        for (const party of stipulated ? [] : dossier.partiesWithRole('beneficiary')) {
            const keys = [fold(partyTitle(party)), fold(party.name)];
            if (!named.some(text => keys.some(key => text.includes(key)))) {
                report({
                    place: headOf(party),
                    message: {
                        fr: `« ${partyTitle(party)} » use des prestations sans être partie, et aucune stipulation ne lui en donne le droit : nommez-la parmi les bénéficiaires (clause « parties », « beneficiaries »).`,
                        en: `"${partyTitle(party)}" uses the services without being a party, and no provision gives it the right: name it among the beneficiaries (clause "parties", "beneficiaries").`
                    },
                    fixes
                });
            }
        }
        if (named.length > 0 || stipulated || dossier.partiesWithRole('beneficiary').length > 0) {
            return;
        }
        const uses = passagesIn(dossier).filter(passage => passage.kind !== undefined && KINDS.has(passage.kind))
            .flatMap(passage => affiliates(passage).filter(({ start, end }) => !namesProvider(dossier, passage, start, end)).map(({ start, end }) => ({ text: quotedText(passage, start, end), place: passage.place(start, end) })));
        const [first, ...others] = uses;
        if (first) {
            report({
                place: first.place,
                message: {
                    fr: `« ${first.text} » : ces sociétés ne sont pas parties, et aucune stipulation ne leur donne de droit. Nommez-les parmi les bénéficiaires, ou faites-les adhérer.`,
                    en: `"${first.text}": these companies are not parties, and no provision gives them a right. Name them among the beneficiaries, or have them join.`
                },
                related: others.map(({ place }) => ({ place, message: { fr: 'Également ici', en: 'Here too' } })),
                fixes
            });
        }
    }
};

/** The stretch on one line, with the names that it quotes. */
function quotedText(passage: Passage, start: number, end: number): string {
    return [...passage.text.slice(start, end)].map((character, index) => character === QUOTATION ? passage.quotationAt(start + index)?.$cstNode?.text ?? '…' : character)
        .join('').replace(/\s+/g, ' ');
}

/** Whether the party quoted in this stretch is the provider: its companies use nothing. */
function namesProvider(dossier: Dossier, passage: Passage, start: number, end: number): boolean {
    const at = passage.text.slice(start, end).indexOf(QUOTATION);
    const name = at < 0 ? undefined : passage.quotationAt(start + at)?.path?.segments[0]?.target.$refText;
    return name !== undefined && (name === 'provider' || dossier.partiesWithRole('provider').some(party => party.name === name));
}

/** The companies that the clause on parties names, folded; a blank names none yet, and is told as such. */
function beneficiaries(dossier: Dossier): string[] {
    return dossier.facts.rows('parties', 'beneficiaries').flatMap(({ statements }) => statements.flatMap(({ value }) => {
        const meaning = meaningOf(value);
        return meaning.type === 'list' ? meaning.values.map(item => fold(item.$cstNode?.text ?? '')) : [fold(value.$cstNode?.text ?? '')];
    }));
}
