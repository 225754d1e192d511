"""Sets one letter with Typst, WeasyPrint and traject, and measures the CPU that 50 of them take.

    pip install typst==0.15.0 weasyprint==70.0
    cargo build --release
    python3 docs/compare/compare.py FOLDER

Writes typst.pdf, weasyprint.pdf and traject.pdf into FOLDER and prints pages, bytes and seconds of CPU. Each tool works in
one process for all 50 letters, with its fonts and pictures at hand, which is the kindest way for each. traject refuses fifty
families of the same people with the same stills, so its seconds are those of the fifty families of `make_book`, letters and
web pages, once with their stills still to be made and once with them at hand.
"""

import re
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
COUNT = 50
FAMILY = ROOT / "content/families/okafor-ada"


def lay_out(folder):
    """What the sources name, beside them."""
    work = folder / "work"
    work.mkdir(parents=True, exist_ok=True)
    for file in [
        *ROOT.glob("themes/default/fonts/Atkinson*.ttf"),
        ROOT / "content/logo.png",
        ROOT / "content/signatures/hreid.png",
        FAMILY / "stills/c1-looks-up.jpg",
        HERE / "letter.typ",
        HERE / "letter.html",
    ]:
        shutil.copy(file, work)
    return work


def copies(work, ending):
    """Letters with references of their own, so that none is remembered whole."""
    text = (work / f"letter.{ending}").read_text()
    letters = [work / f"letter-{number}.{ending}" for number in range(COUNT)]
    for number, letter in enumerate(letters):
        letter.write_text(text.replace("SV-2026-014", f"SV-2026-{number + 100}"))
    return letters


def with_typst(work):
    import typst

    compiler = typst.Compiler(root=str(work), font_paths=[str(work)], ignore_system_fonts=True)
    return lambda letter: compiler.compile(input=str(letter), format="pdf", pdf_standards=["ua-1", "a-2a"])


def with_weasyprint(work):
    import weasyprint

    fonts = weasyprint.text.fonts.FontConfiguration()

    def one(letter):
        page = weasyprint.HTML(filename=str(letter))
        return page.write_pdf(font_config=fonts, pdf_variant="pdf/ua-1")

    return one


def book(folder, count):
    """A book of copies of the family, each with its first film."""
    if folder.exists():
        shutil.rmtree(folder)
    shutil.copytree(ROOT / "content", folder / "content", ignore=shutil.ignore_patterns("families", "case-studies"))
    (folder / "book.toml").write_text('[theme]\nname = "compared"\n')
    (folder / "themes/compared").mkdir(parents=True)
    (folder / "themes/compared/theme.toml").write_text("[letter]\nstills = 1\n")
    for number in range(count):
        copy = folder / f"content/families/okafor-{number}"
        keep = shutil.ignore_patterns("cycle-2*", "cycle-3*", "c2-*", "c3-*")
        shutil.copytree(FAMILY, copy, ignore=keep)
        notes = copy / "family.yaml"
        text = notes.read_text().replace("SV-2026-014", f"SV-2026-{number + 100}")
        # Of the clips that consent names, those of the first film are there.
        notes.write_text(re.sub(r"stills: \[[^\]]*\]", "stills: all", text))
    return folder


def traject(folder):
    program = ROOT / "target/release/traject"
    command = [program, "--book", folder, "build", "--only", "letter", "--jobs", "1", "--as-of", "2026-11-20"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    folder = Path(sys.argv[1])
    work = lay_out(folder)
    for name, tool, ending in [("typst", with_typst, "typ"), ("weasyprint", with_weasyprint, "html")]:
        one = tool(work)
        pdf = one(work / f"letter.{ending}")
        (folder / f"{name}.pdf").write_bytes(pdf)
        letters = copies(work, ending)
        began = time.process_time()
        for letter in letters:
            one(letter)
        print(f"{name}: {len(pdf)} bytes, {time.process_time() - began:.2f} s of CPU for {COUNT}")
    if not (ROOT / "target/release/traject").exists():
        sys.exit("cargo build --release first")
    one = book(folder / "book", 1)
    traject(one)
    letter = next(one.glob("build/families/SV-2026-100/recipient-1/*-letter.pdf"))
    shutil.copy(letter, folder / "traject.pdf")
    print(f"traject: {letter.stat().st_size} bytes")
    many = folder / "many"
    make = ["cargo", "run", "--release", "--quiet", "--example", "make_book", "--", many, str(COUNT)]
    subprocess.run(make, check=True, cwd=ROOT)
    print(f"traject: {traject(many):.2f} s of CPU for {COUNT}, stills to be made")
    shutil.rmtree(many / "build")
    print(f"traject: {traject(many):.2f} s of CPU for {COUNT}, stills at hand")


if __name__ == "__main__":
    main()
