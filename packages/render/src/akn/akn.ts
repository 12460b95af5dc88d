/**
 * The tree as Akoma Ntoso 3.0 (OASIS LegalDocumentML, 29 August 2018).
 *
 * Each document is a `doc`: the standard's element for documents that no legislature makes; `act` claims an enacting power. A
 * dossier of several is a `documentCollection` and not a `doc` with attachments, for two reasons: general terms, orders and
 * amendments are documents of their own that rank against the contract, and the signatures come after all of them, as they do
 * on paper.
 */
import type { EffectiveFactsDocument } from '../json/document.js';
import { plainText } from '../text/text.js';
import type { ContractTree, DocumentNode, PartyNode, Signatures } from '../tree/nodes.js';
import { shortNameSeparator, typeLine } from '../tree/phrases.js';
import { WORDS } from '../tree/words.js';
import { blocksAkn, contentAkn, factsAkn, paragraphAkn } from './blocks.js';
import { documentsOf } from '../tree/walk.js';
import { EIds } from './eids.js';
import { inlineAkn, textAkn, type AknContext } from './inline.js';
import { META_IDS, metaAkn, referencesOf, roleId, type MetaContext } from './meta.js';
import { element, group, xmlText } from './xml.js';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

export interface AknOptions {
    readonly facts: EffectiveFactsDocument;
    readonly now: Date;
    readonly draft: boolean;
}

export function renderAkn(tree: ContractTree, options: AknOptions): string {
    const meta: MetaContext = { tree, ...options };
    const references = referencesOf(meta);
    const listed = new Set(references.map(({ id }) => id));
    const documents = documentsOf(tree);
    const inCollection = documents.length > 1;
    const eIds = new EIds(tree, inCollection, [...listed, ...META_IDS]);
    const contains = tree.redline ? 'multipleVersions' : tree.extent === 'consolidated' ? 'singleVersion' : 'originalVersion';
    const written = documents.map(document => documentAkn(document, { language: document.language, eIds, listed, around: eIds.componentOf(document), change: document.change }, {
        tree, options, contains,
        meta: inCollection ? metaAkn([document], document.id, meta, []) : metaAkn([document], 'main', meta, references.map(({ xml }) => xml)),
        conclusions: inCollection ? '' : conclusionsAkn(tree, { language: tree.language, eIds, listed, around: '' })
    }));
    const content = inCollection ? group('documentCollection', { name: tree.main.documentType, contains }, [
        metaAkn(documents, 'main', meta, references.map(({ xml }) => xml)),
        group('collectionBody', {}, written.map((document, index) => group('component', { eId: eIds.componentOf(documents[index]!) }, [document]))),
        conclusionsAkn(tree, { language: tree.language, eIds, listed, around: '' })
    ]) : written.join('');
    return `<?xml version="1.0" encoding="UTF-8"?>\n${group('akomaNtoso', { xmlns: NAMESPACE }, [content])}`;
}

interface Around {
    readonly tree: ContractTree;
    readonly options: AknOptions;
    readonly contains: string;
    readonly meta: string;
    readonly conclusions: string;
}

function documentAkn(document: DocumentNode, context: AknContext, { tree, options, contains, meta, conclusions }: Around): string {
    const main = document === tree.main;
    const preamble = [
        ...(main ? partiesAkn(document.parties, context, options) : []),
        ...(main ? documentListAkn(tree, context) : []),
        ...(document.preamble.length > 0 ? [group('container', { name: 'text', eId: context.eIds.next(context.around, 'container') }, blocksAkn(document.preamble, context))] : [])
    ];
    return group('doc', { name: document.documentType, contains }, [
        meta,
        prefaceAkn(document, context, main && options.draft),
        preamble.length > 0 ? group('preamble', { 'xml:lang': document.language }, preamble) : '',
        group('mainBody', { 'xml:lang': document.language, eId: context.around === '' ? context.eIds.of(document.id) : undefined }, contentAkn(document.content, context)),
        conclusions
    ]);
}

