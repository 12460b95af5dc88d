#!/usr/bin/env bash
# What:     of the two fields that number a paragraph, LISTNUM prints nothing and AUTONUM is saved as another field (SEQ AutoNr)
# Where:    LibreOffice Writer, .docx shown and saved as .docx
# Version:  LibreOffice 7.4.7.2 (Debian 12)
# Expected: both give a number at each place, LISTNUM «1.» at the first level of LegalDefault, and a field's instruction is kept on saving, ECMA-376 Part 1 §17.16.5.4 (AUTONUM), §17.16.5.31 (LISTNUM) and §17.16.23 (instrText)
# Seen:     LISTNUM prints [ The Supplier]; saved instructions: LISTNUM LegalDefault \l 1, SEQ AutoNr
# Matters:  English contracts number sub-clauses within a sentence by LISTNUM: «(a) … (b) …» vanish from the printed page, while no text of the file shows that they were there
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

field() { echo "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> $1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> $2</w:t></w:r></w:p>"; }
{ field 'LISTNUM LegalDefault \l 1' 'The Supplier'; field AUTONUM 'The Client'; } | pack in.docx
office txt:Text in.docx
office 'docx:MS Word 2007 XML' in.docx
echo "version: $(soffice --version)"
line=$(tr -d '\r\357\273\277' < out/in.txt | grep 'Supplier')
instructions=$(unzip -p out/in.docx word/document.xml | grep -o '<w:instrText[^>]*>[^<]*' | sed -e 's/<[^>]*>//; s/^ *//; s/ *$//' | paste -sd ',' | sed -e 's/,/, /g')
verdict 'LISTNUM prints [1. The Supplier]; saved instructions: LISTNUM LegalDefault \l 1, AUTONUM' 'ECMA-376 Part 1 §17.16.5.4, §17.16.5.31, §17.16.23' 'LISTNUM prints [ The Supplier]; saved instructions: LISTNUM LegalDefault \l 1, SEQ AutoNr' "LISTNUM prints [$line]; saved instructions: $instructions"
