#!/usr/bin/env bash
# What:     a text watermark makes two packings of one document differ: its shape carries a random id that no option sets
# Where:    docx, entry docx/watermarks, TextWatermark
# Version:  docx 9.15.2
# Expected: the header comes out the same twice, as every other part does (but for the dates of docProps/core.xml); a VML shape's id need only be unique, ECMA-376 Part 4 §19.1.2.19 (shape)
# Seen:     without: docProps/core.xml; with: docProps/core.xml word/header1.xml
# Matters:  «DRAFT» across the page defeats reproducible builds and any hash that shows that a draft was not changed
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

install docx@9.15.2 jszip@3.10.2
cat > run.cjs <<'JS'
const { Document, Header, Packer, Paragraph } = require('docx');
const { TextWatermark } = require('docx/watermarks');
const JSZip = require('jszip');

async function parts(children) {
    const header = new Header({ children: [new Paragraph({ children: children() })] });
    const document = new Document({ sections: [{ headers: { default: header }, children: [new Paragraph('Article 1')] }] });
    const zip = await JSZip.loadAsync(await Packer.toBuffer(document));
    const texts = new Map();
    for (const file of Object.values(zip.files)) if (!file.dir) texts.set(file.name, await file.async('string'));
    return texts;
}

async function differing(children) {
    const first = await parts(children);
    await new Promise(done => setTimeout(done, 1100));
    const second = await parts(children);
    return [...first.keys()].filter(name => first.get(name) !== second.get(name)).sort().join(' ');
}

(async () => {
    const without = await differing(() => []);
    const withMark = await differing(() => [new TextWatermark({ text: 'DRAFT' })]);
    console.log(`without: ${without}; with: ${withMark}`);
})();
JS
verdict 'without: docProps/core.xml; with: docProps/core.xml' 'the same library without the watermark; ECMA-376 Part 4 §19.1.2.19' 'without: docProps/core.xml; with: docProps/core.xml word/header1.xml' "$(node run.cjs)"
