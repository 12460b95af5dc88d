/**
 * Whether a sentence says of a party that it has a role: "Le Prestataire, en qualité de …", "the Provider is the …".
 * Only plain statements count. A condition, a limit to other processing, a negation, another possible subject: then the
 * sentence may well be right, and nothing is said.
 */
import type { Party } from '../../../generated/ast.js';
import type { Language } from '../../../model/finding.js';
import { PARTY, type Sentence } from './sentence.js';

interface Phrases {
    /** Between party and word: a verb, "en qualité de", or just a comma or parenthesis. */
    readonly verb: RegExp;
    readonly capacity: RegExp;
    readonly bare: RegExp;
    /** What may stand between the beginning of the sentence, or a comma, and its subject. */
    readonly article: RegExp;
    readonly nominative: RegExp;
    /** After the word: it is the role, and not the first part of something else. */
    readonly follows: RegExp;
    readonly alternative: RegExp;
    /** Before the party: a negation, or a limit. */
    readonly negation: RegExp;
    readonly condition: RegExp;
    readonly limit: RegExp;
    /** Words that show, in the heading or the sentences before, that the text is about the party's own processing. */
    readonly own: RegExp;
}

const APPOSITION = '(?:,[^,;()]{1,80},|\\s?\\([^()]{1,60}\\))?';

const FR_ADVERB = "(?: (?:donc|également|toujours|pleinement|juridiquement|expressément|seule?))?";
const FR_ARTICLE = "(?: (?:le seul|la seule|l'unique|le|la|un|une|seule?))? ?";
const EN_ADVERB = '(?: (?:therefore|also|always|at all times|hereby))?';
const EN_ARTICLE = '(?: (?:the sole|the|an|a|sole))? ?';

