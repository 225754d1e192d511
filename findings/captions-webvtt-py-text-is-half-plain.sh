#!/usr/bin/env bash
# webvtt-py 0.6.0. Seen on 28 November 2026.
#
# Expected: `caption.text`, as against `caption.raw_text`, is the plain text of a caption: tags gone, entities resolved.
# Seen: tags are gone, entities stay: "you &amp; Ada". A browser's getCueAsHTML().textContent gives "you & Ada".
# Why it matters: a transcript, or a search for a name such as "Ann & Bob", is made from this property.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python webvtt-py==0.6.0

cat > seen.py <<'PY'
import webvtt
captions = webvtt.from_string("WEBVTT\n\n00:01.000 --> 00:03.000\n<v Grace>you &amp; <i>Ada</i></v>\n")
print(captions[0].text)
PY
expect "text" "you &amp; Ada" "$(venv/bin/python seen.py)"
