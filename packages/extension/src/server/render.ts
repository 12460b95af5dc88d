import { clausesIn, rangeOf, uriOf, type Dossier } from '@msp/language';

// Stands in for `@msp/render` until that package exports its renderer: titles and articles only.

/** The dossier as HTML, in the classes that `preview.css` lists. */
export function renderPreview(dossier: Dossier): string {
    const [root, ...others] = dossier.documents.map(document => {
        const clauses = clausesIn(document).map((clause, index) => {
            const { offset, end } = rangeOf({ node: clause });
            return `<section class="msp-clause" data-start="${offset}" data-end="${end}"><h2><span class="msp-number">Article ${index + 1}</span>`
                + `${escape(clause.heading ?? clause.kind?.$refText ?? '')}</h2></section>`;
        });
        return { title: escape(document.title ?? document.name ?? ''), uri: escape(uriOf(document)), clauses: clauses.join('') };
    });
    return `<article class="msp-contract" data-uri="${root?.uri}"><header class="msp-title"><h1>${root?.title}</h1></header>${root?.clauses}`
        + others.map(({ title, uri, clauses }) => `<section class="msp-annex" data-uri="${uri}"><header class="msp-title"><h2>${title}</h2></header>${clauses}</section>`).join('')
        + '</article>';
}

function escape(text: string): string {
    return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
