#!/usr/bin/env bash
# What:     «never restart» (w:lvlRestart 0) is ignored, and dropped on saving: articles counted through all the titles begin again at 1 in each
# Where:    LibreOffice Writer, .docx shown, printed and saved as .docx
# Version:  LibreOffice 7.4.7.2 (Debian 12)
# Expected: a value of 0 means that the level never restarts, ECMA-376 Part 1 §17.9.10 (lvlRestart)
# Seen:     Title I|Art. 1|Art. 2|Title II|Art. 1 - lvlRestart kept: 0
# Matters:  the usual French order, articles numbered through all the titles: the printed contract has two «Art. 1», and every reference to article 3 dangles
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

# verdict EXPECTED SOURCE WAS SEEN: prints them; fails where what is seen now is not what was seen
verdict() {
    printf 'expected: %s\nsource:   %s\nseen:     %s\n' "$1" "$2" "$4"
    [ "$3" = "$4" ] || { printf 'CHANGED, it was: %s\n' "$3" >&2; exit 1; }
}

cat > numbering.xml <<NUMBERING
$xml<w:numbering $w><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Title %1"/><w:lvlJc w:val="left"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="Art. %2"/><w:lvlJc w:val="left"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>
NUMBERING
item() { echo "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"$1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"; }
{ item 0; item 1; item 1; item 0; item 1; } | pack in.docx
office txt:Text in.docx
office 'docx:MS Word 2007 XML' in.docx
echo "version: $(soffice --version)"
shown=$(tr -d '\r\357\273\277' < out/in.txt | sed -e 's/^ *//; s/ x$//' | grep . | paste -sd '|')
kept=$(unzip -p out/in.docx word/numbering.xml | grep -c 'lvlRestart' || true)
verdict 'Title I|Art. 1|Art. 2|Title II|Art. 3 - lvlRestart kept: 1' 'ECMA-376 Part 1 §17.9.10' 'Title I|Art. 1|Art. 2|Title II|Art. 1 - lvlRestart kept: 0' "$shown - lvlRestart kept: $kept"
