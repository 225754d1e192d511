#!/usr/bin/env bash
# ffmpeg 7.0.2 (imageio-ffmpeg 0.6.0); Debian's 5.1.9 does the same. Seen on 28 November 2026.
#
# Expected: `-ss 1.01 -i film -frames:v 1` gives the frame that is on screen at 1.01 s, number 25 of a film of 25 a second; and
# at 3.97 s, within the 4 s that the film lasts, the last frame, number 99.
# Seen: it gives the next frame, 26; and in the last 0.04 s none at all: no file is written, and the exit code is 0.
# Why it matters: the still is not what the player showed when the moment was written down, and a script that asks for the
# end of a film believes it has its picture.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python imageio-ffmpeg==0.6.0
ffmpeg="$(venv/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')"
"$ffmpeg" -v error -f lavfi -i color=black:size=256x64:rate=25:duration=4,format=yuv420p \
  -vf "geq=lum='if(mod(floor(N/pow(2,floor(X*8/W))),2),235,16)':cb=128:cr=128" -c:v libx264 -bf 2 film.mp4
# The number of the frame, which is drawn into it as eight bars.
frame() {
  "$ffmpeg" -v quiet -ss "$1" -i film.mp4 -frames:v 1 -vf crop=256:2:0:30 -pix_fmt gray -f rawvideo - | od -An -tu1 -v -w256 |
    awk 'NR == 1 { for (b = 0; b < 8; b++) if ($(b * 32 + 17) > 127) n += 2 ^ b; print n + 0 }'
}
expect "at 1.00" "25" "$(frame 1.00)"
expect "at 1.01" "26" "$(frame 1.01)"
expect "at 3.96" "99" "$(frame 3.96)"
expect "at 3.97" "" "$(frame 3.97)"
"$ffmpeg" -v quiet -ss 3.97 -i film.mp4 -frames:v 1 -update 1 still.png && code=0 || code=$?
expect "exit code at 3.97" "0" "$code"
expect "stills written" "0" "$(find . -maxdepth 1 -name 'still.png' | wc -l)"
