#!/usr/bin/env bash
# What:     a soft hyphen is put right behind a non-breaking hyphen, though never behind an ordinary one: the line may break exactly where it must not, and two hyphens show
# Where:    hyphen, French patterns, hyphenateSync
# Version:  hyphen 1.14.1
# Expected: no new break beside U+2011, as beside «-» in the same library: U+2011 is of class GL, which forbids a break on either side, Unicode UAX #14, rule LB12
# Seen:     sous-trai·tant|sous‑·trai·tant|pré‑·con·trac·tuel
# Matters:  contracts bind «sous‑traitant» and article numbers by U+2011; the printed line ends in «sous‑-»
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

install hyphen@1.14.1
seen=$(node -e '
const { hyphenateSync } = require("hyphen/fr");
console.log(["sous-traitant", "sous\u2011traitant", "pré\u2011contractuel"].map(word => hyphenateSync(word, { hyphenChar: "·" })).join("|"));')
verdict 'sous-trai·tant|sous‑trai·tant|pré‑con·trac·tuel' 'Unicode UAX #14, LB12; the library itself beside an ordinary hyphen' 'sous-trai·tant|sous‑·trai·tant|pré‑·con·trac·tuel' "$seen"
