// What crosses the wire until the sample workbook stands and the pane has its findings, in a real browser; and all that there is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, root } from '../build.mjs';
import { serve } from '../serve.mjs';
import { beginIn, launchBrowser } from '../testing/browser.mjs';

/** What is packed by its nature: fonts, pictures, workbooks. */
const PACKED = ['.woff', '.woff2', '.png', '.xlsx', '.ico'];
const CODE = ['.js', '.css', '.html'];

export default {
  name: 'bundle',
  async run(print) {
    await build(['pane', 'workbench']);
    const server = await serve(0);
    const browser = await launchBrowser();
    try {
      const { pane, page } = await firstScreen(browser, server.url);
      const sized = new Map();
      for (const url of new Set([...pane, ...page])) sized.set(url, sizeOf(url));
      const isOffice = (url) => new URL(url).pathname.startsWith('/office/');
      const own = pane.filter((url) => !isOffice(url));
      const code = own.filter((url) => CODE.includes(extname(new URL(url).pathname)));
      print('to the first useful screen of the sample:');
      for (const url of code) print(`  ${new URL(url).pathname.slice(1)}: ${said([sized.get(url)])}`);
      print(`pane without office.js, scripts, styles, page: ${said(code.map((url) => sized.get(url)))}`);
      print(`pane, fonts and pictures: ${said(own.filter((url) => !code.includes(url)).map((url) => sized.get(url)))}`);
      print(`office.js: ${said(pane.filter(isOffice).map((url) => sized.get(url)))}`);
      print(`workbench's own: ${said(page.map((url) => sized.get(url)))}`);
      print(`all together: ${said([...sized.values()])}`);
    } finally {
      await browser.close();
      await server.close();
    }
    const all = filesBelow(join(root, 'dist/pane')).filter((file) => CODE.includes(extname(file)) && !/^(?:office|help)\//u.test(file));
    print(`pane without office.js, with all that is fetched later: ${said(all.map((file) => measured(file, 'dist/pane')))}`);
  },
};

/** The addresses that pane and page had asked for when the pane had checked the sample for the first time. */
async function firstScreen(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 820 }, locale: 'zh-CN' });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(address);
  await beginIn(page);
  const frame = await (await page.waitForSelector('[data-testid=pane]', { timeout: 120_000 })).contentFrame();
  await frame.waitForFunction(() => performance.getEntriesByName('kaoji:check').length > 0, undefined, { timeout: 120_000 });
  const until = await frame.evaluate(() => {
    const [{ startTime, duration }] = performance.getEntriesByName('kaoji:check');
    return performance.timeOrigin + startTime + duration;
  });
  const asked = (end) => [
    location.href.split('#')[0].split('?')[0],
    ...performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.startsWith(location.origin) && performance.timeOrigin + startTime <= end)
      .filter(({ initiatorType }) => initiatorType !== 'iframe')
      .map(({ name }) => name.split('?')[0]),
  ];
  return { pane: [...new Set(await frame.evaluate(asked, until))], page: [...new Set(await page.evaluate(asked, until))] };
}

/** A file as the server has it: its directories in their order (`serve`). */
function sizeOf(url) {
  const path = decodeURIComponent(new URL(url).pathname.slice(1)) || 'index.html';
  const places = [
    ['office/', 'dist/pane', path.toLowerCase()],
    ['samples/', 'assets', path],
    ['', 'dist/workbench', path],
    ['', 'dist/pane', path],
  ];
  const found = places.find(([begins, folder, file]) => path.startsWith(begins) && existsSync(join(root, folder, file)));
  if (found === undefined) throw new Error(`${url} is none of the files that are served`);
  return measured(found[2], found[1]);
}

function measured(file, folder) {
  return sizes(readFileSync(join(root, folder, file)), extname(file), file);
}

function sizes(bytes, ending, name) {
  const isPacked = PACKED.includes(ending);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    name,
    raw: bytes.length,
    gzip: isPacked ? bytes.length : gzipSync(bytes, { level: 9 }).length,
    brotli: isPacked ? bytes.length : brotliCompressSync(bytes, { params }).length,
  };
}

function said(files) {
  const sum = (key) => `${(files.reduce((total, file) => total + file[key], 0) / 1000).toFixed(1)} kB`;
  return `${sum('raw')} raw, ${sum('gzip')} gzip, ${sum('brotli')} brotli`;
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
