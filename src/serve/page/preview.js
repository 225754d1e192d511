// The preview: a list of families at the side, one document in a frame, and what is wrong with it over it.
// Nothing here is put together from markup: text is text. The documents stay as they are sent; this page looks at
// where they are scrolled to and takes clicks on their links, and changes nothing in them.
'use strict';

const $ = (id) => document.getElementById(id);
const words = document.body.dataset;
const reader = crypto.getRandomValues(new Uint32Array(1))[0];
const base = new URL('.', location.href);
/** No more families than this stand at the side at once: the others are found by typing. */
const MOST = 200;

let families = [];
let bookProblems = [];
/** The papers of the family that is looked at; none until they are made. */
let view = null;
/** Of the practitioner's list; none until the program has told it. */
let listEdition = null;
/** What the address asks for: a family and a file of it. */
let chosen = { family: null, path: '' };
/** The frame that is seen, and the one that is being loaded behind it. */
let seen = null;
let coming = null;
let prefers = 'web_page';
let checksOpen = false;

/** An element with its attributes and what is in it. */
function make(name, attributes = {}, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...inside.filter((part) => part !== null));
  return element;
}

// The address: #REFERENCE/folder/file, or #~NUMBER for a family that has no reference yet.

const keyOf = (family) => family.reference ?? `~${family.id}`;

function route() {
  const [key, ...path] = decodeURIComponent(location.hash.slice(1)).split('/');
  const family = families.find((other) => keyOf(other) === key) ?? null;
  if (family?.id !== chosen.family?.id) view = null;
  chosen = { family, path: path.join('/') };
  $('side').classList.remove('open');
  $('menu').setAttribute('aria-expanded', 'false');
  tellWhat();
  render();
}

/** Tells the program what is looked at, so that it is made first. */
function tellWhat() {
  const what = chosen.family === null ? [] : [chosen.family.id, ...(chosen.path === '' ? [] : [chosen.path])];
  fetch(['look', reader, ...what].join('/'), { cache: 'no-store' }).catch(() => {});
}

// What the page shows.

function render() {
  renderSide();
  const { family } = chosen;
  $('name').replaceChildren(
    ...(family === null
      ? [words.all]
      : [family.reference ?? words.noReference, make('span', {}, family.folder), ...(family.status === null ? [] : [make('span', {}, family.status)])]),
  );
  document.title = `${family === null ? words.list : keyOf(family)} · ${$('whole').dataset.title}`;
  const paper = family === null ? null : choosePaper();
  renderPapers(paper);
  renderProblems();
  const file = paper === null ? null : fileOf(paper);
  if (family === null) {
    show({ url: 'build/index.html', edition: listEdition ?? '0', sheets: [], label: words.all });
  } else if (file !== null) {
    const url = `build/families/${family.reference}/${file.path}`;
    show({ url, edition: file.edition, sheets: file.sheets, label: `${paper.label}, ${paper.reader}` });
  } else if (view !== null) {
    clear();
  }
  $('empty').hidden = view === null || family === null || file !== null;
  $('empty').textContent = words.nothing;
  $('stage').classList.toggle('old', paper?.old === true);
  tellState();
}

/** The ways to look at a document, and what leads to each. */
const ways = { web_page: 'as-page', pdf: 'as-pdf', folded: 'as-folded' };
const filesOf = (paper) => Object.keys(ways).map((way) => paper[way]).filter((file) => file !== null);
const fileOf = (paper) => paper[prefers] ?? (prefers === 'web_page' ? null : paper.pdf) ?? filesOf(paper)[0];

/** The document of the address, else the first one. */
function choosePaper() {
  const papers = (view?.papers ?? []).filter((paper) => filesOf(paper).length > 0);
  const asked = papers.find((paper) => filesOf(paper).some((file) => file.path === chosen.path));
  if (asked !== undefined && fileOf(asked).path !== chosen.path) {
    prefers = Object.keys(ways).find((way) => asked[way]?.path === chosen.path);
  }
  const paper = asked ?? papers.find((other) => !other.front) ?? papers[0] ?? null;
  const file = paper === null ? null : fileOf(paper);
  if (file !== null && file.path !== chosen.path) {
    chosen.path = file.path;
    history.replaceState(null, '', `#${keyOf(chosen.family)}/${file.path}`);
    tellWhat();
  }
  return paper;
}

