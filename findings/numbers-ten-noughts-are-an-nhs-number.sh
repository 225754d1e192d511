#!/usr/bin/env bash
# python-stdnum 2.2. Seen on 28 November 2026.
#
# Expected: 0000000000, which people type where a form insists on an NHS number, is not taken for one. Numbers of patients in
# England and Wales begin with 4, 6 or 7, and those for tests with 999.
# Seen: only the check digit is looked at, and that of nine noughts is a nought.
# Why it matters: a search for NHS numbers reports placeholders, and a form that asks this package accepts them as somebody.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python python-stdnum==2.2

cat > seen.py <<'PY'
from stdnum.gb import nhs
for number in ("943 476 5919", "943 476 5918", "000 000 0000"):
    print(number, "valid" if nhs.is_valid(number) else "refused")
PY
expect "seen" "943 476 5919 valid|943 476 5918 refused|000 000 0000 valid" "$(venv/bin/python seen.py | paste -sd'|')"
