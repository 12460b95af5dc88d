import { uiLanguage } from '../settings.js';

const WORDS = {
    fr: {
        pick: 'Importer',
        pickTitle: 'Document Word à importer',
        wordFiles: 'Documents Word',
        pickFolder: 'Où écrire le dossier ?',
        newFolder: (name: string) => `Dans un nouveau dossier « ${name} »`,
        sameFolder: (name: string) => `Dans le dossier « ${name} »`,
        otherFolder: 'Dans un autre dossier…',
        here: 'Écrire ici',
        progress: (name: string) => `Import de « ${name} »`,
        present: (count: number) => count === 1 ? 'Un fichier existe déjà.' : `${count} fichiers existent déjà.`,
        replace: 'Remplacer',
        done: (files: number, reported: number) => `Brouillon écrit : ${files} fichier${files > 1 ? 's' : ''}. Le rapport contient ${reported} point${reported > 1 ? 's' : ''} à relire.`,
        missing: (count: number) => `${count} caractères du document ne sont ni dans le brouillon ni dans le rapport : voyez la fin du rapport.`,
        unread: (count: number) => `${count === 1 ? 'Une partie du document n\'a pas été lue' : `${count} parties du document n'ont pas été lues`}\u00A0: voyez le début du rapport.`,
        failed: (why: string) => `L'import a échoué : ${why}`
    },
    en: {
        pick: 'Import',
        pickTitle: 'Word document to import',
        wordFiles: 'Word documents',
        pickFolder: 'Where is the dossier to be written?',
        newFolder: (name: string) => `In a new folder “${name}”`,
        sameFolder: (name: string) => `In the folder “${name}”`,
        otherFolder: 'In another folder…',
        here: 'Write Here',
        progress: (name: string) => `Importing “${name}”`,
        present: (count: number) => count === 1 ? 'One file is there already.' : `${count} files are there already.`,
        replace: 'Replace',
        done: (files: number, reported: number) => `Draft written: ${files} file${files > 1 ? 's' : ''}. The report lists ${reported} point${reported === 1 ? '' : 's'} to review.`,
        missing: (count: number) => `${count} characters of the document are neither in the draft nor in the report: see the end of the report.`,
        unread: (count: number) => `${count === 1 ? 'One part of the document was not read' : `${count} parts of the document were not read`}: see the beginning of the report.`,
        failed: (why: string) => `The import failed: ${why}`
    }
} as const;

/** What an import says, in the language of the user. */
export function importWords(): (typeof WORDS)['fr'] | (typeof WORDS)['en'] {
    return WORDS[uiLanguage()];
}
