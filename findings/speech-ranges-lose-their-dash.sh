#!/usr/bin/env bash
# eSpeak NG 1.51, British English. Seen on 28 November 2026.
#
# Expected: the dash of a range is read ("nought to ten", or at least "dash"), whichever dash it is.
# Seen: a hyphen is read aloud as "dash", the typographically right en dash is silent. "A scale of 0–10" sounds like "zero
# ten", "goals 3–7" like "three seven".
# Why it matters: ratings and times are ranges, and good typography makes them worse to listen to than bad typography.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_debian espeak-ng=1.51+dfsg-10+deb12u2 libespeak-ng1=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 \
  libpcaudio0 libsonic0
export ESPEAK_DATA_PATH="$folder/root/usr/lib/x86_64-linux-gnu"

sounds() { espeak-ng -q -v en-gb --ipa "$1" | tr '\n' ' ' | sed 's/^ *//; s/ *$//'; }

espeak-ng --version | sed 's/  Data at.*//'
expect "3-7 with a hyphen" "θɹˈiː dˈaʃ sˈɛvən" "$(sounds 3-7)"
expect "3–7 with an en dash" "θɹˈiː sˈɛvən" "$(sounds 3–7)"
expect "3 7 with a space" "θɹˈiː sˈɛvən" "$(sounds '3 7')"
