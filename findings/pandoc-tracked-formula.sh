#!/usr/bin/env bash
# What:     a formula inserted under tracked changes is lost, and a change tracked inside a formula keeps the deleted part as well, without a word
# Where:    pandoc, docx reader, --track-changes=accept (the default)
# Version:  pandoc 2.17.1.1 (Debian 12)
# Expected: «accept processes all the insertions and deletions» (pandoc manual); w:ins may hold m:oMath, and w:del may stand within it, ECMA-376 Part 1 §17.13.5.18, §17.13.5.14 and CT_OMath in shared-math.xsd
# Seen:     inserted: P = .; changed: 12; messages: 0
# Matters:  a price revision formula agreed in negotiation disappears from the text, or reads «12» where 1 was replaced by 2
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"
need pandoc pandoc

math='xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
pack in.docx <<BODY
<w:p><w:r><w:t xml:space="preserve">P = </w:t></w:r><w:ins w:id="1" $by><m:oMath $math><m:r><m:t>A+B</m:t></m:r></m:oMath></w:ins><w:r><w:t>.</w:t></w:r></w:p>
<w:p><m:oMath $math><w:del w:id="2" $by><m:r><m:t>1</m:t></m:r></w:del><w:ins w:id="3" $by><m:r><m:t>2</m:t></m:r></w:ins></m:oMath></w:p>
BODY
echo "version: $(pandoc --version | head -1)"
pandoc --verbose --track-changes=accept -t plain --wrap=none in.docx > out.txt 2> messages.txt
seen="inserted: $(sed -n 1p out.txt); changed: $(sed -n 3p out.txt); messages: $(grep -c WARN messages.txt || true)"
verdict 'inserted: P = A + B.; changed: 2; messages: 0' 'pandoc manual (--track-changes), ECMA-376 Part 1 §17.13.5.18, §17.13.5.14' 'inserted: P = .; changed: 12; messages: 0' "$seen"
