"""Prints the text of a PDF as a reader finds it: `pdfium` (Chrome) or `pymupdf`.

    python3 readers.py pdfium FILE

tests/run.sh installs the readers into ${TRAJECT_JUDGES}/readers.
"""

import os
import sys

sys.path.insert(0, os.path.join(os.environ["TRAJECT_JUDGES"], "readers"))

reader, path = sys.argv[1:]
if reader == "pdfium":
    import pypdfium2

    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)]
else:
    import pymupdf

    pages = [page.get_text() for page in pymupdf.open(path)]
sys.stdout.buffer.write("\n".join(pages).encode("utf-8", "replace"))
