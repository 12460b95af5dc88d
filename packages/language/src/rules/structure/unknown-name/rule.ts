import { isReference, type LangiumDocument, type Reference, type ReferenceInfo } from 'langium';
import {
    isClause, isClauseSubject, isEnum, isFile, isPathSegment, isReferenceValue, type Member
} from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Message } from '../../../model/finding.js';
import { typeNameOf } from '../../../model/library-scope.js';
import { candidates, expectedType, type Visible } from '../../../model/names.js';
import { nearNames } from '../../../model/spelling.js';
import { documentOf, fileOf, rootOf } from '../../../model/tree.js';
import type { Workspace } from '../../../model/workspace.js';
import { alternatives, didYouMean, message, quote, refPlace, replaceFixes, useFixes } from '../../kit/suggestions.js';
import type { Report, Rule, SourceFile } from '../../rule.js';
import { librariesDeclaring } from './libraries.js';
import { checkRequirementNames } from './requirement-names.js';
import { checkUnits } from './units.js';

/** What is looked for, with the French word's article. */
type Expected = 'document' | 'party' | 'role' | 'policy' | 'kind' | 'fact' | 'type' | 'value' | 'name';

const NOUNS: Readonly<Record<Expected, Message>> = {
    document: { fr: 'Aucun document du dossier ne s\'appelle', en: 'No document of the dossier is called' },
    party: { fr: 'Aucune partie du dossier ne s\'appelle', en: 'No party of the dossier is called' },
    role: { fr: 'Aucun rôle ne s\'appelle', en: 'No role is called' },
    policy: { fr: 'Aucune politique des bibliothèques utilisées ne s\'appelle', en: 'No policy of the libraries in use is called' },
    kind: { fr: 'Aucune espèce de clause ne s\'appelle', en: 'No clause kind is called' },
    fact: { fr: 'Cette espèce de clause ne déclare pas de fait', en: 'This clause kind declares no fact' },
    type: { fr: 'Aucun type de valeur ne s\'appelle', en: 'No type of value is called' },
    value: { fr: 'Cette valeur n\'est pas prévue :', en: 'This value is not provided for:' },
    name: { fr: 'Rien ne s\'appelle ici', en: 'Nothing here is called' }
};

const EXPECTED: Readonly<Record<string, Expected>> = {
    'Rank.documents': 'document',
    'DossierDocument.author': 'party',
    'RoleItem.party': 'party',
    'Signatory.party': 'party',
    'RoleStatement.of': 'party',
    'RoleStatement.role': 'role',
    'ApplyItem.policies': 'policy',
    'Policy.bases': 'policy',
    'Kind.base': 'kind',
    'ClauseSubject.kind': 'kind',
    'ClauseSubject.facts': 'fact',
    'NamedType.symbol': 'type',
    'NamedType.index': 'type',
    'PathSegment.target': 'name'
};

/** Names that only a dossier with its contract can know. */
const OF_DOSSIER = new Set<Expected>(['document', 'party', 'name']);
const LIBRARY_MEMBERS: Partial<Record<Expected, Member['$type']>> = { policy: 'Policy', kind: 'Kind' };
const MOST_VALUES = 10;
/** Every name that is written is compared with every name there is: where so many are unknown, no spelling is the cause. */
const MOST_SUGGESTIONS = 50;
const PLAIN_NAME = /^[A-Za-z_\u00C0-\u024F][\w\u00C0-\u024F]*(?:-[\w\u00C0-\u024F]+)*$/;

export const unknownName: Rule = {
    id: 'unknown-name',
    domain: 'structure',
    level: 'error',
    title: { fr: 'Un nom doit désigner quelque chose', en: 'A name must name something' },
    sources: ['Language guide: names'],
    checkFile(file, context) {
        let told = 0;
        for (const reference of file.document.references) {
            if (isReference(reference) && reference.error && reference.$refText !== '') {
                const report = describe(reference, reference.error.info, file, context.workspace, told < MOST_SUGGESTIONS);
                if (report) {
                    told += 1;
                    context.report(report);
                }
            }
        }
        checkRequirementNames(file, context);
        checkUnits(file, context);
    }
};

