import type { DossierDocument } from '../../../generated/ast.js';
import { DataProtection, type SubprocessorEntry } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Place } from '../../../model/finding.js';
import { formatValue } from '../../../wording/format.js';
import { canonical, meaningOf } from '../../../model/values.js';
import type { Report, Rule } from '../../rule.js';
import { copyEntryEdit } from '../subprocessor-not-listed/fixes.js';

export const subprocessorListsDiffer: Rule = {
    id: 'subprocessor-lists-differ',
    aliases: ['MSP147'],
    domain: 'gdpr-roles',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Toutes les listes de sous-traitants ultérieurs doivent dire la même chose', en: 'All lists of sub-processors must say the same' },
    sources: ['GDPR art. 28(2)', 'EDPB Opinion 22/2024'],
    checkDossier(dossier, context) {
        const lists = listsOf(dossier);
        const [reference, ...others] = [...lists].sort((a, b) => weight(dossier, a.document) - weight(dossier, b.document));
        if (reference) {
            others.flatMap(list => differences(dossier, reference, list)).forEach(report => context.report(report));
        }
    }
};

interface List {
    readonly document: DossierDocument;
    readonly entries: readonly SubprocessorEntry[];
}

/** One list a document. An amendment changes the list on purpose, and so does a clause that says that it derogates. */
function listsOf(dossier: Dossier): List[] {
    const byDocument = new Map<DossierDocument, SubprocessorEntry[]>();
    for (const entry of DataProtection.of(dossier).entries) {
        if (entry.document.documentType !== 'amendment' && !entry.clause.derogates) {
            byDocument.set(entry.document, [...byDocument.get(entry.document) ?? [], entry]);
        }
    }
    return [...byDocument].map(([document, entries]) => ({ document, entries }));
}

/** The list of the document on data protection is the one to align with. */
function weight(dossier: Dossier, document: DossierDocument): number {
    const owns = DataProtection.of(dossier).clauses.some(clause => dossier.documentOf(clause) === document);
    return owns ? -1 : dossier.documents.indexOf(document);
}

function differences(dossier: Dossier, reference: List, list: List): Report[] {
    const missing = reference.entries.filter(entry => !find(list, entry)).map(entry => missingReport(dossier, entry, list));
    const extra = list.entries.flatMap((entry): Report[] => {
        const same = find(reference, entry);
        return same ? countryReport(dossier, same, entry) : [extraReport(dossier, reference, entry)];
    });
    return [...missing, ...extra];
}

function find(list: List, entry: SubprocessorEntry): SubprocessorEntry | undefined {
    return list.entries.find(other => other.id === entry.id);
}

function missingReport(dossier: Dossier, entry: SubprocessorEntry, list: List): Report {
    const own = list.entries[0]!;
    return {
        message: absent(dossier, entry, list.document),
        place: { node: own.fact, property: 'name' },
        related: [{ place: nameOf(entry), message: { fr: 'Il est nommé ici', en: 'It is named here' } }],
        fixes: [{
            title: { fr: `Ajouter « ${entry.name} » à cette liste`, en: `Add "${entry.name}" to this list` },
            preferred: true,
            edits: () => [copyEntryEdit(entry, own)]
        }]
    };
}

function extraReport(dossier: Dossier, reference: List, entry: SubprocessorEntry): Report {
    const own = reference.entries[0]!;
    return {
        message: absent(dossier, entry, reference.document),
        place: nameOf(entry),
        related: [{ place: { node: own.fact, property: 'name' }, message: { fr: "La liste qui ne le nomme pas", en: 'The list that does not name it' } }],
        fixes: [{
            title: {
                fr: `Ajouter « ${entry.name} » à la liste de « ${dossier.titleOf(reference.document)} »`,
                en: `Add "${entry.name}" to the list of "${dossier.titleOf(reference.document)}"`
            },
            edits: () => [copyEntryEdit(entry, own)]
        }]
    };
}

function absent(dossier: Dossier, entry: SubprocessorEntry, document: DossierDocument): Report['message'] {
    return {
        fr: `« ${entry.name} » figure dans « ${dossier.titleOf(entry.document)} » mais pas dans « ${dossier.titleOf(document)} » : tenez une seule liste, ou deux listes identiques.`,
        en: `"${entry.name}" is in "${dossier.titleOf(entry.document)}" but not in "${dossier.titleOf(document)}": keep one list, or two that are the same.`
    };
}

function countryReport(dossier: Dossier, reference: SubprocessorEntry, entry: SubprocessorEntry): Report[] {
    const [theirs, ours] = [reference.country, entry.country];
    const open = !theirs || !ours || [theirs, ours].some(({ value }) => meaningOf(value).type === 'blank');
    if (open || canonical(theirs.value) === canonical(ours.value)) {
        return [];
    }
    const country = (side: typeof ours, language: 'fr' | 'en'): string => formatValue(side.value, { language, library: dossier.library });
    const titles = [dossier.titleOf(reference.document), dossier.titleOf(entry.document)];
    return [{
        message: {
            fr: `« ${entry.name} » : ${country(theirs, 'fr')} dans « ${titles[0]} », ${country(ours, 'fr')} dans « ${titles[1]} » : indiquez le pays où les données sont réellement traitées.`,
            en: `"${entry.name}": ${country(theirs, 'en')} in "${titles[0]}", ${country(ours, 'en')} in "${titles[1]}": state the country where the data really are processed.`
        },
        place: { node: ours, property: 'value' },
        related: [{ place: { node: theirs, property: 'value' }, message: { fr: "L'autre liste", en: 'The other list' } }],
        fixes: [{
            title: { fr: `Indiquer ${country(theirs, 'fr')}`, en: `State ${country(theirs, 'en')}` },
            preferred: true,
            edits: () => [replaceEdit({ node: ours, property: 'value' }, theirs.value.$cstNode?.text ?? '?')]
        }]
    }];
}

function nameOf(entry: SubprocessorEntry): Place {
    const name = entry.table.entries.find(field => field.name === 'name');
    return name ? { node: name, property: 'value' } : { node: entry.table };
}
