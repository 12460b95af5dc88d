import * as vscode from 'vscode';
import { isTransient } from '../ask.js';
import type {
    FromWebview, PreviewComparison, PreviewContent, PreviewExtent, PreviewFinding, PreviewPage, PreviewParams, PreviewState, PreviewView, StateMessage, ToWebview
} from '../protocol.js';
import { uiLanguage } from '../settings.js';
import { EditorScroll } from './editor-scroll.js';
import { HeldContent } from './held.js';
import { previewPage } from './html.js';
import { Latest } from './latest.js';
import { openRulePage } from './rule-page.js';
import { isContractEditor, reveal, sameUri } from './source.js';
import { WebviewText } from './webview-text.js';

export const VIEW_TYPE = 'msp.preview';

const RETRY_MS = 300;

type RevealMessage = Extract<FromWebview, { type: 'reveal' }>;

/** What a preview has others do. */
export interface PreviewServices {
    /** Asks the language server for a rendering. */
    readonly render: (params: PreviewParams) => Promise<PreviewContent | null>;
    readonly page: (params: PreviewParams) => Promise<PreviewPage | null>;
    readonly print: (page: PreviewPage) => Promise<void>;
    readonly fix: (finding: PreviewFinding, title: string | undefined, column: vscode.ViewColumn) => Promise<unknown>;
    /** How previews are looked at, kept from one to the next. */
    view: PreviewView;
}

/** One preview: which dossier it shows, and the conversation with its webview. */
export class PreviewPanel implements vscode.Disposable {
    private subject: string;
    private extent: PreviewExtent | undefined;
    private readonly comparison: PreviewComparison | undefined;
    private readonly held = new HeldContent();
    private problem: StateMessage | undefined;
    private cursor: { readonly uri: string; readonly offset: number } | undefined;
    /** A click in the preview is moving the cursor: what the editor tells meanwhile must not scroll the preview back. */
    private revealing = 0;
    private readonly scrolling = new EditorScroll();
    private readonly rendering = new Latest(() => this.render());
    private readonly texts = new WebviewText(message => this.post(message));
    private outdated = false;
    private disposed = false;

    constructor(
        private readonly panel: vscode.WebviewPanel,
        extensionUri: vscode.Uri,
        state: PreviewState,
        private readonly services: PreviewServices
    ) {
        this.subject = state.uri;
        this.extent = state.extent;
        this.comparison = state.comparison;
        this.locked = state.locked;
        const resources = vscode.Uri.joinPath(extensionUri, 'dist');
        panel.webview.options = { enableScripts: true, localResourceRoots: [resources] };
        panel.iconPath = {
            light: vscode.Uri.joinPath(extensionUri, 'icons', 'msp-light.svg'),
            dark: vscode.Uri.joinPath(extensionUri, 'icons', 'msp-dark.svg')
        };
        panel.onDidDispose(() => { this.disposed = true; });
        panel.onDidChangeViewState(() => {
            if (panel.visible && this.outdated) {
                this.refresh();
            }
        });
        panel.webview.onDidReceiveMessage((message: FromWebview) => this.receive(message));
        panel.webview.html = previewPage(panel.webview, extensionUri);
        this.updateTitle();
        this.rememberCursor();
        this.refresh();
    }

    /** Locked on its contract: does not follow the editor to another dossier. */
    locked: boolean;

    get active(): boolean {
        return this.panel.active;
    }

    /** A file of the dossier that it shows. */
    get file(): vscode.Uri {
        return vscode.Uri.parse(this.subject);
    }

    /** Brings the preview to the front, on the dossier of a file. */
    show(uri: vscode.Uri): void {
        this.panel.reveal(undefined, true);
        this.subject = uri.toString();
        this.refresh();
    }

    follow(editor: vscode.TextEditor): void {
        if (this.locked && !this.shows(editor.document.uri)) {
            return;
        }
        this.cursorMoved(editor);
        if (!this.shows(editor.document.uri)) {
            this.subject = editor.document.uri.toString();
            this.refresh();
        }
    }