function renderSide() {
  const asked = $('search').value.trim().toLowerCase();
  const fits = (family) => `${family.reference ?? ''} ${family.folder}`.toLowerCase().includes(asked);
  const found = families.filter(fits);
  const first = found.filter((family) => family.trouble !== null);
  const rest = found.filter((family) => family.trouble === null);
  const items = [...first, ...rest].slice(0, MOST).map((family) =>
    make(
      'a',
      { href: `#${keyOf(family)}`, 'aria-current': family.id === chosen.family?.id ? 'page' : null },
      make('span', { class: 'reference' }, family.reference ?? words.noReference),
      make('span', { class: 'folder' }, family.folder),
      family.trouble === null ? null : make('span', { class: 'trouble' }, family.trouble),
      family.checks === null ? null : make('span', { class: 'checks' }, family.checks),
      family.overdue ? make('span', { class: 'trouble' }, words.overdue) : null,
    ),
  );
  $('found').replaceChildren(...items);
  $('more').textContent = found.length > MOST ? words.more : found.length === 0 && families.length > 0 ? words.none : '';
  $('whole').toggleAttribute('aria-current', false);
  if (chosen.family === null) $('whole').setAttribute('aria-current', 'page');
}

function renderPapers(current) {
  const papers = view?.papers ?? [];
  const readers = [...new Set(papers.map((paper) => paper.reader))];
  const link = (paper) =>
    make(
      'a',
      { href: `#${keyOf(chosen.family)}/${fileOf(paper).path}`, 'aria-current': paper === current ? 'page' : null },
      paper.label,
    );
  const shown = papers.filter((paper) => filesOf(paper).length > 0);
  $('papers').replaceChildren(
    ...readers.map((name) =>
      make('div', {}, make('span', {}, name), ...shown.filter((paper) => paper.reader === name).map(link)),
    ),
  );
  $('tools').hidden = current === null;
  if (current === null) return;
  for (const [way, id] of Object.entries(ways)) {
    const file = current[way];
    $(id).hidden = file === null;
    if (file === null) continue;
    $(id).href = `#${keyOf(chosen.family)}/${file.path}`;
    $(id).toggleAttribute('aria-current', false);
    if (file.path === fileOf(current).path) $(id).setAttribute('aria-current', 'true');
  }
  $('phone').hidden = fileOf(current).path.endsWith('.pdf');
  $('own-tab').href = `build/families/${chosen.family.reference}/${fileOf(current).path}`;
}

// Problems.

function renderProblems() {
  const all = [
    ...bookProblems.map((problem) => ({ ...problem, whose: words.book })),
    ...(chosen.family === null ? [] : view?.problems ?? []),
  ];
  const errors = all.filter((problem) => problem.severity === 'error');
  const checks = all.filter((problem) => problem.severity !== 'error');
  const box = $('problems');
  box.classList.toggle('errors', errors.length > 0);
  // The list has the book's own problems on its page already.
  box.hidden = errors.length + checks.length === 0 || (chosen.family === null && errors.length === 0);
  const details = make('details', { open: checksOpen ? '' : null });
  if (checks.length > 0) {
    details.append(make('summary', {}, words.checks), ...checks.map(problemOf));
    details.addEventListener('toggle', () => (checksOpen = details.open));
  }
  box.replaceChildren(...errors.map(problemOf), ...(checks.length > 0 ? [details] : []));
}

