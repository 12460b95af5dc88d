import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Fix } from '../../../model/finding.js';
import { proseOf } from '../../../prose/clause-texts.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, effectiveRows, message, quote } from '../../kit/effective-values.js';
import { addFactEdit } from '../liability-cap.js';
import { reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { memberOf } from '../../kit/tested-values.js';

/** Clauses that promise times and figures, and the services whose nature they have. */
const PROMISES: Readonly<Record<string, readonly string[]>> = {
    sla: ['corrective-maintenance', 'user-support', 'monitoring'], slo: ['monitoring'],
    'intervention-modalities': ['corrective-maintenance'], helpdesk: ['user-support'],
    backup: ['backup'], continuity: ['backup', 'hosting'], 'service-hardware': ['hardware-repair']
};

/** A promise of a result: « garantit », GTI, GTR. A guarantee of insurance, of title or of hidden defects is another thing. */
const GUARANTEE = /(?<!\p{L})(?:garantit|garantissent|garantie?s?(?=\s+(?:par\s+le\s+prestataire|au\s+client|à|de\s+\d|en\s+\d|en\s+\uFFFC))|(?:délais?|taux|disponibilité|rétablissement|reprise|restauration|résolution|intervention)(?:\s+(?:d[eu]s?|d['’]|de\s+la)\s*\p{L}+){0,2}\s+(?:est|sont|sera|seront)\s+garanti(?:e|s|es)?|(?:délais?|temps|taux|disponibilité|reprise|restauration|rétablissement|intervention)\s+garanti(?:e|s|es)?|garantie\s+de\s+temps\s+d['’](?:intervention|e\s+rétablissement)|garantie\s+de\s+temps\s+de\s+rétablissement|GT[IR]|guarantees?|guaranteed\s+(?:response|resolution|availability|recovery|restoration|time)s?|(?:is|are)\s+guaranteed)(?!\p{L})/gu;
const DENIED = /(?<!\p{L})(?:ne|n['’]|sans|aucune|not|no|without|never|nothing)(?!\p{L})/iu;

const guaranteesIn = reader(text => [...text.matchAll(GUARANTEE)].flatMap(match => {
    const { start } = sentenceAround(text, match.index, match.index + match[0].length);
    return DENIED.test(text.slice(start, match.index)) ? [] : [{ start: match.index, end: match.index + match[0].length }];
}));

const MEANS = /(?<!\p{L})(?:obligations?\s+de\s+(?:simples?\s+)?moyens|meilleurs\s+efforts|best[\s-]efforts?|(?:reasonable|best)\s+endeavours|obligation\s+of\s+means)(?!\p{L})/iu;
/** The guarantee is an exception to the care that is owed. */
const APART = /(?<!\p{L})(?:sauf|hormis|excepté|exception|toutefois|cependant|en\s+revanche|tandis|alors\s+que|sans\s+préjudice|outre|except|save|unless|however|whereas|while|apart\s+from|in\s+addition)(?!\p{L})/iu;

/** Guarantees that their own sentence makes mere care: "tenu d'une obligation de moyens, il garantit". */
const guaranteesOfMeans = reader(text => !MEANS.test(text) ? [] : [...text.matchAll(GUARANTEE)].flatMap(match => {
    const [from, to] = [match.index, match.index + match[0].length];
    const { start, end } = sentenceAround(text, from, to);
    const sentence = text.slice(start, end);
    return MEANS.test(sentence) && !APART.test(sentence) && !DENIED.test(text.slice(start, from)) ? [{ start: from, end: to }] : [];
}));

export const guaranteedButBestEfforts: Rule = {
    id: 'guaranteed-but-best-efforts',
    aliases: ['MSP612'],
    domain: 'liability',
    level: 'warning',
    title: { fr: 'Ce qui est garanti devrait être une obligation de résultat', en: 'What is guaranteed should be owed as a result' },
    sources: ['C. civ., art. 1231-1', 'CO, art. 398', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        if (effectiveOf(dossier, 'obligation-nature', 'results').length > 0) {
            return;
        }
        for (const [kind, services] of Object.entries(PROMISES)) {
            const nature = natureOf(dossier, services);
            for (const passage of proseOf(dossier, kind)) {
                for (const { start, end } of nature ? guaranteesIn(passage) : guaranteesOfMeans(passage)) {
                    report({
                        place: passage.place(start, end),
                        message: message(language => {
                            const phrase = quote(passage.text.slice(start, end).replace(/\s+/g, ' '), language);
                            return language === 'fr'
                                ? `${phrase} est une garantie, mais la prestation n'est qu'une obligation de moyens : fixez un résultat pour cet engagement (results), ou changez le mot.`
                                : `${phrase} is a guarantee, but the service is best efforts only: owe this commitment as a result (results), or change the word.`;
                        }),
                        related: !nature ? [] : [relatedValue(dossier, nature, { fr: 'Nature de l\'obligation', en: 'Nature of the obligation' })],
                        fixes: nature ? resultFixes(nature) : []
                    });
                }
            }
        }
    }
};

/** The statement that makes the services of a clause mere care; undefined where one of them is a result, or nothing is said. */
function natureOf(dossier: Dossier, services: readonly string[]): FactStatement | undefined {
    const rows = effectiveRows(dossier, 'obligation-nature', 'nature').filter(({ key }) => key !== undefined && services.includes(key));
    const said = rows.length > 0 ? rows : effectiveOf(dossier, 'obligation-nature', 'default');
    return said.some(statement => memberOf(statement) === 'result') ? undefined : said.find(statement => ['means', 'reinforced-means'].includes(memberOf(statement) ?? ''));
}

function resultFixes({ clause }: FactStatement): Fix[] {
    return [{
        title: { fr: 'Ajouter les résultats dus à la clause sur la nature des obligations', en: 'Add the results owed to the clause on the nature of obligations' },
        preferred: true,
        edits: () => [addFactEdit(clause, 'results: ["délais garantis"]')]
    }];
}
