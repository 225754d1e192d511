// node axe.mjs FILE.html...: axe-core on every page, wide and as narrow as a small telephone.
// Exit code: 0 nothing found; 1 something found, or a page asked for what it can't have; 2 called wrongly.
import { judgeEach, require } from './pages.mjs';

const axe = require('axe-core');
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const sizes = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
];

/** The innermost element that makes a page scroll sideways; none when all fits. Runs in the page. */
function tooWide() {
  if (document.documentElement.scrollWidth <= window.innerWidth) return null;
  const reaches = (element) => element.getBoundingClientRect().right > window.innerWidth;
  const found = [...document.body.querySelectorAll('*')].filter(reaches).at(-1) ?? document.body;
  const { tagName, className, textContent } = found;
  return `<${tagName.toLowerCase()} class="${className}"> ${textContent.trim().slice(0, 60)}`;
}

await judgeEach(async (page, file) => {
  let violations = 0;
  await page.evaluate(axe.source);
  for (const size of sizes) {
    await page.setViewport(size);
    const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), runOnly);
    console.log(
      `${file} at ${size.width}: violations ${found.violations.length}, passes ${found.passes.length}, ` +
        `to check by hand ${found.incomplete.map((rule) => `${rule.id} x${rule.nodes.length}`).join(', ') || 'none'}`,
    );
    for (const rule of found.violations) {
      console.log(`  ${rule.impact} ${rule.id} x${rule.nodes.length}: ${rule.help} @ ${rule.nodes[0].target}`);
    }
    violations += found.violations.length;
    const widest = await page.evaluate(tooWide);
    if (widest !== null) {
      console.log(`  wider than its window at ${size.width}: ${widest}`);
      violations += 1;
    }
  }
  return violations;
});
