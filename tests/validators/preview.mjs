// node preview.mjs URL BOOK: uses the preview of the full fixture book as a practitioner would, and as strangers would.
// Exit code: 0 all was as it must be; 1 something was not; 2 called wrongly.
import { readFileSync, writeFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { launch, require } from './pages.mjs';

const [url, book] = process.argv.slice(2);
if (book === undefined) {
  console.error('usage: node preview.mjs URL BOOK');
  process.exit(2);
}
const axe = require('axe-core');
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const reference = 'SV-2026-014';
const letter = `${reference}/recipient-1/${reference}-letter`;
const cycle = join(book, 'content/families/okafor/cycle-2.md');
const sound = readFileSync(cycle, 'utf8');
const patience = { timeout: 60_000, polling: 50 };

let wrong = 0;
function expect(is, what) {
  console.log(`${is ? 'as it must be' : 'WRONG'}: ${what}`);
  if (!is) wrong += 1;
}

// A name from elsewhere that leads to this machine, as in DNS rebinding.
const rebound = 'rebound.example';
const browser = await launch(`--host-resolver-rules=MAP ${rebound} 127.0.0.1`);
const page = await browser.newPage();
const complaints = [];
page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
page.on('pageerror', (error) => complaints.push(error.message));
page.on('request', (request) => {
  const inside = request.url().startsWith(url) || /^(chrome|chrome-extension|data|blob|about):/.test(request.url());
  if (!inside) complaints.push(`asks elsewhere: ${request.url()}`);
});
/** The document that is seen. */
const inFrame = (what, ...given) =>
  page.evaluate(
    (text, values) => {
      const frame = document.querySelector('#stage iframe:not(.coming)');
      return frame?.contentDocument ? new Function('page', 'frame', 'values', text)(frame.contentDocument, frame, values) : null;
    },
    what,
    given,
  );
const until = (what, ...given) => page.waitForFunction(what, patience, ...given);
const shows = (words) =>
  until((text) => {
    const frame = document.querySelector('#stage iframe:not(.coming)');
    return frame?.contentDocument?.body?.textContent.includes(text) === true;
  }, words);
const looked = new Set();
async function look(what) {
  for (const size of [{ width: 1280, height: 900 }, { width: 390, height: 800 }]) {
    await page.setViewport(size);
    await page.evaluate(axe.source);
    const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, iframes: false }), runOnly);
    for (const rule of found.violations) {
      console.log(`  ${rule.impact} ${rule.id} x${rule.nodes.length}: ${rule.help} @ ${rule.nodes[0].target}`);
    }
    expect(found.violations.length === 0, `axe finds nothing: ${what} at ${size.width}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over <= 0, `nothing is wider than its window: ${what} at ${size.width}`);
    looked.add(what);
  }
  await page.setViewport({ width: 1280, height: 900 });
}

try {
  await page.setViewport({ width: 1280, height: 900 });

  // The list, and from it to a letter.
  await page.goto(url);
  await shows('Our families');
  await look('the list');
  await inFrame(`page.querySelector('a[href$="-letter.html"]').click()`);
  await until((hash) => location.hash === hash, `#${letter}.html`);
  await shows('Dear Grace');
  expect((await page.$eval('#name', (name) => name.textContent)).includes(reference), 'the heading names the family');
  expect((await page.$eval('#papers [aria-current]', (tab) => tab.textContent)) === 'Letter', 'the tab is marked');
  await look('a letter');

  // An edit is seen, at the place where the reader was.
  await inFrame(`frame.contentWindow.scrollTo({ top: 500, behavior: 'instant' })`);
  const before = await inFrame(`return frame.contentWindow.scrollY`);
  expect(before > 400, 'the letter can be scrolled');
  writeFileSync(cycle, sound.replace('---\n\n', '---\n\n').trimEnd() + '\n\nA sentence that was not there before.\n');
  await shows('A sentence that was not there before.');
  const after = await inFrame(`return frame.contentWindow.scrollY`);
  expect(Math.abs(after - before) < 3, `the place is kept: ${before}, ${after}`);

  // A mistake is told over the page; mended, it goes.
  writeFileSync(cycle, sound.replace('film:', 'flim:'));
  await until(() => document.querySelector('#problems.errors article') !== null);
  const told = await page.$eval('#problems', (box) => box.innerText);
  expect(told.includes('cycle-2.md:2:1'), `the place is told: ${told}`);
  expect(told.includes('flim'), 'the line is shown');
  expect((await page.$eval('#state', (state) => state.textContent)).startsWith('Not up to date'), 'the page says so');
  expect((await inFrame(`return page.body.textContent`)).includes('A sentence that was not'), 'the last good one stays');
  expect(await page.$eval('#stage iframe', (frame) => Number(getComputedStyle(frame).opacity) < 1), 'and is dimmed');
  expect((await page.$$eval('#found .trouble', (all) => all.length)) === 1, 'the list at the side says so');
  await look('a mistake');
  writeFileSync(cycle, sound);
  await until(() => document.querySelector('#problems.errors') === null);
  await until(() => {
    const text = document.querySelector('#stage iframe:not(.coming)').contentDocument.body.textContent;
    return !text.includes('A sentence that was not');
  });
  expect((await page.$eval('#state', (state) => state.textContent)) === 'Up to date', 'all is well again');

  // By the keyboard alone: the search, the family, its PDF.
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitForSelector('#found a');
  await page.focus('#search');
  await page.keyboard.type('okaf');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shows('Dear Grace');
  await page.focus('#as-pdf');
  await page.keyboard.press('Enter');
  await until(() => document.querySelector('#stage.pdf iframe:not(.coming)') !== null);
  const pdf = await page.$eval('#stage', (stage) => ({ high: stage.scrollHeight, seen: stage.clientHeight }));
  expect(pdf.high > pdf.seen * 1.8, `the PDF stands at its full height: ${JSON.stringify(pdf)}`);
  const embedded = page.frames().some((frame) => frame.url().startsWith('chrome-extension:'));
  expect(embedded, "the browser's own viewer shows it");
  await page.$eval('#stage', (stage) => (stage.scrollTop = 700));
  const edition = await page.$eval('#stage iframe', (frame) => frame.src);
  writeFileSync(cycle, sound.trimEnd() + '\n\nAnother sentence.\n');
  await until((was) => {
    const frame = document.querySelector('#stage iframe:not(.coming)');
    return frame !== null && frame.src !== was;
  }, edition);
  expect((await page.$eval('#stage', (stage) => stage.scrollTop)) === 700, 'the PDF keeps its place');
  await look('a PDF');

  // Strangers: another page in the same browser, which even knows the address.
  const foreign = createServer((_, response) => response.end('<!doctype html><title>x</title>')).listen(0, '127.0.0.1');
  const other = await browser.newPage();
  await other.goto(`http://127.0.0.1:${foreign.address().port}/`);
  const paths = ['', 'preview.js', 'events/5', 'build/index.html', `build/families/${letter}.html`, `build/families/${letter}.pdf`];
  for (const path of paths) {
    const got = await other.evaluate(async (address) => {
      const asked = async (mode) => {
        try {
          const response = await fetch(address, { mode, cache: 'no-store' });
          return { type: response.type, text: await response.text() };
        } catch (error) {
          return { type: 'refused', text: '' };
        }
      };
      const loads = (name, key) =>
        new Promise((done) => {
          const element = document.createElement(name);
          element.onload = () => done(true);
          element.onerror = () => done(false);
          element[key] = address;
          document.body.append(element);
          setTimeout(done, 3000, false);
        });
      return { cors: await asked('cors'), blind: await asked('no-cors'), script: await loads('script', 'src') };
    }, url + path);
    expect(got.cors.text === '' && got.blind.text === '' && !got.script, `a stranger gets nothing of ${path || 'the page'}: ${JSON.stringify(got)}`);
  }
  for (const path of ['', 'build/index.html', `build/families/${letter}.html`]) {
    const frames = await other.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((done) => (frame.onload = done));
      frame.src = address;
      document.body.append(frame);
      await Promise.race([loaded, new Promise((done) => setTimeout(done, 3000))]);
      return true;
    }, url + path);
    const texts = await Promise.all(
      other.frames().slice(1).map((frame) => frame.evaluate(() => document.body?.innerText ?? '').catch(() => '')),
    );
    expect(frames && texts.every((text) => !/Grace|Okafor|SV-2026|families/.test(text)), `nor in a frame: ${path || 'the page'}`);
  }
  const { host } = new URL(url);
  const elsewhere = [
    url.replace('127.0.0.1', rebound),
    url.replace('127.0.0.1', 'localhost'),
    `http://${host}/`,
    `http://${host}/build/index.html`,
    `${url}../../book.toml`,
    `${url}%2e%2e/book.toml`,
    `${url}book.toml`,
  ];
  for (const address of elsewhere) {
    const response = await other.goto(address);
    // The words are the browser's own page for an answer that has none.
    const text = await other.evaluate(() => document.body.innerText);
    const what = `nothing at ${address.replace(url, '…/')}: ${response.status()}`;
    expect(response.status() >= 400 && !/Grace|Okafor|SV-2026|Our families|build-dir/.test(text), what);
  }
  foreign.close();

  // A family that goes, and a preview that ends, are told.
  await page.bringToFront();
  rmSync(join(book, 'content/families/okafor'), { recursive: true });
  await until(() => document.querySelectorAll('#found a').length === 0 || document.querySelector('#stage iframe') === null);
  expect(looked.size === 4, 'everything was looked at');
  const serious = complaints.filter((text) => !text.includes('404 (Not Found)'));
  expect(serious.length === 0, `the browser complains of nothing: ${serious.join(' | ')}`);
} catch (error) {
  expect(false, `it went on to the end: ${error.stack}`);
  console.log(await page.evaluate(() => `${location.hash}\n${document.body.innerText}`).catch(() => ''));
} finally {
  await browser.close();
}
process.exit(wrong === 0 ? 0 : 1);
