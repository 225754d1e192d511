"""Renames definitions as rust-analyzer sees them. All renames are asked on one and the same tree; each step then writes
the tree with its own edits and those of the steps before it."""
import re, sys, json, time
from pathlib import Path
HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

def mapping(name):
    """[(step, message, path, scope or None, kind, old, new)]; later lines of a file may use new names of its types."""
    steps, path = [], None
    for raw in '\n'.join((HERE / n).read_text() for n in name.split('+')).split('\n'):
        line = raw.strip()
        if not line or line.startswith('#'): continue
        if line.startswith('=='):
            step, message = line[2:].split('|')
            steps.append((step.strip(), message.strip(), [])); continue
        words = line.split()
        if len(words) == 1: path = words[0]; continue
        if words[0] == 'mod': steps[-1][2].append((path, None, 'mod', words[1], words[2])); continue
        if words[0] == 'fn': steps[-1][2].append((path, None, 'fn', words[1], words[2])); continue
        old, new = words
        scope = None
        if '.' in old: scope, old = old.split('.')
        steps[-1][2].append((path, scope, 'type' if scope is None else 'member', old, new))
    return steps

CODE = r'(?:pub(?:\([a-z: ]+\))?\s+)?(?:const\s+)?(?:async\s+)?(?:unsafe\s+)?'
def find(text, scopes, kind, old):
    """The offset of a definition's name."""
    if kind == 'type':
        m = list(re.finditer(r'^[ \t]*' + CODE + r'(?:struct|enum|trait|type|union)\s+(' + old + r')\b(?!\s*;)', text, re.M)) or \
            list(re.finditer(r'^[ \t]*' + CODE + r'(?:struct|enum|trait|type|union)\s+(' + old + r')\b', text, re.M))
        # The outermost definition counts: associated types stand deeper.
        m.sort(key=lambda m: len(m[0]) - len(m[0].lstrip()))
        return m[0].start(1) if m else None
    if kind == 'mod':
        m = re.search(r'^[ \t]*(?:pub(?:\([a-z: ]+\))?\s+)?mod\s+(' + old + r')\s*;', text, re.M)
        return m.start(1) if m else None
    if kind == 'fn':
        m = list(re.finditer(r'^[ \t]*' + CODE + r'fn\s+(' + old + r')\b', text, re.M))
        m.sort(key=lambda m: len(m[0]) - len(m[0].lstrip()))
        return m[0].start(1) if m else None
    for scope in scopes:
        # A method of an impl or trait, else a variant.
        for head in re.finditer(r'^([ \t]*)(?:pub(?:\([a-z: ]+\))?\s+)?(?:impl\b[^{;]*\b' + scope + r'\b[^{;]*|trait\s+' + scope + r'\b[^{;]*)\{', text, re.M):
            end = re.compile(r'^' + head[1] + r'\}', re.M).search(text, head.end())
            body = text[head.end():end.start() if end else len(text)]
            m = re.search(r'\bfn\s+(' + old + r')\b', body)
            if m: return head.end() + m.start(1)
        for head in re.finditer(r'^([ \t]*)(?:pub(?:\([a-z: ]+\))?\s+)?enum\s+' + scope + r'\b[^{;]*\{', text, re.M):
            end = re.compile(r'^' + head[1] + r'\}', re.M).search(text, head.end())
            body = text[head.end():end.start() if end else len(text)]
            m = re.search(r'^[ \t]+(' + old + r')\b\s*[,({=]', body, re.M)
            if m: return head.end() + m.start(1)
    return None

def elsewhere(root, path, kind, old, scopes):
    """Where a definition is now, if its file was moved or split: in one file alone."""
    found = []
    for p in sorted((root / path).parent.glob('**/*.rs')):
        at = find(p.read_text(), scopes, kind, old)
        if at is not None: found.append((str(p.relative_to(root)), at))
    return found[0] if len(found) == 1 else None

