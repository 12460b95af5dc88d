import type { Term } from '../../../generated/ast.js';
import { circleThrough, nodesInCircles } from '../../../model/circles.js';
import { fold } from '../../../model/values.js';
import type { Rule } from '../../rule.js';
import { termUsesOf, type TermUse } from '../term-uses.js';

export const circularDefinition: Rule = {
    id: 'circular-definition',
    aliases: ['MSP306'],
    domain: 'definitions',
    level: 'error',
    title: { fr: 'Une définition ne doit pas supposer ce qu\'elle définit', en: 'A definition must not presuppose what it defines' },
    sources: ['C. civ., art. 1163', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const { inDefinition } = termUsesOf(dossier);
        if (inDefinition.size === 0) {
            return;
        }
        const terms = new Map<string, Term>();
        dossier.terms.forEach(({ term }) => terms.set(fold(term.name), terms.get(fold(term.name)) ?? term));
        const edges = (key: string): ReadonlyMap<string, TermUse> => inDefinition.get(terms.get(key)!) ?? new Map<string, TermUse>();
        for (const cycle of cyclesIn([...terms.keys()], edges)) {
            const names = [...cycle, cycle[0]!].map(key => terms.get(key)!.name);
            const uses = cycle.map((key, index) => edges(key).get(cycle[(index + 1) % cycle.length]!)!);
            const path = names.join(' → ');
            const essential = uses.every(isInHead) || uses.some(isAbsence);
            report({
                // That one definition mentions the other in passing leaves both with a meaning.
                level: essential ? 'error' : 'information',
                place: { node: terms.get(cycle[0]!)!, property: 'name' },
                message: essential
                    ? { fr: `Définitions circulaires : ${path}. Définissez l'un de ces termes sans les autres.`, en: `Circular definitions: ${path}. Define one of these terms without the others.` }
                    : { fr: `Ces définitions renvoient l'une à l'autre : ${path}. Vérifiez que chacune se comprend seule.`, en: `These definitions refer to each other: ${path}. Check that each can be understood alone.` },
                related: uses.map(({ place, text }) => ({ place, message: { fr: `« ${text} » dans la définition`, en: `"${text}" in the definition` } }))
            });
        }
    }
};

/** Where a definition says what the thing is, before it describes it: up to the first comma or relative pronoun. */
const HEAD = /[,;:.(]|(?<![\p{L}])(?:qui|que|qu['’]|dont|où|duquel|laquelle|lesquel(?:le)?s|lequel|auquel|permettant|destinée?s?|that|which|whose|where|who|to which)(?![\p{L}])/iu;

function isInHead({ passage, start }: TermUse): boolean {
    const end = HEAD.exec(passage?.text ?? '')?.index ?? Infinity;
    return start < end;
}

/** « Absence d'incident » says nothing but the other term: where that one leads back, neither has a meaning. */
const ABSENCE = /^\s*(?:(?:l['’]|une?|the|an?)\s*)?(?:absence|défaut|manque|inverse|contraire|lack|opposite|reverse)\s+(?:de\s+(?:tout(?:e)?\s+)?|d['’](?:une?\s+|aucune?\s+)?|du\s+|de\s+la\s+|of\s+(?:an?\s+|any\s+|the\s+)?)$/iu;

function isAbsence({ passage, start }: TermUse): boolean {
    return ABSENCE.test(passage?.text.slice(0, start) ?? '');
}

/** One cycle for each group of terms that lead back to each other, the shortest through its first term. */
function cyclesIn(keys: readonly string[], edges: (key: string) => ReadonlyMap<string, TermUse>): (readonly string[])[] {
    const groups = nodesInCircles(keys, key => edges(key).keys());
    const cycles: (readonly string[])[] = [];
    const told = new Set<string>();
    for (const start of keys) {
        const group = groups.get(start);
        const cycle = group && !told.has(start) ? circleThrough(start, key => [...edges(key).keys()].filter(next => group.has(next) && !told.has(next))) : undefined;
        if (cycle) {
            cycles.push(cycle);
            cycle.forEach(key => told.add(key));
        }
    }
    return cycles;
}
