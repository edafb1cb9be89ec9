// One size of the section `formulas`: node score-file.mjs UNITS ROWS. Prints milliseconds of processor time by part, formulas, bytes of the
// file, peak memory.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { getHeapStatistics } from 'node:v8';
import { constants, deflateRawSync } from 'node:zlib';

register('../../loaders/typescript-loader.mjs', import.meta.url);
const { assess } = await import('../../../assessment/assess.ts');
const { loadScheme } = await import('../../../scheme/load.ts');
const { formulasCost } = await import('../../../sheets/formulas/cost.ts');
const { planFormulas } = await import('../../../sheets/formulas/plan-formulas.ts');
const { fileWorkbook } = await import('../../../workbook/file/index.ts');
const { deflateBy, writeXlsx } = await import('../../../xlsx/index.ts');
const { typedBook } = await import('../by-hand/sheet.ts');
const { inputOf } = await import('../workload/workload-input.ts');
const { makeWorkload } = await import('../workload/workload.ts');

// As the command line does.
deflateBy(() => (piece, isLast) => deflateRawSync(piece, { finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }));
const [units, rows] = process.argv.slice(2).map(Number);
const { scheme } = loadScheme(readFileSync(new URL('../workload/workload.yaml', import.meta.url), 'utf8'), 'workload.yaml');
const file = await writeXlsx(typedBook(inputOf(makeWorkload(units, rows))));

const times = {};
async function timed(part, work) {
  const before = process.cpuUsage();
  const done = await work();
  const { user, system } = process.cpuUsage(before);
  times[part] = (user + system) / 1000;
  return done;
}

const workbook = await timed('read', () => fileWorkbook(file, 'workload.xlsx'));
const snapshot = await timed('snapshot', () => workbook.read());
const assessment = await timed('assess', () => assess(snapshot, scheme));
// Neither the pane nor the command line begins what could not be opened again; the command line nothing that its memory would not do for.
const cost = formulasCost(assessment);
if (cost.isTooLarge || cost.megabytes * 1e6 > getHeapStatistics().heap_size_limit) {
  console.log(JSON.stringify({ refused: cost }));
  process.exit();
}
const { edits } = await timed('plan', () => planFormulas(assessment, snapshot));
await timed('apply', () => workbook.apply(edits));
const formulas = edits.reduce(
  (sum, edit) =>
    edit.kind === 'values'
      ? edit.values.reduce(
          (all, row) => all + row.filter((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell).length,
          sum,
        )
      : sum,
  0,
);
const saved = await timed('save', () => workbook.save());
// Kilobytes: the most that the process ever had.
console.log(JSON.stringify({ times, formulas, bytes: saved.length, peak: process.resourceUsage().maxRSS * 1024 }));
