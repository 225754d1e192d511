// node film.mjs FILM SECOND...: what Debian's Chromium shows of a film at each second, one line of JSON each.
// Run by hand, to hold `traject stills --grab` against a player. Frames may carry their number as ten upright bars in
// the upper half, black or white, the lowest bit first; eight colours in a row in the lower half are told too.
import { createServer } from 'node:http';
import { createReadStream, statSync } from 'node:fs';
import { launch } from './pages.mjs';

const [film, ...seconds] = process.argv.slice(2);
const size = statSync(film).size;
const server = createServer((request, answer) => {
  if (request.url !== '/film') {
    answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>film</title><video muted></video>');
    return;
  }
  const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '');
  const start = range ? Number(range[1]) : 0;
  const end = range?.[2] ? Number(range[2]) : size - 1;
  answer.writeHead(range ? 206 : 200, {
    'accept-ranges': 'bytes',
    'content-length': end - start + 1,
    ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  createReadStream(film, { start, end }).pipe(answer);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await launch('--force-color-profile=srgb');
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const loaded = await page.evaluate(async () => {
    const video = document.querySelector('video');
    video.preload = 'auto';
    video.src = '/film';
    return new Promise((done) => {
      video.onloadeddata = () => done({ width: video.videoWidth, height: video.videoHeight, duration: video.duration });
      video.onerror = () => done({ error: video.error.message });
      setTimeout(() => done({ error: 'nothing after 20 s' }), 20_000);
    });
  });
  console.log(JSON.stringify(loaded));
  for (const second of loaded.error ? [] : seconds) {
    const seen = await page.evaluate(async (at) => {
      const video = document.querySelector('video');
      await new Promise((done) => {
        video.onseeked = done;
        video.currentTime = at;
        setTimeout(done, 10_000);
      });
      await new Promise((done) => setTimeout(done, 150));
      const canvas = document.createElement('canvas');
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      const drawn = canvas.getContext('2d', { willReadFrequently: true });
      drawn.drawImage(video, 0, 0, canvas.width, canvas.height);
      const color = (x, y) => [...drawn.getImageData(x * canvas.width, y * canvas.height, 1, 1).data].slice(0, 3);
      let frame = 0;
      for (let bar = 0; bar < 10; bar += 1) frame += color((bar + 0.5) / 10, 0.25)[1] > 127 ? 2 ** bar : 0;
      const colors = Array.from({ length: 8 }, (_, patch) => color((patch + 0.5) / 8, 0.75));
      return { at: video.currentTime, frame, colors };
    }, Number(second));
    console.log(JSON.stringify({ asked: Number(second), ...seen }));
  }
} finally {
  await browser.close();
  server.close();
}
