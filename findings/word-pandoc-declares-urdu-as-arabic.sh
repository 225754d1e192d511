#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17). Seen on 28 November 2026.
#
# Expected: words marked as Urdu (lang=ur, dir=rtl) are Urdu in the Word file. For text that runs from right to left Word takes
# the language from `w:bidi` (ISO/IEC 29500-1, 17.3.2.20); `w:val` speaks of the other scripts.
# Seen: the run gets `w:rtl` and `w:lang w:val="ur"`, no `w:bidi`, and the style's default for such text is Saudi Arabic. The
# Welsh beside it, which needs only `w:val`, is right.
# Why it matters: a screen reader says a parent's Urdu with an Arabic voice, and the spelling checker marks all of it.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python pypandoc_binary==1.17

cat > seen.py <<'PY'
import re, zipfile
import pypandoc
notes = "---\nlang: en-GB\n---\n[Diolch]{lang=cy} and [شکریہ]{lang=ur dir=rtl}\n"
pypandoc.convert_text(notes, "docx", format="md", outputfile="letter.docx")
package = zipfile.ZipFile("letter.docx")
print(re.findall(r"<w:rtl />|<w:lang [^>]*>", package.read("word/document.xml").decode()))
print(re.findall(r'w:bidi="[^"]*"', package.read("word/styles.xml").decode()))
PY
printf 'pandoc %s\n' "$(venv/bin/python -c 'import pypandoc; print(pypandoc.get_pandoc_version())')"
expect "runs and default" "['<w:lang w:val=\"cy\" />', '<w:rtl />', '<w:lang w:val=\"ur\" />']|['w:bidi=\"ar-SA\"']" \
  "$(venv/bin/python seen.py | paste -sd'|')"
