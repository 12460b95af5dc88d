/** The preview's page in a browser, fed by the real server as the extension feeds it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@msp/dev/browser';
import { HeldContent } from '../../src/preview/held.js';
import { PreviewRequest, type FromWebview, type Language, type PreviewComparison, type PreviewContent, type PreviewExtent, type ToWebview } from '../../src/protocol.js';
import type { ServerUnderTest } from '../lsp-client.js';

/** Tests and benches run from the repository's root. */
const DIST = join(process.cwd(), 'packages/extension/dist');
const NONCE = 'test';

/** As `html.ts` writes it for VS Code. */
const HTML = `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'nonce-${NONCE}'; base-uri 'none'; form-action 'none'">
<title>MSP</title><link rel="stylesheet" nonce="${NONCE}" href="preview.css"></head>
<body class="vscode-light"><script nonce="${NONCE}" src="preview.js"></script></body></html>`;

export interface UpdateOptions {
    readonly extent?: PreviewExtent;
    readonly comparison?: PreviewComparison;
    readonly ui?: Language;
}

export type Theme = 'light' | 'dark';

/** What VS Code gives its webviews; under light the page's own values stand in for it. "Dark Modern". */
const DARK: Readonly<Record<string, string>> = {
    'editor-foreground': '#cccccc', 'editor-background': '#1f1f1f', 'sideBar-background': '#181818', descriptionForeground: '#9d9d9d', 'textLink-foreground': '#4daafc',
    'editorError-foreground': '#f14c4c', 'editorWarning-foreground': '#cca700', 'editorInfo-foreground': '#59a4f9', focusBorder: '#0078d4', 'charts-purple': '#b180d7',
    'input-background': '#313131', 'input-foreground': '#cccccc', 'input-border': '#3c3c3c', 'inputOption-activeBackground': '#2489db82',
    'inputOption-activeForeground': '#ffffff', 'inputOption-activeBorder': '#2488db', 'editorWidget-background': '#202020', 'editorHoverWidget-background': '#202020',
    'editorHoverWidget-foreground': '#cccccc', 'editorHoverWidget-border': '#454545', 'editorGroup-border': '#ffffff17', 'toolbar-hoverBackground': '#5a5d5e50',
    'list-hoverBackground': '#2a2d2e', 'list-inactiveSelectionBackground': '#37373d', 'editorGutter-addedBackground': '#2ea043', 'editorGutter-deletedBackground': '#f85149',
    'editor-findMatchBackground': '#9e6a03', 'editor-findMatchHighlightBackground': '#ea5c0055'
};

export class PreviewPage {
    readonly held = new HeldContent();
    private readonly errors: Error[] = [];

    private constructor(readonly page: Page, private readonly server: ServerUnderTest, private readonly file: string) {
        page.on('pageerror', error => this.errors.push(error));
    }

    static async open(browser: Browser, server: ServerUnderTest, file: string, size = { width: 1200, height: 800 }, theme: Theme = 'light'): Promise<PreviewPage> {
        const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
        await page.route('http://preview.test/**', route => {
            const name = new URL(route.request().url()).pathname.slice(1);
            const path = join(DIST, name);
            return name === '' ? route.fulfill({ contentType: 'text/html', body: HTML }) : existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
        });
        await page.addInitScript(() => {
            const state = { sent: [] as unknown[], kept: undefined as unknown };
            Object.assign(window, {
                state,
                acquireVsCodeApi: () => ({
                    postMessage: (message: unknown) => { state.sent.push(message); },
                    getState: () => state.kept,
                    setState: (kept: unknown) => { state.kept = kept; }
                })
            });
        });
        const preview = new PreviewPage(page, server, pathToFileURL(file).toString());
        await page.goto('http://preview.test/');
        if (theme === 'dark') {
            await page.evaluate(colours => {
                document.body.className = 'vscode-dark';
                Object.entries(colours).forEach(([name, value]) => document.documentElement.style.setProperty(`--vscode-${name}`, value));
            }, DARK);
        }
        return preview;
    }

    /** Has the dossier rendered and shown. */
    async update({ ui = 'fr', ...wanted }: UpdateOptions = {}): Promise<PreviewContent> {
        const { current } = this.held;
        const content = await this.server.ask(PreviewRequest, { uri: this.file, ...wanted, has: current && { key: current.key, version: current.version } });
        if (!content) {
            throw new Error('There is no dossier.');
        }
        this.held.accept(content);
        await this.post({
            type: 'content', content: this.held.forWebview(this.held.current!), ui, keep: { uri: this.file, locked: false }, view: { zoom: 1, findings: true }
        });
        return content;
    }

    /** Shows a rendering as it is; milliseconds until the page is laid out. */
    patch(content: PreviewContent): Promise<number> {
        return this.page.evaluate(data => {
            const started = performance.now();
            dispatchEvent(new MessageEvent('message', { data }));
            // Reading a height lays the page out.
            document.body.getBoundingClientRect();
            return performance.now() - started;
        }, { type: 'content', content, ui: 'fr', keep: { uri: this.file, locked: false }, view: { zoom: 1, findings: true } } as never);
    }

    /** @throws what the page's script threw, now or before */
    async post(message: ToWebview): Promise<void> {
        await this.page.evaluate(data => { dispatchEvent(new MessageEvent('message', { data })); }, message as never);
        const [error] = this.errors;
        if (error) {
            throw error;
        }
    }

    /** What the page has told the extension. */
    async sent<Type extends FromWebview['type']>(type: Type): Promise<readonly Extract<FromWebview, { type: Type }>[]> {
        const all = await this.page.evaluate(() => (window as unknown as { state: { sent: FromWebview[] } }).state.sent);
        return all.filter((message): message is Extract<FromWebview, { type: Type }> => message.type === type);
    }
}

/** @throws when the bundles are not there */
export function bundledServer(): string {
    const server = join(DIST, 'server.cjs');
    if (!existsSync(server) || !existsSync(join(DIST, 'preview.js'))) {
        throw new Error('The bundles are not built: run `npm run build`.');
    }
    return server;
}

