/** Dossier to document tree, document tree to every format. */
export * from './tree/nodes.js';
export { unreadLines, withUnread } from './tree/unread.js';
export { buildContractTree, type BuildOptions, type ExtentOptions } from './tree/build.js';
export * from './formats/index.js';
export { renderBody } from './html/body.js';
export type { HtmlPart } from './html/parts.js';
export { renderPage } from './html/page.js';
export { renderPreview, type FindingPlace, type Preview } from './preview.js';
export { accept, redline, redlineCounts, redlineSummary, reject, type RedlineOptions } from './redline/index.js';
export { plainText, renderText } from './text/text.js';
export * from './json/index.js';
