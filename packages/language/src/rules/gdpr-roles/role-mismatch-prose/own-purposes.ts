/**
 * Whether a sentence lets a party use the client's personal data for purposes of its own. The data that are the party's
 * own (its contacts, invoices, security logs), legal duties and anonymised data are other processing, for which a
 * provider is rightly a controller: then nothing is said.
 */
import type { Party } from '../../../generated/ast.js';
import type { Language } from '../../../model/finding.js';
import { PARTY, type Sentence } from './sentence.js';

interface Phrases {
    readonly subject: RegExp;
    /** What the subject does or may do, before the phrase. */
    readonly use: RegExp;
    readonly data: RegExp;
    /** What is done to the data, up to the party that does it: "peuvent être cédées par le ". */
    readonly passive: RegExp;
    /** The party that does it, after the phrase: "par le ". */
    readonly agent: RegExp;
    /** A purpose that may be the client's as well: only a right to use the data makes it the party's own. */
    readonly shared: RegExp;
    readonly right: RegExp;
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
        passive: /(?:^|[ ,])(?:peut|peuvent|pourra|pourront|est|sont|sera|seront)(?: (?:également|librement|aussi|ensuite|notamment))?(?: être)?(?: (?:également|librement|aussi|ensuite|notamment))? (?:(?:r[eé])?utilisé|exploité|traité|cédé|communiqué|partagé|transmis|analysé|vendu|revendu|valorisé|monétisé|conservé|collecté)(?:e?s?)(?: (?:et|ou) \S+)?(?: par (?:le |la |l')?)? ?$/i,
        agent: new RegExp(`^ (?:[^ ,;]+ ){0,4}?par (?:le |la |l')?(${PARTY})`, 'i'),
        shared: /^(?:à|aux) (?:des )?fins/i,
        right: /(?:^|[ ,])(?:peut|pourra|peuvent|pourront|est (?:\S+ )?(?:autorisée?|libre|en droit|habilitée?)|se réserve|conserve le droit|réutilise|réutilisera|exploite|exploitera|cède|vend)(?= |$)/i,
        negation: /(?:^|[ ,(])(?:ne|ni|non|aucune?|sans|jamais|nul|interdi\S*|s'interdi\S*|s'abst\S*|refuse\S*|exclu\S*|hors|autre que|renonce\S*)(?=[ ,.]|$)|(?:^|[ ,(])n'/i,
        harmless: /anonym|agrég|ses propres données|journaux|factur|comptab|interlocuteurs?|coordonnées|contacts?|obligations? légales?|tickets?|préalable|consent|instruction|celui-ci|ce dernier|cette dernière|permettre|aider|lorsqu|(?:^| )s'il|(?:^| )si |à la demande|pour le compte d|au nom d/i,
        own: /anonym|ses propres données|facturation|comptab|interlocuteurs?|coordonnées|journaux|supervision|technique/i
    },
    en: {
        subject: /(?:^|,|\b(?:that|and|but))\s*(?:the )?$/i,
        use: /(?:^|[ ,])(?:may|can|is (?:\S+ )?(?:entitled|authorised|authorized|allowed|permitted|free)|reserves|uses|reuses|exploits|processes|analyses|analyzes|collects|determines|shall be entitled|will use|shall use)(?= |$)/i,
        data: /(?<!its (?:own )?)\b(?:personal data|data|information)\b(?! (?:cent(?:re|er)s?|anonym))/i,
        passive: /(?:^|[ ,])(?:may|can|is|are|will|shall)(?: (?:also|freely|then))?(?: be)?(?: (?:also|freely|then))? (?:used|reused|exploited|processed|sold|shared|disclosed|transferred|analysed|analyzed|monetised|monetized|retained|collected)(?: (?:and|or) \S+)?(?: by (?:the )?)? ?$/i,
        agent: new RegExp(`^ (?:[^ ,;]+ ){0,4}?by (?:the )?(${PARTY})`, 'i'),
        shared: /^for (?!(?:purposes of )?its)/i,
        right: /(?:^|[ ,])(?:may|can|is (?:\S+ )?(?:entitled|authorised|authorized|allowed|permitted|free)|reserves|reuses|exploits|sells|shall be entitled)(?= |$)/i,
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
    const passive = passiveAgent(sentence, phrases);
    if (passive) {
        return passive;
    }
    const own = new RegExp(`for (?:the )?(${PARTY})'s $`).exec(before);
    // The nearest party that can be a subject: not "du Client", "par le Client".
    for (const { index } of [...before.slice(0, own?.index).matchAll(new RegExp(PARTY, 'g'))].reverse()) {
        if (phrases.subject.test(before.slice(0, index))) {
            const predicate = before.slice(index + 1);
            const decidesPurposes = /^(?:en )?d[eé]termine/i.test(mention);
            const use = phrases.shared.test(mention) ? phrases.right : phrases.use;
            const says = decidesPurposes ? /^ (?:\S+ )?$/.test(predicate) : use.test(predicate) && phrases.data.test(predicate + mention);
            const party = says ? sentence.partyAt(before.charAt(index)) : undefined;
            // "for the Client's own purposes" is not for the Provider's.
            return mention.startsWith('own') && !(own && sentence.partyAt(own[1]!) === party) ? undefined : party;
        }
        // Another possible subject: "which the Client shares with its partners".
        if (!OBLIQUE.test(before.slice(0, index)) && !POSSESSIVE.test(before.slice(index + 1))) {
            return undefined;
        }
    }
    return undefined;
}

/** "Les données peuvent être cédées par le Prestataire à ses partenaires", "… may be used for marketing by the Provider". */
function passiveAgent({ before, after, mention, partyAt }: Sentence, phrases: Phrases): Party | undefined {
    const character = new RegExp(`(${PARTY})[ ,]*$`).exec(before)?.[1];
    const head = character ? before.slice(0, before.lastIndexOf(character)) : before;
    const owner = new RegExp(`^(.*?) for (?:the )?(${PARTY})'s $`).exec(before);
    if (owner && mention.startsWith('own')) {
        return isPassive(owner[1]!, phrases) ? partyAt(owner[2]!) : undefined;
    }
    if (character) {
        return /(?:par|by) (?:le |la |l'|the )?$/i.test(head) && isPassive(head, phrases) && mayShare(head, mention, phrases) ? partyAt(character) : undefined;
    }
    const agent = phrases.agent.exec(after)?.[1];
    return agent && isPassive(before, phrases) && mayShare(before, mention, phrases) ? partyAt(agent) : undefined;
}

function isPassive(text: string, phrases: Phrases): boolean {
    return phrases.passive.test(text) && phrases.data.test(text);
}

function mayShare(text: string, mention: string, phrases: Phrases): boolean {
    return !phrases.shared.test(mention) || phrases.right.test(text);
}
