/** The tree as HTML. Its classes and attributes are described where they are styled: the preview's `preview.css`. */
import type { Language } from '@msp/language';
import type { Article, Block, ContractTree, DocumentNode, Particular, PartyNode, Signatures } from '../tree/nodes.js';
import { shortNameSeparator, typeLine } from '../tree/phrases.js';
import { WORDS } from '../tree/words.js';
import { blockHtml, blocksHtml, factsHtml, inside, place, type BlockContext } from './blocks.js';
import { attributes, escapeHtml } from './escape.js';
import { inlineHtml } from './inline.js';

/** One `article` with the whole dossier. */
export function renderBody(tree: ContractTree): string {
    const { main } = tree;
    const context: BlockContext = { language: tree.language, uri: undefined, level: 1 };
    const inner = inside(main.source, context);
    return `<article${attributes({ class: 'msp-contract', id: main.id, lang: tree.language, ...place(main.source, context) })}>`
        + headerHtml(main, 'h1', inner)
        + partiesHtml(main.parties, inner)
        + documentsHtml(tree)
        + preambleHtml(main, inner)
        + contentHtml(main.content, inner)
        + tree.annexes.map(annex => annexHtml(annex, inner)).join('')
        + (tree.signatures ? signaturesHtml(tree.signatures, inner) : '')
        + '</article>';
}

function headerHtml(document: DocumentNode, tag: string, context: BlockContext): string {
    const type = typeLine(document);
    return `<header${attributes({ class: 'msp-title', ...place(document.titleSource, context) })}>`
        + (type ? `<p class="msp-document-type">${escapeHtml(type)}</p>` : '')
        + `<${tag}>${escapeHtml(document.title)}</${tag}>`
        + particularsHtml(document.particulars, context)
        + '</header>';
}

function particularsHtml(particulars: readonly Particular[], context: BlockContext): string {
    const pairs = particulars.map(({ label, value, source }) =>
        `<dt>${escapeHtml(label)}</dt><dd${attributes(place(source, context))}>${inlineHtml(value, context.language)}</dd>`);
    return pairs.length === 0 ? '' : `<dl class="msp-particulars">${pairs.join('')}</dl>`;
}

function partiesHtml(parties: readonly PartyNode[], context: BlockContext): string {
    if (parties.length === 0) {
        return '';
    }
    return `<section class="msp-parties" aria-labelledby="parties"><h2 id="parties">${escapeHtml(WORDS.between[context.language])}</h2>`
        + parties.map(party => partyHtml(party, context)).join('') + '</section>';
}

function partyHtml(party: PartyNode, context: BlockContext): string {
    const inner = inside(party.source, context);
    const identity = inlineHtml(party.identity, context.language);
    const role = [party.role ? escapeHtml(party.role) : '', party.shortName ? inlineHtml(party.shortName, context.language) : ''].filter(Boolean).join(shortNameSeparator(context.language));
    return `<div${attributes({ class: 'msp-party', id: party.id, ...place(party.source, context) })}>`
        + `<p class="msp-party-name"><strong>${escapeHtml(party.legalName)}</strong></p>`
        + (identity ? `<p>${identity}${role ? shortNameSeparator(context.language).trimEnd() : ''}</p>` : '')
        + (role ? `<p class="msp-party-role">${role}</p>` : '')
        + (party.facts.length > 0 ? factsHtml(party.facts, 'msp-particulars', {}, inner) : '')
        + '</div>';
}

function documentsHtml({ documents, language }: ContractTree): string {
    if (documents.length === 0) {
        return '';
    }
    const items = documents.map(({ target, title, rank }) => `<li${attributes({ value: rank })}><a${attributes({ href: `#${target}` })}>${escapeHtml(title)}</a></li>`);
    return `<nav class="msp-contents" aria-labelledby="documents"><h2 id="documents">${escapeHtml(WORDS.documents[language])}</h2><ol>${items.join('')}</ol></nav>`;
}

function preambleHtml(document: DocumentNode, context: BlockContext): string {
    return document.preamble.length === 0 ? '' : `<section class="msp-preamble">${blocksHtml(document.preamble, context)}</section>`;
}

function contentHtml(content: readonly (Block | Article)[], context: BlockContext): string {
    return content.map(item => item.type === 'article' ? articleHtml(item, context) : blockHtml(item, context)).join('');
}

function articleHtml(article: Article, context: BlockContext): string {
    const level = Math.min(4, context.level + 1);
    const inner = { ...inside(article.source, context), level };
    const number = article.label ? `<span class="msp-number">${escapeHtml(article.label)}</span> ` : '';
    const heading = inlineHtml(article.heading, context.language);
    return `<section${attributes({ class: 'msp-clause', id: article.id, 'aria-labelledby': `${article.id}-h`, ...place(article.source, context) })}>`
        + `<h${level} id="${article.id}-h">${number}${heading}</h${level}>`
        + contentHtml(article.content, inner)
        + '</section>';
}

function annexHtml(annex: DocumentNode, outer: BlockContext): string {
    const language: Language = annex.language;
    const context = { ...inside(annex.source, outer), language, level: 2 };
    return `<section${attributes({
        class: 'msp-annex', id: annex.id, lang: language === outer.language ? undefined : language, 'aria-label': annex.title,
        ...place(annex.source, outer), 'data-uri': annex.source?.uri
    })}>`
        + headerHtml(annex, 'h2', context)
        + preambleHtml(annex, context)
        + contentHtml(annex.content, context)
        + '</section>';
}

function signaturesHtml({ id, placeAndDate, blocks }: Signatures, context: BlockContext): string {
    const { language } = context;
    const parts = blocks.map(({ party, shortName, signatory, source }) =>
        `<div${attributes({ class: 'msp-signature', ...place(source, context) })}><p class="msp-party-name">${inlineHtml(shortName, language)}</p>`
        + `<p>${escapeHtml(party)}</p>`
        + (signatory.length > 0 ? `<p class="msp-signatory">${inlineHtml(signatory, language)}</p>` : '')
        + `<p class="msp-signature-line">${escapeHtml(WORDS.signature[language])}</p></div>`);
    return `<section${attributes({ class: 'msp-signatures', id, 'aria-labelledby': `${id}-h` })}><h2 id="${id}-h">${escapeHtml(WORDS.signatures[language])}</h2>`
        + `<p>${inlineHtml(placeAndDate, language)}</p>${parts.join('')}</section>`;
}
