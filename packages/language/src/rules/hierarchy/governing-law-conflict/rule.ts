import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { namedConflictRule } from '../named-conflict.js';

export const governingLawConflict = namedConflictRule({
    id: 'governing-law-conflict',
    aliases: ['MSP228'],
    domain: 'hierarchy',
    conflicts: { facts: ['governing-law.country'] },
    title: { fr: 'Le contrat doit choisir une seule loi', en: 'The contract must choose one law' },
    sources: ['Regulation (EC) No 593/2008 (Rome I), art. 3', 'LDIP, art. 116'],
    advice: {
        fr: 'Choisissez une seule loi ; si deux sont voulues, dites laquelle vaut pour quel document par une dérogation déclarée.',
        en: 'Choose one law; if two are meant, say which applies to which document by a declared derogation.'
    },
    // Clause 17 of the standard contractual clauses must name the law of a Member State, whatever the contract chooses.
    isExempt: (dossier, { statement, others }) => [statement, ...others].some(side => isStandardClauses(dossier, side))
});

function isStandardClauses(dossier: Dossier, { document, clause }: FactStatement): boolean {
    return /clauses? contractuelles? types?|standard contractual clauses|2021\/914/i.test(`${dossier.titleOf(document)} ${clause.heading ?? ''}`);
}
