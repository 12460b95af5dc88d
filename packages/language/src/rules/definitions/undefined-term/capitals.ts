/**
 * Capitalised words that look like defined terms: after a determiner, so inside a sentence, and not the name of something that
 * everybody knows. What a determiner introduces and a capital begins may still be a proper noun: the list says which.
 */
import type { Language } from '../../../model/finding.js';
import { reader, type Passage } from '../../../prose/passages.js';

export interface CapitalWord {
    readonly start: number;
    readonly text: string;
}

const WORD = String.raw`\p{Lu}\p{L}*\p{Ll}(?:-\p{L}+)*`;
const PATTERNS: Readonly<Record<Language, RegExp>> = {
    fr: new RegExp(String.raw`(?<![\p{L}])(?:(?:[Ll]es?|[Ll]a|[Uu]ne?|[Dd]es|[Dd]u|[Aa]ux?|[Cc]e|[Cc]et|[Cc]ette|[Cc]es|[Cc]haque|[Tt]oute?s?|[Tt]ous\s+les|[Ss]on|[Ss]a|[Ss]es|[Ll]eurs?|[Aa]ucune?)\s+|[LlDd]['’](?:une?\s+)?|qu['’]une?\s+)(${WORD}(?:\s+(?:(?:de|du|des|à)\s+|d['’])?${WORD})*)`, 'gu'),
    en: new RegExp(String.raw`(?<![\p{L}])(?:[Tt]he|[Aa]n?|[Ee]ach|[Aa]ny|[Aa]ll|[Ee]very|[Ii]ts|[Tt]heir|[Ss]uch|[Nn]o)\s+(${WORD}(?:\s+(?:of\s+)?${WORD})*)`, 'gu')
};

/** Institutions, laws, places, titles and what a contract calls itself. */
const KNOWN = new RegExp(String.raw`^(?:` + [
    // institutions and laws
    'Commission', 'Code', 'Union', 'États?', 'Etats?', 'République', 'Règlement', 'Directive', 'Cour', 'Conseil', 'Parlement', 'Tribunal', 'Ministère', 'Agence', 'Autorité', 'Comité européen', 'Convention de', 'Loi', 'Ordonnance', 'Décret', 'Arrêté', 'Confédération', 'Chambre', 'Banque', 'Institut', 'Journal', 'Répertoire', 'Registre', 'Organisation', 'Espace', 'Espace économique', 'Préposé', 'Bureau', 'Fédération', 'Préfet', 'Trésor', 'Constitution', 'Administration', 'Nations?', 'Digital', 'Data',
    'Act', 'Federal', 'European', 'Court', 'Kingdom', 'States?', 'Swiss', 'French', 'English', 'German', 'United', 'Regulation', 'Ordinance', 'Convention', 'Commissioner', 'Member', 'Parliament', 'Council', 'Official', 'Standard', 'Internet', 'Web', 'Windows', 'Linux', 'Microsoft', 'Ethernet',
    // places and times
    'Europe', 'France', 'Suisse', 'Belgique', 'Luxembourg', 'Allemagne', 'Irlande', 'Espagne', 'Italie', 'Inde', 'Maurice', 'Maroc', 'Tunisie', 'Royaume', 'Atlantique', 'Afrique', 'Asie', 'Amérique', 'Vienne',
    'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
    // people and what a contract calls itself
    'Monsieur', 'Madame', 'Maître', 'Mme', 'Président', 'Directeur', 'Maire',
    'Contrat', 'Contrats', 'Convention', 'Accord', 'Annexes?', 'Avenants?', 'Articles?', 'Part(?:ies?|y)', 'Conditions', 'Document', 'Documents', 'Bon', 'Bons', 'Préambule', 'Glossaire',
    'Agreement', 'Agreements?', 'Contract', 'Schedules?', 'Annex(?:es)?', 'Appendix', 'Exhibits?', 'Clauses?', 'Sections?', 'Amendments?', 'Terms', 'Order', 'Orders', 'Recitals'
].join('|') + String.raw`)(?![\p{L}])`, 'u');

const readers: Readonly<Record<Language, (passage: Passage) => readonly CapitalWord[]>> = { fr: reader(text => read(text, 'fr')), en: reader(text => read(text, 'en')) };

function read(text: string, language: Language): CapitalWord[] {
    const found: CapitalWord[] = [];
    for (const match of text.matchAll(PATTERNS[language])) {
        const words = match[1]!;
        if (!KNOWN.test(words)) {
            found.push({ start: match.index + match[0].length - words.length, text: words.replace(/\s+/g, ' ') });
        }
    }
    return found;
}

export function capitalWordsIn(passage: Passage, language: Language): readonly CapitalWord[] {
    return readers[language](passage);
}
