import { GENERATOR_MARK } from '../formats/mark.js';
import type { ContractTree, DocumentNode } from '../tree/nodes.js';
import { plainText } from '../text/text.js';
import { clean } from '../tree/typography.js';
import { WORDS } from '../tree/words.js';
import { renderBody } from './body.js';
import { changesHtml, contentsHtml } from './contents.js';
import { attributes, escapeHtml } from './escape.js';
import { PAGE_STYLES } from './page-styles.js';
import { PageState } from './page-state.js';

export interface PageOptions {
    /** Errors or blanks remain: a mark says so on every page. */
    readonly draft?: boolean;
    /** The moment that the page says it was made; it says none when left out. */
    readonly now?: Date;
}

/** One file that needs nothing else: no script, no network, print-ready. */
export function renderPage(tree: ContractTree, { draft = false, now }: PageOptions = {}): string {
    const { language, title } = tree;
    const version = versionOf(tree.main);
    const afterTitle = changeList(tree) + contentsHtml(tree);
    return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="${GENERATOR_MARK}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${metadata(tree, version, now)}<title>${escapeHtml([title, version].filter(Boolean).join(' – '))}</title>
<style>${PAGE_STYLES}${runningText(tree, version, draft)}</style>
</head>
<body${attributes({ class: draft ? 'msp-is-draft' : undefined })}>
<a class="msp-skip" href="#text">${escapeHtml(WORDS.skip[language])}</a>
<header class="msp-bar"><span class="msp-bar-title">${escapeHtml(title)}</span>${version ? `<span>${escapeHtml(version)}</span>` : ''}${draft ? `<strong class="msp-draft">${escapeHtml(WORDS.draft[language])}</strong>` : ''}</header>
<main id="text" tabindex="-1">${renderBody(tree, { page: new PageState(tree), afterTitle })}</main>
</body>
</html>
`;
}

/** Stands before the text whose places it links to, so the text of a redline is written once to know them. */
function changeList(tree: ContractTree): string {
    if (!tree.redline) {
        return '';
    }
    const page = new PageState(tree);
    renderBody(tree, { page });
    return changesHtml(tree.redline, tree.language, page);
}

/** `Version 1.0` */
function versionOf({ particulars, language }: DocumentNode): string {
    const found = particulars.find(({ label }) => label === WORDS.version[language]);
    return found ? `${found.label} ${plainText(found.value, language)}` : '';
}

/** Dublin Core beside what browsers read. */
function metadata(tree: ContractTree, version: string, now: Date | undefined): string {
    const parties = tree.main.parties.filter(({ signs }) => signs).map(({ legalName }) => legalName);
    const languages = [...new Set([tree.main, ...tree.annexes].map(({ language }) => language))];
    const entries: readonly (readonly [string, string | undefined])[] = [
        ['description', [tree.title, version, parties.join(', ')].filter(Boolean).join(' – ')],
        ['author', parties.join(', ')],
        ['dcterms.title', tree.title],
        ['dcterms.type', tree.main.typeLabel],
        ...languages.map((language): [string, string] => ['dcterms.language', language]),
        ...parties.map((party): [string, string] => ['dcterms.contributor', party]),
        ['dcterms.hasVersion', version],
        ['dcterms.created', now?.toISOString()]
    ];
    return entries.map(([name, content]) => content ? `<meta${attributes({ name, content })}>\n` : '').join('');
}

/** What the head and the foot of printed pages say. */
function runningText({ title, language }: ContractTree, version: string, draft: boolean): string {
    const page = `${cssString(`${WORDS.page[language]} `)} counter(page) ${cssString(` ${WORDS.pageOf[language]} `)} counter(pages)`;
    return `@page { @top-left { content: ${cssString(title)}; } @top-right { content: ${cssString(version)}; } @bottom-center { content: ${page}; } }\n`
        + '@page :first { @top-left { content: none; } @top-right { content: none; } }\n'
        + (draft ? `@media print { .msp-is-draft::before { content: ${cssString(WORDS.draft[language])}; } }\n` : '');
}

/** A string of CSS. All but letters, digits and spaces become escapes: nothing in it ends the string, the rule or the element. */
function cssString(text: string): string {
    return `"${[...clean(text).replace(/\s/g, ' ')].map(character => /[\p{L}\p{N} ]/u.test(character) ? character : `\\${character.codePointAt(0)!.toString(16)} `).join('')}"`;
}
