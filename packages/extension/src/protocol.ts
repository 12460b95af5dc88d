/**
 * Everything that crosses a process: what the extension asks the language server beyond LSP, and what the extension and
 * the preview's webview tell each other. Both sides import this file, so that neither can drift.
 *
 * Places are offsets in UTF-16 units in a file's text as the server last saw it, never lines: the preview's HTML carries the
 * same offsets, and a file that is being typed in moves by characters.
 *
 * Nothing is imported here: client, server and webview each carry their own copy of the LSP libraries, or none.
 */
/** The languages of contracts and of this product's own words. */
export type Language = 'fr' | 'en';

/** Of a finding; what is `off` never comes this far. */
export type FindingLevel = 'error' | 'warning' | 'information' | 'hint';

/** A stretch of a file: `end` is the offset after its last character. */
export interface OffsetRange {
    readonly offset: number;
    readonly end: number;
}

/* ---- extension and language server ---------------------------------------------------------- */

/** A request by its method; what it takes and gives is known to the type checker alone. */
export interface Request<Params, Result> {
    readonly method: string;
    readonly types?: { readonly params: Params; readonly result: Result };
}

/** A notification by its method. */
export interface Notification<Params> {
    readonly method: string;
    readonly types?: { readonly params: Params };
}

/** The scheme of the library files that ship inside the server; they are read-only. */
export const LIBRARY_SCHEME = 'msp';

export interface LibraryContentParams {
    /** As in `msp:/infogerance.msp`. */
    readonly uri: string;
}

export interface LibraryContent {
    readonly text: string;
}

/** The text of a library file; an error when there is no such file. */
export const LibraryContentRequest: Request<LibraryContentParams, LibraryContent> = { method: 'msp/libraryContent' };

export interface PreviewParams {
    /** Any file of the dossier. */
    readonly uri: string;
    /** Which dossier, where a file holds several contracts: the one around this place. The first when left out. */
    readonly offset?: number;
    /** The whole dossier when left out. One document is the one around `offset`. */
    readonly extent?: PreviewExtent;
    /** Shows what changed instead of what is to be mended. */
    readonly comparison?: PreviewComparison;
    /** The rendering that the asker still has: parts of it that are as they were come without their HTML. */
    readonly has?: { readonly key: string; readonly version: number };
}

/** A version of a dossier to compare: a revision of its own repository, or another file or folder; one of both. */
export interface VersionName {
    readonly revision?: string;
    /** Absolute. */
    readonly path?: string;
    /** What a person calls it. */
    readonly label: string;
}

export interface PreviewComparison {
    readonly before: VersionName;
    /** The text as it is in the editor when left out. */
    readonly after?: VersionName;
}

export interface PreviewChange {
    readonly id: string;
    readonly kind: 'inserted' | 'deleted' | 'replaced' | 'moved' | 'divided' | 'joined' | 'reference';
    /** The article, as a person names it. */
    readonly place: string;
    readonly before: string;
    readonly after: string;
    /** For a move, where it stood before. */
    readonly from?: string;
}

/** What a comparison found; the body then bears `ins` and `del` with the ids of the changes. */
export interface PreviewRedline {
    readonly before: string;
    readonly after: string;
    /** How many changes of which kind, in words. */
    readonly summary: string;
    readonly changes: readonly PreviewChange[];
}

/** How much of a dossier is shown: all documents, the one that is being written, or the contract as its amendments leave it. */
export type PreviewExtent = 'dossier' | 'document' | 'consolidated';

/** A finding as the preview shows it, beside the text it speaks of. */
export interface PreviewFinding {
    readonly level: FindingLevel;
    /** Id of the rule or of the library's requirement. */
    readonly code: string;
    readonly message: string;
    readonly uri: string;
    readonly range: OffsetRange;
    /** Id of the element of the contract to stand beside. Without it, the smallest block that holds the range. */
    readonly anchor?: string;
    /** Page that explains the rule. */
    readonly link?: string;
    /** What would mend it, the likeliest first; the editor's code actions at this place bear the same titles. */
    readonly fixes: readonly PreviewFix[];
}

