// node save-to-screen.mjs TRAJECT BOOK: how long it takes from saving a note until the preview shows it, in a browser.
// BOOK is one that examples/make_book.rs wrote; one of its notes is changed many times, and put back.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './pages.mjs';

const [traject, book] = process.argv.slice(2);
if (book === undefined) {
  console.error('usage: node save-to-screen.mjs TRAJECT BOOK');
  process.exit(2);
}
const times = 30;
const note = join(book, 'content/families/family-00007/cycle-1.md');
const yaml = join(book, 'content/families/family-00007/family.yaml');
const sound = readFileSync(note, 'utf8');
const family = readFileSync(yaml, 'utf8');
const letter = 'M-00007/recipient-1/M-00007-letter';

const began = performance.now();
const program = spawn(traject, ['--book', book, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
const url = await new Promise((done) => program.stdout.once('data', (text) => done(String(text).trim())));
const browser = await launch();
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 900 });

/** The moment at which the words are on the screen: a frame after they are in the document that is seen. */
const shown = (words) =>
  page.evaluate(
    (text) =>
      new Promise((done) => {
        const look = () => {
          const frame = document.querySelector('#stage iframe:not(.coming)');
          if (frame?.contentDocument?.body?.textContent.includes(text)) requestAnimationFrame(() => done(Date.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
    words,
  );
const another = (before) =>
  page.evaluate(
    (source) =>
      new Promise((done) => {
        const look = () => {
          const frame = document.querySelector('#stage iframe:not(.coming)');
          if (frame !== null && frame.src !== source) requestAnimationFrame(() => done(Date.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
    before,
  );
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
function tell(what, taken) {
  taken.sort((one, other) => one - other);
  const at = (share) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))];
  console.log(`${what}: median ${at(0.5)} ms, nine of ten within ${at(0.9)} ms, longest ${taken.at(-1)} ms`);
}

try {
  await page.goto(`${url}#${letter}.html`);
  await shown('Dear Jo');
  console.log(`first letter on the screen ${Math.round(performance.now() - began)} ms after the start, browser and all`);
  await wait(3000);

  const pages = [];
  for (let time = 0; time < times; time += 1) {
    const words = `You laughed ${time} times.`;
    const seen = shown(words);
    await wait(300 + Math.random() * 400);
    const saved = Date.now();
    writeFileSync(note, `${sound.trimEnd()}\n\n${words}\n`);
    pages.push((await seen) - saved);
  }
  tell('a note, as a web page', pages);

  const names = [];
  for (let time = 0; time < 10; time += 1) {
    const words = `Dear Jo${'abcdefghij'[time]}`;
    const seen = shown(words);
    await wait(1500);
    const saved = Date.now();
    writeFileSync(yaml, family.replaceAll('known_as: Jo,', `known_as: ${words.slice(5)},`));
    names.push((await seen) - saved);
  }
  tell('a name, as a web page', names);
  writeFileSync(yaml, family);

  await page.goto('about:blank');
  await page.goto(`${url}#${letter}.pdf`);
  await page.waitForSelector('#stage.pdf iframe:not(.coming)');
  await wait(3000);
  const pdfs = [];
  for (let time = 0; time < times; time += 1) {
    const source = await page.$eval('#stage iframe:not(.coming)', (frame) => frame.src);
    const seen = another(source);
    await wait(600 + Math.random() * 400);
    const saved = Date.now();
    writeFileSync(note, `${sound.trimEnd()}\n\nYou sang ${time} times.\n`);
    pdfs.push((await seen) - saved);
  }
  tell('a note, as a PDF', pdfs);
} finally {
  writeFileSync(note, sound);
  writeFileSync(yaml, family);
  await browser.close();
  program.kill('SIGINT');
}
