import { isTableValue, type TableEntry } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertBlockAfter, withTabStops } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { factsOf, headOf } from '../../../model/tree.js';
import { message } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { EXEMPT, gridLevels, levelNames, promisedLevels, TIMES } from '../severity-rows.js';

const ROWS: readonly (readonly [kind: string, fact: string])[] = [...TIMES.map(fact => ['sla', fact] as const), ['penalties', 'per-severity']];

export const severityLevelUnknown: Rule = {
    id: 'severity-level-unknown',
    aliases: ['MSP404'],
    domain: 'service-levels',
    level: 'error',
    reads: 'structure',
    title: { fr: 'La grille de criticité et les niveaux de service doivent connaître les mêmes criticités', en: 'The severity grid and the service levels must know the same severities' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const grid = gridLevels(dossier);
        const [gridClause] = dossier.clausesOfKind('severity-grid');
        if (grid.size === 0 || !gridClause) {
            return;
        }
        const told = new Set<string>();
        for (const [kind, fact] of ROWS) {
            for (const { key, statements: [statement] } of dossier.facts.rows(kind, fact)) {
                if (key === undefined || grid.has(key) || told.has(key) || key === EXEMPT || !statement) {
                    continue;
                }
                told.add(key);
                report({
                    message: message(language => language === 'fr'
                        ? `La criticité ${levelNames(dossier, [key], 'fr')} n'existe pas dans la grille : on ne sait quels incidents elle vise. Ajoutez son critère.`
                        : `Severity ${levelNames(dossier, [key], 'en')} is not in the grid: nobody knows which incidents it means. Add its criterion.`),
                    place: { node: statement.node, property: 'name' },
                    related: [{ place: headOf(gridClause), message: { fr: 'Grille de criticité', en: 'Severity grid' } }],
                    fixes: criterionFix(dossier, key)
                });
            }
        }
        const promised = promisedLevels(dossier);
        for (const { key, statements: [statement] } of promised.size > 0 ? dossier.facts.rows('severity-grid', 'criteria') : []) {
            if (key !== undefined && key !== EXEMPT && !promised.has(key) && statement) {
                report({
                    message: message(language => language === 'fr'
                        ? `La criticité ${levelNames(dossier, [key], 'fr')} est dans la grille, mais aucun délai ne lui est attaché : ajoutez-le aux niveaux de service.`
                        : `Severity ${levelNames(dossier, [key], 'en')} is in the grid but has no time: add one to the service levels.`),
                    place: { node: statement.node, property: 'name' },
                    related: dossier.clausesOfKind('sla').slice(0, 1).map(clause => ({ place: headOf(clause), message: { fr: 'Niveaux de service', en: 'Service levels' } }))
                });
            }
        }
    }
};

/** A blank row after the last criterion of the grid. */
function criterionFix(dossier: Dossier, level: string): Fix[] {
    const last = dossier.clausesOfKind('severity-grid').flatMap(factsOf)
        .map(({ name, value }): TableEntry | undefined => name === 'criteria' && isTableValue(value) ? value.entries.at(-1) : undefined).find(entry => entry);
    return last ? [{
        title: message(language => language === 'fr' ? `Ajouter ${levelNames(dossier, [level], 'fr')} à la grille` : `Add ${levelNames(dossier, [level], 'en')} to the grid`),
        preferred: true,
        edits: () => [withTabStops(insertBlockAfter(last, [`${level}: ?`], false))]
    }] : [];
}
