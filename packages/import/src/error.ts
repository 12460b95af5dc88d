/** A file that cannot be imported, and why, in both languages. */
import type { Language } from '@msp/language';

export type ImportErrorCode =
    /** Neither a zip package nor one of the old formats. */
    | 'not-docx'
    /** `.doc`, from before Word 2007. */
    | 'old-word'
    /** Protected by a password. */
    | 'encrypted'
    /** A zip package of another kind: a spreadsheet, an OpenDocument text, a plain archive. */
    | 'other-package'
    /** The package is cut off or damaged. */
    | 'damaged'
    /** Too many parts, or parts too large once unpacked. */
    | 'too-large'
    /** A document type declaration or an entity: Word writes none. */
    | 'doctype'
    /** Elements nested deeper than any document is. */
    | 'too-deep'
    /** Nothing to import. */
    | 'empty'
    /** All text stands in a part of another format. */
    | 'elsewhere';

const MESSAGES: Readonly<Record<ImportErrorCode, Readonly<Record<Language, string>>>> = {
    'not-docx': {
        fr: 'Ce fichier n\'est pas un document Word (.docx).',
        en: 'This file is not a Word document (.docx).'
    },
    'old-word': {
        fr: 'Ce fichier est au format .doc d\'avant Word 2007. Ouvrez-le dans Word ou LibreOffice et enregistrez-le au format .docx.',
        en: 'This file has the .doc format from before Word 2007. Open it in Word or LibreOffice and save it as .docx.'
    },
    'encrypted': {
        fr: 'Ce document est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.',
        en: 'This document is protected by a password. Save a copy without the password.'
    },
    'other-package': {
        fr: 'Ce fichier est une archive, mais ne contient pas de document Word.',
        en: 'This file is an archive, but holds no Word document.'
    },
    'damaged': {
        fr: 'Ce document est incomplet ou endommagé.',
        en: 'This document is incomplete or damaged.'
    },
    'too-large': {
        fr: 'Ce document est trop grand pour être importé.',
        en: 'This document is too large to be imported.'
    },
    'doctype': {
        fr: 'Ce document déclare des entités XML, ce que Word ne fait jamais. Il n\'a pas été lu.',
        en: 'This document declares XML entities, which Word never does. It was not read.'
    },
    'too-deep': {
        fr: 'Les éléments de ce document sont imbriqués trop profondément.',
        en: 'The elements of this document are nested too deeply.'
    },
    'empty': {
        fr: 'Ce document ne contient aucun texte.',
        en: 'This document contains no text.'
    },
    'elsewhere': {
        fr: 'Le texte de ce document est dans une partie incorporée d\'un autre format, qui ne se lit pas ici. Ouvrez le document dans Word et enregistrez-le\u00A0: Word en reprend le texte.',
        en: 'The text of this document is in an embedded part of another format, which is not read here. Open the document in Word and save it: Word takes the text over.'
    }
};

export class ImportError extends Error {
    override readonly name = 'ImportError';
    readonly messages: Readonly<Record<Language, string>>;

    /** @param detail the part of the package or the parser's own words, added in brackets */
    constructor(readonly code: ImportErrorCode, detail?: string) {
        const add = (text: string): string => detail ? `${text} (${detail})` : text;
        const { fr, en } = MESSAGES[code];
        super(add(en));
        this.messages = { fr: add(fr), en: add(en) };
    }
}
