#!/usr/bin/env bash
# liblouis 3.24.0, uncontracted Welsh (cy-cy-g1.utb). Seen on 28 November 2026.
#
# Expected: the letters a and e side by side come back as a and e. "Mae" (is) begins half of all Welsh sentences.
# Seen: every "ae" comes back as the Danish ligature in capitals: "mae" as "mÆ", Caerdydd (Cardiff) as "CÆrdydd". The
# contracted table gives both back whole.
# Why it matters: uncontracted braille is what a learner gets; a program that reads it back to check names finds none with ae.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_debian liblouis-bin=3.24.0-1 liblouis20=3.24.0-1 liblouis-data=3.24.0-1
export LOUIS_TABLEPATH="$folder/root/usr/share/liblouis/tables"

there_and_back() {
  printf '%s\n' "$2" | lou_translate --forward "unicode.dis,$1" | lou_translate --backward "unicode.dis,$1"
}

lou_translate --version | sed -n 1p
expect "uncontracted" "mÆ" "$(there_and_back cy-cy-g1.utb mae)"
expect "uncontracted" "CÆrdydd" "$(there_and_back cy-cy-g1.utb Caerdydd)"
expect "contracted" "mae" "$(there_and_back cy-cy-g2.ctb mae)"
expect "contracted" "Caerdydd" "$(there_and_back cy-cy-g2.ctb Caerdydd)"
