/** What the extension offers to other extensions, and to its own tests. */
export interface MspApi {
    /** The language server answers. */
    readonly ready: Promise<void>;
    /**
     * What a reader of the preview sees, as plain text: the contract, then its findings.
     * @throws when no preview is open
     */
    previewText(): Promise<string>;
    /** What the status bar says of the dossier in the active editor; undefined where it says nothing. */
    statusText(): string | undefined;
}
