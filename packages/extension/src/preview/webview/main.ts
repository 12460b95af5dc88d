// The preview's page: builds the contract from what the extension sends, and tells it what was clicked.
import './contract.css';
import './preview.css';
import type { ContentMessage, FromWebview, PreviewState, StateMessage, ToWebview } from '../../protocol.js';
import { CursorView } from './cursor.js';
import { h } from './dom.js';
import { FindingsView } from './findings.js';
import { notice } from './notice.js';
import { patchChildren } from './patch.js';
import { blockAround, blocksIn, type Block } from './places.js';
import { sanitise } from './sanitise.js';
import { StatusBar } from './status.js';
import { textsIn } from './texts.js';

/** What the webview itself remembers, beside what the extension asks it to keep. */
interface KeptState extends PreviewState {
    readonly scroll: number;
}

declare function acquireVsCodeApi(): {
    postMessage(message: FromWebview): void;
    getState(): KeptState | undefined;
    setState(state: KeptState): void;
};

const SCROLL_PAUSE_MS = 200;

const vscode = acquireVsCodeApi();
const contract = h('main', { class: 'contract' });
const notices = h('div', { class: 'notices' });
const margin = h('aside', { class: 'margin' });
const findings = new FindingsView({
    reveal: ({ uri, range }) => vscode.postMessage({ type: 'reveal', uri, range, focus: true }),
    explain: finding => vscode.postMessage({ type: 'openRule', version: shown?.content.version ?? -1, finding })
});
const status = new StatusBar(by => findings.step(by));
const cursor = new CursorView();
let shown: ContentMessage | undefined;
let blocks: readonly Block[] = [];
/** The contract is new on this page, so that where the page was, or the cursor, is yet to be found. */
let arriving = vscode.getState()?.scroll;

const page = h('div', { class: 'page', hidden: true }, h('div', { class: 'sheet' }, findings.overview, contract), margin);
margin.append(findings.margin);
document.body.append(status.element, notices, page);

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
    switch (data.type) {
        case 'content': return showContent(data);
        case 'state': return showState(data);
        case 'cursor': return cursor.move(data, contract, blocks);
        case 'readText': return vscode.postMessage({ type: 'text', id: data.id, text: readText() });
    }
});

function showContent(message: ContentMessage): void {
    const { content, ui, keep } = message;
    const texts = textsIn(ui);
    document.documentElement.lang = ui;
    notices.replaceChildren();
    document.body.removeAttribute('data-state');
    page.hidden = false;
    status.element.hidden = false;
    if (shown?.content.dossier !== content.dossier) {
        contract.replaceChildren();
        if (shown) {
            scrollTo({ top: 0 });
        }
    }
    shown = message;
    contract.lang = content.language;
    contract.setAttribute('aria-label', texts.contract);
    margin.setAttribute('aria-label', texts.findings);
    patchChildren(contract, sanitise(content.bodyHtml));
    // One stop of the Tab key an article: Enter goes to its source.
    contract.querySelectorAll('.msp-clause > :is(h2, h3, h4, h5, h6)').forEach(heading => heading.setAttribute('tabindex', '0'));
    blocks = blocksIn(contract);
    findings.show(content.findings, contract, blocks, ui);
    status.show(content.findings, ui);
    cursor.show(contract, blocks, false);
    if (arriving !== undefined) {
        scrollTo({ top: arriving });
        arriving = undefined;
    }
    remember(keep);
}

function showState(message: StateMessage): void {
    document.documentElement.lang = message.ui;
    document.body.dataset['state'] = message.state;
    notices.replaceChildren(notice(message));
    if (message.state === 'empty') {
        shown = undefined;
        blocks = [];
        contract.replaceChildren();
    }
    const visible = shown !== undefined;
    page.hidden = !visible;
    status.element.hidden = !visible;
}

function readText(): string {
    return [notices, findings.overview, contract, margin].map(part => part.innerText.trim()).filter(text => text !== '').join('\n\n');
}

function remember(keep: PreviewState): void {
    vscode.setState({ uri: keep.uri, locked: keep.locked, scroll: Math.round(scrollY) });
}

let pause: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
    clearTimeout(pause);
    pause = setTimeout(() => shown && remember(shown.keep), SCROLL_PAUSE_MS);
}, { passive: true });

contract.addEventListener('click', event => {
    const target = event.target as Element;
    const selecting = getSelection()?.isCollapsed === false;
    if (!selecting && !target.closest('a[href]')) {
        reveal(target, false);
    }
});
contract.addEventListener('dblclick', event => reveal(event.target as Element, true));
contract.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !(event.target as Element).closest('a[href]')) {
        event.preventDefault();
        reveal(event.target as Element, true);
    }
});

function reveal(element: Element, focus: boolean): void {
    const block = blockAround(element);
    if (block && !block.element.matches('.msp-contract')) {
        vscode.postMessage({ type: 'reveal', uri: block.uri, range: block.range, focus });
    }
}

new ResizeObserver(() => findings.layout()).observe(contract);
new ResizeObserver(() => findings.layout()).observe(document.body);

vscode.postMessage({ type: 'ready' });
