import type { DossierDocument } from '../../../generated/ast.js';
import { underGdpr } from '../../../law/data-law.js';
import type { Dossier } from '../../../model/dossier.js';
import { isDataAgreement } from '../../../model/effective-facts.js';
import { insertFact } from '../../../model/edits.js';
import type { Place } from '../../../model/finding.js';
import { clausesIn, factsOf, kindNameOf } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import { ownProseOf } from '../../../prose/clause-texts.js';
import type { Rule } from '../../rule.js';

export const sccOrDpaSubordinated: Rule = {
    id: 'scc-or-dpa-subordinated',
    aliases: ['MSP233'],
    domain: 'hierarchy',
    level: 'error',
    title: { fr: 'Les clauses contractuelles types doivent prévaloir, et l\'accord sur les données devrait prévaloir dans son domaine', en: 'Standard contractual clauses must prevail, and the data agreement should prevail in its field' },
    sources: ['Decision (EU) 2021/914, annex, clauses 2 and 5', 'Decision (EU) 2021/915, annex, clauses 2 and 4', 'GDPR art. 28(3)'],
    checkDossier(dossier, { report }) {
        if (!dossier.isContract || !underGdpr(dossier) || prevailsByClause(dossier)) {
            return;
        }
        for (const document of dossier.documents) {
            const standard = isStandardClauses(document);
            if (!standard && !isDataAgreement(document) || document === dossier.root) {
                continue;
            }
            // Between themselves the clauses of the Commission prevail over the agreement.
            const above = dossier.documents.find(other => other !== document && !isStandardClauses(other) && (standard || !isDataAgreement(other))
                && other.documentType !== 'amendment' && dossier.precedence.prevails(other, document) === true);
            const ranked = placeOf(dossier, document);
            if (!above || !ranked) {
                continue;
            }
            const title = dossier.titleOf(document);
            const rank = (dossier.precedence.rankOf(document) ?? 0) + 1;
            report({
                level: standard ? 'error' : 'warning',
                place: ranked,
                message: {
                    fr: `« ${title} » ${standard ? 'doit' : 'devrait'} prévaloir sur le reste du contrat pour la protection des données ; il est au rang ${rank}, sous « ${dossier.titleOf(above)} ». Remontez-le, ou ajoutez « dpa-prevails: yes ».`,
                    en: `"${title}" ${standard ? 'must' : 'should'} prevail over the rest of the contract for data protection; it is ranked ${rank}, below "${dossier.titleOf(above)}". Move it up, or add "dpa-prevails: yes".`
                },
                fixes: dossier.clausesOfKind('document-hierarchy').slice(0, 1).filter(clause => !factsOf(clause).some(({ name }) => name === 'dpa-prevails')).map(clause => ({
                    title: { fr: 'Pour les données personnelles, l\'accord prévaut', en: 'For personal data the agreement prevails' },
                    preferred: true,
                    edits: () => [insertFact(clause, ['dpa-prevails: yes'])]
                }))
            });
        }
    }
};

function isStandardClauses({ title }: DossierDocument): boolean {
    return /clauses?\s+contractuelles?\s+types?|standard\s+contractual\s+clauses|2021\/91[45]/iu.test(title ?? '');
}

const SAYS_SO = /(?:données|RGPD)[^.;]{0,120}?préva(?:ut|lent|udra)|préva(?:ut|lent|udra)[^.;]{0,120}?(?:données\s+(?:à\s+caractère\s+)?personnel|RGPD|protection\s+des\s+données)|data\s+p(?:rotection|rocessing)[^.;]{0,120}?\bprevails?|\bprevails?[^.;]{0,120}?(?:personal\s+data|data\s+protection)/iu;

/** A fact, a blank (a finding of its own) or a sentence of the clause on documents. */
function prevailsByClause(dossier: Dossier): boolean {
    const stated = dossier.facts.rows('document-hierarchy', 'dpa-prevails').flatMap(({ statements }) => statements).some(({ value }) => {
        const meaning = meaningOf(value);
        return meaning.type === 'blank' || meaning.type === 'reference' && meaning.names.join('.') === 'yes';
    });
    return stated || ownProseOf(dossier, 'document-hierarchy').some(({ text }) => SAYS_SO.test(text));
}

/** Where an order names a document. */
function placeOf(dossier: Dossier, document: DossierDocument): Place | undefined {
    for (const { statement } of dossier.precedence.statements) {
        for (const node of statement.ranks) {
            const index = node.documents.findIndex(reference => reference.$refText === document.name);
            if (index >= 0) {
                return { node, property: 'documents', index };
            }
        }
    }
    return undefined;
}
