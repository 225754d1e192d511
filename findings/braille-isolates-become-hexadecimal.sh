#!/usr/bin/env bash
# liblouis 3.24.0 (en-ueb-g2.ctb) and fluent.runtime 0.4.0. Seen on 28 November 2026.
#
# Expected: the invisible marks (U+2068, U+2069) that Fluent puts round every inserted value, as the Unicode standard advises,
# are as invisible in braille as in print.
# Seen: "Dear Ada," made by Fluent is brailled with escapes round the name: quote, backslash, x, 2068, quote, Ada, and so on.
# Why it matters: two careful tools, one after the other, wrap every name of a letter in numbers. Take the marks out first.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_debian liblouis-bin=3.24.0-1 liblouis20=3.24.0-1 liblouis-data=3.24.0-1
export LOUIS_TABLEPATH="$folder/root/usr/share/liblouis/tables"
with_python fluent.runtime==0.4.0

cat > dear.py <<'PY'
from fluent.runtime import FluentBundle, FluentResource
bundle = FluentBundle(["en-GB"])
bundle.add_resource(FluentResource("dear = Dear { $name },"))
print(bundle.format_pattern(bundle.get_message("dear").value, {"name": "Ada"})[0])
PY
braille() { lou_translate --forward unicode.dis,en-ueb-g2.ctb; }
expect "plain text" "⠠⠙⠑⠜⠀⠠⠁⠙⠁⠂" "$(printf 'Dear Ada,\n' | braille)"
expect "Fluent's text" "⠠⠙⠑⠜⠀⠄⡳⠭⠃⠚⠋⠓⠄⠠⠁⠙⠁⠄⡳⠭⠃⠚⠋⠊⠄⠂" "$(venv/bin/python dear.py | braille)"
