#!/usr/bin/env bash
# python-docx 1.2.0, beside mammoth 1.13.0 and docx2txt 0.9. Seen on 28 November 2026.
#
# Expected: the text of a paragraph with tracked changes is what Word shows: inserted words in, deleted words out.
# Seen: python-docx leaves out both. "We will [not] keep the [two] films", with "not" inserted by a manager and "two" deleted,
# reads "We will keep the films." The two others read "We will not keep the films."
# Why it matters: a manager's correction to a letter, read back by a script, says the opposite.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python python-docx==1.2.0 mammoth==1.13.0 docx2txt==0.9

cat > seen.py <<'PY'
import zipfile
import docx, docx2txt, mammoth
document = docx.Document()
document.add_paragraph("TEXT")
document.save("plain.docx")
runs = ('<w:r><w:t xml:space="preserve">We will </w:t></w:r>'
        '<w:ins w:id="1" w:author="Manager" w:date="2026-03-01T10:00:00Z">'
        '<w:r><w:t xml:space="preserve">not </w:t></w:r></w:ins>'
        '<w:r><w:t xml:space="preserve">keep the </w:t></w:r>'
        '<w:del w:id="2" w:author="Manager" w:date="2026-03-01T10:00:00Z">'
        '<w:r><w:delText xml:space="preserve">two </w:delText></w:r></w:del>'
        '<w:r><w:t>films.</w:t></w:r>')
with zipfile.ZipFile("plain.docx") as plain, zipfile.ZipFile("tracked.docx", "w") as tracked:
    for name in plain.namelist():
        part = plain.read(name)
        if name == "word/document.xml":
            part = part.decode().replace("<w:r><w:t>TEXT</w:t></w:r>", runs).encode()
        tracked.writestr(name, part)
print(docx.Document("tracked.docx").paragraphs[0].text)
with open("tracked.docx", "rb") as file:
    print(mammoth.extract_raw_text(file).value.strip())
print(docx2txt.process("tracked.docx").strip())
PY
expect "python-docx, mammoth, docx2txt" \
  "We will keep the films.|We will not keep the films.|We will not keep the films." "$(venv/bin/python seen.py | paste -sd'|')"
