import { isProse, isTableEntry, isFact, isTextValue } from '../../generated/ast.js';
import { replaceEdit } from '../../model/edits.js';
import type { Dossier } from '../../model/dossier.js';
import type { Fix } from '../../model/finding.js';
import { passagesIn, reader, type Passage } from '../passages.js';
import type { Rule } from '../rule.js';

interface Placeholder {
    readonly start: number;
    readonly end: number;
    readonly agreeLater: boolean;
}

/** Left by whoever filled in a model: `[●]`, `____`, `XX`, « à compléter », `[date]`, `JJ/MM/AAAA`. */
const PLACEHOLDER = new RegExp([
    String.raw`\[\s*(?:[●•]+|\.{2,}|_+|…+|\?+|[xX]+|date|nom|name|montant|amount|adresse|address|ville|city|dénomination|number|numéro|(?:à|to be) (?:compléter|définir|préciser|completed|defined|inserted|confirmed)|insert [^\]]{1,30}|insérer [^\]]{1,30}|TBD|TBC)\s*\]`,
    String.raw`[●•](?=\s*(?:€|%|euros|jours|heures|mois|days|hours|months)\b)`,
    String.raw`_{4,}`, String.raw`\.{5,}`, String.raw`…{3,}`,
    String.raw`(?<![\p{L}\p{N}_.-])(?<!(?:chapitre|titre|livre|tome|partie|chapter|title|part|Louis|siècle|century) )X{2,}(?![\p{L}\p{N}_-])`,
    String.raw`\\\{[a-z_]+(?: [a-z_]+)*\\?\}`,
    String.raw`(?<![\p{L}])(?:à compléter|à renseigner|to be completed|to be filled in|TBD|TBC)(?![\p{L}])`,
    String.raw`\bLorem ipsum\b`, String.raw`\b(?:JJ[/.-]MM[/.-]AAAA|DD[/.-]MM[/.-]YYYY)\b`,
    String.raw`(?<later>(?<![\p{L}])(?:à (?:définir|déterminer|préciser|fixer) (?:ultérieurement )?(?:d['’]un commun accord|entre les [Pp]arties)|to be (?:agreed|determined) (?:later|by the [Pp]arties|between the [Pp]arties)))`
].join('|'), 'giu');
/** A quoted text has no quotations: braces in it were left by a model. */
const IN_QUOTES = /\{[a-z_]+(?: [a-z_]+)*\}/giu;

const placeholders = reader((text): readonly Placeholder[] => [...text.matchAll(PLACEHOLDER)].map(match =>
    ({ start: match.index, end: match.index + match[0].length, agreeLater: match.groups?.['later'] !== undefined })));

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
                const text = passage.text.slice(start, end);
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