const PHRASES: Readonly<Record<Language, Phrases>> = {
    fr: {
        verb: new RegExp(`^${APPOSITION} (?:(?:est|demeure|reste)${FR_ADVERB}(?: (?:désignée?|qualifiée?|identifiée?) (?:comme|de|en qualité de|en tant que))?|(?:agit|agira|intervient|interviendra|opère|traite (?:les|ces) données(?: à caractère personnel| personnelles)?)${FR_ADVERB},? (?:en (?:sa )?qualité de|en tant que|comme|à titre de)|a${FR_ADVERB} (?:la )?qualité de)${FR_ARTICLE}$`, 'i'),
        capacity: new RegExp(`^,? (?:(?:agissant|intervenant|prise?) )?(?:en (?:sa )?qualité de|en tant que|comme|ès qualités de)${FR_ARTICLE}$`, 'i'),
        bare: /^(?:, |\s?\((?:ci-après |dénommée? |désignée? |le |la |[«“"] ?)*)$/i,
        article: /(?:^|[ '(])(?:le|la|l'|les|la société|la partie)\s*$/i,
        nominative: /(?:^|,|\b(?:que|et|mais|où)|\bqu')\s*$/i,
        follows: /^(?: ?[,.;:!?)»”"\]]|\s*$| (?:des?|de ces|de ses|du fichier des|des fichiers de) données| au sens (?:du (?:RGPD|règlement)|de l'article [42]|de la LPD)| (?:et|qui|pour|dans|mais|conformément|vis-à-vis|à l'égard|lorsqu|si|s'|unique|exclusif|tel|telle|envers|au titre|en vertu|en application|en ce qui|des traitements))/i,
        alternative: /^ ?(?:ou|et\/ou|et,? (?:non|de|en qualité|comme|le |un |sous-|responsable|co-?responsable))\b/i,
        negation: /(?:^|[ ,(])(?:ne|ni|non|aucune?|sans|jamais|nul|rien)(?=[ ,])|(?:^|[ ,(])n'/i,
        condition: /(?:^|[ ,('])(?:si|s'ils?|s'il|lorsqu\S*|quand|sauf|hormis|excepté|à moins|dès lors|dans la mesure|dans le cas|au cas|dans l'hypothèse|dans les cas|le cas échéant|(?<!en )tant qu\S*|chaque fois|pour autant|à supposer|selon que|tantôt|respectivement|dont|pour (?:lesquels|lesquelles|lequel|laquelle)|auxquels|auxquelles|aux? termes? duquel)(?=[ ,.]|$)/i,
        limit: /(?:^|[ ,('])(?:(?:pour|concernant|s'agissant|en ce qui concerne|relativement|quant|au titre|à l'égard|vis-à-vis|envers|uniquement|dans le cadre|à l'occasion|en matière)(?=[ '])(?! (?:de |du |des |de l'|aux? |à )?(?:la |le |les |l'|ces |présente?s? |ladite |dudit )*(?:présente?|contrat|accord|convention|annexe|services?|prestations?|RGPD|ensemble|tous les traitements|traitements? (?:décrit|visé|confié|objet|faisant|qu|ci-)|exécution))|à ce titre|à cet égard|à cette fin|dans ce cas|en ce cas|pour ces|alors|ainsi|en conséquence|(?:ses|leurs?|son|sa) propres? |facturation|comptab|prospect|relation commerciale|interlocuteurs?|coordonnées|autres? traitement|autres? client)/i,
        own: /(?:ses|leurs?|son|sa) propres? |facturation|comptab|prospect|relation commerciale|interlocuteurs?|coordonnées|contacts? |autres? traitement|autres? client/i
    },
    en: {
        verb: new RegExp(`^${APPOSITION} (?:(?:is|remains|shall be|will be|shall remain)${EN_ADVERB}(?: (?:designated|identified|appointed) as)?|(?:acts|shall act|will act|is acting|operates|(?:shall |will )?process(?:es)? (?:the |such |that )?(?:personal )?data)${EN_ADVERB},? (?:as|in its capacity as|in the capacity of))${EN_ARTICLE}$`, 'i'),
        capacity: new RegExp(`^(?:, (?:acting )?| acting )(?:as|in its capacity as|in the capacity of)${EN_ARTICLE}$`, 'i'),
        bare: /^(?:, |\s?\((?:hereinafter |referred to as |the |[«“"] ?)*)$/i,
        article: /(?:^|[ (])(?:the|the company)\s*$/i,
        nominative: /(?:^|,|\b(?:that|and|but))\s*$/i,
        follows: /^(?: ?[,.;:!?)»”"\]]|\s*$| of (?:the |that |such |all |any )?(?:(?:[\uE000-\uF8FE]|Client|Customer)['’]s |\p{Ll}+s['’] )?(?:personal )?data| within the meaning of (?:the (?:GDPR|FADP)|article 4|Regulation)| (?:and|who|which|for|in|but|under|pursuant|with|when|where|if|to the extent|unless|towards|vis-à-vis))/iu,
        alternative: /^ ?(?:or|and\/or|and,? (?:not|as|the |a |processor|controller|sub-?processor|joint))\b/i,
        negation: /(?:^|[ ,(])(?:not|no|nothing|never|neither|nor|none|without|cannot)(?=[ ,])/i,
        condition: /(?:^|[ ,(])(?:if|where|when|whenever|unless|except|to the extent|insofar|in so far|in case|should|otherwise|as long as|provided that|whether|respectively|for which|of which|under which|in respect of which)(?=[ ,.]|$)/i,
        limit: /(?:^|[ ,(])(?:(?:for|in respect of|with respect to|with regard to|as regards|as to|regarding|in relation to|in connection with|concerning|towards|vis-à-vis|solely|only|under)(?= )(?! (?:the )?(?:purposes? of (?:the |this |article |data|applicable)|processing (?:described|set|entrusted|under)|services?|agreement|this |client|customer|GDPR|FADP|article|applicable|data protection))|in (?:that|this|such|which) (?:case|respect|regard|event)|to that extent|in doing so|for such|then |thus |(?:its|their) own |billing|invoic|accounting|marketing|contact (?:details|persons?)|business contact|other (?:processing|customers|clients))/i,
        own: /(?:its|their) own |billing|invoic|accounting|marketing|contact (?:details|persons?)|business contact|other (?:processing|customers|clients)/i
    }
};

/** "sous-traitant" alone also names the subcontractor of the law of 1975; "sub-contractor" is another word in English. */
const SUBCONTRACTING = /1975|75-1334|au sens de la loi|sous-traitance de marché|code de la commande publique/i;


const OWNER = new RegExp(`^ of (?:the )?(${PARTY})['’]s `);

/** The party of which the sentence says the role; undefined where it says no such thing plainly. */
export function partySaidToBe(sentence: Sentence, language: Language): Party | undefined {
    const phrases = PHRASES[language];
    const { before, after, context } = sentence;
    if (phrases.own.test(context) || !phrases.follows.test(after) || phrases.alternative.test(after) || SUBCONTRACTING.test(before) || SUBCONTRACTING.test(after)) {
        return undefined;
    }
    for (const { index } of [...before.matchAll(new RegExp(PARTY, 'g'))].reverse()) {
        const between = before.slice(index + 1);
        const form = formOf(between, after, phrases);
        if (form) {
            const head = before.slice(0, index).replace(phrases.article, match => /^[ (']/.test(match) ? match.charAt(0) : '');
            const party = sentence.partyAt(before.charAt(index));
            // "The Provider is the controller of the Provider's personal data": its own.
            const whose = OWNER.exec(after)?.[1];
            return isPlain(head, between, after, form, phrases) && (whose === undefined || sentence.partyAt(whose) !== party) ? party : undefined;
        }
    }
    return undefined;
}

type Form = 'verb' | 'capacity' | 'bare';

function formOf(between: string, after: string, phrases: Phrases): Form | undefined {
    if (phrases.verb.test(between)) {
        return 'verb';
    }
    if (phrases.capacity.test(between)) {
        return 'capacity';
    }
    if (!phrases.bare.test(between)) {
        return undefined;
    }
    // An apposition closes again: "le Client, sous-traitant, confie"; "Coffre (sous-traitant)".
    const closes = between.includes('(') ? /^ ?[»”"]?\)/ : /^(?: (?:des?|de ces|de ses) données[^,.;()]{0,60}| of [^,.;()]{0,40}data[^,.;()]{0,40}| au sens [^,.]{1,40})?[,.]/;
    return closes.test(after) ? 'bare' : undefined;
}

function isPlain(head: string, between: string, after: string, form: Form, phrases: Phrases): boolean {
    const coordinated = new RegExp(`${PARTY}(?: et| ou| and| or|,) (?:le |la |the )?$`, 'i').test(head);
    if (form !== 'bare' && (!phrases.nominative.test(head) || coordinated) || /[,(] ?(?:et|ou|and|or|ni|nor) /i.test(between)) {
        return false;
    }
    // What follows a comma no longer limits an apposition: it is what the party then does.
    const scope = form === 'verb' ? after : after.replace(/,.*$/s, '');
    return !phrases.negation.test(head)
        && ![head, between, after].some(text => phrases.condition.test(text))
        && ![head, between, scope].some(text => phrases.limit.test(text));
}
