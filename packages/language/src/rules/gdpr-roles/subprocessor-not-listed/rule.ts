import { DataProtection, partyLabel, SUB_PROCESSOR } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { authorisationOf, isListed, subprocessorClaims } from '../../../law/subprocessors.js';
import { factsOf, headOf } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import { isAskedByPolicy } from '../processor-without-dpa/asked.js';
import type { Rule } from '../../rule.js';
import { listFixes } from './fixes.js';

export const subprocessorNotListed: Rule = {
    id: 'subprocessor-not-listed',
    domain: 'gdpr-roles',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Tout sous-traitant ultérieur doit figurer dans la liste', en: 'Every sub-processor must be in the list' },
    sources: ['GDPR art. 28(2)', 'GDPR art. 28(4)', 'EDPB Opinion 22/2024'],
    checkDossier(dossier, context) {
        const data = DataProtection.of(dossier);
        const { state } = authorisationOf(dossier);
        // Without any clause, or where the clause forbids or ignores sub-processors, that is the finding.
        const otherCause = !dossier.isContract || data.clauses.length === 0 && data.listClauses.length === 0
            || state === 'not-authorised'
            || state === 'silent' && data.clauses.length > 0 && data.entries.length === 0
            || isAskedByPolicy(dossier, SUB_PROCESSOR)
            || hasBlankList(dossier);
        if (otherCause) {
            return;
        }
        const [list] = data.listClauses;
        for (const { party, place } of subprocessorClaims(dossier).filter(claim => !isListed(dossier, claim.party))) {
            context.report({
                message: {
                    fr: `« ${partyLabel(party)} » est déclaré sous-traitant ultérieur et aucune liste ne le nomme : le responsable doit pouvoir identifier toute la chaîne à tout moment.`,
                    en: `"${partyLabel(party)}" is declared as sub-processor and no list names it: the controller must be able to identify the whole chain at any time.`
                },
                place,
                related: list ? [{ place: headOf(list), message: { fr: 'La liste des sous-traitants ultérieurs', en: 'The list of sub-processors' } }] : [],
                fixes: listFixes(dossier, party)
            });
        }
    }
};

/** A list that is still to be filled in is a blank, and a finding of its own. */
function hasBlankList(dossier: Dossier): boolean {
    return DataProtection.of(dossier).listClauses.some(clause => factsOf(clause).some(fact => fact.name === 'entries' && meaningOf(fact.value).type === 'blank'));
}
