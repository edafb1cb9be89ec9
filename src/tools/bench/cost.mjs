// What a whole assessment costs a spreadsheet: sheets made by hand, Kaoji's native formulas, one spilled call of its function.
import { findLibreOffice, recalculated } from '../libreoffice.ts';
import { cellAt, readXlsx, writeXlsx } from '../../xlsx/index.ts';
import { calculationTimes } from './calculation-time.ts';
import { handMadeBook } from './hand-made.ts';
import { inFractions } from './fractions.ts';
import { inputOf } from './workload-input.ts';
import { makeWorkload, SEED } from './workload.ts';

const SIZES = [100, 200, 400];
const DEADLINE = 20 * 60_000;

const ms = (value) => (value < 1000 ? `${value.toFixed(value < 10 ? 1 : 0)} ms` : `${(value / 1000).toFixed(1)} s`);

/** How much more twice the units cost, from each size to the next. */
function growth(times) {
  return times.slice(1).map((time, index) => `×${(time / Math.max(times[index], 1)).toFixed(1)}`).join(', ');
}

/** Units whose total, rank or grade is not the expected one. */
function wrongUnits(sheet, { total, rank, grade }, expected) {
  return Array.from(expected.totals).filter((cents, unit) => {
    const row = unit + 1;
    return Math.round(cellAt(sheet, row, total)?.value * 100) !== cents || cellAt(sheet, row, rank)?.value !== expected.ranks[unit] || cellAt(sheet, row, grade)?.value !== expected.grades[unit];
  }).length;
}

async function handMade(program, print) {
  const files = await Promise.all(SIZES.map(async (units) => ({ bytes: await writeXlsx(handMadeBook(inputOf(makeWorkload(units)))), edited: { sheet: '指标', cell: 'F2' } })));
  const times = await calculationTimes(program, files, DEADLINE);
  const after = await recalculated(new Map(files.map(({ bytes }, index) => [String(SIZES[index]), bytes])), { deadline: DEADLINE });
  for (const [index, units] of SIZES.entries()) {
    const { sheets } = await readXlsx(after.get(String(units)));
    const wrong = wrongUnits(sheets[0], { total: 14, rank: 15, grade: 16 }, inFractions(makeWorkload(units)));
    print(`sheets made by hand, ${units} units: everything ${ms(times[index].whole)}, after one changed cell ${ms(times[index].edit)} (reading the file ${ms(times[index].load)}); ${wrong} of ${units} units differ from fractions`);
  }
  print(`  twice the units: everything ${growth(times.map(({ whole }) => whole))}; one changed cell ${growth(times.map(({ edit }) => edit))}`);
}

async function run(print) {
  const program = findLibreOffice();
  if (program === null) print('LibreOffice not found: the costs of sheets made by hand and of native formulas are not measured');
  else await handMade(program, print);
  print(`seed ${SEED}`);
}

export default { name: 'cost', run };
