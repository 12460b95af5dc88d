#!/usr/bin/env bash
# What:     a tracked change of a cross-reference's shown text loses its marks on saving: the old and the new number stand side by side, live
# Where:    LibreOffice Writer, .docx opened and saved as .docx
# Version:  LibreOffice 7.4.7.2 (Debian 12)
# Expected: the deletion and the insertion between «separate» and «end» survive, ECMA-376 Part 1 §17.13.5.14 and §17.13.5.18; a field's result is ordinary run content, §17.16.18
# Seen:     see Clause 4Clause 5 above
# Matters:  a word processor that updates its references while changes are tracked writes exactly this; after one save the contract refers to «Clause 4Clause 5»
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

pack in.docx <<BODY
<w:p><w:bookmarkStart w:id="1" w:name="_Ref1"/><w:r><w:t>Clause 5</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>
<w:p><w:r><w:t xml:space="preserve">see </w:t></w:r>
<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF _Ref1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
<w:del w:id="2" $by><w:r><w:delText>Clause 4</w:delText></w:r></w:del><w:ins w:id="3" $by><w:r><w:t>Clause 5</w:t></w:r></w:ins>
<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> above</w:t></w:r></w:p>
BODY
office 'docx:MS Word 2007 XML' in.docx
echo "version: $(soffice --version)"
xmlsaved=$(saved out/in.docx)
seen=$(grep 'instrText' <<< "$xmlsaved" | sed -e 's/<w:instrText[^>]*>[^<]*<\/w:instrText>//g; s/<w:\(ins\|del\) [^>]*>/[\1]/g; s/<[^>]*>//g')
verdict 'see [del]Clause 4[ins]Clause 5 above' 'ECMA-376 Part 1 §17.13.5.14, §17.13.5.18, §17.16.18' 'see Clause 4Clause 5 above' "$seen"