function describe(reference: Reference, info: ReferenceInfo, file: SourceFile, workspace: Workspace, suggests: boolean): Report | undefined {
    // A document that is ranked and missing has a rule of its own: what to do about it is another matter.
    if (info.container.$type === 'Rank') {
        return undefined;
    }
    const visible = visibleFrom(info, file, workspace);
    const expected = expectedAt(info, visible);
    if (!expected) {
        return undefined;
    }
    const name = reference.$refText;
    const place = refPlace(info.container, reference);
    const names = suggests ? namesFor(expected, info, visible) : [];
    const near = nearNames(name, names);
    // Where the contract or a library is not found, its names are not either: that is said once, by the rule about it.
    if (missesContract(expected, info, visible) || near.length === 0 && isBlind(expected, file.document, visible.dossier, workspace)) {
        return undefined;
    }
    const memberType = LIBRARY_MEMBERS[expected];
    const declaring = memberType ? librariesDeclaring(workspace.usableLibraries(file.document.uri.toString()), member => member.$type === memberType, name) : [];
    const root = file.document.parseResult.value;
    return {
        place,
        // A policy that is applied under another name asks for nothing, a rank of nothing decides nothing.
        unread: expected === 'policy',
        message: message(language => {
            const said = `${NOUNS[expected][language]} ${quote(name, language)}.`;
            if (declaring.length > 0) {
                const libraries = declaring.map(library => quote(library.name, language)).join(', ');
                return said + (language === 'fr' ? ` ${libraries} en déclare une : ajoutez « use ».` : ` ${libraries} declares one: add "use".`);
            }
            if (near.length > 0) {
                return said + didYouMean(near, language);
            }
            const few = expected !== 'name' && names.length > 0 && names.length <= MOST_VALUES;
            return said + (few ? language === 'fr' ? ` Choix possibles : ${alternatives(names, 'fr')}.` : ` Possible: ${alternatives(names, 'en')}.` : '');
        }),
        fixes: declaring.length > 0 && isFile(root) ? useFixes(root, declaring) : replaceFixes(place, near, other => PLAIN_NAME.test(other) ? other : `"${other}"`)
    };
}

/** Where the type of the value is known, only what that type takes. */
function namesFor(expected: Expected, info: ReferenceInfo, visible: Visible): string[] {
    const value = isPathSegment(info.container) ? info.container.$container.$container : undefined;
    if (expected === 'value' && isReferenceValue(value)) {
        return visible.library.enumNamed(typeNameOf(expectedType(value, visible)))?.members.map(({ name }) => name) ?? [];
    }
    if (value && expected === 'party') {
        return visible.dossier?.parties.map(({ name }) => name) ?? [];
    }
    if (value && expected === 'document') {
        return visible.dossier?.documents.map(({ name }) => name) ?? [];
    }
    return candidates(info, visible).map(({ name }) => name);
}

/** What was to be named here; undefined where another rule speaks, or where any word is free. */
function expectedAt(info: ReferenceInfo, visible: Visible): Expected | undefined {
    const { container, property } = info;
    if (property === 'facts' && isClauseSubject(container)) {
        return container.kind.ref ? 'fact' : undefined;
    }
    if (!isPathSegment(container)) {
        return EXPECTED[`${container.$type}.${property}`];
    }
    const path = container.$container;
    if (isClause(path.$container)) {
        // What a clause derogates from: the rule `derogation-target-missing` says so.
        return undefined;
    }
    const index = path.segments.indexOf(container);
    if (index > 0) {
        return path.segments[index - 1]!.target.ref ? 'name' : undefined;
    }
    if (!isReferenceValue(path.$container)) {
        return 'name';
    }
    const typeName = typeNameOf(expectedType(path.$container, visible));
    const type = typeName === undefined ? undefined : visible.library.types.get(typeName);
    if (isEnum(type)) {
        return 'value';
    }
    switch (typeName) {
        case undefined: return path.segments.length > 1 ? 'name' : undefined;
        case 'party':
        case 'document': return typeName;
        case 'article': return 'name';
        // A word where a text or a number belongs: the rule `wrong-value` says so.
        default: return undefined;
    }
}

function visibleFrom(info: ReferenceInfo, file: SourceFile, workspace: Workspace): Visible {
    const document = documentOf(info.container);
    const dossier = document && workspace.dossierOf(document);
    return dossier ? { dossier, library: dossier.library } : { library: file.library };
}

/** Whether the name could be one of the contract, which this document has not found. */
function missesContract(expected: Expected, { container }: ReferenceInfo, { dossier }: Visible): boolean {
    const isHead = !isPathSegment(container) || container.$container.segments.indexOf(container) === 0;
    return dossier !== undefined && !dossier.isContract && isHead && OF_DOSSIER.has(expected);
}

function isBlind(expected: Expected, document: LangiumDocument, dossier: Dossier | undefined, workspace: Workspace): boolean {
    const files = new Set([document, ...dossier?.documents.map(fileOf) ?? []]);
    return !['document', 'party', 'value'].includes(expected) && [...files].some(file => missesLibrary(file, workspace));
}

export function missesLibrary(document: LangiumDocument, workspace: Workspace): boolean {
    const uri = document.uri.toString();
    return (rootOf(document)?.uses ?? []).some(use => use.library !== undefined && workspace.resolveUse(uri, use.library) === undefined);
}
