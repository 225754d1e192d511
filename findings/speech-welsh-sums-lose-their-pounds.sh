#!/usr/bin/env bash
# eSpeak NG 1.51, Welsh. Seen on 28 November 2026.
#
# Expected: £20 is "ugain punt" or "dau ddeg punt" in Welsh, as the English voice says a word for the pound.
# Seen: the sign is silent: £20 sounds like 20. The per cent sign is said, in English, in the middle of the Welsh sentence.
# Why it matters: what help costs, and what share of goals was met, in the spoken copy of a Welsh letter.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_debian espeak-ng=1.51+dfsg-10+deb12u2 libespeak-ng1=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 \
  libpcaudio0 libsonic0
export ESPEAK_DATA_PATH="$folder/root/usr/lib/x86_64-linux-gnu"

sounds() { espeak-ng -q -v "$1" --ipa "$2" | tr '\n' ' ' | tr -s ' ' | sed 's/^ *//; s/ *$//'; }

espeak-ng --version | sed 's/  Data at.*//'
expect "20" "dˈaɨðˌeːɡ" "$(sounds cy 20)"
expect "£20" "dˈaɨðˌeːɡ" "$(sounds cy £20)"
expect "£5 in English" "pˈaʊnd fˈaɪv" "$(sounds en-gb £5)"
expect "50%" "pˈømðˌeːɡ (en)pəsˈɛnt(cy)" "$(sounds cy 50%)"
