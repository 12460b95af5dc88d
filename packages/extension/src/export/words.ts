import { uiLanguage } from '../settings.js';

const count = (number: number, one: string, many: string): string => `${number} ${number > 1 ? many : one}`;

const WORDS = {
    fr: {
        pickFormat: 'Format du document',
        pickExtent: 'Que faut-il exporter ?',
        dossier: 'Le dossier entier',
        dossierDetail: (documents: number) => count(documents, 'document', 'documents'),
        consolidated: 'La version consolidée',
        consolidatedDetail: 'le contrat tel que ses avenants le laissent',
        oneDocument: 'un seul document',
        save: 'Exporter',
        progress: (format: string) => `Export du contrat : ${format}`,
        noContract: 'Ce fichier ne contient aucun document de contrat : il n\'y a rien à exporter.',
        noEditor: 'Ouvrez d\'abord un contrat.',
        draft: (title: string) => `« ${title} » n'est pas terminé.`,
        remaining: (errors: number, blanks: number) => `Il reste ${[
            errors > 0 ? count(errors, 'erreur', 'erreurs') : '', blanks > 0 ? count(blanks, 'champ à compléter', 'champs à compléter') : ''
        ].filter(Boolean).join(' et ')}. Le document exporté portera la mention « projet ».`,
        blank: (within: string, label: string) => `${within} : ${label || 'à compléter'}`,
        more: (rest: number) => `… et ${rest} de plus`,
        exportDraft: 'Exporter comme projet',
        showProblems: 'Montrer les problèmes',
        foreign: (name: string) => `« ${name} » existe déjà.`,
        foreignDetail: 'Un autre programme l\'a écrit, ou il a été modifié depuis son export. Ces modifications seraient perdues.',
        replace: 'Remplacer',
        done: (name: string) => `« ${name} » est exporté.`,
        open: 'Ouvrir',
        openOutside: 'Ouvrir dans le lecteur du système',
        reveal: 'Montrer le fichier',
        failed: (why: string) => `L'export a échoué : ${why}`,
        template: (path: string, why: string) => `Le modèle « ${path} » du réglage msp.export.template ne peut pas être lu : ${why}`
    },
    en: {
        pickFormat: 'Format of the document',
        pickExtent: 'What is to be exported?',
        dossier: 'The whole dossier',
        dossierDetail: (documents: number) => count(documents, 'document', 'documents'),
        consolidated: 'The consolidated version',
        consolidatedDetail: 'the contract as its amendments leave it',
        oneDocument: 'one document',
        save: 'Export',
        progress: (format: string) => `Exporting the contract: ${format}`,
        noContract: 'This file holds no document of a contract: there is nothing to export.',
        noEditor: 'Open a contract first.',
        draft: (title: string) => `“${title}” is not finished.`,
        remaining: (errors: number, blanks: number) => `${[
            errors > 0 ? count(errors, 'error', 'errors') : '', blanks > 0 ? count(blanks, 'blank', 'blanks') : ''
        ].filter(Boolean).join(' and ')} remain${errors + blanks === 1 ? 's' : ''}. The exported document will be marked as a draft.`,
        blank: (within: string, label: string) => `${within}: ${label || 'blank'}`,
        more: (rest: number) => `… and ${rest} more`,
        exportDraft: 'Export as Draft',
        showProblems: 'Show Problems',
        foreign: (name: string) => `“${name}” is there already.`,
        foreignDetail: 'Another program wrote it, or it was changed since it was exported. Those changes would be lost.',
        replace: 'Replace',
        done: (name: string) => `“${name}” is exported.`,
        open: 'Open',
        openOutside: 'Open in System Viewer',
        reveal: 'Reveal',
        failed: (why: string) => `The export failed: ${why}`,
        template: (path: string, why: string) => `The template “${path}” of the setting msp.export.template cannot be read: ${why}`
    }
} as const;

/** What an export says, in the language of the user. */
export function exportWords(): (typeof WORDS)['fr'] | (typeof WORDS)['en'] {
    return WORDS[uiLanguage()];
}
