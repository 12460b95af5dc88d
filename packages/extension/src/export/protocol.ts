/** What crosses a process for an export: from the language server to the extension. As in `../protocol.ts`, no library is loaded: types alone are imported. */
import type { ContractTree } from '@msp/render';
import type { Language, OffsetRange, Request } from '../protocol.js';

/** Where a dossier is asked for. */
export interface DossierPlace {
    /** Any file of the dossier. */
    readonly uri: string;
    /** Which dossier, where a file holds several contracts: the one around this place. The first when left out. */
    readonly offset?: number;
}

/** What of a dossier can be written. */
export interface ExportChoices {
    readonly title: string;
    /** The file of the contract. */
    readonly uri: string;
    /** The contract first. */
    readonly documents: readonly { readonly name: string; readonly title: string }[];
    /** Whether there is a consolidated version. */
    readonly amended: boolean;
}

/** Null when the file belongs to no dossier. */
export const ExportChoicesRequest: Request<DossierPlace, ExportChoices | null> = { method: 'msp/exportChoices' };

export type ExportExtent =
    | { readonly extent: 'dossier' | 'consolidated' }
    /** The document of this name. */
    | { readonly extent: 'document'; readonly document: string };

export type ExportParams = DossierPlace & ExportExtent & {
    /** `false` leaves out the data that no sentence quotes. */
    readonly annexData?: boolean;
};

export interface ExportBlank {
    /** What is missing; empty where nothing tells. */
    readonly label: string;
    /** Article or document that it stands in. */
    readonly within: string;
    readonly place?: { readonly uri: string; readonly range: OffsetRange };
}

/** All that the documents thread needs, as plain data: it is passed on as it is. */
export interface ExportContent {
    /** Of the file, without an extension. */
    readonly name: string;
    readonly title: string;
    /** How many findings are errors. */
    readonly errors: number;
    readonly blanks: readonly ExportBlank[];

    readonly tree: ContractTree;
    /** An `ExportData`; its moment as text. */
    readonly data: unknown;
}

/** Null when there is no such dossier or document any more. */
export const ExportRequest: Request<ExportParams, ExportContent | null> = { method: 'msp/export' };

/** How the messages of an error or a format are told. */
export type Told = Readonly<Record<Language, string>>;
