#!/usr/bin/env bash
# What:     one space made a no-break space: the redline strikes and rewrites the whole paragraph, while the list of revisions of the same comparison is empty
# Where:    docxodus/core, docxDiffCompare and docxDiffGetRevisions with their defaults
# Version:  docxodus 12.6.2
# Expected: no change, or that of two words: conflateBreakingAndNonbreakingSpaces, «Fold NBSP (U+00A0) to ordinary space in match keys (default true)», dist/types.d.ts of docxodus 12.6.2; switched off, it gives the two words
# Seen:     default: 0 revisions, redline strikes 76 characters; off: 2 revisions, redline strikes 7 characters
# Matters:  a typographer's pass over a French contract (« ; », «30 jours») shows every clause as rewritten, and a check of the list says that nothing changed
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

body() { echo "<w:p><w:r><w:t>Article 1</w:t></w:r></w:p><w:p><w:r><w:t>The Customer shall pay each invoice within 30$1days of the day it receives it</w:t></w:r></w:p><w:p><w:r><w:t>Article 2</w:t></w:r></w:p>"; }
body ' ' | pack old.docx
body $'\u00a0' | pack new.docx
install docxodus@12.6.2 jszip@3.10.2
cat > run.mjs <<'JS'
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { docxDiffCompare, docxDiffGetRevisions, initialize } from 'docxodus/core';

await initialize();
const [older, newer] = [await readFile('old.docx'), await readFile('new.docx')];
const told = [];
for (const [name, settings] of [['default', undefined], ['off', { conflateBreakingAndNonbreakingSpaces: false }]]) {
    const revisions = await docxDiffGetRevisions(older, newer, settings);
    const zip = await JSZip.loadAsync(await docxDiffCompare(older, newer, settings));
    const xml = await zip.file('word/document.xml').async('string');
    const struck = [...xml.matchAll(/<w:delText[^>]*>([^<]*)</g)].map(match => match[1]).join('');
    told.push(`${name}: ${revisions.length} revisions, redline strikes ${struck.length} characters`);
}
console.log(told.join('; '));
process.exit(0);
JS
verdict 'default: 0 revisions, redline strikes 0 characters; off: 2 revisions, redline strikes 7 characters' 'dist/types.d.ts of docxodus 12.6.2, DocxDiffSettings' 'default: 0 revisions, redline strikes 76 characters; off: 2 revisions, redline strikes 7 characters' "$(node run.mjs 2>/dev/null | tail -1)"
