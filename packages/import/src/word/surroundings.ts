import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';

/** What a reader asks of the other parts. */
export interface Surroundings {
    readonly styles: Styles;
    readonly numbering: Numbering;
    /** The address behind a relationship of the part. */
    address(id: string | undefined): string | undefined;
    /** `fr-FR`: of text that names no other language. */
    readonly language: string;
    /** The name of the part behind a relationship. */
    partName(id: string | undefined): string | undefined;
    /** Text of another part: a chart, a diagram. */
    partText(id: string | undefined): string;
    /** The notes and comments by id, read already. */
    footnote(id: string | undefined): string | undefined;
    endnote(id: string | undefined): string | undefined;
    comment(id: string | undefined): { readonly text: string; readonly author?: string; readonly date?: string } | undefined;
}