def located(root, steps):
    """[(step number, path, line, col, new, label)], and what was not found."""
    out, lost, texts = [], [], {}
    for number, (step, _, items) in enumerate(steps):
        olds = {}
        for path, scope, kind, old, new in items:
            if kind == 'type': olds.setdefault(new, []).append(old)
        for path, scope, kind, old, new in items:
            scopes = [scope] + olds.get(scope, []) if scope else []
            file = root / path
            at = None
            if file.exists():
                text = texts.setdefault(path, file.read_text())
                at = find(text, scopes, kind, old)
            if at is None and kind == 'type':
                e = elsewhere(root, path, kind, old, scopes)
                if e: path, at = e; text = texts.setdefault(path, (root / path).read_text())
            if at is None: lost.append(f'{step}: {path}: {scope or kind} {old} -> {new}'); continue
            line = text.count('\n', 0, at); col = len(text[text.rfind('\n', 0, at) + 1:at].encode())
            out.append((number, path, line, col, old, new, scope))
    return out, lost

def apply_edits(text, edits):
    lines = text.encode().split(b'\n')
    starts, n = [], 0
    for l in lines: starts.append(n); n += len(l) + 1
    data = text.encode()
    flat = sorted({(starts[s[0]] + s[1], starts[e[0]] + e[1], t) for s, e, t in edits})
    out, at = [], 0
    for s, e, t in flat:
        if s < at: raise RuntimeError(f'edits overlap at {data[s-20:e+20]!r}: {t}')
        out += [data[at:s], t.encode()]; at = e
    return b''.join(out + [data[at:]]).decode()

LINES = {}
def path_is_module(path, line, root):
    return bool(re.match(r'\s*(pub(\([a-z: ]+\))?\s+)?mod\s', lines_of(root, path)[line]))

def lines_of(root, path):
    if path not in LINES: LINES[path] = (root / path).read_text().split('\n')
    return LINES[path]

def sound(root, path, edits, old, is_module):
    """Those edits that replace the name itself: not `super` within a macro, and for a module nothing that is a value."""
    text = '\n'.join(lines_of(root, path))
    if is_module:
        spans = [m.span() for m in re.finditer(r'^[ \t]*(?:pub(?:\([^)]*\))?\s+)?(?:use|mod)\s[^;]*;|pub\(in [^)]*\)|//[^\n]*', text, re.M)]
    for s, e, t in edits:
        line = lines_of(root, path)[s[0]].encode()
        if s[0] == e[0]:
            written = line[s[1]:e[1]].decode()
            if written in ('super', 'self', 'crate', 'Self'): continue
            if is_module:
                rest = line[e[1]:].decode().lstrip()
                at = sum(len(l) + 1 for l in lines_of(root, path)[:s[0]]) + len(line[:s[1]].decode())
                if not rest.startswith('::') and not any(a <= at < b for a, b in spans): continue
        yield s, e, t

def ask(root, names):
    """{path: [(step, start, end, text)]} and the originals."""
    from ra import Analyzer
    steps = mapping(names)
    places, lost = located(root, steps)
    for l in lost: print('NOT FOUND', l)
    if '--check' in sys.argv: sys.exit(bool(lost))
    a = Analyzer(root); a.ready()
    edits, failed, began = {}, [], time.time()
    for i, (number, path, line, col, old, new, scope) in enumerate(places):
        try:
            got = a.rename(path, line, col, new)
            if not got: failed.append(f'{path}:{line+1} {old} -> {new}: nothing')
        except RuntimeError as e:
            failed.append(f'{path}:{line+1} {old} -> {new}: {e}'); continue
        for p, es in got.items():
            for s, e, t in sound(root, p, es, old, scope is None and old.islower() and path_is_module(path, line, root)):
                edits.setdefault(p, []).append((number, s, e, t))
        if i % 50 == 0: print(f'{i}/{len(places)} {time.time()-began:.0f}s', flush=True)
    a.close()
    for p, es in edits.items():
        seen = {}
        for n, s, e, t in es:
            if seen.setdefault((s, e), t) != t: failed.append(f'{p}:{s[0]+1} is renamed both to {seen[(s, e)]} and to {t}')
    for f in failed: print('FAILED', f)
    if any('renamed both' in f for f in failed): raise SystemExit('two renames meet: correct the map')
    texts = {p: (root / p).read_text() for p in edits}
    return steps, edits, texts, lost, failed
