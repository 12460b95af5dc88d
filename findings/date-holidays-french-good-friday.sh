#!/usr/bin/env bash
# What:     Good Friday is given as a public holiday in all of Alsace-Moselle, without its condition, and in Guadeloupe and Martinique, where no text makes it one
# Where:    date-holidays, France, departments 57, 67, 68, GP, MQ
# Version:  date-holidays 3.37.0
# Expected: eleven holidays (Code du travail, art. L. 3133-1); Good Friday only in Alsace-Moselle and only in communes with a Protestant church or a mixed one (art. L. 3134-13); overseas only the day of the abolition of slavery is added (art. L. 3422-2)
# Seen:     57 public|67 public|68 public|GP public|MQ public|GF -|RE -, notes: none
# Matters:  a term that ends on Good Friday is put off in towns and departments where it is not
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

install date-holidays@3.37.0
seen=$(node -e '
const Holidays = require("date-holidays");
const notes = [];
const days = ["57", "67", "68", "GP", "MQ", "GF", "RE"].map(department => {
    const day = new Holidays("FR", department).getHolidays(2026).find(h => h.rule === "easter -2");
    if (day?.note) notes.push(day.note);
    return `${department} ${day?.type ?? "-"}`;
});
console.log(`${days.join("|")}, notes: ${notes.join(" ") || "none"}`);')
verdict '57, 67, 68 with a note of the condition; GP -, MQ -' 'Code du travail, art. L. 3133-1, L. 3134-13, L. 3422-2' '57 public|67 public|68 public|GP public|MQ public|GF -|RE -, notes: none' "$seen"
