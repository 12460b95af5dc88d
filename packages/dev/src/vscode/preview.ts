import type { Frame, Page } from 'playwright-core';
import { waitFor } from '../testing/runner.ts';

/**
 * The inner frame of a webview: the document the extension wrote, two frames below the window.
 * @param containing a text it must show; without it, any text
 */
export async function previewFrame(page: Page, containing = ''): Promise<Frame> {
    let seen: readonly string[] = [];
    return waitFor(`a webview that shows "${containing}"`, async () => {
        const texts = await Promise.all(webviews(page).map(async frame => ({ frame, text: await textOf(frame) })));
        seen = texts.map(({ text }) => text.slice(0, 200));
        // The newest last; an update may be loading in a frame that is still empty.
        return texts.reverse().find(({ text }) => text !== '' && text.includes(containing))?.frame;
    }).catch((error: Error) => {
        throw new Error(`${error.message} Webviews: ${JSON.stringify(seen)}`);
    });
}

function webviews(page: Page): readonly Frame[] {
    return page.frames().filter(frame => /\/webview\/browser\/pre\/fake\.html/.test(frame.url()) && !frame.isDetached());
}

async function textOf(frame: Frame): Promise<string> {
    return frame.evaluate(() => document.body.innerText.replaceAll('\u00a0', ' ').trim()).catch(() => '');
}
