#!/usr/bin/env bash
# What:     rejecting the changes of a document accepts those inside a formula: the new value stays, the old one is gone, no mark is left
# Where:    docxodus/core, docxDiffRejectRevisions
# Version:  docxodus 12.6.2
# Expected: the formula as before, with 1: rejecting removes what was inserted and restores what was deleted, ECMA-376 Part 1 §17.13.5.14 and §17.13.5.18; both may stand in m:oMath (CT_OMath, shared-math.xsd); outside a formula the same call does so
# Seen:     rejected text: 60 days; rejected formula: P=2
# Matters:  a party that refuses a change of the price revision formula signs the changed one
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

pack in.docx <<BODY
<w:p><w:del w:id="1" $by><w:r><w:delText>60</w:delText></w:r></w:del><w:ins w:id="2" $by><w:r><w:t>30</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> days</w:t></w:r></w:p>
<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>P=</m:t></m:r>
<w:del w:id="3" $by><m:r><m:t>1</m:t></m:r></w:del><w:ins w:id="4" $by><m:r><m:t>2</m:t></m:r></w:ins></m:oMath></w:p>
BODY
install docxodus@12.6.2 jszip@3.10.2
cat > run.mjs <<'JS'
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { docxDiffRejectRevisions, initialize } from 'docxodus/core';

await initialize();
const zip = await JSZip.loadAsync(await docxDiffRejectRevisions(await readFile('in.docx')));
const xml = await zip.file('word/document.xml').async('string');
const [text, formula] = xml.split('</w:p>').map(part => [...part.matchAll(/<(?:w|m):t(?: [^>]*)?>([^<]*)</g)].map(match => match[1]).join(''));
console.log(`rejected text: ${text}; rejected formula: ${formula}`);
process.exit(0);
JS
verdict 'rejected text: 60 days; rejected formula: P=1' 'ECMA-376 Part 1 §17.13.5.14, §17.13.5.18; shared-math.xsd, CT_OMath' 'rejected text: 60 days; rejected formula: P=2' "$(node run.mjs 2>/dev/null | tail -1)"
