#!/usr/bin/env bash
# What:     toOrdinal gives a French cardinal, not an ordinal, for every compound number from 21 on: 22 is «Vingt-Deux»; 101 is «Cent Premier»
# Where:    to-words, locale fr-FR, toOrdinal
# Version:  to-words 5.7.0
# Expected: vingt et unième, vingt-deuxième, quatre-vingt-dix-neuvième, cent unième; the README promises «full ordinal word mappings» for French
# Seen:     2 Deuxième|21 Vingt Et Un|22 Vingt-Deux|99 Quatre-Vingt-Dix-Neuf|101 Cent Premier
# Matters:  «le vingt et unième jour» becomes «le vingt et un jour»: a term that a reader takes for a date or a count
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

install to-words@5.7.0
seen=$(node -e '
const { ToWords } = require("to-words");
const fr = new ToWords({ localeCode: "fr-FR" });
console.log([2, 21, 22, 99, 101].map(n => `${n} ${fr.toOrdinal(n)}`).join("|"));')
verdict '2 deuxième|21 vingt et unième|22 vingt-deuxième|99 quatre-vingt-dix-neuvième|101 cent unième' 'README of to-words 5.7.0, «Ordinal Numbers»' '2 Deuxième|21 Vingt Et Un|22 Vingt-Deux|99 Quatre-Vingt-Dix-Neuf|101 Cent Premier' "$seen"
