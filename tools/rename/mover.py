"""Moves modules between folders and mends the paths that name them."""
import json, os, re, subprocess
from pathlib import Path

def run(root, *args, check=True):
    r = subprocess.run(args, cwd=root, capture_output=True, text=True)
    if check and r.returncode: raise SystemExit(f'{" ".join(args)}\n{r.stdout}{r.stderr}')
    return r

def module_of(path):
    """Of a file of src/: its module's path."""
    parts = list(Path(path).with_suffix('').parts)[1:]
    if parts[-1] in ('mod', 'lib', 'main'): parts = parts[:-1]
    return parts

def split_tree(text):
    """A use tree as [(segments, alias)]."""
    text = text.strip()
    m = re.match(r'^((?:[\w]+\s*::\s*)*)\{(.*)\}$', text, re.S)
    if m:
        prefix = [p.strip() for p in m[1].split('::') if p.strip()]
        out, depth, start, body = [], 0, 0, m[2]
        for i, c in enumerate(body + ','):
            if c == '{': depth += 1
            elif c == '}': depth -= 1
            elif c == ',' and depth == 0:
                part = body[start:i].strip(); start = i + 1
                if part:
                    for seg, alias in split_tree(part): out.append((prefix + seg, alias))
        return out
    alias = None
    m = re.match(r'^(.*?)\s+as\s+(\w+)$', text, re.S)
    if m: text, alias = m[1], m[2]
    return [([p.strip() for p in text.split('::')], alias)]

