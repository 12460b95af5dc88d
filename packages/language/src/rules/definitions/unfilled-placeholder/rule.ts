import { isProse, isTableEntry, isFact, isTextValue } from '../../../generated/ast.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Fix } from '../../../model/finding.js';
import { passagesIn, reader, type Passage } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

interface Placeholder {
    readonly start: number;
    readonly end: number;
    readonly agreeLater: boolean;
}

/** Somebody did not write it: these words ask for it. */
const FILL_IN = String.raw`(?:à (?:compléter|renseigner|remplir)|to be (?:completed|filled in|inserted))`;
/** Said of a value, that it is open; said of work, what somebody will do. */
const OPEN = String.raw`(?:à (?:définir|préciser|déterminer|confirmer|fixer)|to be (?:defined|confirmed|determined|agreed|specified|advised))`;
/** The end of a sentence, a cell, an item or a parenthesis. */
const CLOSES = String.raw`(?=\s*(?:[.;,|)\]\n]|$))`;

/** Left by whoever filled in a model: `[●]`, `____` (escaped too), `XX`, « à compléter », `[date]`, `JJ/MM/AAAA`, `__/__/2026`. */
const PLACEHOLDER = new RegExp([
    String.raw`\[\s*(?:[●•]+|\.{2,}|_+|…+|\?+|[xX]{2,}|(?:date|nom|name|prénom|montant|amount|adresse|address|ville|city|dénomination|number|numéro|SIREN|SIRET|qualité|fonction)(?: [^\]]{1,30})?|(?:${FILL_IN}|${OPEN})(?: [^\]]{1,30})?|insert [^\]]{1,30}|insérer [^\]]{1,30}|TBD|TBC|TBA)\s*\](?!\()`,
    // A date with blanks: `__/__/2026`, `../../20..`, `XX.XX.2026`, `le __ mars 2026`.
    String.raw`(?<![\p{L}\p{N}/._-])(?:(?:(?:\\?_){1,4}|\.{2,4}|…|X{1,2}|●)\s?[/.-]\s?){2}(?:(?:\\?_){2,4}|\.{2,4}|…|X{2,4}|●|(?:19|20)(?:\d{2}|__|\.\.|XX))(?![\p{L}\p{N}_])`,
    String.raw`(?<![\p{L}\p{N}_])(?:(?:\\?_){2,3}|X{2}|●)\s(?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|June|July|August|September|October|November|December)\s+20)`,
    String.raw`[●•](?=\s*(?:€|%|euros|jours|heures|mois|days|hours|months)\b)`,
    String.raw`(?:\\?_){4,}`, String.raw`\.{5,}`, String.raw`…{3,}`,
    String.raw`(?<![\p{L}\p{N}_.-])(?<!(?:chapitre|titre|livre|tome|partie|chapter|title|part|Louis|siècle|century) )X{2,}(?![\p{L}\p{N}_-])`,
    // What a model has in braces or brackets: `{nom}`, `{{CLIENT_NAME}}`, `[indiquer le canal]`; not `[x]`, `[L]es parties`, a link.
    String.raw`(?:\\\{\\\{\s*|\\\{(?!\s))[%#/]?\s*[\p{L}_][^{}\n\\]{0,80}\\?\}{1,2}`, String.raw`\[\s*(?![xX]\s*\]|sic\s*\]|\p{L}\])\p{L}[^\[\]\n|]{0,80}\](?![\p{L}(])`,
    String.raw`(?<![\p{L}\p{N}_-])(?:TBD|TBC|TBA)(?![\p{L}\p{N}_-])`, String.raw`\bN/A ?\?`,
    String.raw`(?<![\p{L}])(?<fillIn>${FILL_IN})${CLOSES}`, String.raw`(?<![\p{L}])(?<open>${OPEN}(?: (?:ultérieurement|plus tard|later))?)${CLOSES}`,
    String.raw`\bLorem ipsum\b`, String.raw`\b(?:JJ[/. -]MM[/. -](?:AA){1,2}|DD[/. -]MM[/. -](?:YY){1,2}|(?:AAAA|YYYY)[/.-]MM[/.-](?:JJ|DD))\b`,
    String.raw`(?<![\p{L}])(?<laterTerm>(?:sera|seront)\s+(?:définie?s?|fixée?s?|déterminée?s?|précisée?s?|convenue?s?|arrêtée?s?)\s+(?:ultérieurement(?:\s+d['’]un\s+commun\s+accord)?|plus\s+tard|d['’]un\s+commun\s+accord|d['’]accord\s+entre\s+les\s+parties)|(?:will|shall)\s+be\s+(?:agreed|determined|defined|set|fixed)\s+(?:(?:up)?on\s+)?(?:later|subsequently|at\s+a\s+later\s+(?:date|stage)|by\s+mutual\s+agreement)|(?:reste(?:nt)?|est|sont)\s+à\s+(?:définir|déterminer|préciser|fixer|convenir)${CLOSES}|(?:remains?|is|are)\s+to\s+be\s+(?:defined|determined|agreed)${CLOSES})`,
    String.raw`(?<later>(?<![\p{L}])(?:à (?:définir|déterminer|préciser|fixer) (?:ultérieurement )?(?:d['’]un commun accord|entre les [Pp]arties)|to be (?:agreed|determined) (?:later|by the [Pp]arties|between the [Pp]arties)))`
].join('|'), 'giu');
/** A quoted text has no quotations: braces in it were left by a model. */
const IN_QUOTES = /\{[a-z_]+(?: [a-z_]+)*\}/giu;

