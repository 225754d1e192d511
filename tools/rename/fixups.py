"""What rust-analyzer does not see, and the moves between folders."""
import re, subprocess, sys
from pathlib import Path
from mover import Mover, add_mod, drop_mod, git_mv, open_up, run
HERE = Path(__file__).parent

def after(step, path, text):
    """By hand, after the edits of a step; `path` is that of the tree before."""
    for s, pattern, old, new in TEXT:
        if s == step and re.search(pattern, path):
            text, n = re.subn(old, new, text)
    return text

def others(step, root, moves):
    """Files that no rename touched."""

# (step, path, regex, replacement)
TEXT = [
    ('commands', r'src/cli\.rs|src/cli/', r'default_value_t = Format::', 'default_value_t = FormatArg::'),
    ('commands', r'src/cli\.rs|src/cli/', r'default_value_t = Colour::', 'default_value_t = ColourChoice::'),
]

def moved(table, files, declared, dropped, before=None):
    """A step that moves modules: the paths in it are those of the tree before the step."""
    def step(root):
        if before: before(root)
        Mover(root, table).rewrite_all()
        for file, name in dropped: drop_mod(root / file, name)
        for old, new in files: git_mv(root, old, new)
        for file, name, vis, *doc in declared:
            f = root / file
            if not f.exists():
                f.write_text(doc[0] if doc else '')
            add_mod(f, name, vis)
        run(root, 'git', 'add', '-A')
    return step

def visible(root):
    errors = open_up(root)
    for e in errors[:60]: print(e['rendered'])
    print(f'{len(errors)} errors are left')

def privacy_uses(root):
    text = (root / 'src/privacy/mod.rs').read_text()
    if not re.search(r'pub use consent::\{ConsentGate, MissingConsent\};', text): raise SystemExit('privacy/mod.rs exports other things')

def privacy(root):
    moved({'privacy::consent': 'consent', 'privacy::table': 'consent::table', 'privacy::guard': 'guard',
           'privacy::anonymise': 'anonymise', 'privacy::ConsentGate': 'consent::ConsentGate',
           'privacy::MissingConsent': 'consent::MissingConsent', 'privacy': 'consent'},
          [('src/privacy/consent.rs', 'src/consent/mod.rs'), ('src/privacy/table.rs', 'src/consent/table.rs'),
           ('src/privacy/guard', 'src/guard'), ('src/privacy/anonymise', 'src/anonymise')],
          [('src/lib.rs', 'consent', 'pub '), ('src/lib.rs', 'guard', 'pub '), ('src/lib.rs', 'anonymise', 'pub '),
           ('src/consent/mod.rs', 'table', 'pub ')],
          [('src/lib.rs', 'privacy')], before=lambda root: (privacy_uses(root), run(root, 'git', 'rm', '-q', '--cached', 'src/privacy/mod.rs'), (root / 'src/privacy/mod.rs').unlink()))(root)

check = moved({'model::check': 'check'}, [('src/model/check', 'src/check')], [('src/lib.rs', 'check', 'pub ')], [('src/model/mod.rs', 'check')])
schema = moved({'schema': 'notes::schema'}, [('src/schema', 'src/notes/schema')], [('src/notes/mod.rs', 'schema', 'pub ')], [('src/lib.rs', 'schema')])
fonts = moved({'theme::sfnt': 'fonts::sfnt', 'theme::widths': 'fonts::widths', 'theme::font_bytes': 'fonts::font_bytes',
               'theme::FontBytes': 'fonts::FontBytes', 'theme::FontWidths': 'fonts::FontWidths'},
              [('src/theme/sfnt.rs', 'src/fonts/sfnt.rs'), ('src/theme/widths.rs', 'src/fonts/widths.rs'), ('src/theme/font_bytes.rs', 'src/fonts/font_bytes.rs')],
              [('src/lib.rs', 'fonts', 'pub '),
               ('src/fonts/mod.rs', 'font_bytes', '', '//! Font files: what they hold, and how wide their letters are.\n\npub use font_bytes::FontBytes;\npub use widths::FontWidths;\n'),
               ('src/fonts/mod.rs', 'sfnt', 'pub(crate) '), ('src/fonts/mod.rs', 'widths', '')],
              [('src/theme/mod.rs', 'sfnt'), ('src/theme/mod.rs', 'widths'), ('src/theme/mod.rs', 'font_bytes')],
              before=lambda root: strip(root / 'src/theme/mod.rs', r'^pub use (font_bytes::FontBytes|widths::FontWidths);\n', 2, 'use crate::fonts::{FontBytes, FontWidths};\n', r'^use crate::language::Language;\n'))
text = moved({'check::placeholders': 'text::placeholders', 'guard::squeeze': 'text::squeeze', 'anonymise::plain': 'text::plain'},
             [('src/check/placeholders.rs', 'src/text/placeholders.rs'), ('src/guard/squeeze.rs', 'src/text/squeeze.rs'), ('src/anonymise/plain.rs', 'src/text/plain.rs')],
             [('src/lib.rs', 'text', 'pub '), ('src/text/mod.rs', 'placeholders', 'pub ', '//! Text as it is compared: without capitals, diacritics and what stands between letters, with the place of each letter.\n'),
              ('src/text/mod.rs', 'squeeze', 'pub(crate) '), ('src/text/mod.rs', 'plain', 'pub(crate) ')],
             [('src/check/mod.rs', 'placeholders'), ('src/guard/mod.rs', 'squeeze'), ('src/anonymise/mod.rs', 'plain')])