function prefaceAkn(document: DocumentNode, context: AknContext, draft: boolean): string {
    const type = typeLine(document);
    return group('preface', { 'xml:lang': document.language }, [
        draft ? element('p', {}, element('docStatus', {}, xmlText(WORDS.draft[document.language]))) : '',
        type ? element('p', {}, element('docType', {}, textAkn(type, context))) : '',
        element('p', {}, element('docTitle', {}, document.changedTitle ? inlineAkn(document.changedTitle, context) : textAkn(document.title, context))),
        ...document.particulars.map(({ label, value, change }) => {
            const inner = { ...context, change: change ?? context.change };
            return element('p', { class: 'particular' }, `${textAkn(label, inner)} ${inlineAkn(value, inner)}`);
        })
    ]);
}

function partiesAkn(parties: readonly PartyNode[], context: AknContext, { facts }: AknOptions): string[] {
    if (parties.length === 0) {
        return [];
    }
    const { language, eIds, around } = context;
    return [group('container', { name: 'parties', eId: eIds.next(around, 'container') }, [
        element('block', { name: 'heading' }, xmlText(WORDS.between[language])),
        ...parties.map(party => {
            const inner = { ...context, change: party.change ?? context.change, around: eIds.next(around, 'container') };
            const role = facts.parties.find(({ legalName }) => legalName === party.legalName)?.roles[0]?.role;
            const identity = party.identity.length > 0 ? `, ${inlineAkn(party.identity, inner)}` : '';
            const called = party.shortName ? `${xmlText(shortNameSeparator(language))}${inlineAkn(party.shortName, inner)}` : '';
            return group('container', { name: 'party', eId: inner.around }, [
                element('p', {}, element('party', { refersTo: `#${party.id}`, as: role === undefined ? undefined : `#${roleId(role)}` }, textAkn(party.legalName, inner)) + identity + called + '.'),
                party.role ? element('p', {}, textAkn(`${party.role}.`, inner)) : '',
                party.facts.length > 0 ? factsAkn(party.facts, inner) : ''
            ]);
        })
    ])];
}

function documentListAkn({ documents, language }: ContractTree, context: AknContext): string[] {
    if (documents.length === 0) {
        return [];
    }
    const list = context.eIds.next(context.around, 'list');
    return [group('container', { name: 'documents', eId: context.eIds.next(context.around, 'container') }, [
        element('block', { name: 'heading' }, xmlText(WORDS.documents[language])),
        group('blockList', { eId: list }, documents.map(({ target, title, rank, change }) => {
            const eId = context.eIds.of(target);
            const text = textAkn(title, { ...context, change: change ?? context.change });
            return group('item', { eId: context.eIds.next(list, 'item') }, [
                rank === undefined ? '' : element('num', {}, `${rank}.`), element('p', {}, eId === undefined ? text : element('ref', { href: `#${eId}` }, text))
            ]);
        }))
    ])];
}

function conclusionsAkn({ signatures, main }: ContractTree, context: AknContext): string {
    return signatures ? signaturesAkn(signatures, main.parties, { ...context, change: signatures.change }) : '';
}

function signaturesAkn({ placeAndDate, blocks }: Signatures, parties: readonly PartyNode[], context: AknContext): string {
    const { language, eIds } = context;
    return group('conclusions', { 'xml:lang': language }, [
        element('block', { name: 'heading' }, textAkn(WORDS.signatures[language], context)),
        paragraphAkn(placeAndDate, context),
        ...blocks.map(({ party, shortName, signatory, change }) => {
            const inner = { ...context, change: change ?? context.change };
            const signer = parties.find(({ legalName }) => legalName === party);
            return group('container', { name: 'signature', eId: eIds.next('conclusions', 'container') }, [
                paragraphAkn(shortName, inner),
                element('p', {}, textAkn(party, inner)),
                signatory.length > 0 ? paragraphAkn(signatory, inner) : '',
                element('p', {}, element('signature', { refersTo: signer ? `#${signer.id}` : undefined, title: plainText(signatory, language) || undefined }, textAkn(WORDS.signature[language], inner)))
            ]);
        })
    ]);
}
