#!/usr/bin/env bash
# eSpeak NG 1.51. Seen on 28 November 2026.
#
# Expected: SSML 1.1's own element for a word in another language, <lang xml:lang="cy">, brings the Welsh voice for that word.
# Seen: it is ignored; the name Siân is said as in English ("sigh-an"). The same attribute on <s>, or <voice xml:lang="cy">,
# works ("shahn").
# Why it matters: a letter read aloud that mispronounces the child's name, although its language was marked as the standard asks.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_debian espeak-ng=1.51+dfsg-10+deb12u2 libespeak-ng1=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 \
  libpcaudio0 libsonic0
export ESPEAK_DATA_PATH="$folder/root/usr/lib/x86_64-linux-gnu"

sounds() { espeak-ng -q -m -v en-gb --ipa "<speak>Dear $1</speak>" | tr '\n' ' ' | tr -s ' ' | sed 's/^ *//; s/ *$//'; }

espeak-ng --version | sed 's/  Data at.*//'
expect "unmarked" "dˈiə sˈaɪən" "$(sounds Siân)"
expect "lang" "dˈiə sˈaɪən" "$(sounds '<lang xml:lang="cy">Siân</lang>')"
expect "s" "dˈiə ʃˈɑːn" "$(sounds '<s xml:lang="cy">Siân</s>')"
expect "voice" "dˈiə ʃˈɑːn" "$(sounds '<voice xml:lang="cy">Siân</voice>')"
