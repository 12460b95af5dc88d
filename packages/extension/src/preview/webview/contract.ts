/** The contract on screen. Only the parts that changed are built again; the elements of all others stay the same objects. */
import type { PreviewPart } from '../../protocol.js';
import { decorate } from './decorate.js';
import { h } from './dom.js';
import { patchAttributes, patchNode } from './patch.js';
import { blockOf, blocksIn, type Block } from './places.js';
import { sanitise } from './sanitise.js';

interface Shown {
    readonly element: HTMLElement;
    readonly stamp: number;
    readonly placed: number;
    readonly hasParts: boolean;
}

interface Known {
    readonly origin: number;
    readonly blocks: readonly Block[];
    /** Those of another file stay where they are when the part moves. */
    readonly elsewhere: ReadonlySet<HTMLElement>;
}

/** Thrown when a part came without the HTML that this page was thought to have. */
export class MissingPart extends Error {}

export class ContractView {
    readonly element = h('main', { class: 'contract', tabindex: '-1' });
    private shown = new Map<string, Shown>();
    /** Blocks of the parts that have no parts, until their element or its places change. */
    private known = new Map<HTMLElement, Known>();
    blocks: readonly Block[] = [];

    /**
     * Shows a rendering.
     * @throws {MissingPart} and shows nothing of it
     */
    show(body: PreviewPart): void {
        this.check(body);
        const next = new Map<string, Shown>();
        this.place(this.element, [body], next);
        this.shown = next;
        this.blocks = this.blocksOf([...next.values()]);
    }

    clear(): void {
        this.element.replaceChildren();
        this.shown.clear();
        this.known.clear();
        this.blocks = [];
    }

    private check({ id, stamp, html, placed, places, parts }: PreviewPart): void {
        const shown = this.shown.get(id);
        if ((html === undefined && shown?.stamp !== stamp) || (places === undefined && shown?.placed !== placed)) {
            throw new MissingPart(id);
        }
        parts?.forEach(part => this.check(part));
    }

    private place(parent: HTMLElement, parts: readonly PreviewPart[], next: Map<string, Shown>): void {
        const wanted = new Set(parts.map(({ id }) => id));
        const here = [...this.shown].filter(([, { element }]) => element.parentNode === parent);
        const gone = here.filter(([id]) => !wanted.has(id)).map(([, { element }]) => element);
        const fresh = parts.filter(({ id }) => !this.shown.has(id));
        // As many came as went: an article whose name is being typed stays the same element.
        const heirs = new Map(gone.length === fresh.length ? fresh.map(({ id }, index) => [id, gone[index]!]) : []);
        gone.filter(element => ![...heirs.values()].includes(element)).forEach(element => element.remove());
        let at = parent.firstElementChild;
        for (const part of parts) {
            const element = this.elementFor(part, heirs.get(part.id));
            if (element === at) {
                at = at.nextElementSibling;
            } else {
                parent.insertBefore(element, at);
            }
            if (part.parts) {
                this.place(element, part.parts, next);
            }
            next.set(part.id, { element, stamp: part.stamp, placed: part.placed, hasParts: part.parts !== undefined });
        }
        while (at) {
            const rest = at.nextElementSibling;
            at.remove();
            at = rest;
        }
    }

    private elementFor(part: PreviewPart, heir: HTMLElement | undefined): HTMLElement {
        const shown = this.shown.get(part.id);
        if (shown?.stamp === part.stamp) {
            setPlace(shown.element, part);
            if (part.places && shown.placed !== part.placed) {
                setPlaces(shown.element, part.places);
                this.known.delete(shown.element);
            }
            return shown.element;
        }
        const fresh = sanitise(part.html!).firstElementChild as HTMLElement;
        setPlace(fresh, part);
        setPlaces(fresh, part.places ?? []);
        decorate(fresh);
        const old = shown?.element ?? heir;
        if (old?.localName !== fresh.localName) {
            old?.remove();
            return fresh;
        }
        this.known.delete(old);
        if (part.parts) {
            patchAttributes(old, fresh);
        } else {
            patchNode(old, fresh);
        }
        return old;
    }

    private blocksOf(shown: readonly Shown[]): readonly Block[] {
        const before = this.known;
        this.known = new Map();
        return shown.flatMap(({ element, hasParts }) => {
            if (hasParts) {
                return blockOf(element) ?? [];
            }
            const origin = Number(element.dataset['origin'] ?? 0);
            const old = before.get(element);
            const now = old ? moved(old, origin) : freshBlocks(element, origin);
            this.known.set(element, now);
            return now.blocks;
        });
    }
}

function freshBlocks(element: HTMLElement, origin: number): Known {
    return { origin, blocks: blocksIn(element), elsewhere: new Set(element.querySelectorAll<HTMLElement>(':scope [data-uri], :scope [data-uri] [data-start]')) };
}

/** Most of the contract only moves when something is typed: nothing is asked of the page for it. */
function moved(known: Known, origin: number): Known {
    const by = origin - known.origin;
    return by === 0 ? known : {
        ...known, origin,
        blocks: known.blocks.map(block => known.elsewhere.has(block.element) ? block
            : { ...block, range: { offset: block.range.offset + by, end: block.range.end + by } })
    };
}

function setPlace({ dataset }: HTMLElement, { uri, origin, length }: PreviewPart): void {
    const wanted = { uri, origin: uri === undefined ? undefined : String(origin), ...(length === undefined ? {} : { start: '0', end: String(length) }) };
    for (const [name, value] of Object.entries(wanted)) {
        if (value !== undefined && dataset[name] !== value) {
            dataset[name] = value;
        }
    }
}

/** Gives the elements that bear a number their places in the source. */
function setPlaces(part: HTMLElement, places: readonly number[]): void {
    const set = ({ dataset }: HTMLElement): void => {
        const at = 2 * Number(dataset['at']);
        dataset['start'] = String(places[at]);
        dataset['end'] = String(places[at + 1]);
    };
    if (part.dataset['at'] !== undefined) {
        set(part);
    }
    part.querySelectorAll<HTMLElement>('[data-at]').forEach(set);
}
