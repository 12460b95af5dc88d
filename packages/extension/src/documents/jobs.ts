/** What the extension and the documents thread tell each other. */
import type { ContractTree } from '@msp/render';
import type { Told } from '../export/protocol.js';

/** An output, as a person chooses it. */
export interface FormatChoice {
    readonly id: string;
    /** Without the dot. */
    readonly extension: string;
    readonly mediaType: string;
    readonly label: Told;
    /** Whether it takes styles from a firm's file. */
    readonly templates: boolean;
}

export interface ImportedFiles {
    /** Paths relative to the folder, with slashes; the contract first, the report last. */
    readonly files: readonly { readonly path: string; readonly text: string }[];
    /** How many things the report lists, and how many words are neither in the draft nor in it. */
    readonly reported: number;
    readonly missing: number;
    /** How many parts of the document, in another format, were not read. */
    readonly unread: number;
}

/** Each kind of job: what it takes and gives. */
export interface Jobs {
    /** Every output, in the order in which a person is offered them. */
    readonly formats: { readonly takes: undefined; readonly gives: readonly FormatChoice[] };
    /** The bytes of a file; `tree` and `data` as in `ExportContent`. */
    readonly write: {
        readonly takes: { readonly format: string; readonly tree: ContractTree; readonly data: unknown; readonly template?: Uint8Array; readonly author?: string };
        readonly gives: Uint8Array;
    };
    /** Whether an export wrote these bytes and nobody changed them since. */
    readonly isOwn: { readonly takes: Uint8Array; readonly gives: boolean };
    /** A `.docx` to the files of a draft dossier; `language` of the report. */
    readonly import: { readonly takes: { readonly bytes: Uint8Array; readonly name: string }; readonly gives: ImportedFiles };
}

export interface JobMessage {
    readonly kind: keyof Jobs;
    readonly takes: unknown;
}

export type JobAnswer =
    | { readonly ok: true; readonly gives: unknown }
    /** What a person can mend. */
    | { readonly ok: false; readonly told: Told }
    /** A fault of ours. */
    | { readonly ok: false; readonly fault: string };
