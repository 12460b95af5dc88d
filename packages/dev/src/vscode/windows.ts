import type { Page } from 'playwright-core';

export interface Workbench {
    readonly page: Page;
    /** The folder it shows: a copy, so that a test may change it. */
    readonly folder: string;
    /** What the browser's console and VS Code's server said. */
    log(): string;
    close(): Promise<void>;
}

const open = new Map<Page, Workbench>();

/** Remembers an open window; gives back a function that forgets it. */
export function register(workbench: Workbench): () => void {
    open.set(workbench.page, workbench);
    return () => open.delete(workbench.page);
}

/** The windows that are open, for a screenshot when a test fails and to close what it left open. */
export function openWindows(): readonly Workbench[] {
    return [...open.values()];
}

export function folderOf(page: Page): string {
    const workbench = open.get(page);
    if (!workbench) throw new Error('This page is no open workbench.');
    return workbench.folder;
}
