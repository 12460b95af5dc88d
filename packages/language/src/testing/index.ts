/** How the language is tested. */
export * from './check.js';
export * from './workspace.js';
export * from './wordings.js';
export * from './samples.js';
