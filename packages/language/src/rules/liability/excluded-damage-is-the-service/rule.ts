import { isListValue } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Fix } from '../../../model/finding.js';
import { rangeOf } from '../../../model/tree.js';
import { againPlaces, oncePerClause, textsOf } from '../../../prose/clause-texts.js';
import { effectiveOf, message, plainValue } from '../../kit/effective-values.js';
import { removeItemEdit } from '../../kit/list-edits.js';
import { reader, sentenceAround, type Passage } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { membersOf } from '../../kit/tested-values.js';

/** Services that keep the data of the client. */
const KEEPING: ReadonlySet<string> = new Set(['backup', 'hosting', 'data-hosting', 'software-as-a-service']);

const LOSS = /(?<!\p{L})(?:(?:pertes?|altérations?|destructions?|corruptions?|disparitions?)(?:\s*(?:,|et|ou)\s*(?:l['’])?(?:pertes?|altérations?|destructions?|corruptions?))*\s+(?:de|des|d['’]une\s+partie\s+des|totale\s+ou\s+partielle\s+des?)\s+(?:ses\s+|toutes\s+)?(?:données|fichiers)|loss(?:es)?(?:\s*(?:,|and|or)\s*(?:corruption|destruction|alteration))*\s+of\s+(?:the\s+|any\s+|its\s+)?data|data\s+loss|corruption\s+of\s+(?:the\s+)?data)(?!\p{L})/giu;
/** The sentence excludes, or calls indirect. */
const EXCLUDES = /(?<!\p{L})(?:exclu(?:e|es|s|t|ent|sion|sions)?|indirects?|ne\s+(?:répond|répondra|saurait|peut|pourra|couvre)|n['’]est\s+pas\s+(?:responsable|tenu)|aucune\s+responsabilité|non\s+responsable|décline|immatériels?\s+non\s+consécutifs?|excludes?|excluded|indirect|consequential|not\s+(?:be\s+)?(?:liable|responsible)|(?:in\s+no\s+event|under\s+no\s+circumstances)\s+(?:shall|will)|no\s+(?:liability|responsibility)|disclaims?|en\s+aucun\s+cas)(?!\p{L})/iu;
/** What keeps the loss out of the exclusion, or speaks of a limit. */
const KEPT = /(?:à\s+l['’]exception|à\s+l['’]exclusion|hors|hormis|sauf|autres?\s+que|excepté|ne\s+(?:s['’]applique|sont\s+pas|constitue)\p{L}*|y\s+compris\s+les?\s+frais|other\s+than|except(?:\s+for)?|save(?:\s+for)?|does\s+not\s+apply|do\s+not\s+apply)\s+(?:[^.;]{0,60})$/iu;
/** « sont tenus pour directs »: the sentence does the contrary. */
const DIRECT = /(?<!\p{L})(?:(?:dommages?|préjudices?)\s+directs?|pour\s+directs?|direct\s+(?:damage|loss))(?!\p{L})/iu;

interface Loss { readonly start: number; readonly end: number }

const lossesIn = reader((text): Loss[] => [...text.matchAll(LOSS)].flatMap(match => {
    const [start, end] = [match.index, match.index + match[0].length];
    // A list item belongs to the sentence that introduces it.
    const range = sentenceAround(text, start, end);
    const sentence = text.slice(range.start, range.end);
    const before = text.slice(range.start, start);
    const indirect = /(?<!\p{L})indirects?|consequential/iu.test(sentence);
    return EXCLUDES.test(sentence) && !KEPT.test(before) && (indirect || !DIRECT.test(sentence)) ? [{ start, end }] : [];
}));

const mentionsLoss = reader((text): boolean => [...text.matchAll(LOSS)].length > 0 && !/frais|coûts?|costs?/iu.test(text));

export const excludedDamageIsTheService: Rule = {
    id: 'excluded-damage-is-the-service',
    aliases: ['MSP609'],
    domain: 'liability',
    level: 'error',
    title: { fr: 'Le dommage que la prestation doit éviter ne doit pas être exclu', en: 'Damage that the service is to prevent must not be excluded' },
    sources: ['C. civ., art. 1170', 'Cass. com., 29 juin 2010, n° 09-11.841'],
    checkDossier(dossier, { report }) {
        const service = keepingService(dossier);
        if (!service) {
            return;
        }
        const hits = textsOf(dossier, 'liability').flatMap(passage => placesIn(passage).map(place => ({ ...place, passage })));
        for (const { hit: { passage, start, end }, again } of oncePerClause(hits)) {
            report({
                place: passage.place(start, end),
                message: message(language => language === 'fr'
                    ? 'La perte de données est exclue alors que la prestation est de les protéger : l\'exclusion est réputée non écrite. Supprimez-la, ou fixez un plafond propre aux données (data-cap).'
                    : 'Loss of data is excluded although the service is to protect them: the exclusion is deemed unwritten. Delete it, or set a separate cap for data (data-cap).'),
                related: [service, ...againPlaces(again)],
                fixes: removeFixes(passage, again.length === 0)
            });
        }
    }
};

function placesIn(passage: Passage): readonly Loss[] {
    if (!passage.fact) {
        return lossesIn(passage);
    }
    return passage.fact.name === 'excluded' && mentionsLoss(passage) ? [{ start: 0, end: passage.text.length }] : [];
}

/** Where the dossier sells the keeping of data. */
function keepingService(dossier: Dossier): { place: { node: FactStatement['node'] | FactStatement['clause'] }; message: Record<'fr' | 'en', string> } | undefined {
    const statement = dossier.facts.rows('scope-functional', 'included').flatMap(({ statements }) => statements)
        .find(candidate => membersOf(candidate).some(member => KEEPING.has(member)));
    if (statement) {
        return { place: { node: statement.node }, message: message(language => `${language === 'fr' ? 'Prestations :' : 'Services:'} ${plainValue(dossier, statement.value, language)}`) };
    }
    const [clause] = [...dossier.clausesOfKind('backup'), ...dossier.clausesOfKind('hosting')];
    const model = effectiveOf(dossier, 'object', 'model').find(candidate => membersOf(candidate).some(member => member === 'backup-service' || member === 'hosting-service'));
    const node = clause ?? model?.node;
    return node && { place: { node }, message: { fr: 'La prestation qui protège les données', en: 'The service that protects the data' } };
}

/** @param enough whether the clause does not exclude the loss again */
function removeFixes({ fact, node }: Passage, enough: boolean): Fix[] {
    const list = fact?.value;
    const item = list && isListValue(list) ? list.values.find(value => rangeOf({ node: value }).offset === rangeOf({ node }).offset) : undefined;
    const edit = list && item && removeItemEdit(list, item);
    return edit ? [{ title: { fr: 'Retirer ce dommage de la liste', en: 'Take this damage out of the list' }, preferred: enough, edits: () => [edit] }] : [];
}
