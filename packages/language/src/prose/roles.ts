/**
 * Finds in prose the words that name a data protection role, and the phrases by which somebody decides the purposes of
 * processing. One compiled pattern for each language of a library. Prose that has not changed costs a look-up: by its node
 * while its file stands, by its text once the file has been read again.
 */
import { isFact, isGlossary, isTextRun, isProse, type DossierDocument, type Prose } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Language } from '../model/finding.js';
import type { LibraryScope } from '../model/library-scope.js';
import { clausesIn, uriOf } from '../model/tree.js';
import { fold } from '../model/values.js';

/** What stands in one run of text; offsets in it. */
interface Hit {
    readonly type: 'role' | 'purpose';
    readonly start: number;
    readonly end: number;
}

/** A word or phrase in prose that is worth reading more closely. */
export interface Mention extends Hit {
    readonly prose: Prose;
    /** The part of the prose that is the run of text. */
    readonly part: number;
    /** The roles that the word names, those of the contract included; none for a phrase. */
    readonly roles: readonly string[];
}

export interface DocumentMentions {
    readonly document: DossierDocument;
    readonly language: Language;
    readonly mentions: readonly Mention[];
}

/**
 * Phrases by which whoever they speak of decides the purposes, and so is a controller (GDPR, art. 28(10)). A blank stands
 * for white space. What makes them harmless (the data are the provider's own, or anonymised) is for the reader to see.
 */
const PURPOSES: Readonly<Record<Language, readonly string[]>> = {
    fr: [
        '(?:pour|à|aux) ses propres (?:[\\wéèêà-]+ )?(?:fins|finalités|besoins|usages|intérêts)', 'pour ses (?:besoins|usages) propres', 'pour son propre (?:compte|usage|bénéfice)', 'pour son (?:compte|usage) propre',
        'dans son (?:propre|seul) intérêt', 'à son (?:propre|seul) profit',
        `(?:à|aux) (?:des )?fins (?:de |d')?(?:prospection|marketing|publicité|publicitaires|commerciales|statistiques|profilage|revente|valorisation commerciale)`,
        `(?:l'|d')amélioration (?:continue )?de ses (?:propres )?(?:produits|services|offres|solutions|outils|algorithmes|modèles)`,
        'amélior(?:er|ant) (?:et (?:de )?développer )?ses (?:propres )?(?:produits|services|offres|solutions|outils|algorithmes|modèles)',
        'développer (?:de nouveaux|de nouvelles|ses) (?:propres )?(?:produits|services|offres|solutions|outils)',
        'statistiques commerciales',
        `(?:entraîner|alimenter|(?:l'|d')entraînement de|entraînement|apprentissage de) (?:des|ses|de|les) (?:propres )?(?:modèles|algorithmes)`, `(?:l'|d')entraînement (?:de|d') ?(?:modèles|algorithmes)`,
        'sa (?:propre )?prospection', 'ses propres (?:actions|campagnes|opérations) (?:de prospection|de marketing|commerciales)',
        'monétiser (?:ces|les) données',
        '(?:à|avec) ses partenaires', '(?:en )?détermine (?:librement |seul )?les finalités',
        'son intérêt légitime', 'ses intérêts légitimes'
    ],
    en: [
        'for its own (?:[\\w-]+ ){0,2}(?:purposes?|account|benefit|use|ends|needs|interests?)', 'for purposes of its own', 'own (?:[\\w-]+ ){0,2}purposes',
        'for (?:the purposes? of )?(?:direct )?(?:marketing|advertising|resale|profiling)(?: purposes)?', 'for commercial purposes',
        '(?:improvement|development|enhancement) of its (?:own )?(?:products|services|offerings|solutions|tools|algorithms|models)',
        '(?:improv(?:e|ing)|enhanc(?:e|ing)|develop(?:ing)?) its (?:own )?(?:products|services|offerings|solutions|tools|algorithms|models)',
        'develop(?:ing)? new (?:products|services|offerings)',
        'commercial statistics',
        'train(?:ing)? (?:(?:its|of its|the|any) )?(?:own )?(?:[\\w-]+ ){0,2}(?:models|algorithms)',
        'its own (?:direct )?marketing', 'moneti[sz]e (?:the|such|that) data',
        'with its partners', 'determines (?:alone )?the purposes', 'its (?:own )?legitimate interests?'
    ]
};

