/** From a dossier to its document tree. */
import {
    Consolidation, formatDate, isAnnexDataItem, isClause, isDateItem, isExternalItem, isGlossary, isPrecedence, isProse, isRepeal, isRoleItem, isSignatory, isVersionItem, rangeOf, uriOf,
    type Dossier, type DossierDocument, type Language, type Party
} from '@msp/language';
import { article, glossaryArticle } from './articles.js';
import { consolidationNote, hasOwnContent } from './consolidated.js';
import { repealed } from './changes.js';
import { dataArticle } from './contract-data.js';
import { byRank, documentList } from './document-list.js';
import type { Gender } from '@msp/language';
import { legalNameOf } from './naming.js';
import type { Article, Block, ContractTree, DocumentNode, FactEntry, Inline, Particular, Source } from './nodes.js';
import { Outline } from './outline.js';
import { partyData, partyNode, roleEntry, signs } from './parties.js';
import { proseBlocks } from './prose.js';
import { quotedIn } from './quoted.js';
import { partOf, sourceOf, type Scope } from './scope.js';
import { signatoryText, signatures } from './signatures.js';
import { clean, typeset } from './typography.js';
import { blank } from './values.js';
import { DOCUMENT_TYPES, WORDS } from './words.js';

/** What of a dossier is written. */
export type ExtentOptions = { readonly extent?: 'dossier' | 'consolidated' } | { readonly extent: 'document'; readonly document: DossierDocument };

export interface CommonOptions {
    /** Writes every document in this language instead of its own; prose stays as it is written. */
    readonly language?: Language;
    /** `false` leaves out the data that no sentence quotes, whatever the documents say. */
    readonly data?: boolean;
}

export type BuildOptions = CommonOptions & ExtentOptions;

/** Writes out a dossier, or one document of it. Never throws for what a dossier lacks: what is missing is a blank or not there. */
export function buildContractTree(dossier: Dossier, options: BuildOptions = {}): ContractTree {
    const languageOf = (document: DossierDocument): Language => options.language ?? dossier.languageOf(document);
    const consolidation = options.extent === 'consolidated' ? new Consolidation(dossier) : undefined;
    const outline = new Outline(dossier, languageOf, consolidation);
    const calledByName = new Map<Party, Gender | undefined>();
    const scopeOf = (document: DossierDocument): Scope => {
        const scope = { dossier, library: dossier.library, language: languageOf(document), outline, consolidation, document, calledByName, quoted: new Set<string>(), marksTerms: true, data: [], showsData: options.data ?? true };
        return { ...scope, quoted: quotedIn(document, scope) };
    };
    if (options.extent === 'document' && options.document !== dossier.root) {
        const main = documentNode(scopeOf(options.document));
        return { type: 'contract', extent: 'document', language: main.language, title: main.title, main, annexes: [], documents: [] };
    }
    const order = options.extent === 'document' ? [] : byRank(dossier).filter(document => !consolidation || hasOwnContent(document, consolidation));
    const rootScope = scopeOf(dossier.root);
    const written = documentNode(rootScope);
    const body = consolidation ? { ...written, preamble: [...consolidationNote(rootScope), ...written.preamble] } : written;
    const annexes = order.filter(document => document !== dossier.root).map(document => documentNode(scopeOf(document)));
    // Last, when it is known which parties the text calls by a short name.
    const parties = dossier.parties.map(party => partyNode(party, rootScope));
    const main: DocumentNode = { ...body, parties };
    return {
        type: 'contract', extent: options.extent ?? 'dossier', language: languageOf(dossier.root), title: main.title, main, annexes,
        documents: documentList(dossier, outline).filter(({ target }) => !consolidation || target === main.id || annexes.some(({ id }) => id === target)),
        // A consolidated version is read; what was signed are its parts.
        signatures: !consolidation && dossier.parties.some(party => signs(party, dossier)) ? signatures(rootScope) : undefined
    };
}

