import { escapeHtml } from './escape.js';
import { GENERATOR_MARK } from '../formats/mark.js';
import type { ContractTree } from '../tree/nodes.js';
import { renderBody } from './body.js';
import { PAGE_STYLES } from './page-styles.js';

/** One file that needs nothing else: no script, no network, print-ready. */
export function renderPage(tree: ContractTree): string {
    return `<!DOCTYPE html>
<html lang="${tree.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="${GENERATOR_MARK}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(tree.title)}</title>
<style>${PAGE_STYLES}</style>
</head>
<body>
<main>${renderBody(tree)}</main>
</body>
</html>
`;
}
