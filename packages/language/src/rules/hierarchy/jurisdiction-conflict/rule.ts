import type { Clause } from '../../../generated/ast.js';
import type { Conflict } from '../../../model/conflicts.js';
import type { Dossier } from '../../../model/dossier.js';
import { factsOf, headOf } from '../../../model/tree.js';
import { namedConflictRule } from '../named-conflict.js';
import type { Report } from '../../rule.js';

export const jurisdictionConflict = namedConflictRule({
    id: 'jurisdiction-conflict',
    aliases: ['MSP229'],
    domain: 'hierarchy',
    conflicts: { facts: ['jurisdiction.court', 'jurisdiction.court-kind'] },
    title: { fr: 'Les litiges doivent avoir un seul juge', en: 'Disputes must have one court' },
    sources: ['CPC, art. 48', 'CPC (Suisse), art. 17', 'LDIP, art. 5'],
    advice: { fr: 'Désignez une seule juridiction dans tous les documents.', en: 'Name one court in every document.' },
    // Where the court differs, its type differs for the same reason.
    isExempt: (dossier, { subject, statement }) => subject.fact === 'court-kind' && factsOf(statement.clause).some(({ name }) => name === 'court')
        && (dossier.facts.subject('jurisdiction', 'court')?.reason ?? 'only') !== 'only' && dossier.facts.subject('jurisdiction', 'court')?.reason !== 'same',
    checkMore(dossier, { report }, told) {
        arbitration(dossier, told).forEach(report);
    }
});

/** A court in one document and arbitration in another, each said by a fact of its own. */
function arbitration(dossier: Dossier, told: readonly Conflict[]): Report[] {
    const clauses = dossier.clausesOfKind('jurisdiction').filter(clause => !clause.derogates && !told.some(({ statement, others }) => [statement, ...others].some(side => side.clause === clause)));
    const arbitral = clauses.find(isArbitral);
    const court = clauses.find(clause => !isArbitral(clause) && factsOf(clause).some(({ name }) => name === 'court') && dossier.documentOf(clause) !== (arbitral && dossier.documentOf(arbitral)));
    if (!arbitral || !court) {
        return [];
    }
    const titles = [arbitral, court].map(clause => dossier.titleOf(dossier.documentOf(clause)!));
    return [{
        message: {
            fr: `Les litiges vont à l'arbitrage selon « ${titles[0]} » et devant un tribunal selon « ${titles[1]} » : choisissez l'un ou l'autre, ou dites quels litiges vont à qui.`,
            en: `Disputes go to arbitration under "${titles[0]}" and to a court under "${titles[1]}": choose one, or say which disputes go where.`
        },
        place: headOf(arbitral),
        related: [{ place: headOf(court), message: { fr: 'La clause qui désigne un tribunal', en: 'The clause that names a court' } }]
    }];
}

function isArbitral(clause: Clause): boolean {
    return factsOf(clause).some(({ name, value }) => name === 'court-kind' && value?.$cstNode?.text === 'arbitration');
}
