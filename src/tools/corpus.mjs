// npm run corpus -- DIR … [--scheme 办法.yaml] [--json]: every workbook under the folders through read → assess → small edit → save →
// reopen, by us and, where it is installed, by LibreOffice; a table of outcomes. --scheme assesses all by one scheme, else each by what it
// names or fits. Ends with 1 where one that can be read does not come back whole.
import { readdir, readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { join } from 'node:path';

register('./loaders/typescript-loader.mjs', import.meta.url);
const { main } = await import('../cli/main.ts');
const { asKind, emptySheet, kindOf, patchBook, putCell, readXlsx, unreadableWords, writeXlsx, XlsxReadError } =
  await import('../xlsx/index.ts');
const { inWords } = await import('../messages/catalogue.ts');
const { findLibreOffice, recalculated } = await import('./libreoffice/libreoffice.ts');

const NEW_SHEET = 'kaoji-corpus';
const NEW_TEXT = '新写的';
const WORKBOOK = /\.xl[st][xm]$/i;

const words = process.argv.slice(2);
const asJson = words.includes('--json');
const named = words.indexOf('--scheme');
const scheme = named < 0 ? [] : words.splice(named, 2);
const folders = words.filter((word) => word !== '--json');
if (folders.length === 0) throw new Error('npm run corpus -- DIR … [--scheme 办法.yaml] [--json]: name a folder');

const files = (
  await Promise.all(folders.map((folder) => readdir(folder, { recursive: true }).then((all) => all.map((name) => join(folder, name)))))
)
  .flat()
  .filter((file) => WORKBOOK.test(file))
  .sort();
const copies = new Map();
const outcomes = [];
for (const file of files) outcomes.push(await outcomeOf(file));
await reopenInLibreOffice();

if (asJson) console.log(JSON.stringify(outcomes, null, 2));
else {
  const columns = ['file', 'read', 'assess', 'save', 'reopen', 'libreOffice', 'losses'];
  console.log(columns.join('\t'));
  for (const outcome of outcomes) console.log(columns.map((column) => String(outcome[column])).join('\t'));
  const failed = outcomes.filter(isFailed).length;
  const refused = outcomes.filter(({ read }) => read !== 'ok').length;
  console.log(`${outcomes.length} files, ${refused} refused when read, ${failed} that did not come back whole`);
}
if (outcomes.some(isFailed)) process.exitCode = 1;

function isFailed({ read, assess, save, reopen, libreOffice }) {
  return read === 'ok' && (assess === 'failed' || save.startsWith('failed') || reopen !== 'ok' || libreOffice === 'not opened');
}

/** A step after one that failed is `-`. */
async function outcomeOf(file) {
  const outcome = { file, read: 'ok', assess: '-', save: '-', reopen: '-', libreOffice: '-', losses: '' };
  const bytes = new Uint8Array(await readFile(file));
  let opened;
  try {
    opened = await readXlsx(bytes);
  } catch (error) {
    if (!(error instanceof XlsxReadError)) throw error;
    return { ...outcome, read: inWords(unreadableWords(error.why)) };
  }
  outcome.losses = opened.losses.join(' ');
  outcome.assess = await assessed(file);
  const added = emptySheet(NEW_SHEET);
  putCell(added, 0, 0, { value: NEW_TEXT });
  const wanted = { ...opened, sheets: [...opened.sheets, added] };
  try {
    const inPlace = await patchBook(bytes, wanted, opened);
    const copy = asKind(inPlace ?? (await writeXlsx(wanted)), kindOf(bytes));
    outcome.save = inPlace === null ? 'made anew' : 'in place';
    outcome.reopen = isSame(await readXlsx(copy), wanted, inPlace !== null) ? 'ok' : 'differs';
    copies.set(file, copy);
  } catch (error) {
    outcome.save = `failed: ${error.message}`;
  }
  return outcome;
}

/** What `kaoji check` makes of it: findings, none, or why it has nothing to say (no scheme fits). */
async function assessed(file) {
  const lines = [];
  const code = await main(
    ['check', file, ...scheme],
    () => undefined,
    (line) => lines.push(line),
  );
  return ['no errors', 'errors found'][code] ?? (lines.join(' ').includes('程序出错') ? 'failed' : 'no scheme');
}

/** The whole model after a change in place; values after a file was made anew. */
function isSame(again, wanted, whole) {
  const values = (book) =>
    book.sheets.map(({ name, cells }) => [
      name,
      Object.entries(cells).map(([row, ofRow]) => [
        row,
        Object.entries(ofRow).flatMap(([column, { value }]) => (value === null ? [] : [[column, value]])),
      ]),
    ]);
  const seen = (book) => (whole ? { sheets: book.sheets, names: book.names, settings: book.settings } : values(book));
  return JSON.stringify(seen(again)) === JSON.stringify(seen(wanted));
}

async function reopenInLibreOffice() {
  const hasProgram = findLibreOffice() !== null;
  const back = async (some) => recalculated(some).catch(() => null);
  const all = hasProgram ? await back(copies) : null;
  for (const outcome of outcomes) {
    const copy = copies.get(outcome.file);
    if (copy === undefined) continue;
    // Where one of many does not come back, each is tried by itself.
    const own = hasProgram ? (all?.get(outcome.file) ?? (await back(new Map([[outcome.file, copy]])))?.get(outcome.file)) : undefined;
    const sheets = own === undefined ? [] : (await readXlsx(own)).sheets;
    const isThere = sheets.some(({ name, cells }) => name === NEW_SHEET && cells[0]?.[0]?.value === NEW_TEXT);
    outcome.libreOffice = !hasProgram ? 'not installed' : isThere ? 'ok' : 'not opened';
  }
}