function documentNode(scope: Scope): DocumentNode {
    const { document, language, outline } = scope;
    const place = outline.documents.get(document)!;
    const preamble: Block[] = [];
    const content: (Block | Article)[] = [];
    let glossaryDone = false;
    for (const item of scope.consolidation?.documentItems(document) ?? document.items) {
        if (isProse(item)) {
            (content.length === 0 ? preamble : content).push(...proseBlocks(item, scope));
        } else if (isClause(item)) {
            content.push(article(item, scope));
        } else if (isRepeal(item)) {
            content.push(repealed(item, scope));
        } else if (isGlossary(item) && !glossaryDone && outline.glossaries.has(document)) {
            glossaryDone = true;
            content.push(glossaryArticle(outline.glossaries.get(document)!, scope));
        }
    }
    const parties = document === scope.dossier.root ? scope.dossier.parties.flatMap(party => partyData(party, scope)) : [];
    // Who writes the contract, or exports it, may leave to the file of facts what no sentence says.
    if (scope.showsData && !document.items.some(item => isAnnexDataItem(item) && item.hidden)) {
        content.push(...dataArticle(parties, scope));
    }
    const stated = statements(scope);
    return {
        type: 'document', id: place.id, documentType: document.documentType, typeLabel: DOCUMENT_TYPES[document.documentType]?.[language] ?? '', language,
        title: place.title,
        particulars: particulars(scope),
        parties: [],
        preamble: [...external(scope), ...preamble, ...(stated.length > 0 ? [{ type: 'facts', entries: stated, source: stated[0]!.source } as const] : [])],
        content,
        source: sourceOf(document),
        titleSource: titleSource(document)
    };
}

/** What stands before the first item: type, name, title. */
function titleSource(document: DossierDocument): Source | undefined {
    const whole = sourceOf(document);
    const last = document.title !== undefined ? 'title' : 'name';
    return whole && { uri: uriOf(document), start: whole.start, end: Math.max(whole.start, rangeOf({ node: document, property: last }).end) };
}

function particulars({ document, language, dossier }: Scope): Particular[] {
    const result: Particular[] = [];
    for (const item of document.items) {
        if (isVersionItem(item)) {
            result.push({ label: WORDS.version[language], value: [{ type: 'text', text: clean(item.version ?? '') }], source: sourceOf(item) });
        } else if (isDateItem(item)) {
            const label = WORDS[item.event]?.[language] ?? '';
            const value: Inline = item.date ? { type: 'text', text: formatDate(item.date, language) } : blank(WORDS.date[language], partOf(item, 'blank'));
            result.push({ label, value: [value], source: sourceOf(item) });
        }
    }
    const author = document.author && dossier.partiesByName.get(document.author.$refText);
    if (author) {
        result.push({ label: WORDS.author[language], value: [{ type: 'text', text: legalNameOf(author) }], source: sourceOf(author) });
    }
    return result;
}

function external({ document, language }: Scope): Block[] {
    return document.items.filter(isExternalItem).map(item => ({
        type: 'paragraph', note: true, source: sourceOf(item),
        children: [{ type: 'text', text: `${WORDS.externalNote[language]} ${clean(item.locator ?? '')}.` }]
    }));
}

/** Roles, precedence and signatories that another document than the contract states: they are part of what it says. */
function statements(scope: Scope): FactEntry[] {
    const { document, dossier, language, outline } = scope;
    if (document === dossier.root) {
        return [];
    }
    const roles = document.items.filter(isRoleItem).flatMap(item => {
        const party = dossier.partiesByName.get(item.party?.$refText ?? '');
        return party ? [roleEntry(party, item.roles.map(role => role.role?.$refText ?? ''), scope, sourceOf(item))] : [];
    });
    const orders = document.items.filter(isPrecedence).map((item): FactEntry => {
        const titles = item.ranks.flatMap(rank => rank.documents.map(reference => {
            const ranked = dossier.documentNamed(reference.$refText);
            return clean((ranked && outline.documents.get(ranked)?.title) ?? reference.$refText);
        }));
        return { label: WORDS.order[language], source: sourceOf(item), blocks: [{ type: 'list', ordered: true, first: 1, items: titles.map(title => ({ blocks: [{ type: 'paragraph', children: [{ type: 'text', text: title }] }] })) }] };
    });
    const signed = document.items.filter(isSignatory).map((item): FactEntry => {
        const party = dossier.partiesByName.get(item.party?.$refText ?? '');
        const name = party ? legalNameOf(party) : clean(item.party?.$refText ?? '');
        return { label: `${WORDS.signedFor[language]} ${name}`, source: sourceOf(item), blocks: [{ type: 'paragraph', children: signatoryText(item, scope) }] };
    });
    return [...roles, ...orders, ...signed];
}
