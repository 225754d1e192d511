#!/usr/bin/env bash
# eSpeak NG 1.51. Seen on 28 November 2026.
#
# Expected: SSML's <phoneme alphabet="ipa" ph="…"> says how a name is pronounced, as <sub alias="…"> says what to read instead.
# Seen: <sub> is followed, <phoneme> is not: the text inside is read by the voice's own rules.
# Why it matters: the one element meant for names does nothing and raises nothing; a respelling in <sub> is the way that works.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_debian espeak-ng=1.51+dfsg-10+deb12u2 libespeak-ng1=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 \
  libpcaudio0 libsonic0
export ESPEAK_DATA_PATH="$folder/root/usr/lib/x86_64-linux-gnu"

sounds() { espeak-ng -q -m -v en-gb --ipa "<speak>$1</speak>" | tr '\n' ' ' | tr -s ' ' | sed 's/^ *//; s/ *$//'; }

espeak-ng --version | sed 's/  Data at.*//'
expect "Siân alone" "sˈaɪən" "$(sounds Siân)"
expect "phoneme" "sˈaɪən" "$(sounds '<phoneme alphabet="ipa" ph="ʃɑːn">Siân</phoneme>')"
expect "sub" "ʃˈɑːn" "$(sounds '<sub alias="Shahn">Siân</sub>')"
