import {
    isListType, isListValue, isReferenceValue, isTableValue, type Fact, type FactDecl, type TableValue, type Type, type Value
} from '../../../generated/ast.js';
import { fieldsOf, indexNameOf, typeNameOf } from '../../../model/library-scope.js';
import { declarationOfFact, type Visible } from '../../../model/names.js';
import { nodesOf } from '../../../model/nodes.js';
import { nearNames } from '../../../model/spelling.js';
import { documentOf } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import type { Fix, Place } from '../../../model/finding.js';
import { didYouMean, message, quote, replaceFixes } from '../../kit/suggestions.js';
import { isBareAmount } from '../../price/price-currency-missing/rule.js';
import type { Rule, RuleContext, SourceFile } from '../../rule.js';
import { checkConditions } from './conditions.js';
import { fitsOne, foundWords, isIndexed, memberFor, typeWords } from './fits.js';

export const wrongValue: Rule = {
    id: 'wrong-value',
    domain: 'values',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Une valeur doit être du type déclaré', en: 'A value must be of the declared type' },
    sources: ['Language guide: values', 'C. civ., art. 1163'],
    checkFile(file, context) {
        for (const fact of nodesOf(file.document, 'Fact')) {
            const visible = visibleFrom(fact, file, context);
            const declaration = declarationOfFact(fact, visible);
            if (declaration && fact.value) {
                new ValueCheck(visible, declaration, context).check(fact.value, declaration.type);
            }
        }
        checkConditions(file, context);
    }
};

function visibleFrom(fact: Fact, { library }: SourceFile, { workspace }: RuleContext): Visible {
    const document = documentOf(fact);
    const dossier = document && workspace.dossierOf(document);
    return dossier ? { dossier, library: dossier.library } : { library };
}

/** One fact against its declaration; `declaration` is what findings point back at. */
class ValueCheck {
    constructor(private readonly visible: Visible, private readonly declaration: FactDecl, private readonly context: RuleContext) {}

    check(value: Value, type: Type): void {
        if (meaningOf(value).type === 'blank') {
            return;
        }
        const fields = fieldsOf(type);
        if (isListValue(value)) {
            if (isListType(type)) {
                value.values.forEach(item => this.check(item, type.element));
            } else if (isIndexed(type) || fields || typeNameOf(type) !== undefined && this.visible.library.types.has(typeNameOf(type)!)) {
                this.reportList(value, type);
            }
        } else if (isTableValue(value)) {
            this.checkTable(value, type, fields);
        } else if (fields || !fitsOne(value, typeNameOf(type), this.visible.library)) {
            this.report(value, type);
        }
    }

    private checkTable(table: TableValue, type: Type, fields: readonly FactDecl[] | undefined): void {
        const { library } = this.visible;
        const index = isIndexed(type) ? library.enumNamed(indexNameOf(type)) : undefined;
        if (!fields && !isIndexed(type)) {
            if (library.types.has(typeNameOf(type) ?? '')) {
                this.report(table, type);
            }
            return;
        }
        const names = fields?.map(field => field.name) ?? index?.members.map(member => member.name);
        for (const entry of table.entries) {
            if (names && entry.name && !names.includes(entry.name)) {
                this.reportKey({ node: entry, property: 'name' }, entry.name, names);
            } else if (entry.value) {
                const field = fields?.find(({ name }) => name === entry.name);
                if (field) {
                    this.check(entry.value, field.type);
                } else if (isListValue(entry.value) || isTableValue(entry.value)) {
                    this.report(entry.value, type);
                } else if (!fitsOne(entry.value, typeNameOf(type), library)) {
                    this.report(entry.value, type);
                }
            }
        }
    }

    private report(value: Value, type: Type): void {
        const { library } = this.visible;
        if (isBareAmount(value, typeNameOf(type))) {
            return;
        }
        const place: Place = { node: value };
        const found = foundWords(meaningOf(value).type);
        this.context.report({
            place,
            message: message(language => language === 'fr'
                ? `${quote(this.declaration.name, 'fr')} attend ${typeWords(type, library, 'fr')} ; il y a ici ${found.fr}.`
                : `${quote(this.declaration.name, 'en')} takes ${typeWords(type, library, 'en')}; here stands ${found.en}.`),
            related: [this.declared()],
            fixes: fixesFor(value, type, place, this.visible)
        });
    }

    private reportList(value: Value, type: Type): void {
        this.context.report({
            place: { node: value },
            message: message(language => language === 'fr'
                ? `${quote(this.declaration.name, 'fr')} attend une seule valeur, ${typeWords(type, this.visible.library, 'fr')} ; il y a ici une liste.`
                : `${quote(this.declaration.name, 'en')} takes a single value, ${typeWords(type, this.visible.library, 'en')}; here stands a list.`),
            related: [this.declared()]
        });
    }

    private reportKey(place: Place, name: string, names: readonly string[]): void {
        const near = nearNames(name, names);
        this.context.report({
            place,
            message: message(language => {
                const hint = didYouMean(near, language) || (language === 'fr' ? ` Entrées prévues : ${names.slice(0, 10).join(', ')}.` : ` Entries provided for: ${names.slice(0, 10).join(', ')}.`);
                return (language === 'fr' ? `${quote(this.declaration.name, 'fr')} n'a pas d'entrée ${quote(name, 'fr')}.` : `${quote(this.declaration.name, 'en')} has no entry ${quote(name, 'en')}.`) + hint;
            }),
            related: [this.declared()],
            fixes: replaceFixes(place, near)
        });
    }

    private declared(): { place: Place; message: { fr: string; en: string } } {
        return { place: { node: this.declaration, property: 'name' }, message: { fr: 'Déclaration du fait', en: 'Declaration of the fact' } };
    }
}

/** A text that names a member loses its quotation marks; a word where a text belongs gets them. */
function fixesFor(value: Value, type: Type, place: Place, { library }: Visible): Fix[] {
    const typeName = typeNameOf(type);
    const member = memberFor(value, typeName, library);
    if (member !== undefined) {
        return replaceFixes(place, [member]);
    }
    const source = value.$cstNode?.text;
    return typeName === 'text' && source !== undefined && !fieldsOf(type) && (isReferenceValue(value) || !isTableValue(value)) && !source.includes('"')
        ? [{
            title: { fr: 'Mettre entre guillemets', en: 'Put in quotation marks' },
            preferred: true,
            edits: () => replaceFixes(place, [`"${source}"`])[0]!.edits()
        }]
        : [];
}
