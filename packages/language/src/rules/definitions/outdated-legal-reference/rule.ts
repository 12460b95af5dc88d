import type { DossierDocument } from '../../../generated/ast.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Fix } from '../../../model/finding.js';
import { formatDate } from '../../../wording/format.js';
import { passagesOf, reader, type Passage } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { LEGAL_CHANGES, type LegalChange } from './changes.js';

interface Citation {
    readonly start: number;
    readonly text: string;
    readonly change: LegalChange;
}

/** One group for each change: the patterns have none of their own. */
const PATTERN = new RegExp(LEGAL_CHANGES.map(({ pattern }) => `(${pattern})`).join('|'), 'gu');
const citations = reader((text): readonly Citation[] => [...text.matchAll(PATTERN)].map(match => ({
    start: match.index, text: match[0], change: LEGAL_CHANGES[match.slice(1).findIndex(group => group !== undefined)]!
})));

export const outdatedLegalReference: Rule = {
    id: 'outdated-legal-reference',
    aliases: ['MSP319'],
    domain: 'definitions',
    level: 'information',
    title: { fr: 'Un texte de loi devrait être cité sous son numéro actuel', en: 'A law should be cited by its current number' },
    sources: ['Ordonnance n° 2016-131 du 10 février 2016', 'Ordonnance n° 2019-359 du 24 avril 2019', 'Regulation (EU) 2016/679, art. 94', 'LPD (RS 235.1)', 'Arrêté du 30 mars 2021 (CCAG-TIC)'],
    checkDossier(dossier, { report }) {
        for (const document of dossier.documents) {
            const date = dateOf(dossier, document);
            if (date === undefined) {
                continue;
            }
            // The CCAG that a public contract refers to has a rule of its own.
            for (const passage of passagesOf(document).filter(({ fact }) => fact?.name !== 'general-terms')) {
                for (const { start, text, change } of citations(passage)) {
                    // In a contract made before the change the old number is the right one.
                    if (date >= change.since) {
                        report({
                            place: passage.place(start, start + text.length),
                            message: {
                                fr: `« ${text} » est devenu : ${change.fr}, depuis le ${formatDate(change.since, 'fr')}. Remplacez la référence.`,
                                en: `"${text}" has become ${change.en}, since ${formatDate(change.since, 'en')}. Replace the reference.`
                            },
                            fixes: numberFix(passage, start, text, change)
                        });
                    }
                }
            }
        }
    }
};

/** The day a document was made; that of the contract for one that bears none. */
function dateOf(dossier: Dossier, document: DossierDocument): string | undefined {
    return [document, dossier.root].flatMap(source => dossier.dateOf(source, 'signed') ?? dossier.dateOf(source, 'dated') ?? dossier.dateOf(source, 'effective') ?? []).at(0);
}

function numberFix(passage: Passage, start: number, text: string, { number }: LegalChange): Fix[] {
    if (!number) {
        return [];
    }
    const replacement = text.replace(number[0], number[1]);
    return [{
        title: { fr: `Remplacer par « ${replacement} »`, en: `Replace by "${replacement}"` },
        preferred: true,
        edits: () => [replaceEdit(passage.place(start, start + text.length), replacement)]
    }];
}