    cursorMoved(editor: vscode.TextEditor): void {
        this.scrolling.cursorMoved();
        if (this.revealing > 0 || (this.content && !this.shows(editor.document.uri))) {
            return;
        }
        const offset = editor.document.offsetAt(editor.selection.active);
        const uri = this.addressOf(editor.document.uri);
        if (uri !== this.cursor?.uri || offset !== this.cursor.offset) {
            this.placeCursor(uri, offset, true);
            this.followDocument();
        }
    }

    /** The editor was scrolled, by a person or by this preview. */
    editorScrolled(editor: vscode.TextEditor): void {
        if (this.revealing === 0 && this.shows(editor.document.uri)) {
            this.scrolling.editorScrolled(editor, offset => this.post({ type: 'scroll', uri: this.addressOf(editor.document.uri), offset }));
        }
    }

    filesChanged(uris: readonly string[]): void {
        const concerned = !this.content || uris.some(uri => sameUri(uri, this.subject) || this.shows(uri));
        if (concerned) {
            this.refresh();
        }
    }

    /** Renders again; a preview that nobody sees waits until somebody does. */
    refresh(): void {
        this.outdated = !this.panel.visible;
        if (!this.outdated) {
            void this.rendering.request();
        }
    }

    toggleLock(): void {
        if (this.comparison) {
            return;
        }
        this.locked = !this.locked;
        this.updateTitle();
        this.send();
        const editor = vscode.window.visibleTextEditors.find(isContractEditor);
        if (!this.locked && editor) {
            this.follow(editor);
        }
    }

    showSource(): Promise<void> {
        const uri = vscode.Uri.parse(this.cursor?.uri ?? this.subject);
        const offset = this.cursor?.offset ?? 0;
        return reveal(uri, { offset, end: offset }, { focus: true, avoid: this.panel.viewColumn });
    }

    /** @throws when the webview does not answer */
    text(): Promise<string> {
        return this.texts.read();
    }

    dispose(): void {
        this.panel.dispose();
    }

    private async render(): Promise<void> {
        const subject = this.subject;
        try {
            const held = this.content;
            const content = await this.services.render({ ...this.shownPlace(), has: held && { key: held.key, version: held.version } });
            if (subject !== this.subject) {
                return;
            }
            this.accept(content);
        } catch (error) {
            if (isTransient(error)) {
                setTimeout(() => this.disposed || this.refresh(), RETRY_MS);
                return;
            }
            this.problem = { type: 'state', state: 'error', ui: uiLanguage(), detail: error instanceof Error ? error.message : String(error) };
        }
        this.send();
    }

    private accept(content: PreviewContent | null): void {
        if (content) {
            this.held.accept(content);
            this.problem = undefined;
        } else if (this.content && !this.shows(this.subject)) {
            // The editor moved to a file of no dossier, such as a library: the last contract is still the one being written.
            this.subject = this.content.uris[0] ?? this.subject;
        } else {
            this.held.clear();
            this.problem = { type: 'state', state: 'empty', ui: uiLanguage() };
        }
        this.updateTitle();
    }

    /** Sends all that the webview shows; what it has already is left as it is. */
    private send(): void {
        const ui = uiLanguage();
        if (this.content) {
            const keep = { uri: this.subject, locked: this.locked, extent: this.extent, comparison: this.comparison };
            this.post({ type: 'content', content: this.held.forWebview(this.content), ui, keep, view: this.services.view });
            if (this.cursor) {
                this.cursor = { ...this.cursor, uri: this.addressOf(vscode.Uri.parse(this.cursor.uri)) };
                this.post({ type: 'cursor', ...this.cursor, scroll: false });
            }
        }
        if (this.problem ?? !this.content) {
            this.post(this.problem ?? { type: 'state', state: 'loading', ui });
        }
    }

