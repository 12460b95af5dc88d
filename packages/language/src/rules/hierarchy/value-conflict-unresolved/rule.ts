import { conflictsOf, type Conflict } from '../../../model/conflicts.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Fix, Language, Message } from '../../../model/finding.js';
import {
    alignFix, andMore, keepFix, OTHER_VALUE, relatedValue, shownValue, subjectLabel, titled, valueInDocument, valuePlace, whatIsMissing
} from '../../kit/conflict-wording.js';
import { rankDocumentFix, statePrecedenceFix } from '../precedence-fixes.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

export const valueConflictUnresolved: Rule = {
    id: 'value-conflict-unresolved',
    aliases: ['MSP208'],
    domain: 'hierarchy',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Deux documents ne doivent pas se contredire sans que rien ne décide', en: 'Two documents must not contradict each other with nothing to decide' },
    sources: ['C. civ., art. 1119, 1189, 1190', 'CO, art. 18'],
    checkDossier(dossier, { report, rules }) {
        for (const conflict of conflictsOf(dossier, rules).filter(candidate => candidate.class === 'unresolved')) {
            const { statement, others } = conflict;
            report({
                // Running text may say the same in other words: a reader has to judge.
                level: conflict.wordingOnly ? 'warning' : 'error',
                place: valuePlace(statement),
                message: messageOf(dossier, conflict),
                related: others.map(other => relatedValue(dossier, other, OTHER_VALUE)),
                fixes: [
                    ...differentValues(dossier, others).map(other => alignFix(dossier, statement, other)),
                    keepFix(dossier, statement, conflict.all ?? others),
                    ...orderFixes(dossier, conflict)
                ]
            });
        }
    }
};

function messageOf(dossier: Dossier, conflict: Conflict): Message {
    const { subject, statement, others } = conflict;
    if (others.every(other => other.document === statement.document)) {
        return message(language => language === 'fr'
            ? `${subjectLabel(dossier, subject, 'fr')} : ${titled(dossier, statement, 'fr')} dit à la fois ${shownValue(dossier, statement, 'fr')} et ${listed(dossier, conflict, 'fr')}. Gardez une seule valeur.`
            : `${subjectLabel(dossier, subject, 'en')}: ${titled(dossier, statement, 'en')} says both ${shownValue(dossier, statement, 'en')} and ${listed(dossier, conflict, 'en')}. Keep one value.`);
    }
    const missing = whatIsMissing(dossier, conflict);
    const against = (language: Language): string => others.map(other => valueInDocument(dossier, other, language)).join(', ') + andMore(conflict, language);
    return message(language => language === 'fr'
        ? `${subjectLabel(dossier, subject, 'fr')} : ${valueInDocument(dossier, statement, 'fr')} contre ${against('fr')} ; ${missing.fr}. Alignez les valeurs, ou dites quel document prévaut.`
        : `${subjectLabel(dossier, subject, 'en')}: ${valueInDocument(dossier, statement, 'en')} against ${against('en')}; ${missing.en}. Align the values, or say which document prevails.`);
}

function listed(dossier: Dossier, conflict: Conflict, language: Language): string {
    return differentValues(dossier, conflict.others).map(statement => shownValue(dossier, statement, language)).join(', ') + andMore(conflict, language);
}

function differentValues(dossier: Dossier, statements: readonly FactStatement[]): FactStatement[] {
    return [...new Map(statements.map(statement => [shownValue(dossier, statement, 'fr'), statement])).values()];
}

function orderFixes(dossier: Dossier, { statement, others }: Conflict): Fix[] {
    const { precedence } = dossier;
    const documents = [...new Set([statement, ...others].map(({ document }) => document))];
    if (!dossier.isContract || documents.length < 2) {
        return [];
    }
    if (precedence.statements.length === 0) {
        return [{ ...statePrecedenceFix(dossier), preferred: false }];
    }
    return documents.filter(document => document.documentType !== 'amendment' && !precedence.isRanked(document))
        .flatMap(document => rankDocumentFix(dossier, document) ?? []).map(fix => ({ ...fix, preferred: false }));
}
