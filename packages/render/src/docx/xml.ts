/** Elements of WordprocessingML that the library has no class for. */
import { FileChild, XmlComponent } from 'docx';
import { clean } from '../tree/typography.js';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Any element. Text children are escaped when the library writes them. */
class Element extends XmlComponent {
    constructor(name: string, attributes: Attributes, children: readonly (XmlComponent | string)[]) {
        super(name);
        if (Object.keys(attributes).length > 0) {
            this.root.push({ _attr: attributes });
        }
        this.root.push(...children);
    }
}

export function element(name: string, attributes: Attributes = {}, children: readonly (XmlComponent | string)[] = []): XmlComponent {
    return new Element(name, attributes, children);
}

/** An element that may stand in the body beside paragraphs and tables. */
class BodyElement extends FileChild {
    constructor(name: string, attributes: Attributes, children: readonly XmlComponent[]) {
        super(name);
        if (Object.keys(attributes).length > 0) {
            this.root.push({ _attr: attributes });
        }
        this.root.push(...children);
    }
}

export function bodyElement(name: string, attributes: Attributes, children: readonly XmlComponent[] = []): FileChild {
    return new BodyElement(name, attributes, children);
}

const NOT_XML = /[\uFFFE\uFFFF]/g;

/** Text as XML 1.0 takes it: see `clean`; line feeds and tabs become spaces. */
export function xmlText(text: string): string {
    return clean(text).replace(NOT_XML, '').replace(/[\t\n]+/g, ' ');
}
