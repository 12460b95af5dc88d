import { isTextValue, type Party } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Fix, Language, Place } from '../../../model/finding.js';
import { documentOf, headOf } from '../../../model/tree.js';
import { fold } from '../../../model/values.js';
import { isRunningText, passagesOf, reader, type Passage } from '../../../prose/passages.js';
import { partyTitle } from '../party-names.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';

export const partyNameInconsistent: Rule = {
    id: 'party-name-inconsistent',
    aliases: ['MSP313'],
    domain: 'parties-and-dates',
    level: 'warning',
    title: { fr: 'Une partie devrait être appelée d\'un seul nom', en: 'A party should be called by one name' },
    sources: ['C. civ., art. 1188', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const role of ['client', 'provider']) {
            const parties = dossier.partiesWithRole(role);
            const [party] = parties;
            if (!party || parties.length !== 1) {
                continue;
            }
            // A translation is no other name: each language keeps its own.
            for (const spoken of ['fr', 'en'] as const) {
                const called = roleNames(dossier, role, party, spoken);
                const kept = usual(dossier, party, role, spoken, called);
                for (const [name, uses] of called) {
                    if (name !== kept) {
                        const [first, ...others] = uses;
                        report({
                            place: first!.place,
                            message: message(language => language === 'fr'
                                ? `${quote(partyTitle(party), 'fr')} est appelé ${quote(first!.text, 'fr')} ici et ${quote(nameOf(kept, called, party), 'fr')} ailleurs. Gardez un seul nom.`
                                : `${quote(partyTitle(party), 'en')} is called ${quote(first!.text, 'en')} here and ${quote(nameOf(kept, called, party), 'en')} elsewhere. Keep one name.`),
                            related: [
                                { place: headOf(party), message: { fr: 'La partie', en: 'The party' } },
                                ...others.slice(0, 10).map(({ place }) => ({ place, message: { fr: 'Également ici', en: 'Here too' } }))
                            ],
                            fixes: nameFixes(party, uses)
                        });
                    }
                }
            }
        }
        for (const party of dossier.parties) {
            checkSpelling(dossier, party, report);
        }
    }
};

interface Use {
    readonly text: string;
    readonly place: Place;
}

/** By which capitalised role words the documents in one language call a party: « le Fournisseur », "the Supplier"; by the folded word. */
function roleNames(dossier: Dossier, role: string, party: Party, language: Language): Map<string, Use[]> {
    const uses = new Map<string, Use[]>();
    const taken = new Set([...dossier.parties.filter(other => other !== party).map(other => fold(other.name)), ...dossier.terms.flatMap(({ term }) => [term.name, ...term.aliases].map(fold))]);
    const pattern = patternFor(dossier, role, language);
    for (const document of dossier.documents.filter(document => dossier.languageOf(document) === language)) {
        for (const passage of pattern ? passagesOf(document).filter(isRunningText) : []) {
            for (const { start, word } of readerOf(pattern!)(passage)) {
                const key = fold(word);
                // A word that another party bears, or that the glossary defines, is that one's; « Fournisseur tiers » is nobody's.
                if (/^\p{Lu}/u.test(word) && !taken.has(key) && !isOtherRole(dossier, role, key)) {
                    uses.set(key, [...uses.get(key) ?? [], { text: word, place: passage.place(start, start + word.length) }]);
                }
            }
        }
    }
    return uses;
}

interface Word {
    readonly start: number;
    readonly word: string;
}

const readers = new Map<string, (passage: Passage) => readonly Word[]>();
const MOST_READERS = 64;

/** Where a pattern matches, or its group, read once for each text. */
function readerOf(pattern: RegExp): (passage: Passage) => readonly Word[] {
    let known = readers.get(pattern.source);
    if (!known) {
        known = reader(text => [...text.matchAll(pattern)].map(match => {
            const word = match[1] ?? match[0];
            return { start: match.index + match[0].length - word.length, word };
        }));
        if (readers.size >= MOST_READERS) {
            readers.clear();
        }
        readers.set(pattern.source, known);
    }
    return known;
}

const MORE: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = {
    client: { fr: ['acheteur', 'bénéficiaire', 'abonné', 'acheteuse'], en: ['buyer', 'subscriber', 'purchaser'] },
    provider: { fr: ['vendeur', 'opérateur'], en: ['vendor', 'seller', 'msp'] }
};
const ARTICLE: Readonly<Record<Language, string>> = { fr: String.raw`(?:[Ll][ea]|[Dd]u|[Aa]u|[Dd]e\s+la|[Àà]\s+la)\s+|[Ll]['’]`, en: String.raw`[Tt]he\s+` };

