#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17). Seen on 28 November 2026.
#
# Expected: `dir: rtl` and `lang: ur` in the metadata make an EPUB that runs from right to left, as they make an HTML page that
# does: dir="rtl" on the pages, page-progression-direction="rtl" on the spine.
# Seen: the HTML page has dir="rtl"; the EPUB of the same text has neither, only lang="ur".
# Why it matters: an Urdu booklet opens at its last page, its lines flush left, its full stops at the wrong end.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python pypandoc_binary==1.17

cat > seen.py <<'PY'
import re, zipfile
import pypandoc
notes = "---\ntitle: تصویریں\nlang: ur\ndir: rtl\n---\n# پہلا\n\nشکریہ\n"
page = pypandoc.convert_text(notes, "html", format="md", extra_args=["--standalone"])
print('dir="rtl"' in page[:400], 'lang="ur"' in page[:400])
pypandoc.convert_text(notes, "epub3", format="md", outputfile="booklet.epub")
package = zipfile.ZipFile("booklet.epub")
chapter = package.read("EPUB/text/ch001.xhtml").decode()
print("dir=" in chapter, 'lang="ur"' in chapter, re.findall("<spine[^>]*>", package.read("EPUB/content.opf").decode()))
PY
printf 'pandoc %s\n' "$(venv/bin/python -c 'import pypandoc; print(pypandoc.get_pandoc_version())')"
expect "page and booklet" "True True|False True ['<spine toc=\"ncx\">']" "$(venv/bin/python seen.py | paste -sd'|')"
