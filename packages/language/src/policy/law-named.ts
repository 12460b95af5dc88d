/** The country whose law a condition asks for. */
import { AstUtils } from 'langium';
import { isBinaryExpression, isPathExpression, type Expression, type Path } from '../generated/ast.js';
import { pathNames } from '../model/tree.js';

const lawsNamed = new WeakMap<Expression, { readonly law: string | undefined }>();

/** `governing-law.country = FR`: the country that a condition asks for. */
export function lawNamed(condition: Expression): string | undefined {
    const known = lawsNamed.get(condition) ?? { law: findLaw(condition) };
    lawsNamed.set(condition, known);
    return known.law;
}

function findLaw(condition: Expression): string | undefined {
    return AstUtils.streamAst(condition).filter(isBinaryExpression)
        .filter(({ operator, left, right }) => operator === '=' && isPathExpression(left) && isPathExpression(right) && pathText(left.path) === 'governing-law.country')
        .map(({ right }) => isPathExpression(right) ? pathText(right.path) : undefined).head();
}

function pathText(path: Path): string {
    return pathNames(path).join('.');
}
