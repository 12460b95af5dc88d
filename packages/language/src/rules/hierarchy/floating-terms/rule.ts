import type { Dossier } from '../../../model/dossier.js';
import { insertFact } from '../../../model/edits.js';
import { lowered, type Language } from '../../../model/finding.js';
import { factsOf } from '../../../model/tree.js';
import { contradicts, meaningOf } from '../../../model/values.js';
import { ownProseOf } from '../../../prose/clause-texts.js';
import { PREVAILS, relatedValue, titled } from '../../kit/conflict-wording.js';
import { isRunningText, passagesIn, QUOTATION, reader, sentenceAround, type Passage } from '../../../prose/passages.js';
import type { Report, Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

export const floatingTerms: Rule = {
    id: 'floating-terms',
    aliases: ['MSP213'],
    domain: 'hierarchy',
    level: 'warning',
    title: { fr: 'Un document ne devrait pas changer sans l\'accord de l\'autre partie', en: 'A document should not change without the other party\'s consent' },
    sources: ['C. civ., art. 1119, 1193', 'C. com., art. L442-1, I, 2°'],
    checkDossier(dossier, { report }) {
        unilateral(dossier).forEach(report);
        inForceFromTimeToTime(dossier).forEach(report);
    }
};

function unilateral(dossier: Dossier): Report[] {
    const subject = dossier.facts.subject('amendment', 'form');
    const exit = dossier.facts.subject('amendment', 'exit-right');
    const leaves = (value: Parameters<typeof meaningOf>[0]): boolean => { const meaning = meaningOf(value); return meaning.type === 'blank' || meaning.type === 'reference' && meaning.names.join('.') === 'yes'; };
    return (subject?.statements ?? []).filter(({ value }) => { const meaning = meaningOf(value); return meaning.type === 'reference' && meaning.names.at(-1) === 'unilateral-notice'; })
        .filter(({ clause }) => !factsOf(clause).some(({ name, value }) => name === 'exit-right' && leaves(value)) && !(exit?.prevailing && leaves(exit.prevailing.value)))
        .map((statement): Report => {
            const prevailing = subject?.prevailing;
            const gaveWay = prevailing !== undefined && prevailing !== statement && contradicts(prevailing.value, statement.value);
            const stated = factsOf(statement.clause).some(({ name }) => name === 'exit-right');
            return {
                level: gaveWay ? lowered('warning') : 'warning',
                message: message(language => language === 'fr'
                    ? `${titled(dossier, statement, 'fr')} permet à une partie de modifier seule le contrat : exigez un avenant signé, ou ouvrez à l'autre un droit de sortie sans frais.`
                    : `${titled(dossier, statement, 'en')} lets one party change the contract alone: require a signed amendment, or give the other a free right to leave.`),
                place: { node: statement.node },
                related: gaveWay ? [relatedValue(dossier, prevailing, PREVAILS)] : [],
                fixes: stated ? [] : [{
                    title: { fr: 'Ouvrir un droit de sortie', en: 'Give a right to leave' },
                    edits: () => [insertFact(statement.clause, ['exit-right: yes'])]
                }]
            };
        });
}

/** A document of the contract: terms, an annex, a quotation of one. */
const DOCUMENT: Readonly<Record<Language, string>> = {
    fr: String.raw`(?<!\p{L})(?:conditions(?:\s+(?:générales|particulières|tarifaires|d['’]utilisation))?|CG[VUA]|annexes?|politiques?|documents?|tarifs?|grilles?\s+tarifaires?|chartes?|catalogues?|descriptifs?|niveaux\s+de\s+service|engagements?\s+de\s+service|SLA)(?!\p{L})|${QUOTATION}`,
    en: String.raw`(?:general\s+)?\b(?:(?:terms|conditions)(?:\s+(?:and\s+conditions|of\s+(?:use|service|sale)))?|annex(?:es)?|schedules?|polic(?:y|ies)|documents?|documentation|price\s+lists?|rate\s+cards?|service\s+descriptions?|service\s+levels?|SLA|guidelines)\b|${QUOTATION}`
};
/** Documents that one party writes and may want to change alone. */
const CHANGEABLE: Readonly<Record<Language, string>> = {
    fr: String.raw`conditions\s+(?:générales|particulières|d['’]utilisation)|CG[VUA]|politiques?|chartes?|descriptifs?|catalogues?`,
    en: String.raw`terms(?:\s+and\s+conditions|\s+of\s+(?:use|service|sale))?|conditions|polic(?:y|ies)|service\s+descriptions?`
};
const MODIFIED = String.raw`(?:modifiée?s?|mise?s?\s+à\s+jour|amendée?s?|révisée?s?|publiée?s?|complétée?s?)`;
const AMENDED = String.raw`(?:amended|updated|modified|revised|published|varied|changed|in\s+force|posted|supplemented)`;
const VERSION: Readonly<Record<Language, string>> = {
    fr: [
        String.raw`dans\s+(?:sa|leur|la)\s+(?:dernière\s+version|version\s+(?:(?:alors\s+|la\s+plus\s+)?(?:récente|à\s+jour|en\s+ligne)|(?:alors\s+)?en\s+vigueur))`,
        String.raw`tel(?:le)?s?\s+qu(?:e|['’]elles?|['’]ils?)\s+(?:(?:seront|pourr(?:a|ont)\s+être|peuvent\s+être|sera)\s+)?${MODIFIED}(?:\s+(?:et|ou)\s+${MODIFIED})*(?:\s+[^\s.;,|]+){0,3}?\s+(?:de\s+temps\s+à\s+autre|à\s+tout\s+moment|ponctuellement|périodiquement|le\s+cas\s+échéant)`,
        String.raw`(?:toutes?\s+(?:les?\s+|leurs?\s+|ses\s+)?|leurs?\s+|ses\s+|sa\s+)(?:nouvelles?\s+versions?|(?:versions?|mises?\s+à\s+jour)\s+(?:ultérieures?|futures?|successives?|à\s+venir|modifiée?s?|subséquentes?))`,
        // « telles qu'elles pourront évoluer »: the verb alone says that they move.
        String.raw`tel(?:le)?s?\s+qu(?:e|['’]elles?|['’]ils?)\s+(?:pourr(?:a|ont)|peu(?:ven)?t|seront\s+amenée?s\s+à|sera\s+amenée?\s+à)\s+(?:évoluer|varier|changer)`,
        String.raw`celles?\s+(?:qui\s+(?:sont|seront)\s+)?(?:alors\s+)?en\s+vigueur`
    ].join('|'),
    en: [
        String.raw`in\s+(?:its|their|the)\s+(?:then[-\s])?(?:current|latest|most\s+recent)\s+version`,
        String.raw`as\s+(?:(?:may|might)\s+be\s+)?${AMENDED}(?:(?:,|\s+(?:and|or|and/or))\s*${AMENDED})*(?:\s+[^\s.;,|]+){0,4}?\s+(?:from\s+time\s+to\s+time|at\s+any\s+time)`,
        String.raw`in\s+force\s+from\s+time\s+to\s+time`,
        String.raw`(?:any|all|every|each|its|their)\s+(?:(?:subsequent|later|future|new|successive)\s+(?:versions?|updates?|revisions?))`,
        String.raw`those\s+(?:then\s+)?in\s+(?:force|effect)\s+(?:at|on)`
    ].join('|')
};
const SIGNATURE: Readonly<Record<Language, string>> = {
    fr: String.raw`\s+(?:à|au)\s+(?:la\s+date|jour|moment)\s+(?:de\s+|d['’]|du\s+|des\s+)(?:la\s+|sa\s+|leur\s+)?(?:signature|conclusion|contrat|présent|effet|entrée)`,
    en: String.raw`\s+(?:at|on)?\s*the\s+(?:date|day|time)\s+of\s+(?:its\s+|the\s+)?(?:signature|conclusion|contract|agreement|this)`
};
/** A later version, then its document: "accepte toute version ultérieure des conditions générales". */
const LATER: Readonly<Record<Language, { readonly version: string; readonly binds: string }>> = {
    fr: {
        version: String.raw`(?<!\p{L})(?:toutes?\s+(?:les\s+)?)?(?:nouvelles?\s+versions?|dernière\s+version(?:\s+(?:en\s+ligne|publiée))?|(?:versions?|mises?\s+à\s+jour)\s+(?:ultérieures?|futures?|successives?|à\s+venir|subséquentes?))\s+(?:des?|du|de\s+l[ae]|de\s+(?:ces|ses|nos|leurs?))\s+(?:présentes?\s+)?(?:${DOCUMENT.fr})`,
        binds: String.raw`(?:accepte(?:nt|ra)?|s['’]applique(?:nt|ra)?|engage(?:nt|ra)?|vau(?:t|dra)|(?:est|sont|sera)\s+(?:opposables?|applicables?))`
    },
    en: {
        version: String.raw`\b(?:(?:any|all|every)\s+)?(?:(?:subsequent|later|future|new|successive)\s+(?:versions?|updates?|revisions?)|(?:then[-\s]current|latest|most\s+recent)\s+version)\s+(?:of|to)\s+(?:the\s+|its\s+|these\s+)?(?:\w+\s+){0,2}?(?:${DOCUMENT.en})`,
        binds: String.raw`(?:accepts?|appl(?:y|ies)|binds?|shall\s+(?:apply|bind))`
    }
};
const laterVersion = ({ version, binds }: { readonly version: string; readonly binds: string }): string => `(?<!\\p{L})${binds}(?!\\p{L})[^.;\\n|]{0,60}?${version}|${version}[^.;\\n|]{0,60}?(?<!\\p{L})${binds}(?!\\p{L})`;

/** One party changes its document alone: "peut modifier ses conditions générales à tout moment", "may update the policy by posting". */
const CHANGED: Readonly<Record<Language, string>> = {
    fr: String.raw`(?<!\p{L})(?:peut|pourra|se\s+réserve\s+(?:le\s+droit|la\s+faculté|la\s+possibilité)\s+de|est\s+libre\s+de)\s+(?:[^\s.;,|]+\s+){0,3}?(?:modifier|faire\s+évoluer|amender|mettre\s+à\s+jour|réviser|remplacer)\s+(?:[^.;\n|]{0,30}?\s)?(?:${CHANGEABLE.fr})(?=[^.;\n|]{0,60}?(?:à\s+tout\s+moment|sans\s+préavis|unilatéralement|librement|par\s+(?:simple\s+)?(?:publication|mise\s+en\s+ligne)|de\s+temps\s+à\s+autre))`,
    en: String.raw`\b(?:may|reserves\s+the\s+right\s+to|is\s+free\s+to|can)\s+(?:[^\s.;,|]+\s+){0,3}?(?:modify|change|amend|update|vary|revise|replace)\s+(?:[^.;\n|]{0,30}?\s)?(?:${CHANGEABLE.en})(?=[^.;\n|]{0,60}?(?:at\s+any\s+time|without\s+notice|unilaterally|at\s+its\s+(?:sole\s+)?discretion|by\s+(?:posting|publishing|publication)|from\s+time\s+to\s+time))`
};
/** A document of the contract "dans sa version en vigueur": not a law, and not the version of the day of signature. */
const FLOATING: Readonly<Record<Language, RegExp>> = {
    fr: new RegExp(`${CHANGED.fr}|${laterVersion(LATER.fr)}|(?:${DOCUMENT.fr})[^.;\\n|]{0,80}?(?<!\\p{L})(?:${VERSION.fr})(?!\\p{L})(?!${SIGNATURE.fr})`, 'giu'),
    en: new RegExp(`${CHANGED.en}|${laterVersion(LATER.en)}|(?:${DOCUMENT.en})[^.;\\n|]{0,80}?\\b(?:${VERSION.en})\\b(?!${SIGNATURE.en})`, 'giu')
};
/** Somewhere in its sentence: the new version needs consent, or gives a right to leave. */
const CONSENTED = /(?<!\p{L})(?:avenants?|accord\s+(?:écrit|exprès|préalable|des|du)|signée?s?\s+(?:par|des)|acceptée?s?\s+(?:par\s+écrit|expressément)|droit\s+de\s+(?:résili|sorti|quitter)|peut\s+résilier|amendments?|signed\s+by|written\s+(?:agreement|consent|approval)|agreed\s+in\s+writing|right\s+to\s+(?:terminate|leave)|may\s+terminate)/iu;
/** Between the document and the version, or after it: what the version is of is no document of the contract. */
const OTHER_THING = /(?<!\p{L})(?:logiciels?|systèmes?|normes?|lois?|règlements?|décrets?|RGPD|software|systems?|standards?|laws?|statutes?|regulations?|GDPR)(?!\p{L})/iu;
const OF_OTHER_THING = /^\s+(?:des?|du|d['’]|of)\s*(?:la\s+|l['’]|the\s+|any\s+)?(?:logiciels?|systèmes?|progiciels?|applications?|normes?|software|systems?|products?|produits?|operating)/iu;
/** What makes the text say the contrary. */
const FIXED = /\b(?:ne|n['’]|aucune?|not|no)\b[^.;]*$/iu;
const KINDS = ['document-hierarchy', 'entire-agreement', 'amendment', 'object', 'parties', 'definitions', 'sla'];

const floatingIn: Readonly<Record<Language, (passage: Passage) => readonly (readonly [number, number])[]>> = { fr: reader(text => floating(text, 'fr')), en: reader(text => floating(text, 'en')) };

function floating(text: string, language: Language): (readonly [number, number])[] {
    return [...text.matchAll(FLOATING[language])].flatMap(match => {
        const [from, to] = [match.index, match.index + match[0].length];
        const { start, end } = sentenceAround(text, from, to);
        const consented = FIXED.test(text.slice(Math.max(start, from - 80), from)) || CONSENTED.test(text.slice(start, end));
        return consented || OTHER_THING.test(match[0]) || OF_OTHER_THING.test(text.slice(to, to + 60)) ? [] : [[from, to] as const];
    });
}

function inForceFromTimeToTime(dossier: Dossier): Report[] {
    // Terms speak of themselves in any clause without a kind.
    const own = passagesIn(dossier).filter(passage => passage.document.documentType === 'terms' && passage.kind === undefined && isRunningText(passage) && !passage.term && !passage.fact);
    return [...new Set([...ownProseOf(dossier, ...KINDS), ...own])].flatMap(passage => floatingIn[dossier.languageOf(passage.document)](passage).map(([start, end]): Report => ({
        message: {
            fr: 'Ce document s\'appliquerait dans une version qui peut changer sans accord : désignez la version par sa date ou son numéro, ou prévoyez un droit de sortie.',
            en: 'This document would apply in a version that can change without consent: identify the version by its date or number, or provide a right to leave.'
        },
        place: passage.place(start, end)
    })));
}
