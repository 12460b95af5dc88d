/** The tree as HTML. Its classes and attributes are described where they are styled: the preview's `preview.css`. */
import type { Language } from '@msp/language';
import type { Article, Block, ContractTree, DocumentNode, Particular, PartyNode, Signatures } from '../tree/nodes.js';
import { shortNameSeparator, typeLine } from '../tree/phrases.js';
import { WORDS } from '../tree/words.js';
import { blockHtml, blocksHtml, factsHtml, type BlockContext } from './blocks.js';
import { attributes, escapeHtml } from './escape.js';
import { inlineHtml } from './inline.js';
import { inside, place } from './place.js';
import { changeClass, marked } from './marks.js';
import type { PageState } from './page-state.js';

export interface BodyOptions {
    /** For a page of its own: no places, and notes without a script. */
    readonly page?: PageState;
    /** HTML between the title and what follows it. */
    readonly afterTitle?: string;
}

/** One `article` with the whole dossier. */
export function renderBody(tree: ContractTree, { page, afterTitle = '' }: BodyOptions = {}): string {
    const { main } = tree;
    const context: BlockContext = { language: tree.language, uri: undefined, level: 1, page };
    const inner = inside(main.source, context);
    return openContract(tree, place(main.source, context))
        + headerHtml(main, 'h1', inner)
        + afterTitle
        + partiesHtml(main.parties, inner)
        + documentsHtml(tree, inner)
        + preambleHtml(main, inner)
        + contentHtml(main.content, inner)
        + tree.annexes.map(annex => annexHtml(annex, inner)).join('')
        + (tree.signatures ? signaturesHtml(tree.signatures, inner) : '')
        + '</article>';
}

type Place = ReturnType<typeof place>;

/** The start tag of the element around all documents. */
export function openContract({ main, language }: ContractTree, at: Place): string {
    return `<article${attributes({ class: 'msp-contract', id: main.id, lang: language, ...at })}>`;
}

/** The start tag of the element around a document that is not the first. */
export function openAnnex({ id, language, title }: DocumentNode, outer: Language, at: Place): string {
    return `<section${attributes({ class: 'msp-annex', id, lang: language === outer ? undefined : language, 'aria-label': title, ...at })}>`;
}

export function headerHtml(document: DocumentNode, tag: string, context: BlockContext): string {
    const type = typeLine(document);
    return `<header${attributes({ class: 'msp-title', ...place(document.titleSource, context) })}>`
        + (type ? `<p class="msp-document-type">${escapeHtml(type)}</p>` : '')
        + `<${tag}>${document.changedTitle ? inlineHtml(document.changedTitle, context) : escapeHtml(document.title)}</${tag}>`
        + particularsHtml(document.particulars, context)
        + '</header>';
}

function particularsHtml(particulars: readonly Particular[], context: BlockContext): string {
    const pairs = particulars.map(({ label, value, source, change }) =>
        `<dt${attributes({ class: changeClass(change) })}>${marked(change, escapeHtml(label), context, false)}</dt>`
        + `<dd${attributes({ class: changeClass(change), ...place(source, context) })}>${marked(change, inlineHtml(value, inside(source, context)), context, false)}</dd>`);
    return pairs.length === 0 ? '' : `<dl class="msp-particulars">${pairs.join('')}</dl>`;
}

export function partiesHtml(parties: readonly PartyNode[], context: BlockContext): string {
    if (parties.length === 0) {
        return '';
    }
    return `<section class="msp-parties" aria-labelledby="parties"><h2 id="parties">${escapeHtml(WORDS.between[context.language])}</h2>`
        + parties.map(party => partyHtml(party, context)).join('') + '</section>';
}

