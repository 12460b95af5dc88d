/** Conditions of policies that compare what cannot be compared: a payment term with a percentage. */
import {
    isEnumMember, isFactDecl, isLiteralExpression, isPathExpression, type BinaryExpression, type Expression, type FactDecl
} from '../../../generated/ast.js';
import { typeNameOf, type LibraryScope } from '../../../model/library-scope.js';
import { nodesOf } from '../../../model/nodes.js';
import { meaningOf } from '../../../model/values.js';
import { message, quote } from '../../kit/suggestions.js';
import type { RuleContext, SourceFile } from '../../rule.js';
import { fitsOne, foundWords, typeWords } from './fits.js';

const COMPARING: readonly BinaryExpression['operator'][] = ['=', '!=', '<', '<=', '>', '>=', 'contains'];

export function checkConditions({ document, library }: SourceFile, { report }: RuleContext): void {
    for (const expression of nodesOf(document, 'BinaryExpression')) {
        if (!COMPARING.includes(expression.operator)) {
            continue;
        }
        for (const [side, other] of [[expression.left, expression.right], [expression.right, expression.left]] as const) {
            const declaration = declarationOf(side);
            if (declaration && isLiteralExpression(other) && !fitsOne(other.value, typeNameOf(declaration.type), library)) {
                report({
                    place: { node: other },
                    message: message(language => language === 'fr'
                        ? `${quote(side.$cstNode?.text ?? '', 'fr')} est de type ${typeWords(declaration.type, library, 'fr', false)} et ne se compare pas avec ${foundWords(meaningOf(other.value).type).fr}.`
                        : `${quote(side.$cstNode?.text ?? '', 'en')} is of the type ${typeWords(declaration.type, library, 'en', false)} and does not compare with ${foundWords(meaningOf(other.value).type).en}.`),
                    related: [{ place: { node: declaration, property: 'name' }, message: { fr: 'Déclaration du fait', en: 'Declaration of the fact' } }]
                });
            }
        }
        checkFacts(expression, library, report);
    }
}

/** Two facts: their types must be the same, a rate also being a percentage or an amount. */
function checkFacts(expression: BinaryExpression, library: LibraryScope, report: RuleContext['report']): void {
    const left = typeNameOf(declarationOf(expression.left)?.type);
    const right = typeNameOf(declarationOf(expression.right)?.type);
    if (left === undefined || right === undefined || left === right || !library.types.has(left) || !library.types.has(right)) {
        return;
    }
    if ([left, right].includes('rate') && (['percent', 'money'] as (string | undefined)[]).some(type => type === left || type === right)) {
        return;
    }
    report({
        place: { node: expression.right },
        message: {
            fr: `« ${expression.left.$cstNode?.text ?? ''} » (${left}) et « ${expression.right.$cstNode?.text ?? ''} » (${right}) ne se comparent pas.`,
            en: `"${expression.left.$cstNode?.text ?? ''}" (${left}) and "${expression.right.$cstNode?.text ?? ''}" (${right}) do not compare.`
        }
    });
}

/** The declaration of the fact that a path names; of its table, where the path names a row. */
function declarationOf(expression: Expression): FactDecl | undefined {
    if (!isPathExpression(expression)) {
        return undefined;
    }
    const { segments } = expression.path;
    const target = segments.at(-1)?.target.ref;
    if (isFactDecl(target)) {
        return target;
    }
    const owner = segments.at(-2)?.target.ref;
    return isEnumMember(target) && isFactDecl(owner) ? owner : undefined;
}
