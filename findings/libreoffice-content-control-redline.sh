#!/usr/bin/env bash
# What:     a tracked change inside a content control loses its marks when the file is saved: deleted and inserted text both stay, live
# Where:    LibreOffice Writer, .docx opened and saved as .docx
# Version:  LibreOffice 7.4.7.2 (Debian 12)
# Expected: w:del and w:ins survive, ECMA-376 Part 1 §17.13.5.14 (deleted run content) and §17.13.5.18 (inserted run content); §17.5.2 allows both in w:sdtContent
# Seen:     Pay within [sdt]6030[end] days
# Matters:  a negotiated «60» replaced by «30» in a fill-in field becomes «6030 days», and no redline shows it
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
