/** Each journey is made twice: in light and in dark, in French and in English. Each step leaves a screenshot of both. */
export interface Look {
    readonly theme: 'light' | 'dark';
    readonly language: 'fr' | 'en';
    readonly name: string;
    readonly words: typeof FRENCH;
}

const FRENCH = {
    insertAll: 'Insérer toutes les clauses manquantes',
    noTermination: "Le contrat n'a pas de clause de résiliation",
    wholeContract: "Sur l'ensemble du contrat"
};

const ENGLISH: typeof FRENCH = {
    insertAll: 'Insert every missing clause',
    noTermination: 'The contract has no termination clause',
    wholeContract: 'About the contract as a whole'
};

export const looks: readonly Look[] = [
    { theme: 'light', language: 'fr', name: 'light, in French', words: FRENCH },
    { theme: 'dark', language: 'en', name: 'dark, in English', words: ENGLISH }
];
