// Prints the text of a PDF as pdf.js (Firefox) finds it: node readers.mjs FILE
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const folder = `${process.env.TRAJECT_JUDGES}/node/node_modules/pdfjs-dist/legacy/build/pdf.mjs`;
const pdfjs = await import(pathToFileURL(folder));
const data = new Uint8Array(await readFile(process.argv[2]));
const file = await pdfjs.getDocument({ data, verbosity: 0 }).promise;
for (let number = 1; number <= file.numPages; number += 1) {
  const content = await (await file.getPage(number)).getTextContent();
  process.stdout.write(content.items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('') + '\n');
}
