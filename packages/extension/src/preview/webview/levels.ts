import type { FindingLevel } from '../../protocol.js';
import { icon } from './dom.js';

/** The gravest first. */
export const LEVELS: readonly FindingLevel[] = ['error', 'warning', 'information', 'hint'];

/** The shapes differ as well as the colours: nobody should need to tell red from yellow. */
const SHAPES: Readonly<Record<FindingLevel, string>> = {
    error: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm3 4.7L10.3 5 8 7.3 5.7 5l-.7.7L7.3 8 5 10.3l.7.7L8 8.7l2.3 2.3.7-.7L8.7 8 11 5.7z',
    warning: 'M7.56 1h.88l6.54 12.26-.44.74H1.44L1 13.26 7.56 1zM7.3 6v4h1.4V6H7.3zm0 5v1.4h1.4V11H7.3z',
    information: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm-.7 6v4.8h1.4V7H7.3zm0-2.6v1.5h1.4V4.4H7.3z',
    hint: 'M8 1a4.6 4.6 0 0 0-2.6 8.4c.4.3.6.7.6 1.1V12h4v-1.5c0-.4.2-.8.6-1.1A4.6 4.6 0 0 0 8 1zM6 13h4v.6c0 .8-.9 1.4-2 1.4s-2-.6-2-1.4V13z'
};

export function levelIcon(level: FindingLevel): SVGElement {
    const shape = icon(SHAPES[level]);
    shape.dataset['level'] = level;
    return shape;
}

export function gravest(found: readonly FindingLevel[]): FindingLevel | undefined {
    return LEVELS.find(level => found.includes(level));
}
