// A contract may come from the other side: nothing it says may ever run in the preview, in a hover or in a finding.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
    after, assert, before, hoverAt, openFile, openWorkbench, previewFrame, problems, runCommand, screenshot, suite, test, type Page, type Workbench
} from '@msp/dev/workbench';
import { looks } from './looks.js';

/** Everything that could run sets this in whichever window it runs. */
const RUN = 'top.hostile=window.hostile=1';

const CONTRACT = `use "msp:infogerance"

contract Hostile "Contrat <script>${RUN}</script><img src=x onerror=${RUN}>" {
    language fr
    apply InfogeranceGlobale
    party Client "<img src=x onerror='${RUN}'>Garage" as client {
        address: "\\"><script>${RUN}</script>"
        country: FR
    }
    party Prestataire "<svg onload=${RUN}><a href='javascript:${RUN}'>Octane</a></svg>" as provider {
        address: "</style><iframe srcdoc='<script>${RUN}</script>'></iframe>"
        country: FR
    }
    glossary {
        "Incident": """Panne <script>${RUN}</script><img src=x onerror=${RUN}> [lien](javascript:${RUN}) <a href="command:workbench.action.closeWindow">fermer</a>"""
    }

    clause "Objet <iframe src='javascript:${RUN}'></iframe>" as Objet {
        """
        Un Incident. <script>${RUN}</script> <img src=x onerror="${RUN}"> <a href="javascript:${RUN}">cliquez</a> [cliquez](javascript:${RUN})
        <form action="javascript:${RUN}"><button>Envoyer</button></form> <style>@import 'http://127.0.0.1:9/x.css'</style>
        <meta http-equiv="refresh" content="0;url=javascript:${RUN}"> <base href="http://127.0.0.1:9/"> <link rel="stylesheet" href="http://127.0.0.1:9/x.css">

        - <details open ontoggle=${RUN}>liste</details>
        """
    }
    clause payment "\\" onmouseover=\\"${RUN}" {
        term: 30 days
    }
}
`;

for (const { theme, language, name } of looks) {
    suite(`a hostile contract, ${name}`, () => {
        let folder: string;
        let workbench: Workbench;
        let page: Page;

        before(async () => {
            folder = mkdtempSync(join(tmpdir(), 'msp-hostile-'));
            mkdirSync(join(folder, 'dossier'));
            writeFileSync(join(folder, 'dossier', 'hostile.msp'), CONTRACT);
            workbench = await openWorkbench({ folder: join(folder, 'dossier'), theme, settings: { 'msp.messages': language } });
            page = workbench.page;
        });
        after(async () => {
            await workbench.close();
            rmSync(folder, { recursive: true, force: true });
        });

        const hasRun = async () => {
            const frames = await Promise.all(page.frames().map(frame => frame.evaluate(() => 'hostile' in window).catch(() => false)));
            return frames.includes(true);
        };

        test('is shown as text, and runs nothing', async () => {
            await openFile(page, 'hostile.msp');
            await runCommand(page, 'Open Preview to the Side');
            const frame = await previewFrame(page, 'Un Incident');
            const text = await frame.locator('body').innerText();
            for (const literal of ['<script>', "<img src=x onerror='", 'javascript:', '<iframe', '<form action=', '<style>', '<svg onload=']) {
                assert.ok(text.includes(literal), `${literal} is not to be read`);
            }
            const found = await frame.evaluate(() => ({
                elements: [...document.querySelectorAll('.contract :is(script, img, iframe, svg, form, style, meta, base, link, details, button)')].map(({ outerHTML }) => outerHTML),
                handlers: [...document.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]).filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
                addresses: [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href')).filter(href => !href?.startsWith('#'))
            }));
            assert.deepEqual(found, { elements: [], handlers: [], addresses: [] });
            // Every link of the contract is pressed, and every article.
            for (const heading of await frame.locator('.contract :is(a, h1, h2, h3)').all()) await heading.click({ timeout: 5000 });
            assert.equal(await hasRun(), false);
            await screenshot(page, `hostile-${theme}`);
        });

        test('meets a page that runs its own script only', async () => {
            const frame = await previewFrame(page, 'Un Incident');
            const policy = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content', { timeout: 5000 }) ?? '';
            assert.match(policy, /^default-src 'none';/);
            assert.match(policy, /script-src 'nonce-[\w-]{20,}'(;|$)/);
            assert.doesNotMatch(policy, /unsafe-|\*|https?:|data:/);
            // What if something got through: an inline script, a handler and a frame, written straight into the page.
            await frame.evaluate(run => {
                const host = document.createElement('div');
                host.innerHTML = `<img src="x:" onerror="${run}"><iframe srcdoc="<script>${run}</script>"></iframe><a id="trap" href="javascript:${run}">x</a>`;
                document.body.append(host);
                const script = document.createElement('script');
                script.textContent = run;
                document.body.append(script);
                document.querySelector<HTMLElement>('#trap')!.click();
                host.remove();
            }, RUN);
            assert.equal(await hasRun(), false);
        });

        test('is harmless in a hover and in the findings too', async () => {
            await runCommand(page, 'View: Focus First Editor Group');
            const hover = await hoverAt(page, 'Un Incident');
            assert.match(hover, /Panne/);
            await screenshot(page, `hostile-hover-${theme}`);
            const links = await page.locator('.monaco-hover a').evaluateAll(list => list.map(link => link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''));
            assert.deepEqual(links.filter(link => /^(javascript|command):/.test(link)), []);
            await problems(page, found => found.length > 0);
            assert.equal(await hasRun(), false);
        });
    });
}
