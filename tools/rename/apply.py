#!/usr/bin/env python3
"""Applies the names and moves of the house plan to a checkout.

    python3 tools/rename/apply.py all CHECKOUT        every step, one commit each
    python3 tools/rename/apply.py list                the steps
    python3 tools/rename/apply.py STEP CHECKOUT       steps from the beginning up to STEP (they build on each other)
    options: --no-commit  one commit less: only write; --reuse  take the answers of the last run (same tree only)

First all renames are asked of rust-analyzer on the tree as it is; each step writes its own edits and those before.
Then come the steps of fixups.py: moves between folders, comments, tests.
"""
import hashlib, pickle, re, subprocess, sys
from pathlib import Path
sys.path.insert(0, str(Path(__file__).parent))
import renames

NAMES = 'names.txt+mods.txt'

def run(root, *args, check=True):
    r = subprocess.run(args, cwd=root, capture_output=True, text=True)
    if check and r.returncode: raise SystemExit(f'{" ".join(args)}\n{r.stdout}{r.stderr}')
    return r

def module_files(root, parent, name):
    """What a module consists of on disk."""
    p = Path(parent)
    folder = p.parent if p.name in ('mod.rs', 'lib.rs', 'main.rs') else p.with_suffix('')
    return [x for x in (folder / (name + '.rs'), folder / name) if (root / x).exists()]

class Moves:
    """Renames of files and folders, in order."""
    def __init__(self): self.pairs = []
    def add(self, old, new): self.pairs.append((old, new))
    def __call__(self, path):
        for old, new in self.pairs:
            if path == old: path = new
            elif path.startswith(old + '/'): path = new + path[len(old):]
        return path

def fmt(root):
    r = run(root, 'cargo', 'fmt', check=False)
    if r.returncode: print('cargo fmt:', r.stderr[:2000]); raise SystemExit(1)

def commit(root, message):
    run(root, 'git', 'add', '-A')
    if run(root, 'git', 'diff', '--cached', '--quiet', check=False).returncode:
        run(root, 'git', 'commit', '-q', '-m', message)

def rename_steps(root, until, commits, reuse):
    store = Path(__file__).parent / 'answers.pickle'
    if reuse: steps, edits, texts, lost, failed = pickle.loads(store.read_bytes())
    else:
        answers = renames.ask(root, NAMES)
        store.write_bytes(pickle.dumps(answers)); steps, edits, texts, lost, failed = answers
    import fixups
    moves = Moves()
    for number, (step, message, items) in enumerate(steps):
        print('==', step, flush=True)
        # Moves of modules first: edits are written to the new places. `git mv` by original names mapped so far.
        for path, scope, kind, old, new in items:
            if kind != 'mod': continue
            for f in module_files(root, moves(path), old):
                to = f.with_name(new + f.suffix) if f.suffix == '.rs' else f.with_name(new)
                (root / to).parent.mkdir(parents=True, exist_ok=True)
                if (root / to).is_dir() and not f.suffix:
                    # A folder of that name that holds no code of its own, such as serve/page.
                    for child in sorted((root / f).iterdir()): run(root, 'git', 'mv', str(f / child.name), str(to / child.name))
                else: run(root, 'git', 'mv', str(f), str(to))
                moves.add(str(f), str(to))
        for path, es in edits.items():
            mine = [(s, e, t) for n, s, e, t in es if n <= number]
            if not mine: continue
            text = renames.apply_edits(texts[path], mine)
            for at in range(number + 1):
                text = fixups.after(steps[at][0], path, text)
            (root / moves(path)).write_text(text)
        fixups.others(step, root, moves)
        fmt(root)
        if commits: commit(root, message)
        if step == until: return False
    return True

def main():
    args = [a for a in sys.argv[1:] if not a.startswith('--')]
    if args[0] == 'list':
        for step, message, _ in renames.mapping(NAMES): print(f'{step:16} {message}')
        import fixups
        for step, message, _ in fixups.STEPS: print(f'{step:16} {message}')
        return
    until, root = args[0], Path(args[1]).resolve()
    if run(root, 'git', 'status', '--porcelain').stdout.strip() and '--reuse' not in sys.argv:
        raise SystemExit('the checkout has changes that are not committed')
    commits = '--no-commit' not in sys.argv
    import fixups
    if '--only-moves' not in sys.argv:
        if not rename_steps(root, until, commits, '--reuse' in sys.argv): return
    for step, message, what in fixups.STEPS:
        print('==', step, flush=True)
        what(root)
        fmt(root)
        if commits: commit(root, message)
        if step == until: return

main()
