#!/usr/bin/env bash
# What:     the French agreement of cent and vingt is wrong on both sides: «deux cents mille» (s too many), «quatre-vingt millions» (s missing), «quatre-vingt centimes» beside «quatre-vingts euros»
# Where:    to-words, locale fr-FR
# Version:  to-words 5.7.0
# Expected: cent and vingt, multiplied, take an s unless a numeral follows; mille is a numeral, million a noun: deux cent mille, quatre-vingts millions, quatre-vingts centimes; and «un million d'euros»; Académie française, Dictionnaire, 9th edition, cent, vingt, mille, million
# Seen:     Deux Cents Mille|Quatre-Vingt Millions|Zéro Euros Et Quatre-Vingt Centimes|Un Million Euros
# Matters:  the amount in words is what counts where words and figures differ (art. 1376 of the French Civil Code, for a promise to pay); n2words 4.0.0 has these numbers right
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
console.log([fr.convert(200000), fr.convert(80000000), fr.convert(0.8, { currency: true }), fr.convert(1000000, { currency: true })].join("|"));')
verdict "deux cent mille|quatre-vingts millions|zéro euro et quatre-vingts centimes|un million d'euros" 'Académie française, Dictionnaire, 9th edition: cent, vingt, mille, million' 'Deux Cents Mille|Quatre-Vingt Millions|Zéro Euros Et Quatre-Vingt Centimes|Un Million Euros' "$seen"
