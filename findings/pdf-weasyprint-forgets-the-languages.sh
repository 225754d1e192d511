#!/usr/bin/env bash
# WeasyPrint 70.0, read back with pypdf 6. Seen on 28 November 2026.
#
# Expected: a file that declares PDF/UA-1 says where the language changes, as the HTML did (lang="cy", lang="ur").
# Seen: the document's own language is there; of the Welsh name and the Urdu paragraph nothing: no /Lang in any tag.
# Why it matters: a screen reader says Welsh and Urdu with an English voice, in a file whose metadata promise accessibility and
# which checkers pass, since they cannot know what language a word is in.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python weasyprint==70.0 pypdf==6.4.0

cat > seen.py <<'PY'
import pypdf
from weasyprint import HTML
page = ('<html lang="en"><head><title>Letter</title></head><body><h1>Hello</h1>'
        '<p>Dear <span lang="cy">Siân</span>,</p><p lang="ur" dir="rtl">شکریہ</p></body></html>')
HTML(string=page).write_pdf("letter.pdf", pdf_variant="pdf/ua-1")
root = pypdf.PdfReader("letter.pdf").trailer["/Root"]
def languages(tag):
    tag = tag.get_object() if hasattr(tag, "get_object") else tag
    if isinstance(tag, list):
        return [found for one in tag for found in languages(one)]
    if not isinstance(tag, dict):
        return []
    return ([str(tag["/Lang"])] if "/Lang" in tag else []) + languages(tag.get("/K", []))
print(root["/Lang"], "pdfuaid" in root["/Metadata"].get_object().get_data().decode(), languages(root["/StructTreeRoot"]["/K"]))
PY
expect "document, PDF/UA declared, parts" "en True []" "$(venv/bin/python seen.py 2>/dev/null)"
