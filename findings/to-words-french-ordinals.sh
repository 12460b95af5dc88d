#!/usr/bin/env bash
# What:     toOrdinal gives a French cardinal, not an ordinal, for every compound number from 21 on: 22 is «Vingt-Deux»; 101 is «Cent Premier»
# Where:    to-words, locale fr-FR, toOrdinal
# Version:  to-words 5.7.0
# Expected: vingt et unième, vingt-deuxième, quatre-vingt-dix-neuvième, cent unième; the README promises «full ordinal word mappings» for French
# Seen:     2 Deuxième|21 Vingt Et Un|22 Vingt-Deux|99 Quatre-Vingt-Dix-Neuf|101 Cent Premier
# Matters:  «le vingt et unième jour» becomes «le vingt et un jour»: a term that a reader takes for a date or a count
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

install to-words@5.7.0
seen=$(node -e '
const { ToWords } = require("to-words");
const fr = new ToWords({ localeCode: "fr-FR" });
console.log([2, 21, 22, 99, 101].map(n => `${n} ${fr.toOrdinal(n)}`).join("|"));')
verdict '2 deuxième|21 vingt et unième|22 vingt-deuxième|99 quatre-vingt-dix-neuvième|101 cent unième' 'README of to-words 5.7.0, «Ordinal Numbers»' '2 Deuxième|21 Vingt Et Un|22 Vingt-Deux|99 Quatre-Vingt-Dix-Neuf|101 Cent Premier' "$seen"
