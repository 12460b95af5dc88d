/** Who works for the provider, as the dossier says it: lists of subcontractors and sub-processors, and declared parties. */
import { isListValue, isTableValue, type TableValue } from '../../generated/ast.js';
import { DataProtection, partyLabel } from '../../law/data-protection.js';
import type { Dossier } from '../../model/dossier.js';
import type { Place } from '../../model/finding.js';
import { headOf } from '../../model/tree.js';
import { fold, meaningOf } from '../../model/values.js';

export interface ListedSubcontractor {
    readonly name: string;
    readonly table: TableValue;
    /** `yes`, `no`, or undefined where the list does not say. */
    said(field: string): string | undefined;
    place(field?: string): Place;
}

/** The lines of the lists of subcontractors in force. */
export function listedSubcontractors(dossier: Dossier): readonly ListedSubcontractor[] {
    return dossier.facts.rows('subcontracting', 'subcontractors').flatMap(({ statements }) => statements)
        .flatMap(({ value }) => isListValue(value) ? value.values.filter(isTableValue) : [])
        .map(table => {
            const entry = (field: string): TableValue['entries'][number] | undefined => table.entries.find(({ name }) => name === field);
            const name = meaningOf(entry('name')?.value);
            return {
                name: name.type === 'text' ? name.text : '',
                table,
                said: field => {
                    const meaning = meaningOf(entry(field)?.value);
                    return meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
                },
                place: field => ({ node: (field === undefined ? undefined : entry(field)?.value) ?? table })
            };
        });
}

export interface NamedSubcontractor {
    readonly name: string;
    readonly place: Place;
}

/** Everybody who works for the provider, each once: subcontractors listed, sub-processors listed, parties declared. */
export function allSubcontractors(dossier: Dossier): readonly NamedSubcontractor[] {
    const listed = listedSubcontractors(dossier).map(one => ({ name: one.name, place: one.place() }));
    const entries = DataProtection.of(dossier).entries.map(({ name, table }) => ({ name, place: { node: table } }));
    const parties = [...dossier.partiesWithRole('subcontractor'), ...dossier.partiesWithRole('subprocessor')].map(party => ({ name: partyLabel(party), place: headOf(party) }));
    const all = [...listed, ...entries, ...parties].filter(({ name }) => name !== '');
    return all.filter(({ name }, index) => all.findIndex(other => fold(other.name) === fold(name)) === index);
}