function partyHtml(party: PartyNode, context: BlockContext): string {
    const inner = inside(party.source, context);
    const identity = [inlineHtml(party.identity, inner), party.shortName ? inlineHtml(party.shortName, inner) : ''].filter(Boolean).join(shortNameSeparator(context.language));
    return marked(party.change, `<div${attributes({ class: 'msp-party', id: party.id, ...place(party.source, context) })}>`
        + `<p class="msp-party-name"><strong>${escapeHtml(party.legalName)}</strong></p>`
        + (identity ? `<p>${identity}.</p>` : '')
        + (party.role ? `<p class="msp-party-role">${escapeHtml(party.role)}.</p>` : '')
        + (party.facts.length > 0 ? factsHtml(party.facts, 'msp-particulars', {}, inner) : '')
        + '</div>', context);
}

export function documentsHtml({ documents, language }: ContractTree, context: Pick<BlockContext, 'language' | 'page'>): string {
    if (documents.length === 0) {
        return '';
    }
    const items = documents.map(({ target, title, rank, change }) =>
        `<li${attributes({ class: changeClass(change), value: rank })}>${marked(change, `<a${attributes({ href: `#${target}` })}>${escapeHtml(title)}</a>`, context, false)}</li>`);
    return `<nav class="msp-contents" aria-labelledby="documents"><h2 id="documents">${escapeHtml(WORDS.documents[language])}</h2><ol>${items.join('')}</ol></nav>`;
}

export function preambleHtml(document: DocumentNode, context: BlockContext): string {
    return document.preamble.length === 0 ? '' : `<section class="msp-preamble">${blocksHtml(document.preamble, context)}</section>`;
}

export function contentHtml(content: readonly (Block | Article)[], context: BlockContext): string {
    return content.map(item => item.type === 'article' ? articleHtml(item, context) : blockHtml(item, context)).join('');
}

function articleHtml(article: Article, context: BlockContext): string {
    context.page?.enterArticle(article.depth);
    const level = Math.min(4, context.level + 1);
    const inner = { ...inside(article.source, context), level };
    const number = article.label ? `<span class="msp-number">${escapeHtml(article.label)}</span> ` : '';
    const before = article.before?.label ? `<del class="msp-number-before">${escapeHtml(article.before.label)}</del> ` : '';
    const heading = inlineHtml(article.heading, inner);
    return marked(article.change, `<section${attributes({ class: 'msp-clause', id: article.id, ...place(article.source, context) })}>`
        + `<h${level}>${before}${number}${heading}</h${level}>`
        + contentHtml(article.content, inner)
        + '</section>', context);
}

function annexHtml(annex: DocumentNode, outer: BlockContext): string {
    const language: Language = annex.language;
    const context = { ...inside(annex.source, outer), language, level: 2 };
    return marked(annex.change, openAnnex(annex, outer.language, { ...place(annex.source, outer), ...(outer.page ? {} : { 'data-uri': annex.source?.uri }) })
        + headerHtml(annex, 'h2', context)
        + preambleHtml(annex, context)
        + contentHtml(annex.content, context)
        + '</section>', outer);
}

export function signaturesHtml({ id, placeAndDate, blocks, change }: Signatures, context: BlockContext): string {
    const { language } = context;
    const parts = blocks.map(({ party, shortName, signatory, source, change: own }) =>
        marked(own, `<div${attributes({ class: 'msp-signature', ...place(source, context) })}><p class="msp-party-name">${inlineHtml(shortName, context)}</p>`
        + `<p>${escapeHtml(party)}</p>`
        + (signatory.length > 0 ? `<p class="msp-signatory">${inlineHtml(signatory, inside(source, context))}</p>` : '')
        + `<p class="msp-signature-line">${escapeHtml(WORDS.signature[language])}</p></div>`, context));
    return marked(change, `<section${attributes({ class: 'msp-signatures', id, 'aria-labelledby': `${id}-h` })}><h2 id="${id}-h">${escapeHtml(WORDS.signatures[language])}</h2>`
        + `<p>${inlineHtml(placeAndDate, context)}</p>${parts.join('')}</section>`, context);
}
