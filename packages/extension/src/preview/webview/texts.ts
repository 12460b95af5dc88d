import type { FindingLevel, Language } from '../../protocol.js';

/** The preview's own words, in one language. */
export interface Texts {
    readonly contract: string;
    readonly findings: string;
    readonly overview: (count: number) => string;
    readonly more: (count: number) => string;
    readonly fewer: string;
    readonly levels: Readonly<Record<FindingLevel, (count: number) => string>>;
    readonly none: string;
    readonly next: string;
    readonly previous: string;
    readonly goToSource: string;
    readonly explain: (code: string) => string;
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
    more: count => `Afficher les ${count} autres`,
    fewer: 'Réduire',
    levels: {
        error: counted('erreur', 'erreurs'),
        warning: counted('avertissement', 'avertissements'),
        information: counted('information', 'informations'),
        hint: counted('suggestion', 'suggestions')
    },
    none: 'Aucun constat',
    next: 'Constat suivant',
    previous: 'Constat précédent',
    goToSource: 'Aller à la source',
    explain: code => `Expliquer la règle ${code}`,
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
    more: count => `Show the ${count} others`,
    fewer: 'Show fewer',
    levels: {
        error: countedEnglish('error', 'errors'),
        warning: countedEnglish('warning', 'warnings'),
        information: countedEnglish('info', 'infos'),
        hint: countedEnglish('suggestion', 'suggestions')
    },
    none: 'No finding',
    next: 'Next finding',
    previous: 'Previous finding',
    goToSource: 'Go to the source',
    explain: code => `Explain the rule ${code}`,
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
