#!/usr/bin/env bash
# What:     with --track-changes=accept (the default) a list item, a heading and a table row that were deleted whole stay as empty or even full shells
# Where:    pandoc, docx reader
# Version:  pandoc 2.17.1.1 (Debian 12)
# Expected: «accept processes all the insertions and deletions» (pandoc manual, --track-changes); a deleted paragraph mark joins the paragraph with the next, a deleted row goes, ECMA-376 Part 1 §17.13.5.15 and §17.13.5.12
# Seen:     items: [one][][three]; headings: 1; row: [Struck out]
# Matters:  the empty item keeps its number, so clause (b) of the accepted text is read as (c); and a service level struck out is read as in force
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

xml='<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
w='xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
office='http://schemas.openxmlformats.org/officeDocument/2006/relationships'
by='w:author="A. Author" w:date="2026-01-05T09:00:00Z"'

# need COMMAND PACKAGE: stops with 2 (not 1, which means "it changed") where a tool is missing
need() {
    command -v "$1" >/dev/null || { echo "needs $1 (Debian package $2)" >&2; exit 2; }
}

# pack FILE: a .docx around the body on standard input, with numbering.xml and styles.xml of this folder where they exist
pack() {
    need zip zip
    local part types='' links=''
    rm -rf pkg "$1"
    mkdir -p pkg/_rels pkg/word/_rels
    for part in numbering styles; do
        [ -f "$part.xml" ] || continue
        cp "$part.xml" pkg/word/
        types+="<Override PartName=\"/word/$part.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.$part+xml\"/>"
        links+="<Relationship Id=\"$part\" Type=\"$office/$part\" Target=\"$part.xml\"/>"
    done
    echo "$xml<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>$types</Types>" > 'pkg/[Content_Types].xml'
    echo "$xml<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"main\" Type=\"$office/officeDocument\" Target=\"word/document.xml\"/></Relationships>" > pkg/_rels/.rels
    echo "$xml<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">$links</Relationships>" > pkg/word/_rels/document.xml.rels
    { printf '%s<w:document %s><w:body>' "$xml" "$w"; tr -d '\n'; printf '<w:sectPr/></w:body></w:document>'; } > pkg/word/document.xml
    (cd pkg && zip -q -r -D "../$1" .)
}

# verdict EXPECTED SOURCE WAS SEEN: prints them; fails where what is seen now is not what was seen
verdict() {
    printf 'expected: %s\nsource:   %s\nseen:     %s\n' "$1" "$2" "$4"
    [ "$3" = "$4" ] || { printf 'CHANGED, it was: %s\n' "$3" >&2; exit 1; }
}
need pandoc pandoc

cat > styles.xml <<STYLES
$xml<w:styles $w><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style></w:styles>
STYLES
cat > numbering.xml <<NUMBERING
$xml<w:numbering $w><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>
NUMBERING
number='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
pack in.docx <<BODY
<w:p><w:pPr>$number</w:pPr><w:r><w:t>one</w:t></w:r></w:p>
<w:p><w:pPr>$number<w:rPr><w:del w:id="1" $by/></w:rPr></w:pPr><w:del w:id="2" $by><w:r><w:delText>two</w:delText></w:r></w:del></w:p>
<w:p><w:pPr>$number</w:pPr><w:r><w:t>three</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:rPr><w:del w:id="3" $by/></w:rPr></w:pPr><w:del w:id="4" $by><w:r><w:delText>Old title</w:delText></w:r></w:del></w:p>
<w:p><w:r><w:t>Body</w:t></w:r></w:p>
<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>
<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Kept</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:trPr><w:del w:id="5" $by/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Struck out</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p/>
BODY
echo "version: $(pandoc --version | head -1)"
html=$(pandoc --track-changes=accept -t html in.docx | tr -d '\n')
items=$(sed -e 's/.*<ol[^>]*>//; s/<\/ol>.*//; s/<li>/[/g; s/<\/li>/]/g; s/<[^>]*>//g' <<< "$html")
headings=$(grep -o '<h1' <<< "$html" | wc -l)
row=$(grep -o 'Struck out' <<< "$html" || true)
verdict 'items: [one][three]; headings: 0; row: []' 'pandoc manual (--track-changes), ECMA-376 Part 1 §17.13.5.15, §17.13.5.12' 'items: [one][][three]; headings: 1; row: [Struck out]' "items: $items; headings: $headings; row: [$row]"
