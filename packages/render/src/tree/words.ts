/** The words that the renderer itself puts into a contract, in each language. */
import type { DossierDocument, Language } from '@msp/language';

type Words = Readonly<Record<Language, string>>;

export const DOCUMENT_TYPES: Readonly<Record<DossierDocument['documentType'], Words>> = {
    contract: { fr: 'Contrat', en: 'Contract' },
    annex: { fr: 'Annexe', en: 'Annex' },
    terms: { fr: 'Conditions générales', en: 'General terms' },
    agreement: { fr: 'Convention', en: 'Agreement' },
    order: { fr: 'Commande', en: 'Order' },
    amendment: { fr: 'Avenant', en: 'Amendment' }
};

export const WORDS = {
    between: { fr: 'Entre les soussignés', en: 'Between' },
    documents: { fr: 'Documents contractuels, par ordre de priorité', en: 'Contract documents, in order of precedence' },
    contents: { fr: 'Sommaire', en: 'Contents' },
    page: { fr: 'Page', en: 'Page' },
    pageOf: { fr: 'sur', en: 'of' },
    draft: { fr: 'PROJET', en: 'DRAFT' },
    change: { fr: 'Modification', en: 'Change' },
    changes: { fr: 'Modifications', en: 'Changes' },
    skip: { fr: 'Aller au texte', en: 'Skip to the text' },
    definitions: { fr: 'Définitions', en: 'Definitions' },
    signatures: { fr: 'Signatures', en: 'Signatures' },
    article: { fr: 'Article', en: 'Article' },
    version: { fr: 'Version', en: 'Version' },
    signed: { fr: 'Signé le', en: 'Signed on' },
    effective: { fr: 'Prend effet le', en: 'Effective on' },
    dated: { fr: 'Daté du', en: 'Dated' },
    author: { fr: 'Établi par', en: 'Issued by' },
    toFill: { fr: 'à compléter', en: 'to be completed' },
    date: { fr: 'date', en: 'date' },
    place: { fr: 'lieu', en: 'place' },
    signatory: { fr: 'signataire', en: 'signatory' },
    signedFor: { fr: 'Signé pour', en: 'Signed for' },
    signature: { fr: 'Signature', en: 'Signature' },
    untitled: { fr: 'Sans titre', en: 'Untitled' },
    untitledClause: { fr: 'Clause', en: 'Clause' },
    externalNote: { fr: 'Ce document existe hors du dossier :', en: 'This document is kept outside the dossier:' },
    articleOrParty: { fr: 'Article ou partie', en: 'Article or party' },
    data: { fr: 'Données contractuelles', en: 'Contract data' },
    dataIntroduction: { fr: 'Les données qui suivent complètent les articles auxquels elles se rapportent et font partie du présent document.', en: 'The following data complete the articles to which they relate and form part of this document.' },
    datum: { fr: 'Donnée', en: 'Item' },
    value: { fr: 'Valeur', en: 'Value' },
    notRead: {
        fr: 'Une partie de ce dossier n\'a pas été lue, et manque ci-dessous. Ce document n\'est pas le contrat entier :',
        en: 'A part of this dossier was not read, and is missing below. This document is not the whole contract:'
    },
    line: { fr: 'ligne', en: 'line' },
    order: { fr: 'Ordre de priorité', en: 'Order of precedence' }
} satisfies Record<string, Words>;

export type Word = keyof typeof WORDS;