    private receive(message: FromWebview): void {
        switch (message.type) {
            case 'ready':
                this.held.webviewIsEmpty();
                this.send();
                if (this.cursor) {
                    this.post({ type: 'cursor', ...this.cursor, scroll: true });
                }
                break;
            case 'reveal':
                void this.reveal(message);
                break;
            case 'openRule': {
                const link = this.findingOf(message)?.link;
                if (link) {
                    void openRulePage(vscode.Uri.parse(link));
                }
                break;
            }
            case 'fix': {
                const finding = this.findingOf(message);
                if (finding) {
                    void this.attempt(() => this.services.fix(finding, message.title, this.panel.viewColumn ?? vscode.ViewColumn.Beside));
                }
                break;
            }
            case 'extent':
                this.extent = message.extent;
                this.refresh();
                break;
            case 'print':
                void this.attempt(() => this.print());
                break;
            case 'view':
                this.services.view = message.view;
                break;
            case 'scrolled':
                this.scrolling.previewScrolled(vscode.window.visibleTextEditors.find(({ document }) => sameUri(document.uri, message.uri)), message.offset);
                break;
            case 'text':
                this.texts.answered(message);
                break;
        }
    }

    /** The finding that a message speaks of, unless the list is another by now. */
    private findingOf({ version, finding }: { readonly version: number; readonly finding: number }): PreviewFinding | undefined {
        return this.content?.version === version ? this.content.findings[finding] : undefined;
    }

    private async attempt(action: () => Promise<unknown>): Promise<void> {
        try {
            await action();
        } catch (error) {
            void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
        }
    }

    private async print(): Promise<void> {
        const page = await this.services.page(this.shownPlace());
        if (page) {
            await this.services.print(page);
        }
    }

    private get content(): PreviewContent | undefined {
        return this.held.current;
    }

    private shownPlace(): PreviewParams {
        const offset = this.cursor && sameUri(this.cursor.uri, this.subject) ? this.cursor.offset : undefined;
        return { uri: this.subject, offset, extent: this.extent, comparison: this.comparison };
    }

    /** Shows the document that the cursor went to, where one document is shown. */
    private followDocument(): void {
        if (!this.cursor || this.locked || this.content?.extent !== 'document') {
            return;
        }
        const { uri, origin, length = 0 } = this.content.body;
        const inside = uri === this.cursor.uri && origin <= this.cursor.offset && this.cursor.offset <= origin + length;
        if (!inside) {
            this.subject = this.cursor.uri;
            this.refresh();
        }
    }

    private async reveal({ uri, range, focus }: RevealMessage): Promise<void> {
        // Known from now on, so that the editor's own word of it changes nothing.
        this.placeCursor(uri, range.offset, false);
        this.revealing += 1;
        try {
            await reveal(vscode.Uri.parse(uri), range, { focus, avoid: this.panel.viewColumn });
        } catch {
            // The file is gone: the next rendering will know.
        } finally {
            this.revealing -= 1;
        }
    }

    private placeCursor(uri: string, offset: number, scroll: boolean): void {
        this.cursor = { uri, offset };
        this.post({ type: 'cursor', uri, offset, scroll });
    }

    private rememberCursor(): void {
        const editor = vscode.window.visibleTextEditors.find(({ document }) => sameUri(document.uri, this.subject));
        if (editor) {
            this.cursor = { uri: this.subject, offset: editor.document.offsetAt(editor.selection.active) };
        }
    }

    private shows(uri: string | vscode.Uri): boolean {
        return this.content?.uris.some(shown => sameUri(shown, uri)) ?? false;
    }

    /** The address of a file as the server spells it, for the webview compares them as text. */
    private addressOf(uri: vscode.Uri): string {
        return this.content?.uris.find(shown => sameUri(shown, uri)) ?? uri.toString();
    }

    private updateTitle(): void {
        const title = this.content?.title ?? vscode.Uri.parse(this.subject).path.split('/').at(-1) ?? '';
        const prefix = this.titlePrefix();
        // As VS Code's own Markdown preview marks a locked one.
        this.panel.title = `${this.locked && !this.comparison ? `[${prefix}]` : prefix} ${title}`;
    }

    private titlePrefix(): string {
        const french = uiLanguage() === 'fr';
        return this.comparison ? (french ? 'Comparaison' : 'Comparison') : french ? 'Aperçu' : 'Preview';
    }

    private post(message: ToWebview): void {
        if (!this.disposed) {
            void this.panel.webview.postMessage(message);
        }
    }
}
