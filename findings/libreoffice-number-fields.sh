#!/usr/bin/env bash
# What:     of the two fields that number a paragraph, LISTNUM prints nothing and AUTONUM is saved as another field (SEQ AutoNr)
# Where:    LibreOffice Writer, .docx shown and saved as .docx
# Version:  LibreOffice 7.4.7.2 (Debian 12)
# Expected: both give a number at each place, LISTNUM «1.» at the first level of LegalDefault, and a field's instruction is kept on saving, ECMA-376 Part 1 §17.16.5.4 (AUTONUM), §17.16.5.31 (LISTNUM) and §17.16.23 (instrText)
# Seen:     LISTNUM prints [ The Supplier]; saved instructions: LISTNUM LegalDefault \l 1, SEQ AutoNr
# Matters:  English contracts number sub-clauses within a sentence by LISTNUM: «(a) … (b) …» vanish from the printed page, while no text of the file shows that they were there
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

# office FORMAT FILE: LibreOffice opens FILE and writes it as FORMAT into out/
office() {
    need soffice libreoffice-writer
    timeout 240 soffice "-env:UserInstallation=file://$scratch/profile" --headless --convert-to "$1" --outdir out "$2" >/dev/null 2>&1
}

# saved FILE: the paragraphs of a .docx that LibreOffice saved, one a line, without the properties it always writes
saved() {
    need unzip unzip
    unzip -p "$1" word/document.xml | tr -d '\n' | sed -e 's/<\/w:p>/&\n/g' |
        sed -e 's/<w:pStyle w:val="Normal"\/>//; s/<w:bidi w:val="0"\/>//; s/<w:jc w:val="[a-z]*"\/>//; s/<w:widowControl[^>]*>//; s/<w:rPr><\/w:rPr>//g; s/<w:pPr><\/w:pPr>//'
}

# verdict EXPECTED SOURCE WAS SEEN: prints them; fails where what is seen now is not what was seen
verdict() {
    printf 'expected: %s\nsource:   %s\nseen:     %s\n' "$1" "$2" "$4"
    [ "$3" = "$4" ] || { printf 'CHANGED, it was: %s\n' "$3" >&2; exit 1; }
}

field() { echo "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> $1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> $2</w:t></w:r></w:p>"; }
{ field 'LISTNUM LegalDefault \l 1' 'The Supplier'; field AUTONUM 'The Client'; } | pack in.docx
office txt:Text in.docx
office 'docx:MS Word 2007 XML' in.docx
echo "version: $(soffice --version)"
line=$(tr -d '\r\357\273\277' < out/in.txt | grep 'Supplier')
instructions=$(unzip -p out/in.docx word/document.xml | grep -o '<w:instrText[^>]*>[^<]*' | sed -e 's/<[^>]*>//; s/^ *//; s/ *$//' | paste -sd ',' | sed -e 's/,/, /g')
verdict 'LISTNUM prints [1. The Supplier]; saved instructions: LISTNUM LegalDefault \l 1, AUTONUM' 'ECMA-376 Part 1 §17.16.5.4, §17.16.5.31, §17.16.23' 'LISTNUM prints [ The Supplier]; saved instructions: LISTNUM LegalDefault \l 1, SEQ AutoNr' "LISTNUM prints [$line]; saved instructions: $instructions"
