#!/usr/bin/env bash
# pympi-ling 1.71, the Python library for ELAN's .eaf files. Seen on 28 November 2026.
#
# Expected: two annotations of one tier that overlap are refused or cut, as ELAN itself does: an alignable tier holds one
# annotation at a time, and time slots are listed in the order of their times.
# Seen: it refuses an annotation without length, but writes overlapping ones, with their time slots in the order of entry
# (1000, 4000, 2000, 3000).
# Why it matters: moments marked by a second observer inside a first one's; the file opens in the library that wrote it and
# means something else in the program researchers use.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python pympi-ling==1.71

cat > seen.py <<'PY'
import re
import pympi
film = pympi.Elan.Eaf(author="observer")
film.add_tier("moments")
film.add_annotation("moments", 1000, 4000, "waits")
film.add_annotation("moments", 2000, 3000, "looks")
try:
    film.add_annotation("moments", 5000, 5000, "point")
except ValueError:
    print("no length: refused")
film.to_file("film.eaf")
print(*re.findall(r'TIME_VALUE="(\d+)"', open("film.eaf").read()))
print(len(pympi.Elan.Eaf("film.eaf").get_annotation_data_at_time("moments", 2500)), "at 2.5 s")
PY
expect "seen" "no length: refused|1000 4000 2000 3000|2 at 2.5 s" "$(venv/bin/python seen.py | paste -sd'|')"
