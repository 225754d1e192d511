#!/usr/bin/env bash
# eSpeak NG 1.51, British English. Seen on 28 November 2026.
#
# Expected: a telephone number in three groups is read the same way throughout, digit by digit or as numbers.
# Seen: groups that begin with a nought are read digit by digit, the one in the middle as a number: "zero one four five two,
# five hundred and fifty five, zero one zero zero".
# Why it matters: the number to ring at the end of a letter, heard by a parent who cannot read it. A letter prepared for
# listening has to space the digits itself.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_debian espeak-ng=1.51+dfsg-10+deb12u2 libespeak-ng1=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 \
  libpcaudio0 libsonic0
export ESPEAK_DATA_PATH="$folder/root/usr/lib/x86_64-linux-gnu"

sounds() { espeak-ng -q -v en-gb --ipa "$1" | tr '\n' ' ' | sed 's/^ *//; s/ *$//'; }

espeak-ng --version | sed 's/  Data at.*//'
expect "01452" "$(sounds 'zero one four five two' | tr -d ' ')" "$(sounds 01452 | tr -d ' ')"
expect "the whole number" "zˈiəɹəʊwˈɒn fˈɔːfˈaɪvtˈuː fˈaɪvhˈʌndɹɪdən fˈɪfti fˈaɪv zˈiəɹəʊwˈɒnzˈiəɹəʊzˈiəɹəʊ" "$(sounds '01452 555 0100')"