function problemOf(problem) {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
  return make(
    'article',
    { class: problem.severity },
    problem.whose === undefined ? null : make('p', { class: 'whose' }, problem.whose),
    make('p', { class: 'message' }, ...typed(problem.message, true)),
    place === '' ? null : make('p', { class: 'place' }, make('code', {}, place)),
    problem.excerpt === null ? null : excerptOf(problem),
    problem.quoted === null ? null : make('p', { class: 'quoted' }, problem.quoted),
    problem.help === null ? null : make('p', { class: 'help' }, ...typed(problem.help, true)),
  );
}

/** Words with what is to be typed, between backticks, set apart; as a sentence with a large first letter. */
function typed(text, isSentence) {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return [text];
  if (isSentence) parts[0] = parts[0].charAt(0).toUpperCase() + parts[0].slice(1);
  return parts.map((part, at) => (at % 2 === 1 ? make('code', {}, part) : part)).filter((part) => part !== '');
}

function excerptOf({ excerpt, line }) {
  const lines = [[]];
  for (const [text, isMarked] of [[excerpt.before, false], [excerpt.marked, true], [excerpt.after, false]]) {
    text.split('\n').forEach((part, at) => {
      if (at > 0) lines.push([]);
      if (part !== '') lines.at(-1).push(isMarked ? make('mark', {}, part) : part);
    });
  }
  const numbered = lines.map((parts, at) =>
    make('span', { class: 'line' }, make('span', { class: 'number' }, String(line + at)), make('span', {}, ...parts)),
  );
  return make('pre', { dir: 'auto' }, ...numbered);
}

function tellState() {
  const old = $('stage').classList.contains('old');
  const waits = coming !== null || (chosen.family !== null && view === null);
  $('state').textContent = events === null || events.readyState === 2 || lost ? words.gone
    : old ? words.old : waits ? words.waiting : words.current;
  $('state').classList.toggle('old', old || lost);
}

// The frame. A new version is loaded behind the old one, brought to the same place, and only then seen.

function show(next) {
  const isSame = (other) => other?.url === next.url && other.edition === next.edition;
  if (isSame(coming)) return;
  coming?.frame.remove();
  coming = null;
  if (isSame(seen)) return;
  const frame = make('iframe', { title: next.label, class: 'coming' });
  next.frame = frame;
  next.isPdf = next.url.endsWith('.pdf');
  frame.addEventListener('load', () => setTimeout(arrive, next.isPdf ? 300 : 0, next), { once: true });
  // A PDF stands on the page at its full height, so that this page scrolls and keeps its place, not the viewer.
  frame.src = `${next.url}?v=${next.edition}${next.isPdf ? '#toolbar=0&navpanes=0&view=FitH' : ''}`;
  coming = next;
  fit(next);
  $('stage').append(frame);
}

function arrive(next) {
  if (coming !== next) return;
  const isSamePaper = seen?.url === next.url;
  const top = isSamePaper ? $('stage').scrollTop : 0;
  const place = isSamePaper && !next.isPdf ? placeIn(seen.frame) : null;
  if (!next.isPdf) {
    next.frame.contentDocument?.addEventListener('click', follow);
    if (place !== null) goTo(next.frame, place);
  }
  seen?.frame.remove();
  next.frame.classList.remove('coming');
  [seen, coming] = [next, null];
  $('stage').classList.toggle('pdf', next.isPdf);
  fit(next);
  $('stage').scrollTop = top;
  tellState();
}

function clear() {
  seen?.frame.remove();
  coming?.frame.remove();
  [seen, coming] = [null, null];
}

/** The height of a PDF in the width there is: its sheets, one under the other, as viewers put them. */
function fit({ frame, sheets, isPdf }) {
  frame.style.height = '';
  if (!isPdf || sheets.length === 0) return;
  const width = Math.min($('stage').clientWidth, 900);
  const height = sheets.reduce((sum, [wide, high]) => sum + (width * high) / wide + 12, 24);
  frame.style.height = `${Math.ceil(height)}px`;
}

const blocksOf = (page) => [...page.querySelectorAll('main :is(h1, h2, h3, h4, p, li, figure, tr, dt, dd)')];

