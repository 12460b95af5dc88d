#!/usr/bin/env bash
# What:     «never restart» (w:lvlRestart 0) is ignored, and dropped on saving: articles counted through all the titles begin again at 1 in each
# Where:    LibreOffice Writer, .docx shown, printed and saved as .docx
# Version:  LibreOffice 7.4.7.2 (Debian 12)
# Expected: a value of 0 means that the level never restarts, ECMA-376 Part 1 §17.9.10 (lvlRestart)
# Seen:     Title I|Art. 1|Art. 2|Title II|Art. 1 - lvlRestart kept: 0
# Matters:  the usual French order, articles numbered through all the titles: the printed contract has two «Art. 1», and every reference to article 3 dangles
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

cat > numbering.xml <<NUMBERING
$xml<w:numbering $w><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Title %1"/><w:lvlJc w:val="left"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="Art. %2"/><w:lvlJc w:val="left"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>
NUMBERING
item() { echo "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"$1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"; }
{ item 0; item 1; item 1; item 0; item 1; } | pack in.docx
office txt:Text in.docx
office 'docx:MS Word 2007 XML' in.docx
echo "version: $(soffice --version)"
shown=$(tr -d '\r\357\273\277' < out/in.txt | sed -e 's/^ *//; s/ x$//' | grep . | paste -sd '|')
kept=$(unzip -p out/in.docx word/numbering.xml | grep -c 'lvlRestart' || true)
verdict 'Title I|Art. 1|Art. 2|Title II|Art. 3 - lvlRestart kept: 1' 'ECMA-376 Part 1 §17.9.10' 'Title I|Art. 1|Art. 2|Title II|Art. 1 - lvlRestart kept: 0' "$shown - lvlRestart kept: $kept"
