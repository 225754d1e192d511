#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17). Seen on 28 November 2026.
#
# Expected: a picture in a Word file is called image1.png or the like, and described by its alt text alone.
# Seen: the file is renamed inside the package, but its former name stands in the description of the picture's own properties,
# beside the alt text.
# Why it matters: stills are named by practitioners, after children and after what happened. A letter that names nobody hands
# the file name over, where Word does not show it.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python pypandoc_binary==1.17

cat > seen.py <<'PY'
import re, struct, zipfile, zlib
import pypandoc
def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
rows = b"".join(b"\0" + b"\x80" * 30 for _ in range(10))
with open("a-child-called-robin.png", "wb") as picture:
    picture.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 10, 10, 8, 2, 0, 0, 0))
                  + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
pypandoc.convert_text("![A boy looks up.](a-child-called-robin.png)\n", "docx", format="md", outputfile="letter.docx")
package = zipfile.ZipFile("letter.docx")
print([name for name in package.namelist() if "robin" in name])
print(re.findall(r'descr="([^"]*)"', package.read("word/document.xml").decode()))
PY
printf 'pandoc %s\n' "$(venv/bin/python -c 'import pypandoc; print(pypandoc.get_pandoc_version())')"
expect "names and descriptions" "[]|['A boy looks up.', 'a-child-called-robin.png']" "$(venv/bin/python seen.py | paste -sd'|')"
