import type { FindingLevel, Language, PreviewChange, PreviewExtent } from '../../protocol.js';

/** The preview's own words, in one language. */
export interface Texts {
    readonly contract: string;
    readonly findings: string;
    readonly overview: (count: number) => string;
    readonly more: (count: number) => string;
    readonly fewer: string;
    readonly levels: Readonly<Record<FindingLevel, (count: number) => string>>;
    /** One of them. */
    readonly level: Readonly<Record<FindingLevel, string>>;
    readonly none: string;
    readonly next: string;
    readonly previous: string;
    readonly showFindings: string;
    readonly goToSource: string;
    readonly explain: (code: string) => string;
    readonly otherActions: string;
    readonly toolbar: string;
    readonly contents: string;
    readonly extent: string;
    readonly extents: Readonly<Record<PreviewExtent, string>>;
    readonly extentHints: Readonly<Record<PreviewExtent, string>>;
    readonly blanks: (count: number) => string;
    readonly nextBlank: string;
    readonly find: string;
    readonly findNext: string;
    readonly findPrevious: string;
    readonly found: (at: number, count: number) => string;
    readonly notFound: string;
    readonly close: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly zoomReset: string;
    readonly print: string;
    readonly toDefinition: string;
    readonly toPrevailing: string;
    readonly back: string;
    readonly changes: string;
    readonly nextChange: string;
    readonly previousChange: string;
    readonly changeAt: (at: number, count: number, place: string) => string;
    readonly changeKinds: Readonly<Record<PreviewChange['kind'], string>>;
    readonly fromTo: (before: string, after: string) => string;
    readonly movedFrom: (place: string) => string;
    readonly referencesFollow: string;
    readonly percent: (value: number) => string;
    /** A finding's message as it is printed. */
    readonly typeset: (message: string) => string;
    readonly colon: string;
    readonly loading: string;
    readonly emptyTitle: string;
    readonly emptyText: string;
    readonly errorTitle: string;
    readonly errorText: string;
}

const counted = (one: string, many: string) => (count: number): string => `${count} ${count > 1 ? many : one}`;
/** French takes the singular for zero, English the plural. */
const countedEnglish = (one: string, many: string) => (count: number): string => `${count} ${count === 1 ? one : many}`;

const FRENCH: Texts = {
    contract: 'Contrat',
    findings: 'Constats',
    overview: count => `Sur l'ensemble du contrat (${count})`,
    more: count => count === 1 ? "Afficher l'autre" : `Afficher les ${count} autres`,
    fewer: 'Réduire',
    levels: {
        error: counted('erreur', 'erreurs'),
        warning: counted('avertissement', 'avertissements'),
        information: counted('information', 'informations'),
        hint: counted('suggestion', 'suggestions')
    },
    level: { error: 'Erreur', warning: 'Avertissement', information: 'Information', hint: 'Suggestion' },
    none: 'Aucun constat',
    next: 'Constat suivant',
    previous: 'Constat précédent',
    showFindings: 'Afficher les constats',
    goToSource: 'Aller à la source',
    explain: code => `Expliquer la règle ${code}`,
    otherActions: 'Autres actions…',
    toolbar: "Outils de l'aperçu",
    contents: 'Sommaire',
    extent: 'Étendue',
    extents: { dossier: 'Dossier', document: 'Document', consolidated: 'Consolidé' },
    extentHints: {
        dossier: 'Tout le dossier : le contrat et ses annexes',
        document: "Le document en cours d'écriture, seul",
        consolidated: 'Le contrat tel que ses avenants le laissent'
    },
    blanks: counted('blanc à compléter', 'blancs à compléter'),
    nextBlank: 'aller au suivant',
    find: 'Rechercher dans le contrat (Ctrl+F)',
    findNext: 'Occurrence suivante (F3)',
    findPrevious: 'Occurrence précédente (Maj+F3)',
    found: (at, count) => `${at} sur ${count}`,
    notFound: 'Aucun résultat',
    close: 'Fermer',
    zoomIn: 'Agrandir (Ctrl +)',
    zoomOut: 'Réduire (Ctrl -)',
    zoomReset: 'Taille normale (Ctrl 0)',
    print: 'Imprimer',
    toDefinition: 'Aller à la définition',
    toPrevailing: "Aller à ce qui l'emporte",
    back: 'Revenir (Alt+Gauche)',
    changes: 'Modifications',
    nextChange: 'Modification suivante (F7)',
    previousChange: 'Modification précédente (Maj+F7)',
    changeAt: (at, count, place) => `Modification ${at} sur ${count}\u00a0: ${place}`,
    changeKinds: { inserted: 'Ajouté', deleted: 'Supprimé', replaced: 'Remplacé', moved: 'Déplacé', divided: 'Alinéa divisé', joined: 'Alinéas réunis', reference: 'Renvoi' },
    fromTo: (before, after) => `De « ${before} » à « ${after} »`,
    movedFrom: place => `auparavant\u00a0: ${place}`,
    referencesFollow: 'Renvois qui suivent',
    percent: value => `${value}\u00a0%`,
    // A line never begins with a French sign that has a space before it.
    typeset: message => message.replace(/ (?=[:;!?»%€])/g, '\u00a0').replace(/« /g, '«\u00a0'),
    colon: '\u00a0: ',
    loading: 'Lecture du dossier…',
    emptyTitle: 'Aucun contrat à afficher',
    emptyText: "Ce fichier n'appartient à aucun dossier. Un dossier commence par un contrat : contract Principal \"Contrat d'infogérance\" { … }",
    errorTitle: "L'aperçu n'a pas pu être mis à jour",
    errorText: 'Le dernier état connu reste affiché. La prochaine modification relancera la lecture.'
};

