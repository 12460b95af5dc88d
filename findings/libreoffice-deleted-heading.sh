#!/usr/bin/env bash
# What:     a heading deleted whole, with its paragraph mark, gives its style to the paragraph after it when the file is saved
# Where:    LibreOffice Writer, .docx opened and saved as .docx
# Version:  LibreOffice 7.4.7.2 (Debian 12)
# Expected: the paragraph after keeps its own w:pPr, of which no revision speaks, ECMA-376 Part 1 §17.13.5.15 (deleted paragraph) and §17.3.1.26 (pPr)
# Seen:     [Heading1]Old title|[Heading1]Body of the clause|[]Last
# Matters:  body text of a clause becomes an article heading: it is numbered, enters the table of contents and shifts every article after it
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

cat > styles.xml <<STYLES
$xml<w:styles $w><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>
STYLES
pack in.docx <<BODY
<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:rPr><w:del w:id="1" $by/></w:rPr></w:pPr><w:del w:id="2" $by><w:r><w:delText>Old title</w:delText></w:r></w:del></w:p>
<w:p><w:r><w:t>Body of the clause</w:t></w:r></w:p>
<w:p><w:r><w:t>Last</w:t></w:r></w:p>
BODY
office 'docx:MS Word 2007 XML' in.docx
echo "version: $(soffice --version)"
xmlsaved=$(saved out/in.docx)
seen=$(grep '<w:p>' <<< "$xmlsaved" | sed -e 's/.*<w:body>//; s/^<w:p>\(<w:pPr><w:pStyle w:val="\([A-Za-z0-9]*\)"\/>\)\?/[\2]/; s/<[^>]*>//g' | paste -sd '|')
verdict '[Heading1]Old title|[]Body of the clause|[]Last' 'ECMA-376 Part 1 §17.13.5.15, §17.3.1.26' '[Heading1]Old title|[Heading1]Body of the clause|[]Last' "$seen"
