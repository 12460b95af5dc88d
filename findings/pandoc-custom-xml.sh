#!/usr/bin/env bash
# What:     text inside custom XML markup (w:customXml), a run or whole paragraphs, is dropped without a message
# Where:    pandoc, docx reader; a w:smartTag, which means the same for the text, is read
# Version:  pandoc 2.17.1.1 (Debian 12)
# Expected: the element only names its content; the content is ordinary runs and paragraphs, ECMA-376 Part 1 §17.5.1
# Seen:     the party|messages: 0
# Matters:  templates of contract management systems marked their variables and clauses this way: the names of the parties and whole clauses are missing from what is reviewed or compared
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"
need pandoc pandoc

pack in.docx <<BODY
<w:p><w:r><w:t xml:space="preserve">the party </w:t></w:r><w:customXml w:element="name"><w:r><w:t>Example SA</w:t></w:r></w:customXml></w:p>
<w:customXml w:element="clause"><w:p><w:r><w:t>The liability is capped.</w:t></w:r></w:p></w:customXml>
BODY
echo "version: $(pandoc --version | head -1)"
pandoc --verbose -t plain --wrap=none in.docx > out.txt 2> messages.txt
verdict 'the party Example SA|The liability is capped.|messages: 0' 'ECMA-376 Part 1 §17.5.1' 'the party|messages: 0' "$(grep . out.txt | paste -sd '|')|messages: $(grep -c WARN messages.txt || true)"
