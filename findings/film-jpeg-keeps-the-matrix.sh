#!/usr/bin/env bash
# ffmpeg 7.0.2 (imageio-ffmpeg 0.6.0); Debian's 5.1.9 does the same. Seen on 28 November 2026.
#
# Expected: a frame of an HD film (BT.709, and tagged so) saved as JPEG has the same colours as saved as PNG.
# Seen: the JPEG keeps the film's BT.709 matrix, and every reader takes a JPEG's matrix to be BT.601: the green (0, 191, 0) is
# (14, 224, 5) in the JPEG and right in the PNG. Exit code 0, no warning.
# Why it matters: skin in every still taken as `ffmpeg -ss … -frames:v 1 still.jpg` is off, and nobody sees why.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python imageio-ffmpeg==0.6.0
ffmpeg="$(venv/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')"
"$ffmpeg" -v error -f lavfi -i color=0x00bf00:size=64x64:duration=0.2,format=gbrp \
  -vf scale=out_color_matrix=bt709:out_range=tv,format=yuv420p -c:v libx264 -crf 1 \
  -colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv film.mp4
"$ffmpeg" -v warning -i film.mp4 -frames:v 1 -update 1 still.png
"$ffmpeg" -v error -i film.mp4 -frames:v 1 -update 1 -q:v 1 still.jpg
venv/bin/pip --quiet --disable-pip-version-check install pillow==11.3.0
color() { venv/bin/python -c 'import sys; from PIL import Image; print(*Image.open(sys.argv[1]).convert("RGB").getpixel((20, 20)))' "$1"; }
expect "PNG" "0 189 0" "$(color still.png)"
expect "JPEG" "14 224 5" "$(color still.jpg)"
