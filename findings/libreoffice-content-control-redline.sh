#!/usr/bin/env bash
# What:     a tracked change inside a content control loses its marks when the file is saved: deleted and inserted text both stay, live
# Where:    LibreOffice Writer, .docx opened and saved as .docx
# Version:  LibreOffice 7.4.7.2 (Debian 12)
# Expected: w:del and w:ins survive, ECMA-376 Part 1 §17.13.5.14 (deleted run content) and §17.13.5.18 (inserted run content); §17.5.2 allows both in w:sdtContent
# Seen:     Pay within [sdt]6030[end] days
# Matters:  a negotiated «60» replaced by «30» in a fill-in field becomes «6030 days», and no redline shows it
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

pack in.docx <<BODY
<w:p><w:r><w:t xml:space="preserve">Pay within </w:t></w:r>
<w:sdt><w:sdtPr><w:alias w:val="Term"/><w:id w:val="77"/><w:text/></w:sdtPr><w:sdtContent>
<w:del w:id="1" $by><w:r><w:delText>60</w:delText></w:r></w:del><w:ins w:id="2" $by><w:r><w:t>30</w:t></w:r></w:ins>
</w:sdtContent></w:sdt><w:r><w:t xml:space="preserve"> days</w:t></w:r></w:p>
BODY
office 'docx:MS Word 2007 XML' in.docx
echo "version: $(soffice --version)"
xmlsaved=$(saved out/in.docx)
seen=$(sed -e 's/<w:sdtPr>.*<\/w:sdtPr>//; s/<w:sdt>/[sdt]/; s/<\/w:sdt>/[end]/; s/<w:\(ins\|del\) [^>]*>/[\1]/g; s/<[^>]*>//g' <<< "$xmlsaved" | tr -d '\n')
verdict 'Pay within [sdt][del]60[ins]30[end] days' 'ECMA-376 Part 1 §17.13.5.14, §17.13.5.18, §17.5.2' 'Pay within [sdt]6030[end] days' "$seen"
