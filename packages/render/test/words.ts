/** What a person reads in each format, as words: letters and figures in order. */
import { XmlDocument } from 'libxml2-wasm';
import type { Browser } from 'playwright-core';

/** Case tells nothing: a document's type is set in capitals on a page. */
export function words(text: string): string[] {
    return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

export interface PageText {
    readonly text: string;
    readonly numbers: readonly string[];
    readonly references: readonly string[];
    readonly terms: readonly string[];
}

/** Runs in the page, whose types the other files do not have. */
const READ = `(() => {
    document.querySelectorAll('.msp-toc, .msp-changes').forEach(list => list.remove());
    document.querySelectorAll('ol').forEach(list => [...list.children].forEach((item, index) => item.prepend(list.start + index + '. ')));
    const texts = selector => [...document.querySelectorAll(selector)].map(element => element.textContent);
    return { text: document.querySelector('main').innerText, numbers: texts('.msp-number'), references: texts('a.msp-quotation'), terms: texts('dfn') };
})()`;

/** A page as a browser shows it, without its table of contents and the bar above; with the numbers that the browser gives lists. */
export async function readPage(html: string, browser: Browser): Promise<PageText> {
    const page = await browser.newPage();
    try {
        await page.setContent(html);
        return await page.evaluate<PageText>(READ);
    } finally {
        await page.close();
    }
}

const AKN = { a: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' };

/** What Akoma Ntoso says of the text: all but the metadata. */
export function readAkn(xml: string): PageText {
    const document = XmlDocument.fromString(xml);
    const texts = (path: string): string[] => document.find(path, AKN).map(node => node.content);
    const blocks = texts('//a:p | //a:block | //a:num | //a:heading | //a:caption');
    const found = { text: blocks.join('\n'), numbers: texts('//*[@eId][not(self::a:item)]/a:num'), references: texts('//a:mainBody//a:ref'), terms: texts('//a:def') };
    document.dispose();
    return found;
}
