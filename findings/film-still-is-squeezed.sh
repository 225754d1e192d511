#!/usr/bin/env bash
# ffmpeg 7.0.2 (imageio-ffmpeg 0.6.0); Debian's 5.1.9 does the same. Seen on 28 November 2026.
#
# Expected: a frame of a PAL widescreen film (720 by 576 pixels, each 64:45 wide) comes out 1024 by 576; or its PNG says in
# `pHYs` that there are 45 pixels across to 64 down, which makes it so wide.
# Seen: it is 720 by 576, and `pHYs` says 64 across to 45 down. A program that heeds it makes people narrower still: 506
# pixels wide instead of 1024.
# Why it matters: faces from a camcorder are squeezed to two thirds, or to half by a viewer that does as the file says.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python imageio-ffmpeg==0.6.0
ffmpeg="$(venv/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')"
"$ffmpeg" -v error -f lavfi -i color=gray:size=720x576:duration=0.2,setsar=64/45 -c:v libx264 film.mp4
"$ffmpeg" -v error -i film.mp4 -frames:v 1 -update 1 still.png
# The numbers of a chunk, four bytes each, from so many bytes behind its name on.
numbers() { od -An -tu1 -v -w1 still.png | awk -v name="$1" -v from="$2" '{ byte[NR] = $1 + 0; text = text sprintf("%c", ($1 > 31 && $1 < 127) ? $1 : 46) }
  END { at = index(text, name) + 4 + from; for (i = 0; i < 8; i += 4) printf "%s%d", i ? " " : "", byte[at + i] * 16777216 + byte[at + i + 1] * 65536 + byte[at + i + 2] * 256 + byte[at + i + 3] }'; }
expect "width and height" "720 576" "$(numbers IHDR 0)"
expect "pHYs, pixels across and down" "64 45" "$(numbers pHYs 0)"
