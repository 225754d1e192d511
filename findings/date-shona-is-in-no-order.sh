#!/usr/bin/env bash
# Babel 2.19.0, with the locale data of the Unicode CLDR that it ships. Seen on 28 November 2026.
#
# Expected: a long date in Shona reads as Shona is written, day, month, year.
# Seen: the data have no pattern of their own, and the root pattern shows through: "2026 Kurume 1". Nepali fares the same. Nothing says so.
# Why it matters: a language can look supported (its months are there) while its dates are not; a letter must be refused or
# its wording must bring the pattern.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python Babel==2.19.0

cat > seen.py <<'PY'
import datetime
from babel.dates import format_date
print(format_date(datetime.date(2026, 3, 1), "long", locale="sn"))
print(format_date(datetime.date(2026, 3, 1), "long", locale="ne"))
PY
expect "seen" "2026 Kurume 1|2026 मार्च 1" "$(venv/bin/python seen.py | paste -sd'|')"