/** Before the words: they are the whole value, cell or parenthesis. */
const ALONE = /(?:^|[:|([–—]|\s-)\s*$/;
const SAID_OF_VALUE = /(?<!\p{L})(?:est|sont|de|is|are|of)\s+$/iu;
/** What the parties have to agree on for the contract to say something: of other things ("the dates of the meetings") it is well said. */
const TERM_OF_CONTRACT = /(?<!\p{L})(?:prix|tarifs?|montants?|redevances?|honoraires|durées?|délais?|pénalités?|niveaux\s+de\s+service|taux|plafonds?|périmètre|préavis|price|fees?|amounts?|rates?|duration|term|penalties|service\s+levels?|cap|scope|notice)(?!\p{L})[^.;|\n]{0,60}$/iu;

const placeholders = reader((text): readonly Placeholder[] => [...text.matchAll(PLACEHOLDER)].flatMap((match): Placeholder[] => {
    const { later, laterTerm, fillIn, open } = match.groups ?? {};
    const before = (length: number): string => text.slice(Math.max(0, match.index - length), match.index);
    if ((fillIn ?? open) !== undefined && !ALONE.test(before(20)) && !(fillIn !== undefined && SAID_OF_VALUE.test(before(20)))
        || laterTerm !== undefined && !TERM_OF_CONTRACT.test(before(90))) {
        return [];
    }
    return [{ start: match.index, end: match.index + match[0].length, agreeLater: (later ?? laterTerm) !== undefined }];
}));

export const unfilledPlaceholder: Rule = {
    id: 'unfilled-placeholder',
    aliases: ['MSP312'],
    domain: 'definitions',
    level: 'error',
    title: { fr: 'Un texte à trous doit être rempli', en: 'A placeholder must be filled in' },
    sources: ['C. civ., art. 1163'],
    checkDossier(dossier, { report }) {
        const draft = isDraft(dossier);
        for (const passage of passagesIn(dossier)) {
            // Before signature, the signature block is empty by nature.
            if (draft && (passage.kind === 'signature' || passage.kind === 'effective-date')) {
                continue;
            }
            for (const { start, end, agreeLater } of found(passage)) {
                const text = passage.text.slice(start, end).replace(/\\(?=[_{}])/g, '');
                report({
                    level: agreeLater ? 'warning' : 'error',
                    place: passage.place(start, end),
                    message: agreeLater
                        ? { fr: `« ${text} » : rien n'est convenu. Fixez la valeur, ou dites comment et quand elle le sera, et ce qui vaut à défaut d'accord.`, en: `"${text}": nothing is agreed. Set the value, or say how and when it will be set and what applies failing agreement.` }
                        : { fr: `Champ non rempli : « ${text} ». Indiquez ce qui doit s'y trouver.`, en: `Placeholder left: "${text}". State what belongs there.` },
                    fixes: agreeLater ? [] : blankFix(passage, start, end)
                });
            }
        }
    }
};

function found(passage: Passage): readonly Placeholder[] {
    const known = placeholders(passage);
    return isTextValue(passage.node) && passage.text.includes('{')
        ? [...known, ...[...passage.text.matchAll(IN_QUOTES)].map(match => ({ start: match.index, end: match.index + match[0].length, agreeLater: false }))]
        : known;
}

/** A value that is nothing but a placeholder becomes the blank of the language, which every list of blanks shows. */
function blankFix({ node, text }: Passage, start: number, end: number): Fix[] {
    const owner = node.$container;
    const whole = (isFact(owner) || isTableEntry(owner)) && !isProse(node) && text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
    return whole ? [{
        title: { fr: 'Remplacer par un blanc : ?', en: 'Replace by a blank: ?' },
        preferred: true,
        edits: () => [replaceEdit({ node }, '?')]
    }] : [];
}

function isDraft(dossier: Dossier): boolean {
    return dossier.dateOf(dossier.root, 'signed') === undefined;
}