export interface PreviewFix {
    readonly title: string;
    /** Title of the action that mends this and all that is like it. */
    readonly batch?: string;
}

/**
 * A part of the contract on screen, one element, that changes as a whole or not at all. Places in its HTML are counted from
 * `origin` in `uri`, so that what stands before it in the file may grow without the part being sent anew.
 */
export interface PreviewPart {
    readonly id: string;
    /** The version in which it was last different. */
    readonly stamp: number;
    /** Already escaped; left out where the receiver has it. Its classes and attributes are listed in `preview/webview/preview.css`. */
    readonly html?: string;
    /** The version in which `places` were last different. */
    readonly placed: number;
    /** Start and end of each element that bears a number (`data-at`); left out where the receiver has them. */
    readonly places?: readonly number[];
    readonly uri?: string;
    readonly origin: number;
    /** Of an element with parts: how long its source is. */
    readonly length?: number;
    /** What stands in the element, in this order. */
    readonly parts?: readonly PreviewPart[];
}

/** A dossier rendered as one contract. */
export interface PreviewContent {
    /** What is shown, in which extent: of two renderings with one key the parts can be compared. */
    readonly key: string;
    /** Stays the same while the dossier does; the address of its contract. */
    readonly dossier: string;
    readonly title: string;
    /** Of the contract, which is not always that of the editor. */
    readonly language: Language;
    readonly extent: PreviewExtent;
    /** The extents that this dossier can be shown in. */
    readonly extents: readonly PreviewExtent[];
    readonly body: PreviewPart;
    readonly findings: readonly PreviewFinding[];
    readonly redline?: PreviewRedline;
    /** Every file that is part of the dossier. */
    readonly uris: readonly string[];
    /** Grows with every rendering the server makes: of two, the higher is the newer. */
    readonly version: number;
}

/** The dossier that a file belongs to, rendered; null when the file belongs to none (a library file, an empty one). */
export const PreviewRequest: Request<PreviewParams, PreviewContent | null> = { method: 'msp/preview' };

/** A commit that changed a dossier. */
export interface PreviewCommit {
    readonly id: string;
    readonly author: string;
    /** ISO 8601, with the author's offset. */
    readonly date: string;
    readonly subject: string;
}

export interface PreviewHistory {
    /** The newest first; empty with a reason where the dossier is in no repository. */
    readonly commits: readonly PreviewCommit[];
    readonly reason?: string;
}

/** The history of the folder that a dossier's contract is in. */
export const PreviewHistoryRequest: Request<PreviewParams, PreviewHistory> = { method: 'msp/previewHistory' };

/** What a preview shows as a file of its own. */
export interface PreviewPage {
    /** Needs nothing else: no script, no network. */
    readonly html: string;
    readonly title: string;
}

/** The page to print; null when the file belongs to no dossier. */
export const PreviewPageRequest: Request<PreviewParams, PreviewPage | null> = { method: 'msp/previewPage' };

export interface PreviewChangedParams {
    /** Files that have been validated since the last of these. */
    readonly uris: readonly string[];
}

/** From the server, once a preview was asked for: what it shows of these files may be out of date. */
export const PreviewChangedNotification: Notification<PreviewChangedParams> = { method: 'msp/previewChanged' };

export interface DossierStatusParams {
    readonly uri: string;
    /** Which dossier, where a file holds several contracts: the one around this place. The first when left out. */
    readonly offset?: number;
}

/** What is to be done in one dossier, in all its files. */
export interface DossierStatus {
    /** Of its contract. */
    readonly title: string;
    readonly errors: number;
    readonly warnings: number;
    /** Information and hints. */
    readonly remarks: number;
    /** What an export would still leave blank; each is a warning too. */
    readonly blanks: number;
}

