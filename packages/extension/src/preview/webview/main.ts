// The preview's page: builds the contract from what the extension sends, and tells it what was clicked.
import './contract.css';
import './preview.css';
import './redline.css';
import './tools.css';
import type { ContentMessage, FromWebview, PreviewState, PreviewView, StateMessage, ToWebview } from '../../protocol.js';
import { ChangesView } from './changes.js';
import { ContentsView } from './contents.js';
import { ContractView, MissingPart } from './contract.js';
import { CursorView } from './cursor.js';
import { EXPLAINED } from './decorate.js';
import { h } from './dom.js';
import { FindBar } from './find.js';
import { FindingsView } from './findings.js';
import { Jumps } from './jumps.js';
import { listenToKeys } from './keys.js';
import { notice } from './notice.js';
import { sourceOf } from './places.js';
import { ScrollSync, topEdge } from './scroll.js';
import { textsIn } from './texts.js';
import { Toolbar } from './toolbar.js';
import { Tooltip } from './tooltip.js';
import { applyZoom, zoomed } from './zoom.js';

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
/** How far below the tools the article begins that one reads. */
const READING_PX = 80;
/** Below this width the table of contents lies over the contract, and is not there until it is asked for. */
const WIDE = matchMedia('(min-width: 1000px)');
/** A comparison has no margin, and its list is what one came for. */
const WIDE_FOR_CHANGES = matchMedia('(min-width: 760px)');

const vscode = acquireVsCodeApi();
const version = (): number => shown?.content.version ?? -1;
const contract = new ContractView();
const notices = h('div', { class: 'notices' });
const margin = h('aside', { class: 'margin' });
const findings = new FindingsView({
    reveal: index => {
        const finding = shown?.content.findings[index];
        if (finding) {
            vscode.postMessage({ type: 'reveal', uri: finding.uri, range: finding.range, focus: true });
        }
    },
    explain: finding => vscode.postMessage({ type: 'openRule', version: version(), finding }),
    fix: (finding, title) => vscode.postMessage({ type: 'fix', version: version(), finding, title })
});
const toolbar = new Toolbar({
    contents: () => look({ contents: !contentsShown() }),
    back: () => jumps.back(),
    extent: extent => vscode.postMessage({ type: 'extent', extent }),
    findings: () => look({ findings: !view.findings }),
    step: by => step(by),
    blank: () => nextBlank(),
    find: () => find.open(),
    zoom: by => look({ zoom: zoomed(view.zoom, by) }),
    print: () => vscode.postMessage({ type: 'print' })
});
const find = new FindBar(contract.element, () => measureTop());
const jumps = new Jumps(canGoBack => toolbar.showBack(canGoBack));
const tooltip = new Tooltip(contract.element, anchor => follow(anchor));
const contents = new ContentsView(({ element }) => {
    if (!isWide()) {
        look({ contents: false });
    }
    jumps.to(element);
});
const changes = new ChangesView(contract.element, element => jumps.to(element), topEdge, (at, { place }) => {
    const texts = textsIn(shown?.ui ?? 'en');
    toolbar.showChange(texts.changeAt(at + 1, changes.count, place));
});
const scroll = new ScrollSync(contract.element, (uri, offset) => vscode.postMessage({ type: 'scrolled', uri, offset }));
const cursor = new CursorView(() => scroll.quiet());
let shown: ContentMessage | undefined;
let view: PreviewView = { zoom: 1, findings: true };
let lastBlank: Element | undefined;
/** The contract is new on this page, so that where the page was, or the cursor, is yet to be found. */
let arriving = vscode.getState()?.scroll;

const top = h('header', { class: 'top', hidden: true }, toolbar.element, find.element);
const page = h('div', { class: 'page' }, h('div', { class: 'sheet' }, findings.overview, contract.element), margin);
const stage = h('div', { class: 'stage', hidden: true }, contents.element, changes.element, h('div', { class: 'desk' }, page));
margin.append(findings.margin);
// In a landmark, as all that is said.
top.append(tooltip.element);
document.body.append(top, notices, stage);

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
    switch (data.type) {
        case 'content': return showContent(data);
        case 'state': return showState(data);
        case 'cursor': return cursor.move(data, contract.element, contract.blocks);
        case 'scroll': return scroll.to(data.uri, data.offset, contract.blocks);
        case 'readText': return vscode.postMessage({ type: 'text', id: data.id, text: readText() });
    }
});

function showContent(message: ContentMessage): void {
    const { content, ui, keep } = message;
    const another = shown?.content.key !== content.key;
    if (another) {
        contract.clear();
    }
    try {
        contract.show(content.body);
    } catch (error) {
        if (error instanceof MissingPart) {
            vscode.postMessage({ type: 'ready' });
            return;
        }
        throw error;
    }
    const texts = textsIn(ui);
    document.documentElement.lang = ui;
    notices.replaceChildren();
    document.body.removeAttribute('data-state');
    stage.hidden = top.hidden = false;
    if (!shown) {
        view = message.view;
    }
    if (another) {
        jumps.forget();
        if (shown) {
            scroll.quiet();
            scrollTo({ top: 0 });
        }
    }
    shown = message;
    contract.element.lang = content.language;
    contract.element.setAttribute('aria-label', texts.contract);
    margin.setAttribute('aria-label', texts.findings);
    find.translate(texts);
    tooltip.texts = texts;
    findings.show(content.findings, contract.element, contract.blocks, ui);
    const { redline } = content;
    document.body.toggleAttribute('data-compares', redline !== undefined);
    if (redline) {
        changes.show(redline, texts);
    }
    toolbar.show({ ...content, blanks: blanks().length, changes: redline && { count: redline.changes.length, summary: redline.summary } }, ui);
    showView();
    contents.show(contract.element, findings.levels, texts);
    tooltip.refresh();
    find.refresh();
    cursor.show(contract.element, contract.blocks, false);
    measureTop();
    if (arriving !== undefined) {
        scroll.quiet();
        scrollTo({ top: arriving });
        arriving = undefined;
    }
    contents.mark(readingLine());
    remember(keep);
}

