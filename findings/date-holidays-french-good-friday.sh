#!/usr/bin/env bash
# What:     Good Friday is given as a public holiday in all of Alsace-Moselle, without its condition, and in Guadeloupe and Martinique, where no text makes it one
# Where:    date-holidays, France, departments 57, 67, 68, GP, MQ
# Version:  date-holidays 3.37.0
# Expected: eleven holidays (Code du travail, art. L. 3133-1); Good Friday only in Alsace-Moselle and only in communes with a Protestant church or a mixed one (art. L. 3134-13); overseas only the day of the abolition of slavery is added (art. L. 3422-2)
# Seen:     57 public|67 public|68 public|GP public|MQ public|GF -|RE -, notes: none
# Matters:  a term that ends on Good Friday is put off in towns and departments where it is not
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

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
