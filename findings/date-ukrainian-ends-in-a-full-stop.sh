#!/usr/bin/env bash
# Babel 2.19.0, with the locale data of the Unicode CLDR that it ships. Seen on 28 November 2026.
#
# Expected: a long date can end a sentence of any language.
# Seen: the Ukrainian one ends in an abbreviation with its own full stop ("1 березня 2026 р."), so that a template which ends
# in a date and a full stop prints two. Polish and English dates do not.
# Why it matters: wording translated from English has such sentences everywhere ("We met until 1 March 2026.").
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python Babel==2.19.0

cat > seen.py <<'PY'
import datetime
from babel.dates import format_date
for locale in ("en_GB", "pl", "uk"):
    print(format_date(datetime.date(2026, 3, 1), "long", locale=locale).replace("\u202f", " ").replace("\xa0", " ") + ".")
PY
expect "seen" "1 March 2026.|1 marca 2026.|1 березня 2026 р.." "$(venv/bin/python seen.py | paste -sd'|')"
