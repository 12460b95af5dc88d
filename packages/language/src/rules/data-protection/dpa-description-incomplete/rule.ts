import { underGdpr } from '../../../law/data-law.js';
import { DataProtection, entryNamed } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Language } from '../../../model/finding.js';
import { conjunction } from '../../../wording/format.js';
import { fieldsOf } from '../../../model/library-scope.js';
import { labelIn } from '../../../model/tree.js';
import { addFieldsFix } from '../record-fixes.js';
import type { Rule } from '../../rule.js';

/** What the contract sets out of each processing (GDPR, art. 28(3), first sentence). */
const FIELDS = ['subject-matter', 'duration', 'nature', 'purpose', 'data', 'persons'] as const;

export const dpaDescriptionIncomplete: Rule = {
    id: 'dpa-description-incomplete',
    aliases: ['MSP102'],
    domain: 'data-protection',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Chaque traitement doit être décrit en entier', en: 'Each processing must be described in full' },
    sources: ['GDPR art. 28(3), first sentence'],
    checkDossier(dossier, { report }) {
        if (!underGdpr(dossier)) {
            return;
        }
        const { records } = DataProtection.of(dossier);
        for (const [index, { name, id, table }] of records.entries()) {
            // Two documents may describe one processing together.
            const same = id === undefined ? [table] : records.filter(other => other.id === id).map(other => other.table);
            const missing = FIELDS.filter(field => !same.some(other => entryNamed(other, field)));
            if (missing.length === 0 || records.findIndex(other => id !== undefined && other.id === id) < index && same.length > 1) {
                continue;
            }
            const shown = name ?? String(index + 1);
            report({
                message: {
                    fr: `Traitement « ${shown} » : il manque ${labels(dossier, missing, 'fr')}. L'article 28 exige que l'accord le décrive : complétez-le.`,
                    en: `Processing "${shown}": ${labels(dossier, missing, 'en')} missing. Article 28 requires the agreement to set this out: complete it.`
                },
                place: { node: entryNamed(table, 'name') ?? table },
                fixes: [addFieldsFix(table, missing.map(field => `${field}: ?`), { fr: 'Ajouter ce qui manque, à compléter', en: 'Add what is missing, to be filled in' })]
            });
        }
    }
};

function labels(dossier: Dossier, fields: readonly string[], language: Language): string {
    const declared = fieldsOf(dossier.library.fact('data-protection', 'processing')?.type) ?? [];
    return conjunction(fields.map(field => {
        const found = declared.find(({ name }) => name === field);
        return (found && labelIn(found.labels, language) || field).toLowerCase();
    }), language);
}
