import { isClause, isProse, type Clause, type Prose } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import { insertFact } from '../../model/edits.js';
import { lowered, type Language } from '../../model/finding.js';
import { factsOf, kindNameOf } from '../../model/tree.js';
import { contradicts, meaningOf } from '../../model/values.js';
import { passageOf, proseOf } from '../clause-prose.js';
import { PREVAILS, relatedValue, titled } from '../conflict-wording.js';
import type { Report, Rule } from '../rule.js';
import { message } from '../suggestions.js';

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

/** A document of the contract "dans sa version en vigueur": not a law, and not the version of the day of signature. */
const FLOATING: Readonly<Record<Language, RegExp>> = {
    fr: /(?:(?<!\p{L})conditions(?:\s+(?:générales|particulières|d['’]utilisation))?|\bCG[VUA]\b|annexes?|politiques?|documents?|\{[^}]+\})[^.;\n|]{0,80}?\b(?:dans\s+(?:sa|leur|la)\s+(?:dernière\s+version|version\s+(?:(?:alors\s+|la\s+plus\s+)?(?:récente|à\s+jour|en\s+ligne)|(?:alors\s+)?en\s+vigueur))|tel(?:le)?s?\s+que\s+modifiée?s?\s+(?:de\s+temps\s+à\s+autre|à\s+tout\s+moment))(?!\s+(?:à|au)\s+(?:la\s+date|jour)\s+(?:de\s+|d['’]|du\s+|des\s+)(?:la\s+|sa\s+|leur\s+)?(?:signature|conclusion|contrat|présent|effet|entrée))/giu,
    en: /(?:(?:general\s+)?\bterms(?:\s+(?:and\s+conditions|of\s+(?:use|service)))?|annex(?:es)?|schedules?|polic(?:y|ies)|documents?|\{[^}]+\})[^.;\n|]{0,80}?\b(?:in\s+(?:its|their|the)\s+(?:then[-\s])?(?:current|latest)\s+version|as\s+(?:amended|updated|published|in\s+force)\s+from\s+time\s+to\s+time|in\s+force\s+from\s+time\s+to\s+time)(?!\s+(?:at|on)\s+the\s+(?:date|day)\s+of\s+(?:signature|this))/giu
};
/** What makes the text say the contrary. */
const FIXED = /\b(?:ne|n['’]|aucune?|not|no)\b[^.;]*$/iu;
const KINDS = ['document-hierarchy', 'entire-agreement', 'amendment', 'object', 'parties', 'definitions'];

function inForceFromTimeToTime(dossier: Dossier): Report[] {
    const own = dossier.documents.filter(({ documentType }) => documentType === 'terms').flatMap(document => document.items.flatMap((item): { prose: Prose; language: Language }[] => {
        const language = dossier.languageOf(document);
        return isProse(item) ? [{ prose: item, language }] : isClause(item) && kindNameOf(item) === undefined ? prosesIn(item).map(prose => ({ prose, language })) : [];
    }));
    return [...proseOf(dossier, KINDS), ...own].flatMap(({ prose, language }) => {
        const { text, place } = passageOf(prose);
        return [...text.matchAll(FLOATING[language])].filter(match => !FIXED.test(text.slice(Math.max(0, match.index - 80), match.index))).map((match): Report => ({
            message: {
                fr: 'Ce document s\'appliquerait dans une version qui peut changer sans accord : désignez la version par sa date ou son numéro, ou prévoyez un droit de sortie.',
                en: 'This document would apply in a version that can change without consent: identify the version by its date or number, or provide a right to leave.'
            },
            place: place(match.index, match.index + match[0].length)
        }));
    });
}

function prosesIn(clause: Clause): Prose[] {
    return clause.items.flatMap(item => isProse(item) ? [item] : isClause(item) && kindNameOf(item) === undefined ? prosesIn(item) : []);
}

