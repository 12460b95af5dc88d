/** Lists that lead into a page: its contents, and the changes of a redline. */
import { formatDate, type Language } from '@msp/language';
import type { Article, Block, ContractTree, DocumentNode, Redline, RedlineChange } from '../tree/nodes.js';
import { redlineCounts } from '../redline/summary.js';
import { WORDS } from '../tree/words.js';
import { attributes, escapeHtml } from './escape.js';
import { inlineHtml } from './inline.js';
import { changeClass } from './marks.js';
import { changeAnchor, changeEntry, type PageState } from './page-state.js';

/** The articles of the contract, then each other document with its own. */
export function contentsHtml({ main, annexes, signatures, language }: ContractTree): string {
    const items = [
        ...articleItems(main),
        ...annexes.map(annex => {
            const own = articleItems(annex);
            return `<li${attributes({ class: ['msp-contents-document', changeClass(annex.change)].filter(Boolean).join(' '), lang: annex.language === language ? undefined : annex.language })}>`
                + `<a${attributes({ href: `#${annex.id}` })}>${escapeHtml(annex.title)}</a>${own.length > 0 ? `<ol>${own.join('')}</ol>` : ''}</li>`;
        }),
        ...(signatures ? [`<li class="msp-contents-document"><a${attributes({ href: `#${signatures.id}` })}>${escapeHtml(WORDS.signatures[language])}</a></li>`] : [])
    ];
    return `<nav class="msp-toc" aria-labelledby="toc"><details open><summary><h2 id="toc">${escapeHtml(WORDS.contents[language])}</h2></summary><ol>${items.join('')}</ol></details></nav>`;
}

function articleItems({ content, language }: DocumentNode): string[] {
    return content.filter((item: Block | Article): item is Article => item.type === 'article').map(({ id, number, heading, change }) =>
        `<li${attributes({ class: changeClass(change) })}><a${attributes({ href: `#${id}` })}>`
        + `<span class="msp-contents-number">${escapeHtml(number)}</span> <span>${inlineHtml(unlinked(heading), { language })}</span></a></li>`);
}

/** What a link holds may not hold links. */
function unlinked(heading: Article['heading']): Article['heading'] {
    return heading.map(node => node.type === 'quotation' ? { ...node, target: undefined } : node);
}

/**
 * Who compared what, and every change with a link to its place.
 * @param page what knows the places: the text has been written with it
 */
export function changesHtml(redline: Redline, language: Language, page: PageState): string {
    const french = language === 'fr';
    const words = CHANGE_WORDS[language];
    const intro = french
        ? `Comparaison de «\u00A0${redline.before}\u00A0» et de «\u00A0${redline.after}\u00A0», par ${redline.author}, le `
        : `Comparison of “${redline.before}” and “${redline.after}”, by ${redline.author}, `;
    const main = redline.changes.filter(({ kind }) => kind !== 'reference');
    const following = redline.changes.filter(({ kind }) => kind === 'reference');
    return `<nav class="msp-changes" aria-labelledby="changes"><h2 id="changes">${escapeHtml(WORDS.changes[language])}</h2>`
        + `<p>${escapeHtml(intro)}<time${attributes({ datetime: redline.date })}>${escapeHtml(formatDate(redline.date.slice(0, 10), language))}</time>${french ? '\u00A0' : ''}: ${escapeHtml(redlineCounts(redline.changes, language))}</p>`
        + listHtml(main, redline.changes, language, page)
        + (following.length > 0 ? `<h3>${escapeHtml(words.reference)}</h3>${listHtml(following, redline.changes, language, page)}` : '')
        + '</nav>';
}

function listHtml(listed: readonly RedlineChange[], all: readonly RedlineChange[], language: Language, page: PageState): string {
    const items = listed.map(({ id, kind, target, place, before, after }) => {
        const words = CHANGE_WORDS[language];
        const href = page.hasChange(changeAnchor(id)) ? `#${changeAnchor(id)}` : page.has(target) ? `#${target}` : undefined;
        const from = page.hasChange(changeAnchor(id, true)) ? ` <a${attributes({ href: `#${changeAnchor(id, true)}` })}>${escapeHtml(words.from)}</a>` : '';
        const was = before ? `<del>${escapeHtml(before)}</del>` : '';
        const is = after ? `<ins>${escapeHtml(after)}</ins>` : '';
        return `<li${attributes({ id: changeEntry(id), value: all.findIndex(change => change.id === id) + 1 })}>`
            + `<a${attributes({ href })}>${escapeHtml(place)}</a> ${kind === 'reference' ? '' : `<span class="msp-change-kind">${escapeHtml(words[kind])}</span>`}${from}`
            + `${was || is ? `<p>${[was, is].filter(Boolean).join(' ')}</p>` : ''}</li>`;
    });
    return items.length > 0 ? `<ol>${items.join('')}</ol>` : '';
}

const CHANGE_WORDS: Readonly<Record<Language, Readonly<Record<RedlineChange['kind'] | 'from', string>>>> = {
    fr: { inserted: 'ajouté', deleted: 'supprimé', replaced: 'remplacé', moved: 'déplacé', divided: 'divisé', joined: 'réunis', reference: 'Renvois qui suivent ce qu’ils désignent', from: '(place d’origine)' },
    en: { inserted: 'inserted', deleted: 'deleted', replaced: 'replaced', moved: 'moved', divided: 'divided', joined: 'joined', reference: 'References that follow what they name', from: '(where it was)' }
};
