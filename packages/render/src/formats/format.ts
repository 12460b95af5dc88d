/** What every output is: a function from the document tree to the bytes of a file. */
import type { Language } from '@msp/language';
import type { EffectiveFactsDocument } from '../json/document.js';
import type { ContractTree } from '../tree/nodes.js';

/** A file of the dossier, as a PDF attaches it. */
export interface SourceFile {
    /** Relative to the dossier's folder, with slashes. */
    readonly path: string;
    readonly text: string;
}

/**
 * What an output needs beside the tree. Plain data but for `asset`, so that an export can run beside the server: no output
 * reads a file, a clock or a network.
 */
export interface ExportContext {
    /** The moment that the file says it was made. */
    readonly now: Date;
    /** Errors remain in the dossier, or blanks in the text: the file bears a mark, in the tree's language. */
    readonly draft: boolean;
    readonly sources: readonly SourceFile[];
    /** What holds in the dossier: the JSON output, and the metadata of others. */
    readonly facts: EffectiveFactsDocument;
    /** Who the file says has written it, and made the changes of a redline that names nobody. */
    readonly author?: string;
    /** A `.docx` whose styles, page and headers Word output takes. */
    readonly template?: Uint8Array;
    /** A file that ships with the product (fonts, colour profile), by its name. */
    readonly asset: (name: string) => Promise<Uint8Array>;
}

export interface OutputFormat {
    /** As `--to` names it. */
    readonly id: string;
    /** Without the dot. */
    readonly extension: string;
    readonly mediaType: string;
    readonly label: Readonly<Record<Language, string>>;
    /** Whether it can show the marks of a redline. */
    readonly redlines: boolean;
    /** Whether it takes styles from `ExportContext.template`. */
    readonly templates?: boolean;
    /**
     * Writes `GENERATOR_MARK` where the format names the program that made it: see `mark.ts`.
     * @throws {ExportError} when the context does not do: a template that is not a Word file, say
     */
    readonly write: (tree: ContractTree, context: ExportContext) => Promise<Uint8Array>;
}

/** What a person can mend; anything else that is thrown is a fault of ours. */
export class ExportError extends Error {
    constructor(readonly messages: Readonly<Record<Language, string>>) {
        super(messages.en);
    }
}
