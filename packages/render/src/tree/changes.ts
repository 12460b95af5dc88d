/** What an amendment says of the articles it changes or repeals. */
import { kindNameOf, type Clause, type Path, type Repeal } from '@msp/language';
import { articleReference } from './naming.js';
import type { Article, Inline, Paragraph } from './nodes.js';
import { labelOf } from './paths.js';
import { sourceOf, type Scope } from './scope.js';
import { clean, NBSP } from './typography.js';

/** `Modification de l'article 12 du contrat`, for a clause of an amendment that changes another. */
export function amendedHeading(clause: Clause, scope: Scope): Partial<Pick<Article, 'heading'>> {
    const target = clause.change === 'amend' ? changedClause(clause.target, scope).clause : undefined;
    return target ? { heading: [{ type: 'text', text: scope.language === 'fr' ? 'Modification de l’' : 'Amendment of ' }, articleReference(target, scope)] } : {};
}

/** `L'article 12 du contrat est abrogé.` A repeal of a fact names the fact. */
export function repealed(repeal: Repeal, scope: Scope): Paragraph {
    const { clause, fact } = changedClause(repeal.target, scope);
    const french = scope.language === 'fr';
    const written: Inline = { type: 'unresolved', text: clean(repeal.target?.$cstNode?.text ?? '') };
    const what = clause ? articleReference(clause, scope) : written;
    const [before, after] = fact !== undefined
        ? french ? ['À l’', `, la stipulation «${NBSP}${clean(fact)}${NBSP}» est abrogée.`] : ['In ', `, the provision “${clean(fact)}” is repealed.`]
        : french ? [clause ? 'L’' : '', ' est abrogé.'] : ['', ' is repealed.'];
    return { type: 'paragraph', children: [{ type: 'text', text: before! }, what, { type: 'text', text: after! }], source: sourceOf(repeal) };
}

/**
 * The clause that an amendment speaks of, by the names it is written with: the linker does not find a clause any more that
 * is repealed, and finds the amendment's own first.
 */
function changedClause(path: Path | undefined, scope: Scope): { readonly clause?: Clause; readonly fact?: string } {
    const { dossier } = scope;
    const names = path?.segments.map(segment => segment.target?.$refText ?? '') ?? [];
    const document = names.length > 1 ? dossier.documentNamed(names[0]!) : undefined;
    const [name, fact] = document ? names.slice(1) : names;
    const clause = [...scope.outline.articles.keys()].find(candidate => candidate.change !== 'amend'
        && (candidate.name === name || kindNameOf(candidate) === name) && (!document || dossier.documentOf(candidate) === document));
    return { clause, fact: fact === undefined ? undefined : labelOf(dossier.library.fact(clause && kindNameOf(clause), fact), fact, scope) };
}
