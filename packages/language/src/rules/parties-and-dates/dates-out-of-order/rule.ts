import { isDateItem, type DossierDocument } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Level, Message } from '../../../model/finding.js';
import { formatDate } from '../../../wording/format.js';
import { meaningOf } from '../../../model/values.js';
import { dateIn, dateOnDocument, type StatedDate } from '../contract-dates.js';
import type { Rule, RuleContext } from '../../rule.js';

export const datesOutOfOrder: Rule = {
    id: 'dates-out-of-order',
    aliases: ['MSP806'],
    domain: 'parties-and-dates',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Les dates doivent se suivre', en: 'Dates must follow each other' },
    sources: ['C. civ., art. 1193', 'C. civ., art. 1212'],
    checkDossier(dossier, context) {
        checkTerm(dossier, context);
        checkDocuments(dossier, context);
        checkInsurance(dossier, context);
    }
};

const BEFORE = { fr: 'avant', en: 'before' };
const AFTER = { fr: 'après', en: 'after' };

function outOfOrder({ report }: RuleContext, late: StatedDate, what: Message, relation: Message, early: StatedDate, than: Message, advice: Message, level?: Exclude<Level, 'off'>): void {
    report({
        level,
        place: late.place,
        message: {
            fr: `${what.fr} (${formatDate(late.date, 'fr')}) ne peut être ${relation.fr} ${than.fr} (${formatDate(early.date, 'fr')}). ${advice.fr}`,
            en: `${what.en} (${formatDate(late.date, 'en')}) cannot come ${relation.en} ${than.en} (${formatDate(early.date, 'en')}). ${advice.en}`
        },
        related: [{ place: early.place, message: { fr: `L'autre date : ${formatDate(early.date, 'fr')}`, en: `The other date: ${formatDate(early.date, 'en')}` } }]
    });
}

const CORRECT: Message = { fr: 'Corrigez l\'une des deux.', en: 'Correct one of the two.' };

/** The effective value of a fact, or all values where nothing decides. */
function effective(dossier: Dossier, kind: string, fact: string): StatedDate[] {
    const subject = dossier.facts.subject(kind, fact);
    return (subject?.prevailing ? [subject.prevailing] : subject?.statements ?? []).flatMap(({ value, node }) => {
        const meaning = meaningOf(value);
        return meaning.type === 'date' ? [{ date: meaning.date, place: { node } }] : [];
    });
}

function checkTerm(dossier: Dossier, context: RuleContext): void {
    const [stated] = effective(dossier, 'term', 'start');
    const contract = dateIn(dossier, dossier.root, 'effective');
    const start = stated ?? contract;
    for (const end of start ? effective(dossier, 'term', 'end') : []) {
        if (end.date < start!.date) {
            outOfOrder(context, end, { fr: 'L\'échéance du contrat', en: 'The end of the contract' }, BEFORE, start!, { fr: 'son début', en: 'its start' }, CORRECT);
        }
    }
}

function checkDocuments(dossier: Dossier, context: RuleContext): void {
    const { root } = dossier;
    const contract = dateOnDocument(dossier, root);
    const signed = dateIn(dossier, root, 'signed');
    for (const document of dossier.documents) {
        const own = dateOnDocument(dossier, document);
        if (document === root || !own) {
            continue;
        }
        const title = (language: 'fr' | 'en'): string => language === 'fr' ? `La date de « ${dossier.titleOf(document)} »` : `The date of "${dossier.titleOf(document)}"`;
        const name = { fr: title('fr'), en: title('en') };
        if (document.documentType === 'amendment' && contract && own.date < contract.date) {
            outOfOrder(context, own, name, BEFORE, contract, { fr: 'celle du contrat qu\'il modifie', en: 'that of the contract it amends' }, CORRECT);
        }
        if (signed && joinsAtSignature(dossier, document) && own.date > signed.date) {
            outOfOrder(context, own, name, AFTER, signed, { fr: 'la signature du contrat auquel il est joint', en: 'the signature of the contract it is attached to' },
                { fr: 'Corrigez la date, ou faites entrer le document par un avenant signé.', en: 'Correct the date, or bring the document in by a signed amendment.' });
        }
    }
}

/** What is attached when the contract is signed: not what is signed on its own, later orders and amendments. */
function joinsAtSignature(dossier: Dossier, document: DossierDocument): boolean {
    return (document.documentType === 'annex' || document.documentType === 'terms' || document.documentType === 'agreement')
        && !document.items.some(item => isDateItem(item) && item.event === 'signed')
        && document.parent?.$refText === dossier.root.name;
}

/** Cover that ends before the contract takes effect protects nobody. */
function checkInsurance(dossier: Dossier, context: RuleContext): void {
    const start = dateIn(dossier, dossier.root, 'effective') ?? effective(dossier, 'term', 'start')[0];
    for (const expiry of start ? effective(dossier, 'insurance', 'expires') : []) {
        if (expiry.date < start!.date) {
            outOfOrder(context, expiry, { fr: 'La fin de la garantie d\'assurance', en: 'The end of insurance cover' }, BEFORE, start!,
                { fr: 'la prise d\'effet du contrat', en: 'the date the contract takes effect' }, { fr: 'Demandez une attestation en cours.', en: 'Ask for a current certificate.' });
        }
    }
}