preview = moved({'build::preview': 'preview::builder',
                 **{f'build::{n}': f'preview::builder::{n}' for n in ('PreviewBuilder', 'PreviewDocuments', 'BuiltFamily', 'PreviewDocument')}},
                [('src/build/preview.rs', 'src/preview/builder.rs')], [('src/preview/mod.rs', 'builder', '')], [('src/build/mod.rs', 'preview')],
                before=lambda root: (strip(root / 'src/build/mod.rs', r'^pub use preview::[^;]*;\n', 1), narrow(root / 'src/build/preview.rs')))

def narrow(file):
    file.write_text(re.sub(r'^([ \t]*)pub (?=\w)', r'\1pub(crate) ', file.read_text(), flags=re.M))

def strip(file, pattern, count, insert='', before=None):
    text = file.read_text()
    text, n = re.subn(pattern, '', text, flags=re.M)
    if n != count: raise SystemExit(f'{file}: {pattern} stands there {n} times')
    if insert:
        text, n = re.subn(before, lambda m: insert + m[0], text, count=1, flags=re.M)
        if n != 1: raise SystemExit(f'{file}: no {before}')
    file.write_text(text)

def test_names(root):
    names = dict(l.split() for l in (HERE / 'tests.txt').read_text().splitlines() if l.strip())
    found = set()
    for p in [*root.glob('src/**/*.rs'), *root.glob('tests/**/*.rs')]:
        text = p.read_text()
        def sub(m):
            if m[2] in names: found.add(m[2]); return m[1] + names[m[2]]
            return m[0]
        new = re.sub(r'\b(fn )(\w+)', sub, text)
        if new != text: p.write_text(new)
    for p in [*root.glob('src/**/*.snap'), *root.glob('tests/**/*.snap')]:
        for old, new in names.items():
            if p.stem.endswith('__' + old): run(root, 'git', 'mv', str(p.relative_to(root)), str(p.with_name(p.name.replace('__' + old, '__' + new)).relative_to(root)))
    for old in sorted(names.keys() - found): print('no test', old)

FOLDERS = {'diagnostic': 'diagnostics', 'source': 'notes', 'case': 'model', 'still': 'images', 'service_report': 'statistics',
           'serve': 'preview', 'start': 'scaffold', 'site': 'build', 'privacy::guard': 'guard', 'privacy::anonymise': 'anonymise',
           'privacy::consent': 'consent', 'schema': 'notes::schema'}

def comments(root):
    """Types and modules that comments name in backticks."""
    import renames
    olds = {}
    for step, _, items in renames.mapping('names.txt'):
        for path, scope, kind, old, new in items:
            if kind == 'type' and path.startswith('src/'): olds.setdefault(old, {})[path.split('/')[1].removesuffix('.rs')] = new
    tops = {}
    for old, new in FOLDERS.items(): tops[new.split('::')[0]] = old
    for p in [*root.glob('src/**/*.rs'), *root.glob('tests/**/*.rs'), *root.glob('fuzz/**/*.rs'), *root.glob('benches/*.rs'), *root.glob('examples/**/*.rs')]:
        text = p.read_text()
        top = p.relative_to(root).parts[1].removesuffix('.rs')
        was = {tops.get(top, top), {'guard': 'privacy', 'anonymise': 'privacy', 'consent': 'privacy', 'check': 'case', 'fonts': 'theme'}.get(top)}
        defined = set(re.findall(r'\b(?:struct|enum|trait|type) (\w+)', text))
        def name(m):
            word = m[0]
            if word in defined or word not in olds: return word
            choices = olds[word]
            for w in was:
                if w in choices: return choices[w]
            return next(iter(choices.values())) if len(choices) == 1 else word
        def line(m):
            body = m[0]
            for old, new in FOLDERS.items():
                body = re.sub(r'\bcrate::' + old + r'\b', 'crate::' + new, body)
                if '_' in old or old in ('still', 'serve', 'site'): body = re.sub(r'`' + old + r'((?:::\w+)*)`', '`' + new + r'\1`', body)
            return re.sub(r'`[^`\n]*`', lambda t: re.sub(r'\b[A-Z]\w*\b', name, t[0]), body)
        new = re.sub(r'^[ \t]*//[/!]?.*$', line, text, flags=re.M)
        if new != text: p.write_text(new)

TESTS = {'kept': 'cache', 'serve': 'preview', 'stills': 'images', 'reading': 'notes'}
def test_folders(root):
    for old, new in TESTS.items(): git_mv(root, f'tests/{old}', f'tests/{new}')
    git_mv(root, 'tests/notes/told.rs', 'tests/notes/messages.rs')
    f = root / 'tests/notes/main.rs'; f.write_text(re.sub(r'\bmod told;', 'mod messages;', f.read_text()))
    for p in (root / 'tests/notes/snapshots').glob('*.snap'):
        run(root, 'git', 'mv', str(p.relative_to(root)), str(p.with_name(p.name.replace('reading__told__', 'notes__messages__')).relative_to(root)))