/** The first block that is seen, and how far from the top. */
function placeIn(frame) {
  const page = frame.contentDocument;
  if (page === null) return null;
  const blocks = blocksOf(page);
  const index = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
  const block = blocks[index];
  const top = frame.contentWindow.scrollY;
  return block === undefined || top === 0
    ? { top, text: null }
    : { top, index, text: block.textContent, from: block.getBoundingClientRect().top };
}

/** The same words at the same height; where they are gone, as far down as before. */
function goTo(frame, place) {
  const same = place.text === null ? [] : blocksOf(frame.contentDocument)
    .map((block, index) => ({ block, away: Math.abs(index - place.index) }))
    .filter(({ block }) => block.textContent === place.text)
    .sort((one, other) => one.away - other.away);
  const moved = same.length === 0 ? place.top : same[0].block.getBoundingClientRect().top - place.from;
  frame.contentWindow.scrollTo({ top: moved, behavior: 'instant' });
}

/** Links between documents lead to them in this page; all others open elsewhere, without saying where from. */
function follow(event) {
  const link = event.target.closest?.('a[href]');
  if (!link) return;
  const url = new URL(link.href);
  const within = url.href.startsWith(base.href) ? url.pathname.slice(base.pathname.length) : null;
  const document = within?.match(/^build\/families\/(.+\.(?:html|pdf))$/)?.[1];
  if (url.hash !== '' && url.pathname === new URL(seen.frame.src).pathname) return;
  event.preventDefault();
  if (document !== undefined) location.hash = document;
  else window.open(link.href, '_blank', 'noopener,noreferrer');
}

function print() {
  try {
    seen.frame.contentWindow.focus();
    seen.frame.contentWindow.print();
  } catch {
    // Some browsers keep their PDF viewer to themselves: there it prints from a tab of its own.
    window.open($('own-tab').href, '_blank', 'noopener');
  }
}

// What the program tells.

let events = null;
let lost = false;
let closing = 0;
const heard = {
  book(told) {
    families = told.families;
    bookProblems = told.problems;
    route();
  },
  families(changed) {
    const byId = new Map(changed.map((family) => [family.id, family]));
    families = families.map((family) => byId.get(family.id) ?? family);
    chosen.family = byId.get(chosen.family?.id) ?? chosen.family;
    render();
  },
  problems(told) {
    bookProblems = told;
    render();
  },
  view(told) {
    if (told.id !== chosen.family?.id) return;
    view = told;
    render();
  },
  list(edition) {
    const isFirst = listEdition === null;
    listEdition = String(edition);
    if (!isFirst && chosen.family === null) render();
  },
  look(edition) {
    document.querySelector('link[rel=stylesheet]').href = `preview.css?v=${edition}`;
  },
};

function listen() {
  events?.close();
  events = new EventSource(`events/${reader}`);
  for (const [name, hear] of Object.entries(heard)) {
    events.addEventListener(name, (event) => hear(JSON.parse(event.data)));
  }
  events.addEventListener('open', () => {
    lost = false;
    tellState();
  });
  events.addEventListener('error', () => {
    lost = true;
    tellState();
    if (events.readyState === 2) setTimeout(listen, 2000);
  });
}

// A browser has few connections for one program: a page that nobody sees gives its own back.
document.addEventListener('visibilitychange', () => {
  clearTimeout(closing);
  if (document.hidden) closing = setTimeout(() => events.close(), 30_000);
  else if (events.readyState === 2) listen();
});

$('whole').dataset.title = document.title;
$('search').addEventListener('input', renderSide);
$('phone').addEventListener('click', () => {
  const isPhone = $('stage').classList.toggle('phone');
  $('phone').setAttribute('aria-pressed', String(isPhone));
});
$('print').addEventListener('click', print);
$('menu').addEventListener('click', () => {
  const isOpen = $('side').classList.toggle('open');
  $('menu').setAttribute('aria-expanded', String(isOpen));
});
window.addEventListener('hashchange', route);
window.addEventListener('resize', () => seen !== null && fit(seen));
listen();
