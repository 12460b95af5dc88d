/** The bar above the contract: one stop of the Tab key, arrows between its tools. */
import type { Language, PreviewExtent, PreviewFinding } from '../../protocol.js';
import { h, icon } from './dom.js';
import { ICONS } from './icons.js';
import { levelIcon, LEVELS } from './levels.js';
import { textsIn, type Texts } from './texts.js';

export interface ToolbarActions {
    readonly contents: () => void;
    readonly back: () => void;
    readonly extent: (extent: PreviewExtent) => void;
    readonly findings: () => void;
    readonly step: (by: 1 | -1) => void;
    readonly blank: () => void;
    readonly find: () => void;
    readonly zoom: (by: 1 | 0 | -1) => void;
    readonly print: () => void;
}

export interface ToolbarState {
    readonly findings: readonly PreviewFinding[];
    readonly blanks: number;
    readonly extent: PreviewExtent;
    readonly extents: readonly PreviewExtent[];
    /** Undefined where nothing is compared. */
    readonly changes: { readonly count: number; readonly summary: string } | undefined;
}

const tool = (path: string): HTMLButtonElement => h('button', { type: 'button', tabindex: '-1' }, icon(path));

export class Toolbar {
    private readonly counts = h('p', { class: 'counts', role: 'status' });
    private readonly contents = tool(ICONS.contents);
    private readonly back = tool(ICONS.back);
    private readonly extents = h('div', { class: 'extents', role: 'group' });
    private readonly findings = tool(ICONS.findings);
    private readonly previous = tool(ICONS.up);
    private readonly next = tool(ICONS.down);
    private readonly blanks = h('button', { type: 'button', tabindex: '-1', class: 'blanks' });
    private readonly find = tool(ICONS.find);
    private readonly smaller = tool(ICONS.smaller);
    private readonly zoom = h('button', { type: 'button', tabindex: '-1', class: 'zoom' });
    private readonly larger = tool(ICONS.larger);
    private readonly print = tool(ICONS.print);
    readonly element = h('div', { class: 'bar', role: 'toolbar' },
        this.contents, this.back, this.extents, this.counts,
        h('div', { class: 'tools', role: 'group' }, this.findings, this.previous, this.next, this.blanks),
        h('div', { class: 'tools', role: 'group' }, this.find, this.smaller, this.zoom, this.larger, this.print));
    private texts: Texts = textsIn('en');

    constructor(private readonly actions: ToolbarActions) {
        const clicks: readonly [HTMLElement, () => void][] = [
            [this.contents, actions.contents], [this.back, actions.back], [this.findings, actions.findings],
            [this.previous, () => actions.step(-1)], [this.next, () => actions.step(1)], [this.blanks, actions.blank], [this.find, actions.find],
            [this.smaller, () => actions.zoom(-1)], [this.zoom, () => actions.zoom(0)], [this.larger, () => actions.zoom(1)], [this.print, actions.print]
        ];
        clicks.forEach(([button, action]) => button.addEventListener('click', action));
        this.contents.setAttribute('aria-controls', 'contents');
        this.back.disabled = true;
        this.element.addEventListener('keydown', event => this.move(event));
        this.element.addEventListener('focusin', event => this.stopAt(event.target as HTMLElement));
    }

    show({ findings, blanks, extent, extents, changes }: ToolbarState, language: Language): void {
        const texts = textsIn(language);
        const compares = changes !== undefined;
        this.texts = texts;
        this.element.setAttribute('aria-label', texts.toolbar);
        this.label([[this.contents, compares ? texts.changes : texts.contents], [this.back, texts.back], [this.findings, texts.showFindings],
            [this.previous, compares ? texts.previousChange : texts.previous], [this.next, compares ? texts.nextChange : texts.next],
            [this.find, texts.find], [this.smaller, texts.zoomOut], [this.larger, texts.zoomIn], [this.print, texts.print]]);
        this.previous.disabled = this.next.disabled = (changes?.count ?? findings.length) === 0;
        this.findings.hidden = this.blanks.hidden = compares;
        this.showExtents(extent, extents);
        if (compares) {
            this.showSummary(changes.summary);
        } else {
            this.showCounts(findings);
        }
        const label = `${texts.blanks(blanks)}${texts.colon}${texts.nextBlank}`;
        this.blanks.replaceChildren(icon(ICONS.blank), h('span', { class: 'figure' }, String(blanks)));
        this.blanks.disabled = blanks === 0;
        this.label([[this.blanks, label]]);
        this.stopAt(this.stops().find(({ tabIndex }) => tabIndex === 0) ?? this.contents);
    }

