// node links.mjs FILE.html...: every link, picture and style of every page leads to something.
// Links to the web are looked at, never followed. Exit codes as of axe.mjs.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { judgeEach } from './pages.mjs';

const idsOf = new Map();

async function ids(page, file) {
  if (!idsOf.has(file)) {
    const html = readFileSync(file, 'utf8');
    const found = await page.evaluate((text) => {
      const other = new DOMParser().parseFromString(text, 'text/html');
      return [...other.querySelectorAll('[id]')].map((element) => element.id);
    }, html);
    idsOf.set(file, new Set(found));
  }
  return idsOf.get(file);
}

await judgeEach(async (page, file) => {
  const targets = await page.evaluate(() =>
    [...document.querySelectorAll('[href], [src]')].map((element) => element.href?.baseVal ?? element.href ?? element.src),
  );
  const pictures = await page.evaluate(() =>
    [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map((image) => image.src),
  );
  const wrong = pictures.map((picture) => `picture is not shown: ${picture.slice(0, 120)}`);
  for (const target of new Set(targets)) {
    if (/^(https?|mailto|tel|data):/.test(target)) continue;
    if (!target.startsWith('file:')) {
      wrong.push(`link of a kind that is not allowed: ${target.slice(0, 120)}`);
      continue;
    }
    const url = new URL(target);
    const path = fileURLToPath(Object.assign(new URL(url), { hash: '', search: '' }));
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (!existsSync(path)) {
      wrong.push(`leads nowhere: ${path}`);
    } else if (fragment !== '' && path.endsWith('.html') && !(await ids(page, path)).has(fragment)) {
      wrong.push(`no such place: ${path}#${fragment}`);
    }
  }
  for (const line of wrong) console.log(`${file}\n  ${line}`);
  return wrong.length;
});
