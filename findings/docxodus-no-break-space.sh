#!/usr/bin/env bash
# What:     one space made a no-break space: the redline strikes and rewrites the whole paragraph, while the list of revisions of the same comparison is empty
# Where:    docxodus/core, docxDiffCompare and docxDiffGetRevisions with their defaults
# Version:  docxodus 12.6.2
# Expected: no change, or that of two words: conflateBreakingAndNonbreakingSpaces, «Fold NBSP (U+00A0) to ordinary space in match keys (default true)», dist/types.d.ts of docxodus 12.6.2; switched off, it gives the two words
# Seen:     default: 0 revisions, redline strikes 76 characters; off: 2 revisions, redline strikes 7 characters
# Matters:  a typographer's pass over a French contract (« ; », «30 jours») shows every clause as rewritten, and a check of the list says that nothing changed
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

body() { echo "<w:p><w:r><w:t>Article 1</w:t></w:r></w:p><w:p><w:r><w:t>The Customer shall pay each invoice within 30$1days of the day it receives it</w:t></w:r></w:p><w:p><w:r><w:t>Article 2</w:t></w:r></w:p>"; }
body ' ' | pack old.docx
body $'\u00a0' | pack new.docx
install docxodus@12.6.2 jszip@3.10.2
cat > run.mjs <<'JS'
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { docxDiffCompare, docxDiffGetRevisions, initialize } from 'docxodus/core';

await initialize();
const [older, newer] = [await readFile('old.docx'), await readFile('new.docx')];
const told = [];
for (const [name, settings] of [['default', undefined], ['off', { conflateBreakingAndNonbreakingSpaces: false }]]) {
    const revisions = await docxDiffGetRevisions(older, newer, settings);
    const zip = await JSZip.loadAsync(await docxDiffCompare(older, newer, settings));
    const xml = await zip.file('word/document.xml').async('string');
    const struck = [...xml.matchAll(/<w:delText[^>]*>([^<]*)</g)].map(match => match[1]).join('');
    told.push(`${name}: ${revisions.length} revisions, redline strikes ${struck.length} characters`);
}
console.log(told.join('; '));
process.exit(0);
JS
verdict 'default: 0 revisions, redline strikes 0 characters; off: 2 revisions, redline strikes 7 characters' 'dist/types.d.ts of docxodus 12.6.2, DocxDiffSettings' 'default: 0 revisions, redline strikes 76 characters; off: 2 revisions, redline strikes 7 characters' "$(node run.mjs 2>/dev/null | tail -1)"
