#!/usr/bin/env bash
# What:     a soft hyphen is put right behind a non-breaking hyphen, though never behind an ordinary one: the line may break exactly where it must not, and two hyphens show
# Where:    hyphen, French patterns, hyphenateSync
# Version:  hyphen 1.14.1
# Expected: no new break beside U+2011, as beside «-» in the same library: U+2011 is of class GL, which forbids a break on either side, Unicode UAX #14, rule LB12
# Seen:     sous-trai·tant|sous‑·trai·tant|pré‑·con·trac·tuel
# Matters:  contracts bind «sous‑traitant» and article numbers by U+2011; the printed line ends in «sous‑-»
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

install hyphen@1.14.1
seen=$(node -e '
const { hyphenateSync } = require("hyphen/fr");
console.log(["sous-traitant", "sous\u2011traitant", "pré\u2011contractuel"].map(word => hyphenateSync(word, { hyphenChar: "·" })).join("|"));')
verdict 'sous-trai·tant|sous‑trai·tant|pré‑con·trac·tuel' 'Unicode UAX #14, LB12; the library itself beside an ordinary hyphen' 'sous-trai·tant|sous‑·trai·tant|pré‑·con·trac·tuel' "$seen"
