#!/usr/bin/env bash
# ffmpeg 7.0.2 (imageio-ffmpeg 0.6.0); Debian's 5.1.9 does the same. Seen on 28 November 2026.
#
# Expected: a frame of a telephone's HDR film (HLG, BT.2020, tagged so) saved as JPEG has the colours it had before HLG, here
# skin of (224, 172, 140); or ffmpeg warns that it did not convert them.
# Seen: the HLG numbers are stored as they are, greyish and dark, and a JPEG has no place to name HLG. Exit code 0; the only
# warning is about a deprecated pixel format.
# Why it matters: telephones film in HLG by default; a parent's face comes out grey on paper.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python imageio-ffmpeg==0.6.0
ffmpeg="$(venv/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')"
"$ffmpeg" -v error -f lavfi -i color=0xe0ac8c:size=64x64:duration=0.2,format=gbrp -vf "setparams=color_primaries=bt709:\
color_trc=iec61966-2-1:colorspace=gbr:range=pc,zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt2020,\
zscale=t=arib-std-b67:m=bt2020nc:r=tv:npl=203,format=yuv420p10le" -c:v libx264 -crf 2 \
  -colorspace bt2020nc -color_primaries bt2020 -color_trc arib-std-b67 -color_range tv film.mp4
"$ffmpeg" -v error -i film.mp4 -frames:v 1 -update 1 -q:v 1 still.jpg >said 2>&1 && code=0 || code=$?
venv/bin/pip --quiet --disable-pip-version-check install pillow==11.3.0
expect "exit code" "0" "$code"
expect "errors" "" "$(cat said)"
expect "skin" "171 156 135" "$(venv/bin/python -c 'from PIL import Image; print(*Image.open("still.jpg").convert("RGB").getpixel((20, 20)))')"
