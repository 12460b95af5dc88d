import { isProse } from '../../../generated/ast.js';
import { singular } from '../../../model/term-matcher.js';
import { fold } from '../../../model/values.js';
import { passagesOf, QUOTATION } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

/** What a definition may begin with before its head noun: an article, « désigne », "means". */
const LEAD = /^[\s«"“*_]*(?:(?:désigne(?:nt)?|signifie(?:nt)?|s['’]entend(?:ent)?\s+(?:de|par|comme)|correspond(?:ent)?\s+à|means?|refers?\s+to|is|are|est|sont)\s+)?(?:(?:tout(?:e|es)?|tous|chaque|each|any|every)\s+)?(?:(?:le|la|les|un|une|des|de\s+la|du|the|a|an)\s+|l['’]|d['’])?/iu;
/** What follows where a definition sends the reader to a list or to an annex: the term then gets its meaning there. */
const BY_REFERENCE = /^\s*(?:\([^)]*\)\s*)?(?:ci-dessous|ci-après|suivante?s?|énumérée?s?|listée?s?|décrite?s?|définie?s?|désignée?s?|visée?s?|figurant|mentionnée?s?|prévue?s?|indiquée?s?|recensée?s?|listed|described|defined|set\s+out|set\s+forth|identified|named|stated|specified|referred)/iu;

export const selfReferentialDefinition: Rule = {
    id: 'self-referential-definition',
    aliases: ['MSP307'],
    domain: 'definitions',
    level: 'warning',
    title: { fr: 'Un terme ne devrait pas être défini par lui-même', en: 'A term should not be defined by itself' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const passage of dossier.documents.flatMap(passagesOf)) {
            const { term, text } = passage;
            if (!term?.name || !isProse(passage.node)) {
                continue;
            }
            const lead = LEAD.exec(text)![0].length;
            const words = [...text.slice(lead).matchAll(/[\p{L}\p{N}]+/gu)];
            const wanted = [...term.name.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => keyOf(word));
            const last = words[wanted.length - 1];
            const repeats = wanted.length > 0 && last && wanted.every((key, index) => keyOf(words[index]![0]) === key);
            // « Conditions : les conditions générales d'abonnement » is the short name of a document, which its title identifies.
            const titled = dossier.documents.some(({ title }) => title && fold(text.slice(lead)).startsWith(fold(title)));
            if (!repeats || titled || BY_REFERENCE.test(text.slice(lead + last.index + last[0].length))) {
                continue;
            }
            // « Un service compris dans le périmètre de l'{scope-functional} »: the clause says what it is.
            if (text.includes(QUOTATION, lead + last.index)) {
                continue;
            }
            const first = words[0]!;
            report({
                place: passage.place(lead + first.index, lead + last.index + last[0].length),
                message: {
                    fr: `« ${term.name} » est défini par lui-même. Dites ce que c'est avec d'autres mots, ou renvoyez à la liste qui l'énumère.`,
                    en: `"${term.name}" is defined by itself. Say what it is in other words, or refer to the list that sets it out.`
                },
                related: [{ place: { node: term, property: 'name' }, message: { fr: 'Le terme défini', en: 'The defined term' } }]
            });
        }
    }
};

function keyOf(word: string): string {
    return fold(singular(word));
}
