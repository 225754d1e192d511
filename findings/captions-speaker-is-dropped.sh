#!/usr/bin/env bash
# ffmpeg 7.0.2 (imageio-ffmpeg 0.6.0); the same with Debian's 5.1.9. Seen on 28 November 2026.
#
# Expected: WebVTT read and written again as WebVTT keeps who speaks (<v Grace>), the language of a word (<lang cy>) and
# where the line stands (line:0 puts it above a face).
# Seen: <i> is kept; the speaker, the language and the place are dropped without a word.
# Why it matters: captions for a deaf parent that no longer say whether mum or the practitioner is talking, in Welsh words that
# a screen reader says in English, across the child's face.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python imageio-ffmpeg==0.6.0
ffmpeg="$(venv/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')"

cat > captions.vtt <<'VTT'
WEBVTT

00:03.120 --> 00:05.000 align:start line:0
<v Grace>I <i>didn't</i> know.</v>

00:05.000 --> 00:06.500
<lang cy>Dw i'n aros</lang>, she said.
VTT
"$ffmpeg" -version | sed -n "1s/-static.*//p"
"$ffmpeg" -v error -i captions.vtt again.vtt
expect "Grace's caption" "00:03.120 --> 00:05.000|I <i>didn't</i> know." "$(sed -n 3,4p again.vtt | paste -sd'|')"
expect "the Welsh caption" "00:05.000 --> 00:06.500|Dw i'n aros, she said." "$(sed -n 6,7p again.vtt | paste -sd'|')"
