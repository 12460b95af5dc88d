import { isListValue, isTableValue, type TableValue } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Fix } from '../../../model/finding.js';
import { insertFactFixes } from '../../../policy/insertion.js';
import { compare, meaningOf, type Meaning } from '../../../model/values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message, plainValue, quote } from '../../kit/effective-values.js';
import type { Rule, RuleContext } from '../../rule.js';

const KIND = 'linked-contracts';

export const linkedContractsMisaligned: Rule = {
    id: 'linked-contracts-misaligned',
    aliases: ['MSP526'],
    domain: 'term-and-exit',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Le sort des contrats liés qui ne finissent pas ensemble devrait être réglé', en: 'What becomes of linked contracts that do not end together should be settled' },
    sources: ['C. civ., art. 1186 et 1187'],
    checkDossier(dossier, context) {
        if (dossier.facts.isStated(KIND, 'interdependence')) {
            return;
        }
        for (const { value, clause } of dossier.facts.rows(KIND, 'contracts').flatMap(({ statements }) => statements)) {
            for (const record of isListValue(value) ? value.values.filter(isTableValue) : []) {
                checkRecord(dossier, record, insertFixes(dossier, clause), context);
            }
        }
    }
};

function checkRecord(dossier: Dossier, record: TableValue, fixes: readonly Fix[], { report }: RuleContext): void {
    const field = (name: string): Meaning => meaningOf(record.entries.find(entry => entry.name === name)?.value);
    const title = field('title');
    const end = effectiveOf(dossier, 'term', 'end').find(own => ['less', 'greater'].includes(compare(field('end'), meaningOf(own.value))));
    const notice = end ? undefined : effectiveOf(dossier, 'renewal', 'notice').find(own => ['less', 'greater'].includes(compare(field('notice'), meaningOf(own.value))));
    const own = end ?? notice;
    const entry = record.entries.find(candidate => candidate.name === (end ? 'end' : 'notice'));
    if (!own || !entry) {
        return;
    }
    report({
        place: { node: entry.value },
        message: message(language => {
            const name = title.type === 'text' ? quote(title.text, language) : language === 'fr' ? 'Le contrat lié' : 'The linked contract';
            const [theirs, mine] = [entry.value, own.value].map(value => plainValue(dossier, value, language));
            if (language === 'fr') {
                return `${name} ${end ? `finit le ${theirs}, celui-ci le ${mine}` : `a un préavis de ${theirs}, celui-ci de ${mine}`} ; rien ne les lie. Dites s'ils sont interdépendants (interdependence).`;
            }
            return `${name} ${end ? `ends on ${theirs}, this one on ${mine}` : `has a notice of ${theirs}, this one of ${mine}`}; nothing links them. Say whether they are interdependent (interdependence).`;
        }),
        related: [relatedValue(dossier, own, end ? { fr: 'Échéance de ce contrat', en: 'End of this contract' } : { fr: 'Préavis de ce contrat', en: 'Notice of this contract' })],
        fixes
    });
}

function insertFixes(dossier: Dossier, clause: FactStatement['clause']): Fix[] {
    const declaration = dossier.library.fact(KIND, 'interdependence');
    return declaration ? insertFactFixes(clause, [declaration]) : [];
}
