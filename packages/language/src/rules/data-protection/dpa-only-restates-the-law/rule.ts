import { underGdpr } from '../../../law/data-law.js';
import { DATA_PROTECTION } from '../../../law/data-protection.js';
import type { Language } from '../../../model/finding.js';
import { headOf } from '../../../model/tree.js';
import { fold } from '../../../model/values.js';
import { ownProseOf } from '../../../prose/clause-texts.js';
import { reader, type Passage } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { ARTICLE_28_3 } from './article-28.js';

/** What a contract adds to the law: a time, a contact, a measure, a list. One of them is enough. */
const SPECIFIC = ['breach-notice', 'breach-contact', 'subprocessor-notice', 'subprocessor-objection', 'request-forwarding', 'security-annex', 'processing'];
/** Runs of so many words are compared. */
const RUN = 3;
/** The share of the clause's runs that are the article's own from which it is a copy, and the least length worth judging. */
const COPIED = 0.5;
const LEAST_WORDS = 45;

export const dpaOnlyRestatesTheLaw: Rule = {
    id: 'dpa-only-restates-the-law',
    aliases: ['MSP117'],
    domain: 'data-protection',
    level: 'information',
    title: { fr: 'L\'accord devrait dire comment l\'article 28 est appliqué', en: 'The agreement should say how article 28 is carried out' },
    sources: ['EDPB Guidelines 07/2020'],
    checkDossier(dossier, { report }) {
        const facts = (fact: string): boolean => dossier.facts.isStated(DATA_PROTECTION, fact);
        if (!underGdpr(dossier) || dossier.clausesOfKind(DATA_PROTECTION).length === 0 || SPECIFIC.some(facts) || dossier.facts.isStated('sub-processor', 'entries')) {
            return;
        }
        const copied = ownProseOf(dossier, DATA_PROTECTION).find(passage => isCopy[dossier.languageOf(passage.document)](passage));
        if (copied) {
            report({
                message: {
                    fr: 'Cette clause recopie l\'article 28 sans dire comment il est appliqué : ajoutez des délais, des contacts, des mesures, une liste.',
                    en: 'This clause repeats article 28 without saying how it is carried out: add times, contacts, measures, a list.'
                },
                place: headOf(copied.clause!)
            });
        }
    }
};

const LAW: Partial<Record<Language, ReadonlySet<string>>> = {};
const isCopy: Readonly<Record<Language, (passage: Passage) => boolean>> = { fr: reader(text => copies(text, 'fr')), en: reader(text => copies(text, 'en')) };

function copies(text: string, language: Language): boolean {
    const words = wordsOf(text);
    if (words.length < LEAST_WORDS) {
        return false;
    }
    const law = LAW[language] ??= new Set(runsOf(wordsOf(ARTICLE_28_3[language])));
    const runs = runsOf(words);
    return runs.filter(run => law.has(run)).length / runs.length >= COPIED;
}

function wordsOf(text: string): string[] {
    return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
    return words.slice(0, Math.max(words.length - RUN + 1, 0)).map((_, index) => words.slice(index, index + RUN).join(' '));
}
