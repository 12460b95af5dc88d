#!/usr/bin/env bash
# What:     rejecting the changes of a document accepts those inside a formula: the new value stays, the old one is gone, no mark is left
# Where:    docxodus/core, docxDiffRejectRevisions
# Version:  docxodus 12.6.2
# Expected: the formula as before, with 1: rejecting removes what was inserted and restores what was deleted, ECMA-376 Part 1 §17.13.5.14 and §17.13.5.18; both may stand in m:oMath (CT_OMath, shared-math.xsd); outside a formula the same call does so
# Seen:     rejected text: 60 days; rejected formula: P=2
# Matters:  a party that refuses a change of the price revision formula signs the changed one
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

# verdict EXPECTED SOURCE WAS SEEN: prints them; fails where what is seen now is not what was seen
verdict() {
    printf 'expected: %s\nsource:   %s\nseen:     %s\n' "$1" "$2" "$4"
    [ "$3" = "$4" ] || { printf 'CHANGED, it was: %s\n' "$3" >&2; exit 1; }
}

pack in.docx <<BODY
<w:p><w:del w:id="1" $by><w:r><w:delText>60</w:delText></w:r></w:del><w:ins w:id="2" $by><w:r><w:t>30</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> days</w:t></w:r></w:p>
<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>P=</m:t></m:r>
<w:del w:id="3" $by><m:r><m:t>1</m:t></m:r></w:del><w:ins w:id="4" $by><m:r><m:t>2</m:t></m:r></w:ins></m:oMath></w:p>
BODY
install docxodus@12.6.2 jszip@3.10.2
cat > run.mjs <<'JS'
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { docxDiffRejectRevisions, initialize } from 'docxodus/core';

await initialize();
const zip = await JSZip.loadAsync(await docxDiffRejectRevisions(await readFile('in.docx')));
const xml = await zip.file('word/document.xml').async('string');
const [text, formula] = xml.split('</w:p>').map(part => [...part.matchAll(/<(?:w|m):t(?: [^>]*)?>([^<]*)</g)].map(match => match[1]).join(''));
console.log(`rejected text: ${text}; rejected formula: ${formula}`);
process.exit(0);
JS
verdict 'rejected text: 60 days; rejected formula: P=1' 'ECMA-376 Part 1 §17.13.5.14, §17.13.5.18; shared-math.xsd, CT_OMath' 'rejected text: 60 days; rejected formula: P=2' "$(node run.mjs 2>/dev/null | tail -1)"