function patternFor(dossier: Dossier, role: string, language: Language): RegExp | undefined {
    const key = `names of ${role} in ${language}`;
    const known = dossier.library.roles.get(role)?.words.filter(list => list.language === language).flatMap(list => list.words) ?? [];
    const single = [...new Set([...known, ...MORE[role]?.[language] ?? []])].filter(word => !/\s/.test(word) || word.startsWith('donneur'));
    if (single.length === 0) {
        return undefined;
    }
    const pattern = dossier.memo.get(key) as RegExp | undefined
        ?? new RegExp(String.raw`(?<![\p{L}])(?:${ARTICLE[language]})(${single.sort((a, b) => b.length - a.length).map(word => word.replace(/^./, letter => `[${letter.toUpperCase()}${letter}]`).replace("'", "['’]")).join('|')})(?![\p{L}-]|\s+(?:tiers|ultérieur|final|de\s+(?:services|données|connectivité|logiciel)))`, 'gu');
    dossier.memo.set(key, pattern);
    return pattern;
}

/** Whether some party has another role that the word names too. */
function isOtherRole(dossier: Dossier, role: string, key: string): boolean {
    return [...dossier.library.roles.values()].some(other => other.name !== role && dossier.partiesWithRole(other.name).length > 0
        && other.words.some(list => list.words.some(word => fold(word) === key)));
}

/** The name to keep: the party's own where it is a role word of the language it is declared in, else the one the text uses most. */
function usual(dossier: Dossier, party: Party, role: string, language: Language, called: ReadonlyMap<string, readonly Use[]>): string | undefined {
    const words = [...dossier.library.roles.get(role)?.words ?? []].filter(list => list.language === language).flatMap(list => list.words).map(fold);
    const own = fold(party.name);
    const declaredIn = documentOf(party);
    if (words.includes(own) && (called.has(own) || declaredIn && dossier.languageOf(declaredIn) === language)) {
        return own;
    }
    return [...called].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}

function nameOf(kept: string | undefined, called: ReadonlyMap<string, readonly Use[]>, party: Party): string {
    return called.get(kept ?? '')?.[0]?.text ?? party.name;
}

/** Quoting the party writes the name it is declared with. */
function nameFixes(party: Party, uses: readonly Use[]): Fix[] {
    return [{
        title: { fr: `Citer la partie partout : {${party.name}}`, en: `Quote the party everywhere: {${party.name}}` },
        preferred: true,
        edits: () => uses.map(({ place }) => replaceEdit(place, `{${party.name}}`))
    }];
}

/** The corporate name in another spelling: a hyphen, a space, an accent or a capital more or less. */
function checkSpelling(dossier: Dossier, party: Party, report: Parameters<NonNullable<Rule['checkDossier']>>[1]['report']): void {
    const { legalName } = party;
    const letters = legalName === undefined ? '' : bare(legalName);
    if (legalName === undefined || letters.length < 5 || !/\s|-|\p{M}|[À-ÿ]/u.test(legalName.normalize('NFC'))) {
        return;
    }
    const pattern = spellingPattern(legalName);
    for (const document of dossier.documents) {
        for (const passage of passagesOf(document)) {
            for (const { start, word } of readerOf(pattern)(passage)) {
                if (isVariant(word, legalName)) {
                    report(spellingReport(passage, start, word, legalName, party));
                }
            }
        }
    }
}

function bare(text: string): string {
    return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function spellingPattern(name: string): RegExp {
    const letters = [...fold(name)].map(letter => {
        const classes: Readonly<Record<string, string>> = { a: 'aàâä', c: 'cç', e: 'eéèêë', i: 'iîï', o: 'oôö', u: 'uùûü' };
        return /[\p{L}\p{N}]/u.test(letter) ? `[${classes[letter] ?? letter}]` : String.raw`[\s'’-]?`;
    });
    return new RegExp(String.raw`(?<![\p{L}\p{N}])${letters.join('')}(?![\p{L}\p{N}])`, 'giu');
}

/** All in capitals is a way of printing; a line break is a space. */
function isVariant(found: string, name: string): boolean {
    const plain = found.replace(/\s+/g, ' ').replace(/’/g, "'").normalize('NFC');
    const wanted = name.replace(/’/g, "'").normalize('NFC');
    return plain !== wanted && plain !== plain.toUpperCase() && plain !== plain.toLowerCase();
}

function spellingReport({ place, node }: Passage, start: number, found: string, name: string, party: Party): Parameters<Parameters<NonNullable<Rule['checkDossier']>>[1]['report']>[0] {
    const at = place(start, start + found.length);
    return {
        place: at,
        message: {
            fr: `« ${found} » : la partie s'appelle « ${name} ». Écrivez-la partout de la même façon.`,
            en: `"${found}": the party is called "${name}". Spell it the same everywhere.`
        },
        related: [{ place: headOf(party), message: { fr: 'La partie', en: 'The party' } }],
        fixes: [{
            title: { fr: `Remplacer par « ${name} »`, en: `Replace by "${name}"` },
            preferred: true,
            edits: () => [replaceEdit(at, isTextValue(node) ? name.replace(/"/g, '\\"') : name)]
        }]
    };
}