/** Before a role word, the end of what could say it of a party: "est le", "en qualité de", ", ", "acting as a". */
const LEADS_TO_ROLE = /(?:(?:\b(?:est|demeure|reste|comme|de|que|is|be|remains|as|of|[Ss]eule?|sole)|[,(])\s+(?:(?:le|la|un|une|the|a|an)\s+)?(?:(?:seule?|sole)\s+)?|\bl['’]|[,(]\s*(?:\S+\s+){0,3}[«“"]?\s*|^\W*)$/;
/** How much of the text before a word decides whether it is worth reading. */
const LEAD = 40;

const NONE: readonly Hit[] = [];
/** Documents whose texts are remembered across a change of their file: those that are being edited. */
const REMEMBERED = 8;

class Lexicon {
    private readonly pattern: RegExp;
    private readonly rolesOfWord = new Map<string, string[]>();
    private readonly byNode = new WeakMap<Prose, readonly Mention[]>();
    private readonly byDocument = new Map<string, ReadonlyMap<string, readonly Hit[]>>();

    constructor(library: LibraryScope, language: Language) {
        const data = new Set<string>();
        for (const role of library.roles.values()) {
            for (const word of role.words.filter(list => list.language === language).flatMap(list => list.words)) {
                const key = fold(word);
                this.rolesOfWord.set(key, [...this.rolesOfWord.get(key) ?? [], role.name]);
                if (role.group === 'data-protection' && word.trim() !== '') {
                    data.add(word);
                }
            }
        }
        const words = [...data].sort((a, b) => b.length - a.length).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
        const sources = [`(${words.join('|') || '(?!)'})`, ...PURPOSES[language]].map(source => source.replace(/ /g, '\\s+').replace(/'/g, "['’]"));
        this.pattern = new RegExp(sources.join('|'), 'gi');
    }

    read(document: DossierDocument): Mention[] {
        let remembered: ReadonlyMap<string, readonly Hit[]> | undefined;
        let current: Map<string, readonly Hit[]> | undefined;
        const key = `${uriOf(document)}#${document.name}`;
        const result: Mention[] = [];
        for (const prose of proseIn(document)) {
            let mentions = this.byNode.get(prose);
            if (!mentions) {
                current ??= new Map();
                remembered ??= this.byDocument.get(key) ?? new Map<string, readonly Hit[]>();
                mentions = this.readProse(prose, remembered, current);
                this.byNode.set(prose, mentions);
            }
            result.push(...mentions);
        }
        if (current) {
            this.remember(key, current);
        }
        return result;
    }

    private readProse(prose: Prose, remembered: ReadonlyMap<string, readonly Hit[]>, current: Map<string, readonly Hit[]>): Mention[] {
        const mentions: Mention[] = [];
        prose.parts.forEach((run, part) => {
            if (!isTextRun(run) || run.text.length < 4) {
                return;
            }
            const hits = remembered.get(run.text) ?? this.hitsIn(run.text);
            current.set(run.text, hits);
            for (const hit of hits) {
                const roles = hit.type === 'role' ? this.rolesOfWord.get(fold(run.text.slice(hit.start, hit.end).replaceAll('’', "'"))) ?? [] : [];
                mentions.push({ ...hit, prose, part, roles });
            }
        });
        return mentions;
    }

    private hitsIn(text: string): readonly Hit[] {
        const hits: Hit[] = [];
        this.pattern.lastIndex = 0;
        for (let match = this.pattern.exec(text); match; match = this.pattern.exec(text)) {
            const start = match.index;
            const end = start + match[0].length;
            if (isWordAt(text, start - 1) || isWordAt(text, end)) {
                continue;
            }
            if (match[1] === undefined) {
                hits.push({ type: 'purpose', start, end });
            } else if (LEADS_TO_ROLE.test(text.slice(Math.max(0, start - LEAD), start))) {
                hits.push({ type: 'role', start, end });
            }
        }
        return hits.length > 0 ? hits : NONE;
    }

    private remember(key: string, texts: ReadonlyMap<string, readonly Hit[]>): void {
        this.byDocument.delete(key);
        this.byDocument.set(key, texts);
        const [oldest] = this.byDocument.keys();
        if (this.byDocument.size > REMEMBERED && oldest !== undefined) {
            this.byDocument.delete(oldest);
        }
    }
}

const WORD = /[\p{L}\p{N}-]/u;

function isWordAt(text: string, index: number): boolean {
    return index >= 0 && index < text.length && WORD.test(text.charAt(index));
}

function proseIn(document: DossierDocument): Prose[] {
    const clauses = clausesIn(document).flatMap(clause => clause.items);
    return [...document.items, ...clauses].flatMap(item => {
        if (isProse(item)) {
            return [item];
        }
        if (isFact(item)) {
            return isProse(item.value) ? [item.value] : [];
        }
        return isGlossary(item) ? item.terms.flatMap(term => term.definition ? [term.definition] : []) : [];
    });
}

const lexicons = new WeakMap<LibraryScope, Map<Language, Lexicon>>();

function lexiconOf(library: LibraryScope, language: Language): Lexicon {
    const byLanguage = lexicons.get(library) ?? new Map<Language, Lexicon>();
    lexicons.set(library, byLanguage);
    const known = byLanguage.get(language) ?? new Lexicon(library, language);
    byLanguage.set(language, known);
    return known;
}

/** What the prose of a dossier mentions, document by document. */
export function mentionsIn(dossier: Dossier): readonly DocumentMentions[] {
    return dossier.documents.map(document => {
        const language = dossier.languageOf(document);
        return { document, language, mentions: lexiconOf(dossier.library, language).read(document) };
    });
}
