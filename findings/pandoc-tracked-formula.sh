#!/usr/bin/env bash
# What:     a formula inserted under tracked changes is lost, and a change tracked inside a formula keeps the deleted part as well, without a word
# Where:    pandoc, docx reader, --track-changes=accept (the default)
# Version:  pandoc 2.17.1.1 (Debian 12)
# Expected: «accept processes all the insertions and deletions» (pandoc manual); w:ins may hold m:oMath, and w:del may stand within it, ECMA-376 Part 1 §17.13.5.18, §17.13.5.14 and CT_OMath in shared-math.xsd
# Seen:     inserted: P = .; changed: 12; messages: 0
# Matters:  a price revision formula agreed in negotiation disappears from the text, or reads «12» where 1 was replaced by 2
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

math='xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
pack in.docx <<BODY
<w:p><w:r><w:t xml:space="preserve">P = </w:t></w:r><w:ins w:id="1" $by><m:oMath $math><m:r><m:t>A+B</m:t></m:r></m:oMath></w:ins><w:r><w:t>.</w:t></w:r></w:p>
<w:p><m:oMath $math><w:del w:id="2" $by><m:r><m:t>1</m:t></m:r></w:del><w:ins w:id="3" $by><m:r><m:t>2</m:t></m:r></w:ins></m:oMath></w:p>
BODY
echo "version: $(pandoc --version | head -1)"
pandoc --verbose --track-changes=accept -t plain --wrap=none in.docx > out.txt 2> messages.txt
seen="inserted: $(sed -n 1p out.txt); changed: $(sed -n 3p out.txt); messages: $(grep -c WARN messages.txt || true)"
verdict 'inserted: P = A + B.; changed: 2; messages: 0' 'pandoc manual (--track-changes), ECMA-376 Part 1 §17.13.5.18, §17.13.5.14' 'inserted: P = .; changed: 12; messages: 0' "$seen"