const ENGLISH: Texts = {
    contract: 'Contract',
    findings: 'Findings',
    overview: count => `About the contract as a whole (${count})`,
    more: count => count === 1 ? 'Show the other' : `Show the ${count} others`,
    fewer: 'Show fewer',
    levels: {
        error: countedEnglish('error', 'errors'),
        warning: countedEnglish('warning', 'warnings'),
        information: countedEnglish('info', 'infos'),
        hint: countedEnglish('suggestion', 'suggestions')
    },
    level: { error: 'Error', warning: 'Warning', information: 'Info', hint: 'Suggestion' },
    none: 'No finding',
    next: 'Next finding',
    previous: 'Previous finding',
    showFindings: 'Show findings',
    goToSource: 'Go to the source',
    explain: code => `Explain the rule ${code}`,
    otherActions: 'Other actions…',
    toolbar: 'Preview tools',
    contents: 'Contents',
    extent: 'Extent',
    extents: { dossier: 'Dossier', document: 'Document', consolidated: 'Consolidated' },
    extentHints: {
        dossier: 'The whole dossier: the contract and its annexes',
        document: 'The document that is being written, alone',
        consolidated: 'The contract as its amendments leave it'
    },
    blanks: countedEnglish('blank to fill in', 'blanks to fill in'),
    nextBlank: 'go to the next',
    find: 'Find in the contract (Ctrl+F)',
    findNext: 'Next match (F3)',
    findPrevious: 'Previous match (Shift+F3)',
    found: (at, count) => `${at} of ${count}`,
    notFound: 'No result',
    close: 'Close',
    zoomIn: 'Zoom in (Ctrl +)',
    zoomOut: 'Zoom out (Ctrl -)',
    zoomReset: 'Normal size (Ctrl 0)',
    print: 'Print',
    toDefinition: 'Go to the definition',
    toPrevailing: 'Go to what prevails',
    back: 'Go back (Alt+Left)',
    changes: 'Changes',
    nextChange: 'Next change (F7)',
    previousChange: 'Previous change (Shift+F7)',
    changeAt: (at, count, place) => `Change ${at} of ${count}: ${place}`,
    changeKinds: { inserted: 'Inserted', deleted: 'Deleted', replaced: 'Replaced', moved: 'Moved', divided: 'Paragraph divided', joined: 'Paragraphs joined', reference: 'Reference' },
    fromTo: (before, after) => `From “${before}” to “${after}”`,
    movedFrom: place => `formerly: ${place}`,
    referencesFollow: 'References that follow',
    percent: value => `${value}%`,
    typeset: message => message,
    colon: ': ',
    loading: 'Reading the dossier…',
    emptyTitle: 'No contract to show',
    emptyText: 'This file belongs to no dossier. A dossier begins with a contract: contract Main "Managed services agreement" { … }',
    errorTitle: 'The preview could not be updated',
    errorText: 'The last known state stays on screen. The next change tries again.'
};

export function textsIn(language: Language): Texts {
    return language === 'fr' ? FRENCH : ENGLISH;
}
