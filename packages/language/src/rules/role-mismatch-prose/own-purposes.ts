/**
 * Whether a sentence lets a party use the client's personal data for purposes of its own. The data that are the party's
 * own (its contacts, invoices, security logs), legal duties and anonymised data are other processing, for which a
 * provider is rightly a controller: then nothing is said.
 */
import type { Party } from '../../generated/ast.js';
import type { Language } from '../../model/finding.js';
import { PARTY, type Sentence } from './sentence.js';

interface Phrases {
    readonly subject: RegExp;
    /** What the subject does or may do, before the phrase. */
    readonly use: RegExp;
    readonly data: RegExp;
    readonly negation: RegExp;
    readonly harmless: RegExp;
    /** The same in the heading of the clause or the sentences before. */
    readonly own: RegExp;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
    fr: {
        subject: /(?:^|,|\b(?:que|et|mais)|\bqu')\s*(?:le |la |l'|la société )?$/i,
        use: /(?:^|[ ,])(?:peut|pourra|est (?:\S+ )?(?:autorisée?|libre|en droit|habilitée?)|se réserve|conserve le droit|utilise|utilisera|réutilise|réutilisera|exploite|exploitera|traite|traitera|analyse|collecte|détermine)(?= |$)/i,
        data: /(?<!(?:ses|leurs) (?:propres )?)\b(?:données|fichiers)(?! (?:techniques|de (?:supervision|performance|mesure|métrologie|contact|facturation|configuration)|comptables|statistiques|ouvertes|publiques|anonym|d'exploitation technique))/i,
        negation: /(?:^|[ ,(])(?:ne|ni|non|aucune?|sans|jamais|nul|interdi\S*|s'interdi\S*|s'abst\S*|refuse\S*|exclu\S*|hors|autre que|renonce\S*)(?=[ ,.]|$)|(?:^|[ ,(])n'/i,
        harmless: /anonym|agrég|ses propres données|journaux|factur|comptab|interlocuteurs?|coordonnées|contacts?|obligations? légales?|tickets?|préalable|consent|instruction|celui-ci|ce dernier|cette dernière|permettre|aider|lorsqu|(?:^| )s'il|(?:^| )si |à la demande|pour le compte d/i,
        own: /anonym|ses propres données|facturation|comptab|interlocuteurs?|coordonnées|journaux|supervision|technique/i
    },
    en: {
        subject: /(?:^|,|\b(?:that|and|but))\s*(?:the )?$/i,
        use: /(?:^|[ ,])(?:may|can|is (?:\S+ )?(?:entitled|authorised|authorized|allowed|permitted|free)|reserves|uses|reuses|exploits|processes|analyses|analyzes|collects|determines|shall be entitled|will use|shall use)(?= |$)/i,
        data: /(?<!its (?:own )?)\b(?:personal data|data|information)\b(?! (?:cent(?:re|er)s?|anonym))/i,
        negation: /(?:^|[ ,(])(?:not|no|never|neither|nor|none|without|prohibit\S*|refrain\S*|forb\S*|cannot|other than|rather than|except)(?=[ ,.]|$)/i,
        harmless: /anonym|aggregat|de-identif|its own data|logs?\b|invoic|billing|accounting|contact (?:details|persons?)|legal (?:duty|duties|obligations?)|tickets?|prior|consent|instruction|the latter|enable|help|allow(?:s|ing)? (?:it|the)|(?:^| )if |(?:^| )where |technical|performance|telemetry|at the request|on behalf of/i,
        own: /anonym|its own data|billing|invoic|accounting|contact (?:details|persons?)|logs|telemetry|technical/i
    }
};

/** "du Client", "by the Client", "the Client's data", "Client data": not the one that does something. */
const OBLIQUE = /(?:^|[ ,(])(?:de|du|des|d'|par|au|aux|à|avec|pour|chez|envers|sur|of|by|to|with|from|for|between|on)(?: (?:le|la|the))? ?$/i;
const POSSESSIVE = /^(?:'s?\b| (?:personal )?data\b| information\b)/i;

/** The party that uses the data for itself; undefined where the sentence may mean something else. */
export function partyUsingForItself(sentence: Sentence, language: Language): Party | undefined {
    const phrases = PHRASES[language];
    const { before, after, mention, context } = sentence;
    const whole = before + mention + after;
    if (phrases.negation.test(whole) || phrases.harmless.test(whole) || phrases.own.test(context)) {
        return undefined;
    }
    // The nearest party that can be a subject: not "du Client", "par le Client".
    for (const { index } of [...before.matchAll(new RegExp(PARTY, 'g'))].reverse()) {
        if (phrases.subject.test(before.slice(0, index))) {
            const predicate = before.slice(index + 1);
            const decidesPurposes = /^(?:en )?d[eé]termine/i.test(mention);
            const says = decidesPurposes ? /^ (?:\S+ )?$/.test(predicate) : phrases.use.test(predicate) && phrases.data.test(predicate + mention);
            return says ? sentence.partyAt(before.charAt(index)) : undefined;
        }
        // Another possible subject: "which the Client shares with its partners".
        if (!OBLIQUE.test(before.slice(0, index)) && !POSSESSIVE.test(before.slice(index + 1))) {
            return undefined;
        }
    }
    return undefined;
}
