/** What each piece of a page is to a reader who does not see it: the structure of PDF, ISO 32000-1, 14.8. */
import type { PDFStructureElement } from 'pdfkit';

export type Role = 'Document' | 'Part' | 'Sect' | 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'THead' | 'TBody'
    | 'TR' | 'TH' | 'TD' | 'Caption' | 'Link' | 'TOC' | 'TOCI' | 'Reference' | 'BlockQuote' | 'Code' | 'Span' | 'Note';

export interface Tag {
    readonly role: Role;
    readonly parent: Tag | undefined;
    readonly lang?: string;
    /** An attribute object: its owner and what it says. Strings are PDF names. */
    readonly attributes?: Readonly<Record<string, unknown>>;
    /** Made when its first content is drawn. */
    element?: PDFStructureElement;
}

/** What is whole once something else is drawn: it can be written to the file then. */
const WHOLE: ReadonlySet<Role> = new Set<Role>(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'TR', 'TOCI', 'Caption', 'Note', 'Code']);

export function isWhole(tag: Tag): boolean {
    return WHOLE.has(tag.role);
}

export function tag(role: Role, parent: Tag | undefined, more: { readonly lang?: string; readonly attributes?: Readonly<Record<string, unknown>> } = {}): Tag {
    return { role, parent, ...more };
}

/** From the root to the tag itself. */
export function path(of: Tag): readonly Tag[] {
    const tags: Tag[] = [];
    for (let current: Tag | undefined = of; current; current = current.parent) {
        tags.push(current);
    }
    return tags.reverse();
}
