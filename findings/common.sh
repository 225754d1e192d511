# Sourced by the findings: a temporary folder, deleted at the end, and pinned packages installed into it alone.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# Python packages, into ./venv.
with_python() {
  python3 -m venv venv
  venv/bin/pip --quiet --disable-pip-version-check install "$@"
}

# npm packages, into ./node_modules.
with_npm() { npm install --silent --no-audit --no-fund --prefix "$folder" "$@" >/dev/null; }

# Debian packages, unpacked into ./root, with their libraries on the search path.
with_debian() {
  apt-get download -qq "$@" 2>/dev/null
  for package in ./*.deb; do dpkg -x "$package" root; done
  export LD_LIBRARY_PATH="$folder/root/usr/lib/x86_64-linux-gnu${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
  export PATH="$folder/root/usr/bin:$PATH"
}

# expect WHAT EXPECTED SEEN: prints what was seen; ends the script where that is not what it was on the day of the finding.
expect() {
  printf '%s: %s\n' "$1" "$3"
  [ "$2" = "$3" ] && return
  printf 'Changed. Expected: %s\n' "$2" >&2
  exit 1
}
