#!/usr/bin/env bash
# What:     a table row that is tracked as deleted comes back live on saving where its cells have no marked run of their own
# Where:    LibreOffice Writer, .docx opened and saved as .docx
# Version:  LibreOffice 7.4.7.2 (Debian 12)
# Expected: w:trPr/w:del survives: it alone says that the row is deleted, ECMA-376 Part 1 §17.13.5.12 (deleted table row)
# Seen:     rows marked as deleted: 0 of 1
# Matters:  a service level struck out of a schedule is back in force after one save
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

pack in.docx <<BODY
<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>
<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Kept</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:trPr><w:del w:id="1" $by/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Struck out</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p/>
BODY
office 'docx:MS Word 2007 XML' in.docx
echo "version: $(soffice --version)"
xmlsaved=$(saved out/in.docx)
grep -q 'Struck out' <<< "$xmlsaved" || { echo 'CHANGED: the row is gone' >&2; exit 1; }
seen="rows marked as deleted: $(grep -c '<w:trPr><w:del' <<< "$xmlsaved" || true) of 1"
verdict 'rows marked as deleted: 1 of 1' 'ECMA-376 Part 1 §17.13.5.12' 'rows marked as deleted: 0 of 1' "$seen"
