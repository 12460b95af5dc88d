// A browser without VS Code, for tests of pages alone.
export { accessibilityFaults } from './vscode/accessibility.ts';
export { startBrowser } from './vscode/browser.ts';
export type { Browser, Page } from 'playwright-core';
