// The search of the case studies: shows those of the list that have all the words asked for, the best first.
// It reads nothing but the page it stands in and asks no server; without it the list is whole.
'use strict';

(() => {
  const field = document.getElementById('words');
  const told = document.getElementById('found');
  const list = document.querySelector('.cases');
  if (!field || !told || !list) return;

  // "Gŵyl" is found by "gwyl".
  const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wordsOf = (text) => folded(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const cases = [...list.children].map((item, place) => ({
    item,
    place,
    title: wordsOf(item.querySelector('h2').textContent),
    all: wordsOf(`${item.textContent} ${item.dataset.words}`),
    whole: folded(`${item.textContent} ${item.dataset.words}`),
  }));

  // Words are found from their beginning on; writings without spaces anywhere.
  const found = (one, asked) =>
    one.all.some((word) => word.startsWith(asked)) ||
    (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(asked) && one.whole.includes(asked));
  const weight = (one, asked) =>
    asked.reduce((sum, word) => {
      const inTitle = one.title.some((other) => other.startsWith(word)) ? 20 : 0;
      return sum + inTitle + Math.min(10, one.all.filter((other) => other.startsWith(word)).length);
    }, 0);

  const show = () => {
    const asked = wordsOf(field.value);
    const hits = cases.filter((one) => asked.every((word) => found(one, word)));
    const order = [...hits].sort((a, b) => weight(b, asked) - weight(a, asked) || a.place - b.place);
    for (const one of cases) one.item.hidden = !hits.includes(one);
    for (const one of asked.length ? order : cases) list.append(one.item);
    if (asked.length === 0) told.textContent = '';
    else told.textContent = hits.length === 0 ? told.dataset.none : `${told.dataset.found} ${hits.length}`;
  };

  field.value = new URLSearchParams(location.search).get('q') || '';
  field.addEventListener('input', show);
  field.form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  show();
})();
