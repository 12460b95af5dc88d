import { isTableValue } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertBlockAfter, insertFact, INDENT, withTabStops } from '../../../model/edits.js';
import type { Fix, Level } from '../../../model/finding.js';
import { factsOf, headOf } from '../../../model/tree.js';
import { message } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { EXEMPT, gridLevels, levelNames, levelsOf, promisedLevels, tablePlace } from '../severity-rows.js';

export const severityRowIncomplete: Rule = {
    id: 'severity-row-incomplete',
    aliases: ['MSP402'],
    domain: 'service-levels',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Chaque criticité devrait avoir un délai de prise en charge et de résolution', en: 'Every severity should have a response time and a resolution time' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const promised = promisedLevels(dossier);
        // A level of which no time at all is promised is another finding (severity-level-unknown).
        const levels = [...gridLevels(dossier)].filter(level => level !== EXEMPT && promised.has(level));
        const check = (fact: string, covering: readonly string[], level: Exclude<Level, 'off'>, fr: string, en: string): void => {
            const covered = new Set(covering.flatMap(name => [...levelsOf(dossier, 'sla', name)]));
            const missing = levels.filter(name => !covered.has(name));
            const table = tablePlace(dossier, 'sla', fact);
            if (missing.length > 0 && table) {
                report({
                    level,
                    message: message(language => language === 'fr'
                        ? `Criticité ${levelNames(dossier, missing, 'fr')} : aucun délai de ${fr}. Fixez-le, ou l'incident peut attendre sans limite.`
                        : `Severity ${levelNames(dossier, missing, 'en')}: no ${en} time. Set one, or the incident may wait without limit.`),
                    place: table.place,
                    related: dossier.clausesOfKind('severity-grid').slice(0, 1).map(clause => ({
                        place: headOf(clause), message: { fr: 'Grille de criticité', en: 'Severity grid' }
                    })),
                    fixes: [rowsFix(dossier, fact, missing)]
                });
            }
        };
        check('response', ['response'], 'error', 'prise en charge', 'response');
        check('resolution', ['resolution', 'workaround'], 'warning', 'résolution', 'resolution');
    }
};

/** A blank row for each level, in the table where there is one, else in a new table. */
function rowsFix(dossier: Dossier, fact: string, levels: readonly string[]): Fix {
    return {
        title: message(language => `${language === 'fr' ? 'Ajouter' : 'Add'} ${levelNames(dossier, levels, language)}`),
        preferred: true,
        edits: () => {
            const { clause } = tablePlace(dossier, 'sla', fact)!;
            const rows = levels.map(level => `${level}: ?`);
            const table = factsOf(clause).map(({ name, value }) => name === fact && isTableValue(value) ? value.entries.at(-1) : undefined).find(entry => entry);
            if (!table) {
                return [withTabStops(insertFact(clause, [`${fact}: {`, ...rows.map(row => INDENT + row), '}']))];
            }
            const oneLine = !table.$container.$cstNode?.text.includes('\n');
            return [withTabStops(oneLine
                ? { ...insertBlockAfter(table, [], false), text: rows.map(row => `   ${row}`).join('') }
                : insertBlockAfter(table, rows, false))];
        }
    };
}
