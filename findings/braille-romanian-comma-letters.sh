#!/usr/bin/env bash
# liblouis 3.24.0, the tables for Unified English Braille. Seen on 28 November 2026.
#
# Expected: Romanian ș and ț (with a comma below, as Romanian is written since 1993) become letters with a modifier, as ş and
# ţ with a cedilla do, or at least a sign for an unknown letter.
# Seen: the letter turns into the braille of an escape, its number in hexadecimal in the middle of the name: a parent called
# Ștefan reads quote, backslash, x, 0218. Lower-case ș and ț fare the same, with the code of their own.
# Why it matters: a Romanian name in a braille letter. The same names with a cedilla are whole, so a test with older
# spellings finds nothing.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_debian liblouis-bin=3.24.0-1 liblouis20=3.24.0-1 liblouis-data=3.24.0-1
export LOUIS_TABLEPATH="$folder/root/usr/share/liblouis/tables"

braille() { printf '%s\n' "$1" | lou_translate --forward unicode.dis,en-ueb-g2.ctb; }

lou_translate --version | sed -n 1p
expect "Stefan" "⠠⠌⠑⠋⠁⠝" "$(braille Stefan)"
expect "Ştefan, with a cedilla" "⠠⠘⠯⠎⠞⠑⠋⠁⠝" "$(braille Ştefan)"
expect "Ștefan, with a comma" "⠄⡳⠭⠚⠃⠁⠓⠄⠞⠑⠋⠁⠝" "$(braille Ștefan)"
expect "Ionuț, with a comma" "⠠⠊⠕⠝⠥⠄⡳⠭⠚⠃⠁⠃⠄" "$(braille Ionuț)"
