#!/usr/bin/env bash
# liblouis 3.24.0, the Welsh tables (cy-cy-g1.utb, cy-cy-g2.ctb). Seen on 28 November 2026.
#
# Expected: Welsh braille translated back gives the Welsh word again.
# Seen: every accented small letter comes back as a capital in the middle of the word (Siân as SiÂn, Siôn as SiÔn), although
# nothing in the braille says capital. English tables give the words back as they were.
# Why it matters: translating back is how a program checks that the braille holds a family's names. With the Welsh tables a
# comparison that respects case refuses nearly every Welsh letter, and one that ignores case hides real capitals.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_debian liblouis-bin=3.24.0-1 liblouis20=3.24.0-1 liblouis-data=3.24.0-1
export LOUIS_TABLEPATH="$folder/root/usr/share/liblouis/tables"

there_and_back() {
  printf '%s\n' "$2" | lou_translate --forward "unicode.dis,$1" | lou_translate --backward "unicode.dis,$1"
}

lou_translate --version | sed -n 1p
expect "English table" "Siân" "$(there_and_back en-ueb-g2.ctb Siân)"
for table in cy-cy-g1.utb cy-cy-g2.ctb; do
  expect "$table" "SiÂn" "$(there_and_back "$table" Siân)"
  expect "$table" "SiÔn" "$(there_and_back "$table" Siôn)"
done
