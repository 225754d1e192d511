#!/usr/bin/env bash
# liblouis 3.24.0, contracted Welsh (cy-cy-g2.ctb). Seen on 28 November 2026.
#
# Expected: a contraction that stands for a whole word only when it is alone (st for "stori") is not read as that word inside
# another one.
# Seen: forwards the two letters "st" are contracted within the name Iestyn; backwards the same cell is expanded to the word,
# and the name comes back as "Iestoriyn". "Rhys" and "Ffion", without that group, come back whole.
# Why it matters: a check that reads braille back reports a name that is in no note, or an editor who works from the
# back-translation prints it.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_debian liblouis-bin=3.24.0-1 liblouis20=3.24.0-1 liblouis-data=3.24.0-1
export LOUIS_TABLEPATH="$folder/root/usr/share/liblouis/tables"

forward() { printf '%s\n' "$1" | lou_translate --forward unicode.dis,cy-cy-g2.ctb; }
back() { forward "$1" | lou_translate --backward unicode.dis,cy-cy-g2.ctb; }

lou_translate --version | sed -n 1p
expect "Rhys" "Rhys" "$(back Rhys)"
expect "Ffion" "Ffion" "$(back Ffion)"
expect "Iestyn in braille" "⠠⠊⠑⠌⠽⠝" "$(forward Iestyn)"
expect "Iestyn, read back" "Iestoriyn" "$(back Iestyn)"
