/** Names that libraries declare: kinds, enums, roles, policies, and what stands inside them. */
import type { AstNode } from 'langium';
import { isFactDecl, isRequirement, type Requirement } from '../../../generated/ast.js';
import type { Place } from '../../../model/finding.js';
import type { Duplicate } from '../../../model/library-scope.js';
import { nodesOf } from '../../../model/nodes.js';
import { rootOf, uriOf } from '../../../model/tree.js';
import { requirementId, statedId } from '../../../policy/active.js';
import type { RuleContext, SourceFile } from '../../rule.js';
import { reportRepeated } from './repeated.js';

export function checkDeclarations(file: SourceFile, context: RuleContext): void {
    const { document } = file;
    for (const duplicate of file.library.duplicates) {
        checkLibraries(duplicate, file, context);
    }
    for (const kind of nodesOf(document, 'Kind')) {
        reportRepeated(kind.items.filter(isFactDecl), fact => fact.name, context, name => ({
            fr: `Le fait « ${name} » est déclaré deux fois dans cette espèce : gardez une seule déclaration.`,
            en: `The fact "${name}" is declared twice in this kind: keep one declaration.`
        }));
    }
    for (const enumeration of nodesOf(document, 'Enum')) {
        reportRepeated(enumeration.members, member => member.name, context, name => ({
            fr: `La valeur « ${name} » figure deux fois dans cette énumération : gardez-en une.`,
            en: `The value "${name}" stands twice in this enum: keep one.`
        }));
    }
    checkRequirements(file, context);
}

/** The finding stands in the user's file: a library that ships with the tool cannot be changed. */
function checkLibraries({ first, second }: Duplicate, { document, dossiers }: SourceFile, { workspace, report }: RuleContext): void {
    const [own, other] = isShipped(uriOf(second)) && !isShipped(uriOf(first)) ? [first, second] : [second, first];
    const uri = document.uri.toString();
    if (uriOf(own) === uri) {
        report({
            place: { node: own, property: 'name' },
            message: {
                fr: `« ${own.name} » est déjà déclaré${uriOf(other) === uri ? '' : ` par ${nameOfFile(uriOf(other))}`} : donnez un autre nom.`,
                en: `"${own.name}" is declared${uriOf(other) === uri ? '' : ` by ${nameOfFile(uriOf(other))}`} already: give it another name.`
            },
            related: [{ place: { node: other, property: 'name' }, message: { fr: 'L\'autre déclaration', en: 'The other declaration' } }]
        });
        return;
    }
    // Two libraries that do not know each other meet where a contract uses both.
    const use = dossiers.length === 0 || isShipped(uriOf(own)) ? undefined
        : rootOf(document)?.uses.find(candidate => candidate.library !== undefined && workspace.resolveUse(uri, candidate.library) === uriOf(own));
    if (use && !knows(own, other, workspace)) {
        report({
            place: { node: use, property: 'library' },
            message: {
                fr: `Cette bibliothèque et ${nameOfFile(uriOf(other))} déclarent toutes deux « ${own.name} » : renommez l'une des déclarations.`,
                en: `This library and ${nameOfFile(uriOf(other))} both declare "${own.name}": rename one of the declarations.`
            },
            related: [own, other].map(node => ({ place: { node, property: 'name' }, message: { fr: 'Une déclaration', en: 'A declaration' } }))
        });
    }
}

/** Whether one of the two files uses the other, so that the finding stands there already. */
function knows(a: Duplicate['first'], b: Duplicate['first'], workspace: RuleContext['workspace']): boolean {
    const uses = (from: Duplicate['first'], to: Duplicate['first']): boolean => {
        const file = from.$container?.$type === 'File' ? from.$container as ReturnType<typeof rootOf> : undefined;
        return (file?.uses ?? []).some(use => use.library !== undefined && workspace.resolveUse(uriOf(from), use.library) === uriOf(to));
    };
    return uses(a, b) || uses(b, a);
}

/** Ids that are written must differ everywhere; those made from a clause's kind only inside a policy, where one would hide the other. */
function checkRequirements({ document, library }: SourceFile, context: RuleContext): void {
    const uri = document.uri.toString();
    const known = new Map<string, Requirement>();
    for (const policy of library.policies.values()) {
        const own = policy.items.filter(isRequirement);
        if (uriOf(policy) === uri) {
            reportRepeated(own, requirementId, { report: report => context.report({ ...report, place: idPlace(report.place.node as Requirement) }) }, repeatedId);
        }
        for (const requirement of own) {
            const id = statedId(requirement);
            if (id === undefined) {
                continue;
            }
            const before = known.get(id);
            if (!before) {
                known.set(id, requirement);
            } else if (before.$container !== policy && !asksTheSame(before, requirement)) {
                const [mine, other] = isShipped(uriOf(requirement)) ? [before, requirement] : [requirement, before];
                if (uriOf(mine) === uri) {
                    context.report({ place: idPlace(mine), message: repeatedId(id), related: [{ place: idPlace(other), message: { fr: 'L\'autre exigence', en: 'The other requirement' } }] });
                }
            }
        }
    }
}

/** Two policies may ask for one thing under one id, each for its own reason: it is then asked once. */
export function asksTheSame(a: Requirement, b: Requirement): boolean {
    const words = (node: AstNode | undefined): string => node?.$cstNode?.text.replace(/\s+/g, ' ') ?? '';
    return words(a.subject) === words(b.subject) && words(a.condition) === words(b.condition);
}

function repeatedId(id: string): { fr: string; en: string } {
    return {
        fr: `Deux exigences portent l'identifiant « ${id} », et l'une cache l'autre : donnez à celle-ci son propre « id ».`,
        en: `Two requirements have the id "${id}", and one hides the other: give this one an "id" of its own.`
    };
}

function idPlace(requirement: Requirement): Place & { readonly node: Requirement } {
    return { node: requirement, ...requirement.ids.length === 0 ? { property: 'subject' } : { property: 'ids', index: requirement.ids.length - 1 } };
}

function isShipped(uri: string): boolean {
    return uri.startsWith('msp:');
}

function nameOfFile(uri: string): string {
    const name = uri.split('/').at(-1) ?? uri;
    return isShipped(uri) ? `msp:${name.replace(/\.msp$/, '')}` : decodeURIComponent(name);
}
