/** Lines and pages of the examples, as they are laid out. */
import { beforeAll, describe, expect, test } from 'vitest';
import { plainText, type ContractTree, type ExportContext } from '../../src/index.js';
import { Fonts } from '../../src/pdf/fonts.js';
import { writePdf } from '../../src/pdf/index.js';
import { layOut } from '../../src/pdf/layout.js';
import { paginate, type Page } from '../../src/pdf/paginate.js';
import { segmentsOf } from '../../src/pdf/segments.js';
import { MARGIN, PAGE, TEXT } from '../../src/pdf/styles.js';
import { asset } from '../assets.js';
import { example } from '../examples.js';
import { bodyText, objects } from './poppler.js';
import { words } from './words.js';

describe.each(['boulangeries-mercier', 'alpine-dental', 'garage-lambert'])('%s', name => {
    let tree: ContractTree;
    let context: ExportContext;
    let fonts: Fonts;
    let pages: readonly Page[];

    beforeAll(async () => {
        ({ tree, context } = await example(name));
        fonts = await Fonts.load(asset);
        pages = paginate(layOut(tree, fonts).boxes);
    });

    test('nothing stands outside of the page, nothing is parted that belongs together', () => {
        pages.forEach((page, index) => {
            for (const { box, y } of page.boxes) {
                expect(y + box.height).toBeLessThan(TEXT.height + 0.1);
                for (const fragment of box.fragments) {
                    const end = fragment.type === 'line' ? segmentsOf(fragment.line, fragment.x, fonts).reduce((_, { x, width }) => x + width, 0) : 0;
                    expect(end).toBeLessThan(PAGE.width - MARGIN.right + 0.6);
                }
            }
            const last = page.boxes.at(-1)!;
            expect(last.box.keep && pages[index + 1]?.boxes[0]?.box.newPage !== true, `page ${index + 1}`).toBe(false);
        });
    });

    test('few lines are loose', () => {
        const ratios = pages.flatMap(page => page.boxes).flatMap(({ box }) => box.fragments).flatMap(fragment => fragment.type === 'line' && fragment.line.ratio !== 0 ? [fragment.line.ratio] : []);
        const loose = ratios.filter(ratio => ratio > 1.6);
        expect(ratios.length).toBeGreaterThan(50);
        expect(loose.length / ratios.length).toBeLessThan(0.03);
    });

    test('contents give the page on which the title stands', async () => {
        const pdf = await writePdf(tree, { ...context, draft: false });
        const printed = (await bodyText(pdf)).split('\f').map((text, index) => ({ text, page: index + 1 }));
        const contents = printed.filter(({ text }) => /^\S.* \d+ ?$/m.test(text)).map(({ text }) => text).join('\n');
        const titles = [...tree.annexes.map(annex => annex.title), ...tree.main.content.flatMap(item => item.type === 'article' ? [[item.label, plainText(item.heading, tree.language)].filter(Boolean).join(' – ')] : [])];
        for (const title of titles) {
            const number = new RegExp(`^${title.replace(/[^\p{L}\p{N}]+/gu, '.+?')} (\\d+) ?$`, 'mu').exec(contents)?.[1];
            expect(number, title).toBeDefined();
            const page = printed.find(each => each.page === Number(number))!;
            expect(words(page.text).join(' ')).toContain(words(title).join(' '));
        }
    });

    test('bookmarks of documents, articles and sub-articles', async () => {
        const pdf = await writePdf(tree, context);
        const all = Object.values(await objects(pdf)).map(({ value }) => value as Record<string, unknown>);
        const titles = all.filter(value => value?.['/Title'] !== undefined && value['/Parent'] !== undefined).map(value => String(value['/Title']).replace(/^u:/, ''));
        for (const document of [tree.main, ...tree.annexes]) {
            expect(titles).toContain(document.title);
            for (const item of document.content) {
                if (item.type === 'article') {
                    expect(titles).toContain([item.label, plainText(item.heading, tree.language)].filter(Boolean).join(' – '));
                }
            }
        }
    });
});
