#!/usr/bin/env bash
# What:     a text watermark makes two packings of one document differ: its shape carries a random id that no option sets
# Where:    docx, entry docx/watermarks, TextWatermark
# Version:  docx 9.15.2
# Expected: the header comes out the same twice, as every other part does (but for the dates of docProps/core.xml); a VML shape's id need only be unique, ECMA-376 Part 4 §19.1.2.19 (shape)
# Seen:     without: docProps/core.xml; with: docProps/core.xml word/header1.xml
# Matters:  «DRAFT» across the page defeats reproducible builds and any hash that shows that a draft was not changed
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

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

# verdict EXPECTED SOURCE WAS SEEN: prints them; fails where what is seen now is not what was seen
verdict() {
    printf 'expected: %s\nsource:   %s\nseen:     %s\n' "$1" "$2" "$4"
    [ "$3" = "$4" ] || { printf 'CHANGED, it was: %s\n' "$3" >&2; exit 1; }
}

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
