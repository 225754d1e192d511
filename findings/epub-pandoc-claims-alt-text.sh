#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17). Seen on 28 November 2026.
#
# Expected: the accessibility metadata of an EPUB says what is in the book: "alternativeText" where pictures have some,
# "visual" among the ways of access where there are pictures.
# Seen: a booklet that is one picture without any alt text declares alternativeText, and textual as its only way of access
# and as sufficient: the same lines as a book of words.
# Why it matters: libraries and reading apps show this to blind readers as "has alt text". Who makes keepsakes with another
# tool hands over a promise the tool made for them.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python pypandoc_binary==1.17

cat > seen.py <<'PY'
import re, struct, zipfile, zlib
import pypandoc
def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
rows = b"".join(b"\0" + b"\x80" * 30 for _ in range(10))
with open("still.png", "wb") as picture:
    picture.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 10, 10, 8, 2, 0, 0, 0))
                  + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
head = "---\ntitle: Moments\nlang: en-GB\n---\n"
for name, body in (("picture", "![](still.png)\n"), ("words", "Only words.\n")):
    pypandoc.convert_text(head + body, "epub3", format="md", outputfile=name + ".epub")
    package = zipfile.ZipFile(name + ".epub").read("EPUB/content.opf").decode()
    claims = re.findall(r'schema:(access[^"]*)">([^<]*)<', package)
    print(name, *(value for key, value in claims if value in ("textual", "visual", "alternativeText")))
PY
printf 'pandoc %s\n' "$(venv/bin/python -c 'import pypandoc; print(pypandoc.get_pandoc_version())')"
expect "claims" "picture textual textual alternativeText|words textual textual alternativeText" \
  "$(venv/bin/python seen.py | paste -sd'|')"
