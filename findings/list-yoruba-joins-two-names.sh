#!/usr/bin/env bash
# Babel 2.19.0, with the locale data of the Unicode CLDR that it ships. Seen on 28 November 2026.
#
# Expected: two people in a Yoruba list are joined by the word for "and", with a space on both sides.
# Seen: the space after it is missing, so that the second name grows a prefix ("Mama àtiBola"); a list of three has no "and".
# Why it matters: a parent reads a name that nobody has.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python Babel==2.19.0

cat > seen.py <<'PY'
from babel.lists import format_list
print(format_list(["Mama", "Bola"], locale="yo"))
print(format_list(["Mama", "Baba", "Bola"], locale="yo"))
PY
expect "seen" "Mama àtiBola|Mama, Baba, Bola" "$(venv/bin/python seen.py | paste -sd'|')"
