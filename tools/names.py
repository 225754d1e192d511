#!/usr/bin/env python3
"""Measures names and structure of src/: `python3 tools/names.py [ROOT]`.

Production code is src/ without test files (`tests.rs`, `*_tests.rs`, `tests/`) and without `#[cfg(test)]` items. Type
names are those of structs, enums, traits, unions and type aliases; associated types of a trait's implementation, such as
`Value` or `Err`, are named by the trait and not counted. The order of modules is that of ARCHITECTURE.md.
"""

import re
import sys
from collections import Counter
from pathlib import Path

ITEM = re.compile(r"^([ \t]*)(?:pub(?:\([^)]*\))? )?(?:(?:struct|enum|trait|union) (\w+)|type (\w+))", re.M)
FUNCTION = re.compile(r"^([ \t]*)(?:pub(?:\([^)]*\))? )?(?:const |async |unsafe )*fn (\w+)", re.M)


def without_tests(text):
    """A file without its `#[cfg(test)]` items; rustfmt closes each at the indentation it began with."""
    lines, kept, inside = text.split("\n"), [], None
    at = 0
    while at < len(lines):
        line = lines[at]
        if inside is None and line.strip() == "#[cfg(test)]":
            indent = line[: len(line) - len(line.lstrip())]
            at += 1
            while lines[at].strip().startswith("#["):
                at += 1
            if not lines[at].rstrip().endswith(";"):
                while lines[at].rstrip() != indent + "}":
                    at += 1
        else:
            kept.append(line)
        at += 1
    return "\n".join(kept)


def production(root):
    """{path within src: text} of production code."""
    files = {}
    for path in sorted((root / "src").rglob("*.rs")):
        within = path.relative_to(root / "src")
        if within.stem == "tests" or within.stem.endswith("_tests") or "tests" in within.parts[:-1]:
            continue
        files[within] = without_tests(path.read_text())
    return files


def without_comments(text):
    return re.sub(r"^\s*//.*$|(?<=\s)//\s.*$", "", text, flags=re.M)


def top_of(path):
    return path.parts[0].removesuffix(".rs")


def imports(path, text):
    """The top-level modules that a file names, in attribute strings such as `schema_with = "crate::…"` too."""
    text = without_comments(text)
    depth = len([part for part in path.with_suffix("").parts if part != "mod"])
    named = set(re.findall(r"\bcrate::(\w+)", text))
    for group in re.findall(r"\bcrate::\{([^;]*)\}", text):
        flat = group
        while re.search(r"\{[^{}]*\}", flat):
            flat = re.sub(r"\{[^{}]*\}", "", flat)
        named |= {part.strip().split("::")[0] for part in flat.split(",") if part.strip()}
    named |= set(re.findall(r"(?<![\w:])" + "super::" * depth + r"(\w+)", text)) - {"super"}
    return named


def documented_order(root):
    """From the ground up: each module may name only those before it."""
    found = re.search(r"## Order of imports\n(.*?)(?:\n## |\Z)", (root / "ARCHITECTURE.md").read_text(), re.S)
    return re.findall(r"^\d+\. (.*)$", found[1], re.M) if found else []


def cycles(graph):
    """Groups of modules that name each other in a circle."""
    reach = {node: set(graph[node]) for node in graph}
    for middle in graph:
        for node in graph:
            if middle in reach[node]:
                reach[node] |= reach[middle]
    return {frozenset(b for b in graph if b in reach[a] and a in reach[b]) for a in graph if a in reach[a]}


def longest_function(files):
    longest = (0, "")
    for path, text in files.items():
        lines = text.split("\n")
        for match in FUNCTION.finditer(text):
            first = text.count("\n", 0, match.start())
            last = first
            while last < len(lines) - 1 and not (lines[last].rstrip().endswith(";") and last == first):
                if last > first and lines[last].rstrip() == match[1] + "}":
                    break
                if lines[last].startswith(match[1]) and lines[last].rstrip().endswith("}") and last == first:
                    break
                if lines[last].rstrip() == match[1] + ") -> Self;":
                    break
                last += 1
            longest = max(longest, (last - first + 1, f"{path}: {match[2]}"))
    return longest


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    files = production(root)
    names = Counter()
    for text in files.values():
        for indent, item, alias in ITEM.findall(text):
            if item or not indent:
                names[item or alias] += 1
    single = [name for name in names if not re.match(r"[A-Z][a-z0-9]*[A-Z]", name)]
    twice = sorted(name for name, count in names.items() if count > 1)
    print(f"type names: {len(names)}")
    print(f"of a single word: {len(single)} ({len(single) / len(names):.1%})")
    print(f"defined more than once: {len(twice)} ({len(twice) / len(names):.1%}) {' '.join(twice)}")

    lines = Counter()
    graph = {}
    for path, text in files.items():
        if len(path.parts) == 1 and path.stem in ("lib", "main"):
            lines[path.stem] += text.count("\n")
            continue
        lines[top_of(path)] += text.count("\n")
        graph.setdefault(top_of(path), set()).update(imports(path, text))
    for module in graph:
        graph[module] = (graph[module] & set(graph)) - {module}
    for group in sorted(map(sorted, cycles(graph))):
        print("cycle of modules:", " ".join(group))
    print(f"cycles between top-level modules: {len(cycles(graph))}")
    floors = [re.findall(r"`(\w+)`", line) for line in documented_order(root)]
    place = {module: number for number, floor in enumerate(floors) for module in floor}
    against = [(a, b) for a in graph for b in graph[a] if place.get(b, 0) >= place.get(a, len(floors) + 1)]
    for a, b in sorted(against):
        print(f"against the order: {a} names {b}")
    undocumented = sorted(set(graph) - set(place))
    print(f"imports against the order of ARCHITECTURE.md: {len(against)}; modules it leaves out: {undocumented or 'none'}")
    total = sum(lines.values())
    largest, count = lines.most_common(1)[0]
    print(f"production lines: {total}; largest module: {largest}, {count} ({count / total:.1%})")
    print("longest function: {} lines, {}".format(*longest_function(files)))
    if "--graph" in sys.argv:
        for module in sorted(graph):
            print(f"  {module} ({lines[module]}): {' '.join(sorted(graph[module]))}")


main()
