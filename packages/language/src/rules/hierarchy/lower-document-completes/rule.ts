import type { Clause } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Subject } from '../../../model/effective-facts.js';
import type { Language } from '../../../model/finding.js';
import { conjunction } from '../../../wording/format.js';
import { headOf } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import { subjectLabel } from '../../kit/conflict-wording.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';
import { hasMark } from '../../../model/library-scope.js';

export const lowerDocumentCompletes: Rule = {
    id: 'lower-document-completes',
    aliases: ['MSP227'],
    domain: 'hierarchy',
    level: 'hint',
    title: { fr: 'On devrait savoir ce que les conditions générales ajoutent au contrat', en: 'One should know what general terms add to the contract' },
    sources: ['C. civ., art. 1119, al. 3 (to be checked: Cass. com., 6 Feb. 2019, no. 17-26.494)'],
    checkDossier(dossier, { report }) {
        for (const [clause, subjects] of completions(dossier)) {
            const document = dossier.documentOf(clause)!;
            const labels = (language: Language): string => conjunction(subjects.map(subject => subjectLabel(dossier, subject, language)), language);
            report({
                place: headOf(clause),
                message: message(language => language === 'fr'
                    ? `${labels('fr')} : ne vient que de ${quote(dossier.titleOf(document), 'fr')}, qui complète ainsi les documents supérieurs sans les contredire. Reprenez-le au contrat s'il importe.`
                    : `${labels('en')}: comes from ${quote(dossier.titleOf(document), 'en')} only, which thus completes the higher documents without contradicting them. Repeat it in the contract if it matters.`),
                related: higherClauses(dossier, clause).map(higher => ({ place: headOf(higher), message: { fr: 'La clause qui n\'en dit rien', en: 'The clause that says nothing of it' } }))
            });
        }
    }
};

/** Facts of general terms, on a matter of which a higher document speaks without stating them: by clause. */
function completions(dossier: Dossier): Map<Clause, Subject[]> {
    const found = new Map<Clause, Subject[]>();
    for (const subject of dossier.facts.subjects) {
        const [only, another] = subject.statements;
        if (!only || another || hasMark(subject.declaration, 'adds') || hasMark(subject.declaration, 'local') || only.document.documentType !== 'terms'
            || meaningOf(only.value).type === 'blank' || higherClauses(dossier, only.clause).length === 0) {
            continue;
        }
        found.set(only.clause, [...found.get(only.clause) ?? [], subject]);
    }
    return found;
}

function higherClauses(dossier: Dossier, clause: Clause): Clause[] {
    const document = dossier.documentOf(clause);
    const kind = dossier.kindNameOf(clause);
    return kind === undefined || !document ? [] : dossier.clausesOfKind(kind).filter(other => {
        const owner = dossier.documentOf(other);
        return owner !== undefined && owner !== document && dossier.precedence.prevails(owner, document) === true;
    });
}
