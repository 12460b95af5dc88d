/** French grammar around a name: `le Client`, `de l'Annexe 2`, `des Conditions générales`. */

import { lowerFirst } from './letters.js';

/** `h` counts: the names here begin with a mute one (`l'Hébergeur`). */
const VOWEL = /^[aeiouyhàâäéèêëîïôöûü]/i;
/** First words of titles, short names of parties and labels of amounts that are feminine; all others that are known are masculine. */
const FEMININE = new Set([
    'annexe', 'clause', 'convention', 'commande', 'charte', 'notice', 'police', 'note', 'grille', 'liste', 'matrice', 'politique', 'proposition', 'offre',
    'cliente', 'société', 'partie', 'banque', 'commune', 'clinique', 'infogérante', 'entreprise', 'filiale',
    'redevance', 'somme', 'facture', 'facturation', 'rémunération', 'part', 'valeur', 'mensualité', 'indemnité', 'base', 'enveloppe', 'charge', 'prime', 'assiette'
]);
const MASCULINE = new Set([
    'contrat', 'accord', 'article', 'avenant', 'bon', 'préambule', 'document', 'plan', 'protocole', 'cahier', 'règlement', 'inventaire', 'marché', 'devis', 'calendrier', 'catalogue', 'tarif',
    'client', 'prestataire', 'fournisseur', 'infogérant', 'hébergeur', 'titulaire', 'bénéficiaire', 'éditeur', 'sous-traitant', 'opérateur', 'donneur', 'acheteur',
    'prix', 'montant', 'total', 'loyer', 'plafond', 'abonnement', 'forfait', 'chiffre', 'coût', 'budget', 'solde', 'capital', 'acompte', 'encours'
]);

export type Gender = 'masculine' | 'feminine' | 'plural';

/** The gender of a title or short name, by its first word; undefined where it is not known. */
export function genderOf(name: string): Gender | undefined {
    const [word = ''] = name.toLowerCase().split(/[\s,:–—]/);
    if (['conditions', 'tarifs', 'niveaux', 'mesures', 'clauses'].includes(word)) {
        return 'plural';
    }
    // A compound has the gender of its first part, unless it is itself known: `Client-utilisateur`.
    const known = [word, word.split('-')[0]!].find(part => FEMININE.has(part) || MASCULINE.has(part));
    return known === undefined ? undefined : FEMININE.has(known) ? 'feminine' : 'masculine';
}

/** Whether an article before the name is elided. */
export function startsWithVowel(name: string): boolean {
    return VOWEL.test(name);
}

/** The gender that the article at the end of a text gives to the name that follows it. */
export function genderBefore(before: string): Gender | undefined {
    return /(?:^|[\s(«"“])(?:le|du|au|ce|tout) $/i.test(before) ? 'masculine' : /(?:^|[\s(«"“])(?:la|cette|toute) $/i.test(before) ? 'feminine' : undefined;
}

/** `le Client`, `l'Infogérant`; the name alone where its gender is not known. */
export function withArticle(name: string, known?: Gender): string {
    const gender = known ?? genderOf(name);
    return gender ? `${ARTICLES[formOf(name, gender)]}${name}` : name;
}

/** `du Contrat`, `de l'Annexe 2`, `des Conditions générales`; a name of unknown gender stays in guillemets. */
export function ofName(name: string): string {
    const gender = genderOf(name);
    return gender ? `${OF[formOf(name, gender)]}${name}` : `du document «\u00A0${name}\u00A0»`;
}

/** A label after « de »: `de la redevance mensuelle`, `du total annuel`; of unknown gender it stays in guillemets. */
export function ofLabel(label: string): string {
    const lower = lowerFirst(label);
    const gender = genderOf(lower);
    return gender ? `${OF[formOf(lower, gender)].replace('’', "'")}${lower}` : `de «\u00A0${lower}\u00A0»`;
}

type Form = Gender | 'elided';

const ARTICLES: Readonly<Record<Form, string>> = { masculine: 'le ', feminine: 'la ', elided: "l’", plural: 'les ' };
const OF: Readonly<Record<Form, string>> = { masculine: 'du ', feminine: 'de la ', elided: "de l’", plural: 'des ' };
const TO: Readonly<Record<Form, string>> = { masculine: 'au ', feminine: 'à la ', elided: "à l’", plural: 'aux ' };

function formOf(name: string, gender: Gender): Form {
    return gender !== 'plural' && VOWEL.test(name) ? 'elided' : gender;
}

const ENDING = /(^|[\s(«"“’'])(?:(de la |de l['’]|du |des )|(à la |à l['’]|au |aux )|(le |la |l['’]|les ))$/i;

/** Makes the article at the end of `before` agree with the name that follows it: `du ` before `Annexe 2` becomes `de l'`. */
export function agree(before: string, name: string): string {
    const gender = genderOf(name);
    const match = gender && ENDING.exec(before);
    if (!match) {
        return before;
    }
    const [all, start = '', of, to] = match;
    const article = (of ? OF : to ? TO : ARTICLES)[formOf(name, gender)];
    const written = all.slice(start.length);
    const capital = written.charAt(0) !== written.charAt(0).toLowerCase();
    return before.slice(0, before.length - written.length) + (capital ? article.charAt(0).toUpperCase() + article.slice(1) : article);
}
