#!/usr/bin/env bash
# eSpeak NG 1.51, British English. Seen on 28 November 2026.
#
# Expected: 2½ is read "two and a half".
# Seen: "two a half". 2.5 is read "two point five".
# Why it matters: ages of small children and half points on a scale are written with ½; spoken without "and" they sound like
# a slip of the tongue, or like "to a half".
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_debian espeak-ng=1.51+dfsg-10+deb12u2 libespeak-ng1=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 \
  libpcaudio0 libsonic0
export ESPEAK_DATA_PATH="$folder/root/usr/lib/x86_64-linux-gnu"

sounds() { espeak-ng -q -v en-gb --ipa "$1" | tr '\n' ' ' | sed 's/^ *//; s/ *$//'; }

espeak-ng --version | sed 's/  Data at.*//'
expect "2½" "tˈuː ɐ hˈɑːf" "$(sounds 2½)"
expect "two a half" "tˈuː ɐ hˈɑːf" "$(sounds 'two a half')"
expect "2.5" "tˈuː pɔɪnt fˈaɪv" "$(sounds 2.5)"