    showView(view: { readonly zoom: number; readonly findings: boolean; readonly contents: boolean }): void {
        const percent = this.texts.percent(Math.round(view.zoom * 100));
        this.zoom.textContent = percent;
        this.label([[this.zoom, `${this.texts.zoomReset}${this.texts.colon}${percent}`]]);
        this.contents.setAttribute('aria-expanded', String(view.contents));
        this.findings.setAttribute('aria-pressed', String(view.findings));
    }

    showBack(canGoBack: boolean): void {
        this.back.disabled = !canGoBack;
    }

    /** Which change one is at. */
    showChange(text: string): void {
        if (text !== this.counts.textContent) {
            this.counts.textContent = text;
        }
    }

    /** How many there are; it gives way to the change one is at until their number is another. */
    private showSummary(summary: string): void {
        if (summary !== this.counts.dataset['summary']) {
            this.counts.dataset['summary'] = summary;
            this.showChange(summary);
        }
    }

    private label(labels: readonly (readonly [HTMLElement, string])[]): void {
        for (const [control, label] of labels) {
            control.title = label;
            control.setAttribute('aria-label', label);
        }
    }

    private showExtents(extent: PreviewExtent, extents: readonly PreviewExtent[]): void {
        const { texts } = this;
        this.extents.hidden = extents.length < 2;
        this.extents.setAttribute('aria-label', texts.extent);
        if (extents.join() !== this.extents.dataset['offered']) {
            this.extents.dataset['offered'] = extents.join();
            this.extents.replaceChildren(...extents.map(offered => {
                const button = h('button', { type: 'button', tabindex: '-1', 'data-extent': offered });
                button.addEventListener('click', () => this.actions.extent(offered));
                return button;
            }));
        }
        for (const button of this.extents.querySelectorAll('button')) {
            const offered = button.dataset['extent'] as PreviewExtent;
            button.textContent = texts.extents[offered];
            button.title = texts.extentHints[offered];
            button.setAttribute('aria-pressed', String(offered === extent));
        }
    }

    private showCounts(findings: readonly PreviewFinding[]): void {
        const { texts } = this;
        const counts = LEVELS.map(level => ({ level, count: findings.filter(finding => finding.level === level).length }))
            .filter(({ count }) => count > 0)
            .map(({ level, count }) => h('span', { class: 'count', title: texts.levels[level](count) }, levelIcon(level),
                h('span', {}, String(count), h('span', { class: 'word' }, texts.levels[level](count).slice(String(count).length)))));
        // Not rebuilt when nothing changed: a screen reader reads this line each time it does.
        const fresh = h('p', {}, ...(counts.length > 0 ? counts : [texts.none]));
        if (fresh.innerHTML !== this.counts.innerHTML) {
            this.counts.replaceChildren(...fresh.childNodes);
        }
    }

    private stops(): readonly HTMLButtonElement[] {
        return [...this.element.querySelectorAll('button')].filter(button => !button.disabled && button.offsetParent !== null);
    }

    private stopAt(stop: HTMLElement): void {
        this.element.querySelectorAll('button').forEach(button => { button.tabIndex = button === stop ? 0 : -1; });
    }

    private move(event: KeyboardEvent): void {
        const stops = this.stops();
        const at = stops.indexOf(document.activeElement as HTMLButtonElement);
        const places: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
        const to = places[event.key];
        if (to !== undefined && at >= 0) {
            event.preventDefault();
            stops.at(to % stops.length)?.focus();
        }
    }
}