/** How the dossier around a place stands; null when the file belongs to none. */
export const DossierStatusRequest: Request<DossierStatusParams, DossierStatus | null> = { method: 'msp/dossierStatus' };

/** A level a configuration can give to a rule. */
export type ConfiguredLevel = FindingLevel | 'off';

export interface LevelEditParams {
    /** The file in which the rule made its finding. */
    readonly uri: string;
    /** Id of the rule or requirement. */
    readonly code: string;
    readonly level: ConfiguredLevel;
}

/** The LSP `WorkspaceEdit` that writes a level into the configuration file of a dossier, which it creates if there is none. */
export const LevelEditRequest: Request<LevelEditParams, WorkspaceEditShape> = { method: 'msp/levelEdit' };

/** LSP's `WorkspaceEdit`, which neither side takes from the other's copy of the libraries. */
export interface WorkspaceEditShape {
    readonly documentChanges?: unknown[];
}

/* ---- extension and webview ------------------------------------------------------------------ */

/** What the extension tells the webview. */
export type ToWebview =
    | ContentMessage
    | StateMessage
    | CursorMessage
    | ScrollMessage
    /** A test asks what is to be read. */
    | { readonly type: 'readText'; readonly id: number };

export interface ContentMessage {
    readonly type: 'content';
    readonly content: PreviewContent;
    /** Language of the preview's own words. */
    readonly ui: Language;
    /** For the webview to keep: what brings this preview back after a reload. */
    readonly keep: PreviewState;
    /** How it is looked at; the webview reads it once. */
    readonly view: PreviewView;
}

/** How a person looks at previews: the same in all of them, and kept. */
export interface PreviewView {
    /** 1 is the size that the theme's font asks for. */
    readonly zoom: number;
    readonly findings: boolean;
    /** Undefined until somebody chose: where there is room. */
    readonly contents?: boolean;
}

/** There is no contract to show. The last one stays, faded, under an error. */
export interface StateMessage {
    readonly type: 'state';
    readonly state: 'loading' | 'empty' | 'error';
    readonly ui: Language;
    readonly detail?: string;
}

/** Where the editor's cursor is. */
export interface CursorMessage {
    readonly type: 'cursor';
    readonly uri: string;
    readonly offset: number;
    /** False when the cursor came there by a click in the preview, which must not move under the mouse. */
    readonly scroll: boolean;
}

/** The first line that the editor shows, when the editor was scrolled. */
export interface ScrollMessage {
    readonly type: 'scroll';
    readonly uri: string;
    readonly offset: number;
}

/** What the webview tells the extension. */
export type FromWebview =
    /** Its script runs, or it lacks a part: what was sent before may be lost. */
    | { readonly type: 'ready' }
    /** Show this place in an editor; `focus` moves the keyboard there too. */
    | { readonly type: 'reveal'; readonly uri: string; readonly range: OffsetRange; readonly focus: boolean }
    /** Open the page of a finding's rule: the one with this index in the content of this version. */
    | { readonly type: 'openRule'; readonly version: number; readonly finding: number }
    /** Apply the action with this title to a finding; without a title, let the person choose among all there are. */
    | { readonly type: 'fix'; readonly version: number; readonly finding: number; readonly title?: string }
    | { readonly type: 'extent'; readonly extent: PreviewExtent }
    | { readonly type: 'print' }
    | { readonly type: 'view'; readonly view: PreviewView }
    /** The preview was scrolled: what stands at its top. */
    | { readonly type: 'scrolled'; readonly uri: string; readonly offset: number }
    | { readonly type: 'text'; readonly id: number; readonly text: string };

/** Which preview it is, so that it comes back after a reload. */
export interface PreviewState {
    readonly uri: string;
    readonly locked: boolean;
    readonly extent?: PreviewExtent;
    readonly comparison?: PreviewComparison;
}
