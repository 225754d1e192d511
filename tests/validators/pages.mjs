// What the scripts share: the list of files, and pages opened one after the other in Debian's Chromium.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const home = process.env.XDG_CACHE_HOME || join(process.env.HOME || '.', '.cache');
const judges = join(process.env.TRAJECT_JUDGES || join(home, 'traject-judges'), 'node');
if (!existsSync(judges)) {
  console.error('the judges are missing; run: bash tests/run.sh --install');
  process.exit(2);
}
export const require = createRequire(join(judges, 'from-here.js'));

/** The files of the command line; `@LIST` names a text file with a path on each line. */
export function files() {
  const named = process.argv.slice(2).flatMap((argument) =>
    argument.startsWith('@') ? readFileSync(argument.slice(1), 'utf8').split('\n') : [argument],
  );
  const found = named.filter((name) => name.trim() !== '').map((name) => resolve(name));
  if (found.length === 0) {
    console.error(`usage: node ${process.argv[1]} FILE.html...`);
    process.exit(2);
  }
  return found;
}

/** Debian's Chromium, with more arguments. */
export function launch(...more) {
  const puppeteer = require('puppeteer-core');
  return puppeteer.launch({
    executablePath: process.env.TRAJECT_CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--allow-file-access-from-files', ...more],
  });
}

/** Opens each file in a page of its own and hands it to `judge`, which returns how much is wrong. */
export async function judgeEach(judge) {
  const browser = await launch();
  let wrong = 0;
  try {
    for (const file of files()) {
      const page = await browser.newPage();
      const complaints = [];
      page.on('console', (said) => said.type() === 'error' && complaints.push(`console: ${said.text()}`));
      page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
      page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url().slice(0, 120)}`));
      page.on('request', (request) => {
        if (!/^(file|data|blob):/.test(request.url())) complaints.push(`asks a server: ${request.url()}`);
      });
      await page.setOfflineMode(true);
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
      wrong += await judge(page, file);
      for (const complaint of complaints) console.log(`${file}\n  ${complaint}`);
      wrong += complaints.length;
      await page.close();
    }
  } finally {
    await browser.close();
  }
  process.exit(wrong === 0 ? 0 : 1);
}
