#!/usr/bin/env bash
# Babel 2.19.0, with the locale data of the Unicode CLDR that it ships. Seen on 28 November 2026.
#
# Expected: a list of two people in Welsh is joined by "a" or "ac", whichever the next word asks for.
# Seen: the locale data hold a form for dictionaries: "Mam a(c) Nain", and a comma before it where there are three.
# Why it matters: "Annwyl Mam a(c) Nain" at the head of a letter, from any program that trusts the data.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python Babel==2.19.0

cat > seen.py <<'PY'
from babel.lists import format_list
print(format_list(["Mam", "Nain"], locale="cy"))
print(format_list(["Mam", "Dad", "Nain"], locale="cy"))
PY
expect "seen" "Mam a(c) Nain|Mam, Dad, a(c) Nain" "$(venv/bin/python seen.py | paste -sd'|')"
