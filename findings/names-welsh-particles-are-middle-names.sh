#!/usr/bin/env bash
# nameparser 2.6.0. Seen on 28 November 2026.
#
# Expected: particles that begin a surname are kept with it: "van der Green", "Ní Dhonnchadha", "bint Ali" and, as Welsh needs,
# "ap Gwilym", "ab Owain", "ferch Rhys".
# Seen: Dutch, Irish and Arabic particles are; the Welsh ones become middle names, and the surname is Gwilym, Owain, Rhys.
# Why it matters: "Dear Mr Gwilym" in a letter, or half of a surname left standing where the whole was to be removed.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python nameparser==2.6.0

cat > seen.py <<'PY'
from nameparser import HumanName
for name in ("Mari van der Green", "Niamh Ní Dhonnchadha", "Fatima bint Ali",
             "Dafydd ap Gwilym", "Iolo ab Owain", "Siân ferch Rhys"):
    print(HumanName(name).last)
PY
expect "surnames" "van der Green|Ní Dhonnchadha|bint Ali|Gwilym|Owain|Rhys" "$(venv/bin/python seen.py | paste -sd'|')"
