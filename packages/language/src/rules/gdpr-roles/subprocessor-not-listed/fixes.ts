import { isFact, type Clause, type Party } from '../../../generated/ast.js';
import { DataProtection, partyLabel, SUB_PROCESSOR, type SubprocessorEntry } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertBlockAfter, INDENT, withTabStops } from '../../../model/edits.js';
import type { Edit, Fix } from '../../../model/finding.js';
import { fieldsOf } from '../../../model/library-scope.js';
import { addRecordEdit, addRecordFactEdit, recordLines, recordText } from '../../../model/role-edits.js';
import { clauseLines, insertClauseEdit } from '../../../policy/insertion.js';

/** Names a party in the list of sub-processors: in the list there is, else in a new fact or a new clause. */
export function listFixes(dossier: Dossier, party: Party): Fix[] {
    return dossier.library.kinds.has(SUB_PROCESSOR) || DataProtection.of(dossier).listClauses.length > 0 ? [{
        title: {
            fr: `Ajouter « ${partyLabel(party)} » à la liste des sous-traitants ultérieurs`,
            en: `List "${partyLabel(party)}" as a sub-processor`
        },
        preferred: true,
        edits: () => listEdit(dossier, recordOf(dossier, party))
    }] : [];
}

/** Adds a record that stands in another list. */
export function copyEntryEdit(entry: SubprocessorEntry, to: SubprocessorEntry): Edit {
    return addRecordEdit(to.fact, recordText(entry.table));
}

function listEdit(dossier: Dossier, record: string): Edit[] {
    const data = DataProtection.of(dossier);
    const clause = preferred(dossier, data.listClauses);
    if (clause) {
        const fact = clause.items.filter(isFact).find(({ name }) => name === 'entries');
        return [fact ? addRecordEdit(fact, record) : addRecordFactEdit(clause, 'entries', record)];
    }
    const kind = dossier.library.kinds.get(SUB_PROCESSOR);
    const owner = preferred(dossier, data.clauses);
    const document = owner && dossier.documentOf(owner);
    if (!kind) {
        return [];
    }
    if (!owner || !document) {
        return [insertClauseEdit(dossier, dossier.root, kind, ['entries'])];
    }
    const lines = clauseLines(dossier, document, kind, ['entries']);
    const blank = lines.findIndex(line => line.trim() === 'entries: ?');
    const filled = lines.flatMap((line, index) => index === blank ? recordLines('entries', record).map(text => INDENT + text) : [line]);
    return [withTabStops(insertBlockAfter(owner, filled))];
}

/** The clause of the document on data protection, where there is one: the list belongs to that agreement. */
function preferred(dossier: Dossier, clauses: readonly Clause[]): Clause | undefined {
    return clauses.find(clause => dossier.documentOf(clause)?.documentType === 'agreement') ?? clauses[0];
}

/** What the party's declaration says of it, and blanks for the rest of what a list must state (EDPB Opinion 22/2024). */
function recordOf(dossier: Dossier, party: Party): string {
    const declared = new Set((fieldsOf(dossier.library.fact(SUB_PROCESSOR, 'entries')?.type) ?? []).map(({ name }) => name));
    const source = (fact: string): string => party.facts.find(({ name, value }) => name === fact && value)?.value.$cstNode?.text ?? '?';
    const fields = [['address', 'address'], ['contact', 'contact'], ['task', 'service'], ['country', 'country']] as const;
    const rest = fields.filter(([field]) => declared.has(field)).map(([field, fact]) => `${field}: ${source(fact)}`);
    return `{ ${[`name: "${partyLabel(party)}"`, ...rest].join(' ')} }`;
}

