/** Why a name cannot be changed, in the words that the editor shows. */
import type { Message } from '../model/finding.js';

const reason = (fr: string, en: string): Message => ({ fr, en });

export const RENAME_REASONS = {
    nothing: reason('Rien ici ne porte un nom que l’on puisse changer.', 'Nothing here has a name that can be changed.'),
    shipped: (name: string) => reason(
        `« ${name} » est un nom des bibliothèques livrées : il ne peut pas être changé.`, `"${name}" is a name of the shipped libraries: it cannot be changed.`),
    unnamedClause: (name: string) => reason(
        `Cette clause n’a pas de nom à elle : « ${name} » est son type. Donnez-lui un nom avec « as ».`,
        `This clause has no name of its own: "${name}" is its kind. Give it a name with "as".`),
    configured: (name: string) => reason(
        `« ${name} » est nommé dans msp.config.json : changez d’abord ce fichier.`, `"${name}" is named in msp.config.json: change that file first.`),
    empty: reason('Un nom ne peut pas être vide.', 'A name cannot be empty.'),
    impossible: (name: string) => reason(
        `« ${name} » ne peut pas être un nom ici : des lettres, des chiffres et des traits d’union, une lettre d’abord, et aucun mot réservé.`,
        `"${name}" cannot be a name here: letters, digits and hyphens, a letter first, and no reserved word.`),
    impossibleTerm: (name: string) => reason(
        `« ${name} » ne peut pas être un terme : il y faut un mot, sur une ligne, sans guillemet droit, accolade ni barre oblique inverse.`,
        `"${name}" cannot be a term: it takes a word, on one line, without straight quotes, braces or backslashes.`),
    taken: (name: string) => reason(`« ${name} » désigne déjà autre chose dans ce dossier.`, `"${name}" already means something else in this dossier.`),
    used: (name: string) => reason(
        `Le texte ne se lirait plus de même avec « ${name} » : il emploie déjà ce mot, ou un nom qui le contient.`,
        `The text would no longer read the same with "${name}": it already uses this word, or a name that contains it.`),
    worded: (name: string, kind: string) => reason(
        `Le texte type de la clause « ${kind} » emploie « ${name} » : il s’imprime là où la clause n’a pas de texte. Écrivez d’abord ce texte.`,
        `The model wording of the clause "${kind}" uses "${name}": it is printed where the clause has no text. Write that text first.`),
    uninflected: (name: string, mention: string) => reason(
        `Le texte écrit « ${mention} » : la forme correspondante de « ${name} » n’est pas sûre. Changez d’abord ce passage.`,
        `The text says "${mention}": the matching form of "${name}" is not certain. Change that passage first.`),
    gender: (old: string, name: string) => reason(
        `« ${name} » et « ${old} » ne sont pas du même genre : les articles et les accords du texte seraient faux.`,
        `"${name}" and "${old}" have different genders in French: articles and agreements in the text would be wrong.`),
    unknownGender: (name: string) => reason(
        `Le genre de « ${name} » n’est pas connu : devant une consonne, « l’ » deviendrait « le » ou « la ». Écrivez d’abord l’article en toutes lettres dans le texte.`,
        `The French gender of "${name}" is not known: before a consonant, "l'" would become "le" or "la". Reword these passages first.`)
} as const;
