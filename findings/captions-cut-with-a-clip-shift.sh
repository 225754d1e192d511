#!/usr/bin/env bash
# ffmpeg 7.0.2 (imageio-ffmpeg 0.6.0); Debian's 5.1.9 shifts them the same. Seen on 28 November 2026.
#
# Expected: a clip cut out of a film by `-ss 4 -t 4` before `-i` has its captions where they were: the one from 5.0 to 6.5 s
# at 1.0 to 2.5 s, the one from 7.0 s at 3.0 s.
# Seen: the caption that was on screen at the cut moves all that follow. As MP4 they come 1.0 s too early and the last stays
# on for 3.88 s instead of 2; as Matroska they come 0.88 s too late. With `-ss` after `-i` they keep the film's own
# times, 4 s too late (5.1.9 places those right).
# Why it matters: "look, here she waits for you" under the wrong moment, in the clip a parent is given.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python imageio-ffmpeg==0.6.0
ffmpeg="$(venv/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')"

cat > captions.vtt <<'VTT'
WEBVTT

00:03.120 --> 00:05.000
First

00:05.000 --> 00:06.500
Second

00:07.000 --> 00:09.000
Third
VTT
"$ffmpeg" -v error -f lavfi -i color=c=gray:s=64x64:d=10:r=25 -i captions.vtt -c:v libx264 -c:s mov_text film.mp4
# Each caption's start and length, in seconds.
times() {
  "$ffmpeg" -v error -copyts -i "$1" -map 0:s -c copy -f framecrc - | tr -d ' ' |
    awk -F, '/^#tb/ { split($0, tb, /[:\/]/) } !/^#/ { printf "%s%.2f+%.2f", sep, $3 * tb[2] / tb[3], $4 * tb[2] / tb[3]; sep = " " }'
}

"$ffmpeg" -version | sed -n "1s/-static.*//p"
"$ffmpeg" -v error -ss 4 -t 4 -i film.mp4 -map 0 -c:v libx264 -c:s mov_text clip.mp4
"$ffmpeg" -v error -ss 4 -t 4 -i film.mp4 -map 0 -c:v libx264 -c:s webvtt clip.mkv
"$ffmpeg" -v error -i film.mp4 -ss 4 -t 4 -map 0 -c:v libx264 -c:s mov_text right.mp4
expect "mp4" "-1.88+1.88 0.00+2.00 2.00+3.88" "$(times clip.mp4)"
expect "mkv" "0.00+1.88 1.88+1.50 3.88+2.00" "$(times clip.mkv)"
expect "mp4, -ss after -i" "0.00+5.00 5.00+1.50 6.50+0.50 7.00+2.00" "$(times right.mp4)"