function showState(message: StateMessage): void {
    document.documentElement.lang = message.ui;
    document.body.dataset['state'] = message.state;
    notices.replaceChildren(notice(message));
    if (message.state === 'empty') {
        shown = undefined;
        contract.clear();
    }
    stage.hidden = top.hidden = shown === undefined;
}

/** Changes how one looks at the contract, and has it kept. */
function look(change: Partial<PreviewView>): void {
    const next = { ...view, ...change };
    if (next.zoom !== view.zoom || next.findings !== view.findings || next.contents !== view.contents) {
        view = next;
        showView();
        vscode.postMessage({ type: 'view', view });
    }
}

function isWide(): boolean {
    return (shown?.content.redline ? WIDE_FOR_CHANGES : WIDE).matches;
}

function contentsShown(): boolean {
    return view.contents ?? isWide();
}

let zoom = 1;
function showView(): void {
    const compares = shown?.content.redline !== undefined;
    contents.element.hidden = !contentsShown() || compares;
    changes.element.hidden = !contentsShown() || !compares;
    document.body.toggleAttribute('data-contents', contentsShown());
    document.body.toggleAttribute('data-no-findings', !view.findings);
    if (zoom !== view.zoom) {
        zoom = view.zoom;
        applyZoom(zoom, contract.element);
    }
    toolbar.showView({ ...view, contents: contentsShown() });
    findings.layout();
    contents.mark(readingLine());
}

function step(by: 1 | -1): void {
    if (shown?.content.redline) {
        changes.step(by);
    } else {
        look({ findings: true });
        findings.step(by);
    }
}

function blanks(): readonly HTMLElement[] {
    return [...contract.element.querySelectorAll<HTMLElement>('.msp-blank')];
}

/** The one after the last that was shown, or else the first below the top of the screen. */
function nextBlank(): void {
    const all = blanks();
    const last = all.indexOf(lastBlank as HTMLElement);
    const below = all.findIndex(blank => blank.getBoundingClientRect().top > topEdge());
    const next = all[(last >= 0 ? last + 1 : Math.max(0, below)) % all.length];
    if (next) {
        lastBlank = next;
        jumps.to(next);
    }
}

/** To the definition of a term, the document that prevails, the article of a reference. */
function follow(anchor: HTMLElement): boolean {
    const id = anchor.dataset['target'] ?? anchor.getAttribute('href')?.slice(1);
    const target = id === undefined ? null : document.getElementById(id);
    if (!target) {
        return false;
    }
    tooltip.hide();
    jumps.to(target, anchor);
    return true;
}

function readText(): string {
    return [notices, findings.overview, contract.element, margin].map(part => part.innerText.trim()).filter(text => text !== '').join('\n\n');
}

function remember(keep: PreviewState): void {
    vscode.setState({ ...keep, scroll: Math.round(scrollY) });
}

function measureTop(): void {
    document.documentElement.style.setProperty('--top', `${top.offsetHeight}px`);
}

/** An article is read when its heading is above this line. */
function readingLine(): number {
    return topEdge() + READING_PX;
}

let pause: ReturnType<typeof setTimeout> | undefined;
let marking = false;
window.addEventListener('scroll', () => {
    clearTimeout(pause);
    pause = setTimeout(() => shown && remember(shown.keep), SCROLL_PAUSE_MS);
    if (!marking) {
        marking = true;
        requestAnimationFrame(() => {
            marking = false;
            contents.mark(readingLine());
        });
    }
}, { passive: true });

contract.element.addEventListener('click', event => {
    const target = event.target as Element;
    const link = target.closest<HTMLElement>('a[href]');
    const explained = target.closest<HTMLElement>(EXPLAINED);
    if (link) {
        event.preventDefault();
        // Not the editor's business: it would follow the address.
        event.stopPropagation();
        follow(link);
    } else if (!(explained && (event.ctrlKey || event.metaKey) && follow(explained)) && getSelection()?.isCollapsed !== false) {
        reveal(target, false);
    }
});
contract.element.addEventListener('dblclick', event => reveal(event.target as Element, true));
contract.element.addEventListener('keydown', event => {
    const target = event.target as HTMLElement;
    if (event.key === 'Enter' && !target.matches('a[href]')) {
        event.preventDefault();
        if (!(target.matches(EXPLAINED) && follow(target))) {
            reveal(target, true);
        }
    }
});

function reveal(element: Element, focus: boolean): void {
    const block = sourceOf(element);
    if (block && !block.element.matches('.msp-contract')) {
        vscode.postMessage({ type: 'reveal', uri: block.uri, range: block.range, focus });
    }
}

listenToKeys({
    find: () => find.open(),
    findNext: by => find.isOpen ? find.step(by) : find.open(),
    zoom: by => look({ zoom: zoomed(view.zoom, by) }),
    back: () => jumps.back(),
    step,
    // The innermost first.
    escape: () => {
        if (tooltip.hide()) {
            return true;
        }
        if (find.isOpen) {
            find.close();
            return true;
        }
        if (contentsShown() && !isWide()) {
            look({ contents: false });
            return true;
        }
        return false;
    }
});

[WIDE, WIDE_FOR_CHANGES].forEach(width => width.addEventListener('change', showView));
new ResizeObserver(() => findings.layout()).observe(contract.element);
new ResizeObserver(() => {
    measureTop();
    findings.layout();
}).observe(document.body);

vscode.postMessage({ type: 'ready' });
