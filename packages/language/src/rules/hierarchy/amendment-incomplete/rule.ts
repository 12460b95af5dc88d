import {
    isClause, isDateItem, isPrecedence, isRepeal, isRoleItem, isSignatory, type DossierDocument
} from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertBlockInside, insertLineBefore, withTabStops } from '../../../model/edits.js';
import type { Edit, Language, Message } from '../../../model/finding.js';
import { conjunction } from '../../../wording/format.js';
import { clausesIn, factsOf, headOf, kindNameOf } from '../../../model/tree.js';
import type { Rule } from '../../rule.js';
import { signingParties } from '../../parties-and-dates/signatures.js';

interface Missing {
    readonly label: Message;
    /** The line of source that fills the gap. */
    readonly line?: string;
}

export const amendmentIncomplete: Rule = {
    id: 'amendment-incomplete',
    aliases: ['MSP216'],
    domain: 'hierarchy',
    level: 'error',
    title: { fr: 'Un avenant doit dire ce qu\'il change, quand, et qui l\'a signé', en: 'An amendment must say what it changes, when, and who signed it' },
    sources: ['C. civ., art. 1193', 'CO, art. 12 et 16'],
    checkDossier(dossier, { report }) {
        for (const amendment of dossier.documents.filter(({ documentType }) => documentType === 'amendment')) {
            const missing = missingIn(dossier, amendment);
            if (missing.length === 0) {
                continue;
            }
            const list = (language: Language): string => conjunction(missing.map(({ label }) => label[language]), language);
            const lines = missing.flatMap(({ line }) => line ?? []);
            report({
                message: {
                    fr: `Avenant « ${dossier.titleOf(amendment)} » : il manque ${list('fr')}. Complétez-le : un avenant est daté, signé des deux parties et dit ce qu'il modifie.`,
                    en: `Amendment "${dossier.titleOf(amendment)}": ${list('en')} missing. Complete it: an amendment is dated, signed by both parties and says what it changes.`
                },
                place: headOf(amendment),
                fixes: lines.length === 0 ? [] : [{
                    title: { fr: 'Ajouter ce qui manque, à compléter', en: 'Add what is missing, to be filled in' },
                    preferred: true,
                    edits: () => [insertLines(amendment, lines)]
                }]
            });
        }
    }
};

function missingIn(dossier: Dossier, amendment: DossierDocument): Missing[] {
    const { items } = amendment;
    const changes = items.some(item => isClause(item) || isRepeal(item) || isPrecedence(item) || isRoleItem(item));
    const clauses = clausesIn(amendment);
    const says = (kind: string, fact: string): boolean => clauses.some(clause => kindNameOf(clause) === kind && factsOf(clause).some(({ name }) => name === fact));
    // A date that is a blank is a finding of its own.
    const dated = (event: 'signed' | 'effective'): boolean => items.some(item => isDateItem(item) && item.event === event);
    const unsigned = says('signature', 'signed') ? [] : signingParties(dossier)
        .filter(party => !items.some(item => isSignatory(item) && item.party?.$refText === party.name));
    return [
        ...changes ? [] : [{ label: { fr: 'l\'article modifié', en: 'the clause changed' } }],
        ...dated('signed') || says('effective-date', 'signed-on') ? [] : [{ label: { fr: 'la date de signature', en: 'the date of signature' }, line: 'signed ?' }],
        ...dated('effective') || says('effective-date', 'effective-on') ? [] : [{ label: { fr: 'la date d\'effet', en: 'the effective date' }, line: 'effective ?' }],
        ...unsigned.map(party => ({ label: { fr: `la signature de « ${party.legalName || party.name} »`, en: `the signature of "${party.legalName || party.name}"` }, line: `signatory ${party.name} ?` }))
    ];
}

function insertLines(amendment: DossierDocument, lines: readonly string[]): Edit {
    const [first] = amendment.items;
    return withTabStops(first && first.$cstNode!.offset > amendment.$cstNode!.text.indexOf('\n') + amendment.$cstNode!.offset && amendment.$cstNode!.text.includes('\n')
        ? insertLineBefore(first, lines.join(`\n${indentOf(first)}`)) : insertBlockInside(amendment, lines, false));
}

function indentOf(node: NonNullable<DossierDocument['items'][number]>): string {
    const text = node.$cstNode?.root.fullText ?? '';
    const offset = node.$cstNode?.offset ?? 0;
    return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))![0];
}
