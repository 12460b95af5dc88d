/** Going from one place of the contract to another, and back. */

const ARRIVED_MS = 1600;

interface Stop {
    readonly top: number;
    readonly focus: Element | null;
}

export class Jumps {
    private readonly stops: Stop[] = [];
    private arrived: { readonly element: Element; readonly timer: ReturnType<typeof setTimeout> } | undefined;

    /** @param changed told when there is a way back, or none any more */
    constructor(private readonly changed: (canGoBack: boolean) => void) {}

    /** Shows an element at the top of the page, with the keyboard on it, and remembers where one was. */
    to(element: HTMLElement, from = document.activeElement): void {
        this.stops.push({ top: scrollY, focus: from });
        this.changed(true);
        const heading = element.matches('section') ? element.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6') ?? element : element;
        show(heading, element.matches('.msp-blank, [data-change]') ? 'center' : 'start');
        this.mark(heading);
    }

    back(): void {
        const stop = this.stops.pop();
        this.changed(this.stops.length > 0);
        if (stop) {
            scrollTo({ top: stop.top });
            if (stop.focus instanceof HTMLElement && stop.focus.isConnected) {
                stop.focus.focus({ preventScroll: true });
            }
        }
    }

    forget(): void {
        this.stops.length = 0;
        this.changed(false);
    }

    private mark(element: HTMLElement): void {
        if (this.arrived) {
            clearTimeout(this.arrived.timer);
            this.arrived.element.removeAttribute('data-arrived');
        }
        element.setAttribute('data-arrived', '');
        this.arrived = { element, timer: setTimeout(() => element.removeAttribute('data-arrived'), ARRIVED_MS) };
    }
}

function show(element: HTMLElement, block: ScrollLogicalPosition): void {
    if (!element.hasAttribute('tabindex')) {
        element.setAttribute('tabindex', '-1');
    }
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block, behavior: 'instant' });
}
