#!/usr/bin/env bash
# What:     text inside custom XML markup (w:customXml), a run or whole paragraphs, is dropped without a message
# Where:    pandoc, docx reader; a w:smartTag, which means the same for the text, is read
# Version:  pandoc 2.17.1.1 (Debian 12)
# Expected: the element only names its content; the content is ordinary runs and paragraphs, ECMA-376 Part 1 §17.5.1
# Seen:     the party|messages: 0
# Matters:  templates of contract management systems marked their variables and clauses this way: the names of the parties and whole clauses are missing from what is reviewed or compared
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

xml='<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
w='xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
office='http://schemas.openxmlformats.org/officeDocument/2006/relationships'

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

pack in.docx <<BODY
<w:p><w:r><w:t xml:space="preserve">the party </w:t></w:r><w:customXml w:element="name"><w:r><w:t>Example SA</w:t></w:r></w:customXml></w:p>
<w:customXml w:element="clause"><w:p><w:r><w:t>The liability is capped.</w:t></w:r></w:p></w:customXml>
BODY
echo "version: $(pandoc --version | head -1)"
pandoc --verbose -t plain --wrap=none in.docx > out.txt 2> messages.txt
verdict 'the party Example SA|The liability is capped.|messages: 0' 'ECMA-376 Part 1 §17.5.1' 'the party|messages: 0' "$(grep . out.txt | paste -sd '|')|messages: $(grep -c WARN messages.txt || true)"
