/** From a dossier to its effective facts. */
import {
    governingCountry, isClause, isDateItem, isExternalItem, isRepeal, isVersionItem, kindNameOf, uriOf,
    type Dossier, type DossierDocument, type Party, type RoleDecl
} from '@msp/language';
import { URI, type AstNode } from 'langium';
import { buildContractTree } from '../tree/build.js';
import type { Article, Block, ContractTree, Definition, Source } from '../tree/nodes.js';
import { SIGNING_ROLES } from '../tree/naming.js';
import { clean } from '../tree/typography.js';
import { plainText } from '../text/text.js';
import { FACTS_FORMAT, FACTS_VERSION, type AmendmentFacts, type DocumentFacts, type EffectiveFactsDocument, type FactPlace, type PartyFacts, type TermFacts } from './document.js';
import { relativePath } from './relative-path.js';
import { subjectFacts } from './subjects.js';
import { factValue, labelsOf } from './values.js';

/** What the dossier says once precedence and amendments have spoken. Pure, and the same for the same files in any folder. */
export function effectiveFacts(dossier: Dossier): EffectiveFactsDocument {
    const tree = buildContractTree(dossier);
    const country = governingCountry(dossier);
    return {
        format: FACTS_FORMAT, version: FACTS_VERSION, title: tree.title, language: dossier.language,
        ...(country === undefined ? {} : { governingLaw: country }),
        parties: dossier.parties.map(party => partyFacts(party, dossier)),
        documents: dossier.documents.map(document => documentFacts(document, dossier)),
        facts: subjectFacts(dossier, ({ node }) => placeOf(node, dossier)),
        terms: termFacts(dossier, tree),
        amendments: amendmentFacts(dossier)
    };
}

function placeOf(node: AstNode, dossier: Dossier): FactPlace {
    let clause: string | undefined;
    let document: DossierDocument | undefined;
    for (let current: AstNode | undefined = node; current && !document; current = current.$container) {
        clause ??= isClause(current) ? current.name ?? kindNameOf(current) : undefined;
        document = current.$type === 'DossierDocument' ? current as DossierDocument : undefined;
    }
    const uri = URI.parse(uriOf(node));
    return {
        document: clean(document?.name ?? ''),
        ...(clause === undefined ? {} : { clause: clean(clause) }),
        path: relativePath(URI.parse(uriOf(dossier.root)).path, uri.path),
        line: (node.$cstNode?.range.start.line ?? 0) + 1
    };
}

function partyFacts(party: Party, dossier: Dossier): PartyFacts {
    const context = { language: dossier.language, library: dossier.library };
    const roles = dossier.rolesOf(party);
    return {
        name: clean(party.name), legalName: clean(party.legalName?.trim() || party.name), signs: roles.some(({ role }) => SIGNING_ROLES.has(role)),
        roles: roles.map(({ role, of, statement }) => {
            const declared: RoleDecl | undefined = dossier.library.roles.get(role);
            return { role, label: labelsOf(declared?.labels), ...(of === undefined ? {} : { of: clean(of) }), stated: placeOf(statement, dossier) };
        }),
        facts: party.facts.map(fact => {
            const declaration = dossier.library.fact('party', fact.name);
            const value = factValue(fact.value, declaration?.type, context);
            return { fact: fact.name, label: labelsOf(declaration?.labels), ...(value.type === 'blank' ? {} : { value }), stated: placeOf(fact, dossier) };
        }),
        stated: placeOf(party, dossier)
    };
}

function documentFacts(document: DossierDocument, dossier: Dossier): DocumentFacts {
    const rank = dossier.precedence.rankOf(document);
    const version = document.items.find(isVersionItem)?.version;
    const external = document.items.find(isExternalItem)?.locator;
    const dates = document.items.filter(isDateItem).filter(item => item.date !== undefined).map(item => [item.event, item.date] as const);
    return {
        name: clean(document.name ?? ''), title: clean(dossier.titleOf(document) ?? ''), type: document.documentType, language: dossier.languageOf(document),
        ...(rank === undefined ? {} : { rank: rank + 1 }),
        ...(document.parent ? { of: clean(document.parent.$refText) } : {}),
        ...(version === undefined ? {} : { documentVersion: clean(version) }),
        ...Object.fromEntries(dates),
        ...(external === undefined ? {} : { external: clean(external) }),
        stated: placeOf(document, dossier)
    };
}

/** Definitions as a person reads them: their quotations are resolved, so they come from the tree. */
function termFacts(dossier: Dossier, tree: ContractTree): TermFacts[] {
    const written = new Map<string, string>();
    for (const document of [tree.main, ...tree.annexes]) {
        for (const { source, blocks } of definitionsIn(document.content)) {
            const text = blocks.flatMap(block => block.type === 'paragraph' ? [plainText(block.children, document.language)] : []).join('\n');
            if (source) {
                written.set(keyOf(source), text);
            }
        }
    }
    return dossier.terms.map(({ term }) => ({
        term: clean(term.name), aliases: term.aliases.map(clean), definition: written.get(`${uriOf(term)}#${term.$cstNode?.offset}`) ?? '', stated: placeOf(term, dossier)
    }));
}

function keyOf({ uri, start }: Source): string {
    return `${uri}#${start}`;
}

function definitionsIn(content: readonly (Block | Article)[]): Definition[] {
    return content.flatMap(item => item.type === 'article' ? definitionsIn(item.content) : item.type === 'definitions' ? item.entries : []);
}

function amendmentFacts(dossier: Dossier): AmendmentFacts[] {
    return dossier.amendments.inOrder.map((document, index) => {
        const clauses = document.items.filter(isClause);
        const path = (target: { readonly segments: readonly { readonly target?: { readonly $refText: string } }[] } | undefined): string =>
            clean(target?.segments.map(segment => segment.target?.$refText ?? '').join('.') ?? '');
        return {
            document: clean(document.name ?? ''), order: index + 1,
            amends: clauses.filter(clause => clause.change === 'amend').map(clause => path(clause.target)),
            adds: clauses.filter(clause => clause.change === 'add').map(clause => clean(clause.name ?? kindNameOf(clause) ?? '')),
            repeals: document.items.filter(isRepeal).map(repeal => path(repeal.target))
        };
    });
}
