/** Building elements without ever parsing a string as HTML. */

const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An HTML element. `true` is an attribute without a value; `false` and `undefined` leave it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
    name: K, attributes: Attributes = {}, ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
    const element = document.createElement(name);
    setAttributes(element, attributes);
    element.append(...children);
    return element;
}

function setAttributes(element: Element, attributes: Attributes): void {
    for (const [name, value] of Object.entries(attributes)) {
        if (value !== undefined && value !== false) {
            element.setAttribute(name, value === true ? '' : value);
        }
    }
}

/** A drawing of one path on a field of 16 by 16. */
export function icon(path: string): SVGElement {
    const svg = document.createElementNS(SVG, 'svg');
    setAttributes(svg, { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true', class: 'icon' });
    const shape = document.createElementNS(SVG, 'path');
    setAttributes(shape, { d: path, fill: 'currentColor', 'fill-rule': 'evenodd' });
    svg.append(shape);
    return svg;
}
