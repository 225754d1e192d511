#!/usr/bin/env bash
# liblouis 3.24.0, uncontracted Welsh (cy-cy-g1.utb). Seen on 28 November 2026.
#
# Expected: a word that begins with l and one of the letters a to j (lawr, lan, le, lifft) comes back as it was.
# Seen: those two cells are read as a sum of money: "lawr" (down) comes back as "£1wr", "lan" as "£1n", "le" (place) as "£5".
# Inside a word, and after ll or before o, nothing happens.
# Why it matters: a back-translation shows figures in a letter that has none, which a check on numbers would refuse.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_debian liblouis-bin=3.24.0-1 liblouis20=3.24.0-1 liblouis-data=3.24.0-1
export LOUIS_TABLEPATH="$folder/root/usr/share/liblouis/tables"

there_and_back() {
  printf '%s\n' "$1" | lou_translate --forward unicode.dis,cy-cy-g1.utb | lou_translate --backward unicode.dis,cy-cy-g1.utb
}

lou_translate --version | sed -n 1p
expect "lawr" "£1wr" "$(there_and_back lawr)"
expect "lan" "£1n" "$(there_and_back lan)"
expect "llaw" "llaw" "$(there_and_back llaw)"
expect "le" "£5" "$(there_and_back le)"
expect "lol" "lol" "$(there_and_back lol)"