class Mover:
    def __init__(self, root, table):
        """`table`: {old module path: new module path}, of modules and of single items."""
        self.root = root
        self.table = {tuple(k.split('::')): v.split('::') for k, v in table.items()}
    def map(self, path):
        for n in range(len(path), 0, -1):
            if tuple(path[:n]) in self.table: return self.table[tuple(path[:n])] + list(path[n:])
        return list(path)
    def resolve(self, segs, here, children, external):
        """(absolute path or None, number of supers or None)"""
        if segs[0] == ('traject' if external else 'crate'): return segs[1:], None
        if external: return None, None
        if segs[0] == 'self': return here + segs[1:], 0
        if segs[0] == 'super':
            n = 0
            while n < len(segs) and segs[n] == 'super': n += 1
            if n > len(here): return None, None
            return here[:len(here) - n] + segs[n:], n
        if segs[0] in children: return here + segs, 0
        return None, None
    def new_path(self, segs, here, children, external):
        """The path after the move, or None if it stays."""
        absolute, supers = self.resolve(segs, here, children, external)
        if absolute is None: return None
        tail = []
        # `self` at the end of a group, and globs.
        while absolute and absolute[-1] in ('self', '*'): tail.insert(0, absolute[-1]); absolute = absolute[:-1]
        new = self.map(absolute)
        if supers is None: same = new == absolute
        else:
            base = self.map(here)
            base = base[:len(base) - supers] if supers else base
            rest = absolute[len(here) - supers:]
            same = new == base + rest
        if same: return None
        return [('traject' if external else 'crate')] + new + tail
    def rewrite(self, path, text, external):
        here0 = [] if external else module_of(path)
        children0 = set(re.findall(r'^(?:pub(?:\([^)]*\))?\s+)?mod\s+(\w+)\s*[;{]', text, re.M))
        # Inline modules: (start, end, names)
        inline = []
        for m in re.finditer(r'^([ \t]*)(?:pub(?:\([^)]*\))?\s+)?mod\s+(\w+)\s*\{', text, re.M):
            end = re.compile(r'^' + m[1] + r'\}', re.M).search(text, m.end())
            inline.append((m.end(), end.start() if end else len(text), m[2]))
        def here(at): return here0 + [name for s, e, name in inline if s <= at < e]
        def kids(at): return children0 if not any(s <= at < e for s, e, _ in inline) else set()
        spans, out = [], []
        known = {c: (here0 + [c], True) for c in children0}
        def use(m):
            tree = split_tree(m['tree'])
            h, k = here(m.start()), kids(m.start())
            for segs, alias in tree:
                absolute, _ = self.resolve(segs, h, k, external)
                if absolute and absolute[-1] == 'self': absolute = absolute[:-1]
                if absolute: known.setdefault(alias or absolute[-1], (absolute, False))
            new = [self.new_path(s, h, k, external) for s, _ in tree]
            if not any(new): return m[0]
            groups = {}
            for (segs, alias), n in zip(tree, new):
                p = n or segs
                if p[-1] == 'self': parent, leaf = p[:-1], 'self'
                else: parent, leaf = p[:-1], p[-1]
                groups.setdefault(tuple(parent), []).append(leaf + (f' as {alias}' if alias else ''))
            lines = []
            for parent, leaves in groups.items():
                pre = '::'.join(parent)
                if not pre: lines += [f'{m["head"]}use {l};' for l in leaves]; continue
                if leaves == ['self']: lines.append(f'{m["head"]}use {pre};'); continue
                body = leaves[0] if len(leaves) == 1 else '{' + ', '.join(sorted(leaves, key=lambda l: (l != 'self', l))) + '}'
                lines.append(f'{m["head"]}use {pre}::{body};')
            return ('\n' + '').join(lines)
        text2 = re.sub(r'^(?P<head>[ \t]*(?:pub(?:\([^)]*\))?\s+)?)use\s+(?P<tree>[^;]+);', lambda m: self._keep(spans, m, use(m)), text, flags=re.M)
        # Inline paths: everything that is not a use statement any more.
        if external: start = r'traject'
        else: start = r'(?:crate|super|self)'
        text = text2
        inline = []
        for m in re.finditer(r'^([ \t]*)(?:pub(?:\([^)]*\))?\s+)?mod\s+(\w+)\s*\{', text, re.M):
            end = re.compile(r'^' + m[1] + r'\}', re.M).search(text, m.end())
            inline.append((m.end(), end.start() if end else len(text), m[2]))
        uses = [m.span() for m in re.finditer(r'^[ \t]*(?:pub(?:\([^)]*\))?\s+)?use\s+[^;]+;', text, re.M)]
        def path_(m):
            if any(a <= m.start() < b for a, b in uses): return m[0]
            n = self.new_path(m[0].split('::'), here(m.start()), kids(m.start()), external)
            return '::'.join(n) if n else m[0]
        text = re.sub(r'(?<![\w:$])' + start + r'(?:::\w+)+', path_, text)
        def named(m):
            parts = m[0].split('::')
            if parts[0] not in known or any(a <= m.start() < b for a, b in uses): return m[0]
            absolute, child = known[parts[0]]
            new = self.map(absolute + parts[1:])
            stays = (self.map(here0) + [parts[0]] if child else self.map(absolute)) + parts[1:]
            return m[0] if new == stays else '::'.join([('traject' if external else 'crate')] + new)
        uses = [m.span() for m in re.finditer(r'^[ \t]*(?:pub(?:\([^)]*\))?\s+)?use\s+[^;]+;|^[ \t]*//.*$', text, re.M)]
        text = re.sub(r'(?<![\w:$.])[a-z_]\w*(?:::\w+)+', named, text)
        if not external:
            # Visibility that names a folder which is no longer above.
            new_here = self.map(here0)
            def vis(m):
                p = m[1].split('::')
                if p[0] == 'crate' and p[1:] == new_here[:len(p) - 1] and p[1:]: return m[0]
                return 'pub(crate)' if p[0] == 'crate' else m[0]
            text = re.sub(r'pub\(in ([\w:]+)\)', vis, text)
            # The outermost files of what moved were private to their folder.
            if tuple(here0) in self.table and self.table[tuple(here0)][:-1] != here0[:-1]:
                cut = text.find('#[cfg(test)]\nmod tests {')
                head, tail = (text, '') if cut < 0 else (text[:cut], text[cut:])
                text = head.replace('pub(super)', 'pub(crate)') + tail
                # Two levels down `super::super` is the same folder.
        return text
    @staticmethod
    def _keep(spans, m, new): return new
    def rewrite_all(self):
        root = self.root
        listed = run(root, 'git', 'ls-files', '*.rs').stdout.split()
        for p in listed:
            f = root / p
            if not f.exists(): continue
            external = not p.startswith('src/') or p == 'src/main.rs'
            old = f.read_text()
            new = self.rewrite(p, old, external)
            if new != old: f.write_text(new)

def drop_mod(file, name):
    text = file.read_text()
    text, n = re.subn(r'^(?:pub(?:\([^)]*\))?\s+)?mod ' + name + r';\n', '', text, flags=re.M)
    if n != 1: raise SystemExit(f'{file}: no `mod {name};`')
    file.write_text(text)

