// Standard tables: 44 feedback sheets of the completed sample; the 明细 of many units in one sheet, in files and in one archive: ms of
// processor time for each unit, how it grows, memory, and how often the time of only writing the finished sheet with the same cells.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { archiveOf, readXlsx, writeXlsx } from '../../xlsx/index.ts';
import { details, feedback, ownEdits } from './workload/forms.mjs';

/** In one sheet stand at most 1,025 copies. */
const IN_ONE_SHEET = [250, 500, 1000];
const IN_FILES = [500, 1000, 2000];
const RUNS = 9;
const COLD_RUNS = 5;

const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of processor time of a work, the least of some times, and what it gave. */
async function timed(work, runs) {
  let [least, given] = [Infinity, null];
  for (let run = 0; run < runs; run += 1) {
    const start = now();
    given = await work();
    least = Math.min(least, now() - start);
  }
  return { least, given };
}

const peak = () => Math.round(process.resourceUsage().maxRSS / 1e3);

async function inOneSheet({ workbook, plan }) {
  // In turn, so that the program is as warm for each of them.
  let [planned, written, bare, copies] = [Infinity, Infinity, Infinity, 0];
  for (let run = 0; run < RUNS; run += 1) {
    const { least: toPlan, given } = await timed(() => plan('pages'), 1);
    const [{ name, edits }] = given.sheets;
    const { least: toWrite, given: file } = await timed(() => workbook.fileOf(ownEdits(edits), name), 1);
    const finished = await readXlsx(file);
    const { least: alone } = await timed(() => writeXlsx(finished), 1);
    [planned, written, bare] = [Math.min(planned, toPlan), Math.min(written, toWrite), Math.min(bare, alone)];
    copies = given.copies.length;
  }
  return { copies, planned, written, bare };
}

async function inFiles({ workbook, plan }) {
  const { least: planned, given } = await timed(() => plan('files'), 1);
  const files = [];
  const { least: written } = await timed(async () => {
    for (const { name, edits } of given.sheets) files.push({ name: `${name}.xlsx`, content: await workbook.fileOf(edits, name) });
  }, 1);
  const { least: zipped, given: archive } = await timed(() => archiveOf(files), 1);
  const some = await Promise.all(files.slice(0, 200).map(({ content }) => readXlsx(content)));
  const { least: bare } = await timed(async () => {
    for (const book of some) await writeXlsx(book);
  }, 1);
  return { copies: files.length, planned, written, zipped, bare: (bare * files.length) / some.length, bytes: archive.length };
}

const ms = (time, copies) => `${(time / copies).toFixed(2)} ms`;

/** What one sheet took. */
function sheetLine(what, { copies, planned, written, bare }) {
  const all = planned + written;
  return (
    `${copies} ${what} in one sheet: filled ${ms(planned, copies)}, written ${ms(written, copies)} each, ` +
    `in all ${(all / 1000).toFixed(2)} s; ` +
    `${(all / bare).toFixed(1)} × only writing`
  );
}

const BENCH = fileURLToPath(new URL('../bench.mjs', import.meta.url));

/**
 * Milliseconds of processor time of a process that does nothing before: making the sheet, or only writing it as it was made; the middle of
 * some processes each.
 */
function cold(of) {
  const middle = (work) => {
    const times = Array.from({ length: COLD_RUNS }, () => {
      const said = execFileSync(process.execPath, [BENCH, 'forms-cold'], { env: { ...process.env, KAOJI_BENCH_COLD: `${work} ${of}` } });
      return Number(/^ms (\S+)$/m.exec(String(said))?.[1]);
    });
    return times.sort((a, b) => a - b)[Math.floor(COLD_RUNS / 2)];
  };
  const made = middle('made');
  return { made, bare: middle('bare') };
}

export default {
  name: 'forms',
  async run(print) {
    print(sheetLine('feedback sheets', await inOneSheet(await feedback())));
    for (const units of IN_ONE_SHEET) {
      const made = await inOneSheet(await details(units));
      print(`${sheetLine('copies of 明细', made)}; at most ${peak()} MB of memory so far`);
    }
    for (const [of, what] of [
      ['feedback', '44 feedback sheets'],
      ['details', '1000 copies of 明细'],
    ]) {
      const { made, bare } = cold(of);
      print(`${what}, the first time in a process: ${made.toFixed(0)} ms; ${(made / bare).toFixed(1)} × only writing`);
    }
    for (const units of IN_FILES) {
      const made = await inFiles(await details(units));
      const all = made.planned + made.written;
      print(
        `明细 of ${made.copies} units in files: filled ${ms(made.planned, units)}, written ${ms(made.written, units)} a unit, in all ` +
          `${(all / 1000).toFixed(2)} s, ${(all / made.bare).toFixed(1)} × only writing; into one archive ` +
          `${ms(made.zipped, units)} a unit more, ${(made.bytes / 1e6).toFixed(1)} MB; at most ${peak()} MB of memory so far`,
      );
    }
  },
};