STEPS = [
    ('t-privacy', 'Give consent, guard and anonymiser modules of their own', privacy),
    ('t-check', 'Give the checks of the notes a module of their own', check),
    ('t-schema', 'Keep the schemas with the notes', schema),
    ('t-fonts', 'Keep what reads fonts together', fonts),
    ('t-text', 'Keep the ways of comparing text together', text),
    ('t-preview', 'Keep the preview in one module', preview),
    ('t-visible', 'Open to the crate what other modules use now', visible),
    ('t-test-names', 'Name tests after what they show', test_names),
    ('t-test-folders', 'Name the test programs after the modules they test', test_folders),
    ('t-comments', 'Name types and modules in comments as they are called', comments),
]

ORDER = """## Order of imports

Each module imports only from floors below its own; `tests/architecture.rs` reads the imports and this list. From the ground up:

1. `language`, `diagnostics`
2. `config`, `document`, `text`
3. `model`, `chart`
4. `consent`, `check`, `images`, `fonts`
5. `statistics`, `theme`, `isolation`
6. `notes`, `pdf`
7. `guard`, `scaffold`
8. `anonymise`
9. `compose`
10. `html`
11. `build`
12. `preview`, `cli`
13. `commands`

"""
DOC = [('source/yaml', 'notes/yaml'), ('diagnostic/', 'diagnostics/'), ('source/', 'notes/'), ('start/', 'scaffold/'), ('schema/', 'notes/schema/'),
       ('case/', 'model/'), ('service_report/', 'statistics/'), ('privacy/anonymise/', 'anonymise/'), ('privacy/guard/', 'guard/'), ('privacy/', 'consent/'),
       ('still/', 'images/'), ('site/kept/', 'build/cache/'), ('site/publish/', 'build/publish/'), ('serve/', 'preview/'), ('site/', 'build/'),
       ('pdf/inset.rs', 'pdf/printer_margin.rs'), ('compose/own.rs', 'compose/custom_document.rs'),
       ('site::facts', 'build::family_summary'), ('site::plan', 'build::plan'), ('privacy::ConsentGate', 'consent::ConsentGate'),
       ('still::Cache', 'images::PictureCache'), ('pdf::Writer::still_boxes', 'pdf::PdfWriter::still_boxes'), ('case::progress', 'model::progress'),
       ('OwnDocument', 'CustomDocument'), ('Kind::Own', 'OutputKind::Custom'), ('DocumentKind::Own', 'DocumentKind::Custom'), ('Leaf', 'BookletPage'),
       ('source', 'notes'), ('case', 'model'), ('still', 'images'), ('site', 'build'), ('start', 'scaffold'), ('schema', 'notes::schema'),
       ('serve', 'preview'), ('service_report', 'statistics'), ('diagnostic', 'diagnostics'), ('source/yaml/shape.rs', 'notes/yaml/required_keys.rs')]
def docs(root):
    for name in ('ARCHITECTURE.md', 'CONTRIBUTING.md'):
        f = root / name; text = f.read_text()
        table = dict(DOC)
        text = re.sub(r'`([^`\n]+)`', lambda m: '`' + table.get(m[1], m[1]) + '`', text)
        text = text.replace('──source──▶ Case', '──notes──▶ Case').replace('guard, site──▶ build/', 'guard, build──▶ build/').replace('└─privacy: what may be shown', '└─consent: what may be shown').replace('`Leaf`s', '`BookletPage`s')
        if name == 'ARCHITECTURE.md' and '## Order of imports' not in text:
            text, n = re.subn(r'^## Invariants\n', lambda m: ORDER + m[0], text, flags=re.M)
            if n != 1: raise SystemExit('ARCHITECTURE.md: no heading Invariants')
        f.write_text(text)
    (root / 'tests/architecture.rs').write_text((HERE / 'files/architecture.rs').read_text())
    f = root / 'src/lib.rs'; text = f.read_text()
    text = text.replace('──source──▶ Case', '──notes──▶ Case').replace('└─privacy──▶ …', '└─consent──▶ …')
    text = re.sub(r'`([a-z]+)`', lambda m: '`' + {'case': 'model', 'still': 'images', 'site': 'build'}.get(m[1], m[1]) + '`', text)
    f.write_text(text)
def lints(root):
    import os
    r = subprocess.run([os.environ.get('CARGO', 'cargo'), 'clippy', '--fix', '--allow-dirty', '--allow-staged', '--all-targets', '--', '-D', 'warnings'], cwd=root, capture_output=True, text=True)
    print(r.stderr[-6000:] if r.returncode else 'clippy is content')
STEPS.append(('t-lints', 'Mend what the new line breaks and visibilities leave to the lints', lints))
STEPS.append(('t-docs', 'Describe the modules under their new names, and the order in which they import', docs))