def add_mod(file, name, vis=''):
    text = file.read_text()
    line = f'{vis}mod {name};\n'
    if re.search(r'^(?:pub(?:\([^)]*\))?\s+)?mod ' + name + r';', text, re.M): return
    mods = list(re.finditer(r'^(?:pub(?:\([^)]*\))?\s+)?mod (\w+);\n', text, re.M))
    # The last block of declarations in the first half is not told from tests: the first block counts.
    if mods:
        block = [mods[0]]
        for m in mods[1:]:
            if m.start() == block[-1].end(): block.append(m)
        after = [m for m in block if m[1] < name]
        at = after[-1].end() if after else block[0].start()
    else:
        m = re.search(r'\A(?://![^\n]*\n)*\n?', text)
        at = m.end(); line += '\n'
    file.write_text(text[:at] + line + text[at:])

def git_mv(root, old, new):
    if not (root / old).exists(): raise SystemExit(f'{old} is not there')
    (root / new).parent.mkdir(parents=True, exist_ok=True)
    run(root, 'git', 'mv', old, new)

def check(root):
    """Compiler messages as [(code, message, [(file, line, label/primary)], children)]"""
    r = subprocess.run([os.environ.get('CARGO', 'cargo'), 'check', '--all-targets', '--message-format=json'], cwd=root, capture_output=True, text=True)
    out = []
    for l in r.stdout.split('\n'):
        if not l.startswith('{'): continue
        m = json.loads(l)
        if m.get('reason') == 'compiler-message' and m['message']['level'] == 'error': out.append(m['message'])
    return out

def open_up(root, rounds=6):
    """What is now used from another folder becomes visible in the whole crate."""
    for _ in range(rounds):
        errors = check(root)
        changes = set()
        for e in errors:
            code = (e.get('code') or {}).get('code')
            for child in e['children'] + [e]:
                if code in ('E0603', 'E0364', 'E0365', 'E0624') :
                    for s in child['spans']:
                        if 'defined here' in (s.get('label') or '') + child['message'] or (code == 'E0624' and 'private' in (s.get('label') or '') and 'defined' in (s.get('label') or '')):
                            changes.add((s['file_name'], s['line_start'], None))
            for m in re.finditer(r'type `(?:[\w:]+::)?(\w+)(?:<.*>)?` is private', e['message']):
                for p in sorted((root / 'src').rglob('*.rs')):
                    d = re.search(r'^(?:pub(?:\([^)]*\))? )?(?:struct|enum|trait|type) ' + m[1] + r'\b', p.read_text(), re.M)
                    if d: changes.add((str(p.relative_to(root)), p.read_text().count('\n', 0, d.start()) + 1, None))
            if code in ('E0616', 'E0451'):
                for m in re.finditer(r'field `(\w+)` of (?:struct|union) `([\w:]+)', e['message']):
                    changes.add((m[2].split('::')[-1], 0, m[1]))
                for m in re.finditer(r'fields? (.*) of struct `([\w:]+)', e['message']):
                    for f in re.findall(r'`(\w+)`', m[1]): changes.add((m[2].split('::')[-1], 0, f))
        done = 0
        for file, line, field in sorted(changes, key=str):
            if field:
                for p in (root / 'src').rglob('*.rs'):
                    text = p.read_text()
                    m = re.search(r'^([ \t]*)(?:pub(?:\([^)]*\))? )?struct ' + file + r'\b[^;{]*\{', text, re.M)
                    if not m: continue
                    end = re.compile(r'^' + m[1] + r'\}', re.M).search(text, m.end()).start()
                    body, n = re.subn(r'^([ \t]+)(?:pub\([^)]*\) )?(' + field + r'\s*:)', r'\1pub(crate) \2', text[m.end():end], count=1, flags=re.M)
                    if n and body != text[m.end():end]: p.write_text(text[:m.end()] + body + text[end:]); done += 1
                continue
            p = root / file
            lines = p.read_text().split('\n')
            old = lines[line - 1]
            new = re.sub(r'^([ \t]*)(?:pub\([^)]*\) )?((?:const |async |unsafe )*(?:fn|struct|enum|trait|type|const|static|mod|use)\b)', r'\1pub(crate) \2', old)
            if new != old: lines[line - 1] = new; p.write_text('\n'.join(lines)); done += 1
        if not done: return errors
    return check(root)
