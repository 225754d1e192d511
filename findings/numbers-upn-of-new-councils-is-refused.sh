#!/usr/bin/env bash
# python-stdnum 2.2. Seen on 28 November 2026.
#
# Expected: a unique pupil number given by any English local authority is valid. Its second to fourth characters are the
# authority's number; Dorset has been 838 since 2019, and Cumberland 942 and Westmorland and Furness 943 since 2023.
# Seen: the package knows the authorities of the list of January 2011, and refuses the pupils of all that came later.
# Why it matters: a check for pupil numbers in documents that leave a service misses those of whole counties.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python python-stdnum==2.2

cat > seen.py <<'PY'
from stdnum.gb import upn
# Buckinghamshire (825) of old, then Dorset, Cumberland, Westmorland and Furness: each with its right check letter.
for authority in ("825", "838", "942", "943"):
    body = authority + "999916001"
    print(authority, "valid" if upn.is_valid(upn.calc_check_digit(body) + body) else "refused")
PY
expect "seen" "825 valid|838 refused|942 refused|943 refused" "$(venv/bin/python seen.py | paste -sd'|')"
