#!/usr/bin/env bash
# ffmpeg 7.0.2 (imageio-ffmpeg 0.6.0). Seen on 28 November 2026.
#
# Expected: a caption that says "you & Ada <3", written &amp; and &lt; as WebVTT asks, is still valid after ffmpeg has read
# and written it.
# Seen: it is written with a bare & and <. By WebVTT's own rules for cue text, what follows the < is a tag, so a player shows
# "you & Ada " and swallows the rest of the line.
# Why it matters: words a parent said vanish from the caption of their own clip, and only at the second conversion.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python imageio-ffmpeg==0.6.0
ffmpeg="$(venv/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')"

printf 'WEBVTT\n\n00:01.000 --> 00:03.000\nyou &amp; Ada &lt;3 always\n' > captions.vtt
"$ffmpeg" -version | sed -n "1s/-static.*//p"
"$ffmpeg" -v error -i captions.vtt again.vtt
expect "before" "you &amp; Ada &lt;3 always" "$(sed -n 4p captions.vtt)"
expect "after" "you & Ada <3 always" "$(sed -n 4p again.vtt)"
