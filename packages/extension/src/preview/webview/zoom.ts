/** How large the contract is: everything on the page but the tools is measured in the root's font size. */
import { BLOCKS } from './places.js';

const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const BASE_PX = 16;

/** The next size up (1) or down (-1), or the normal one (0). */
export function zoomed(zoom: number, by: 1 | 0 | -1): number {
    if (by === 0) {
        return 1;
    }
    return by > 0 ? STEPS.find(step => step > zoom) ?? STEPS.at(-1)! : STEPS.findLast(step => step < zoom) ?? STEPS[0]!;
}

/** What is read stays where it is on the screen. */
export function applyZoom(zoom: number, contract: HTMLElement): void {
    const x = contract.getBoundingClientRect().left + contract.offsetWidth / 3;
    const reading = document.elementsFromPoint(x, innerHeight / 3).find(element => contract.contains(element) && element.matches(BLOCKS));
    const before = reading?.getBoundingClientRect().top ?? 0;
    document.documentElement.style.fontSize = `${BASE_PX * zoom}px`;
    if (reading) {
        scrollBy({ top: reading.getBoundingClientRect().top - before, behavior: 'instant' });
    }
}
