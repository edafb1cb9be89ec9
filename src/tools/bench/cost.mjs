// What a whole assessment costs a spreadsheet: sheets made by hand, Kaoji's ordinary formulas, one spilled call of its function.
import { readFileSync } from 'node:fs';
import { assess } from '../../assessment/assess.ts';
import { planFormulas } from '../../sheets/formulas/plan-formulas.ts';
import { answer } from '../../custom-functions/call.ts';
import { definitions } from '../../custom-functions/definitions.ts';
import { RangeAssessor } from '../../custom-functions/on-ledgers/assess-ranges.ts';
import { WorkbookContext } from '../../custom-functions/on-ledgers/workbook-context.ts';
import { loadScheme } from '../../scheme/load.ts';
import { areaToA1 } from '../../workbook/cells/a1.ts';
import { applyEdits } from '../../workbook/file/apply-edits.ts';
import { atOnce } from '../../workbook/progress.ts';
import { snapshotOf } from '../../workbook/file/snapshot.ts';
import { findLibreOffice, recalculated } from '../libreoffice/libreoffice.ts';
import { cellAt, readXlsx, writeXlsx } from '../../xlsx/index.ts';
import { calculationTimes } from './calculation-time.ts';
import { handMadeBook, typedBook } from './by-hand/sheet.ts';
import { inFractions } from './workload/fractions.ts';
import { inputOf } from './workload/workload-input.ts';
import { makeWorkload, SEED } from './workload/workload.ts';

const SIZES = [100, 200, 400];
const DEADLINE = 20 * 60_000;

const ms = (value) => (value < 1000 ? `${value.toFixed(value < 10 ? 1 : 0)} ms` : `${(value / 1000).toFixed(1)} s`);

/** How much more twice the units cost, from each size to the next. */
function growth(times) {
  return times
    .slice(1)
    .map((time, index) => `×${(time / Math.max(times[index], 1)).toFixed(1)}`)
    .join(', ');
}

/** Units whose total, rank or grade is not the expected one. */
function wrongUnits(sheet, { total, rank, grade, firstRow }, expected) {
  return Array.from(expected.totals).filter((cents, unit) => {
    const row = firstRow + unit;
    return (
      Math.round(cellAt(sheet, row, total)?.value * 100) !== cents ||
      cellAt(sheet, row, rank)?.value !== expected.ranks[unit] ||
      cellAt(sheet, row, grade)?.value !== expected.grades[unit]
    );
  }).length;
}

async function handMade(program, print) {
  const files = await Promise.all(
    SIZES.map(async (units) => ({
      bytes: await writeXlsx(handMadeBook(inputOf(makeWorkload(units)))),
      edited: { sheet: '指标', cell: 'F2' },
    })),
  );
  const times = await calculationTimes(program, files, DEADLINE);
  const after = await recalculated(new Map(files.map(({ bytes }, index) => [String(SIZES[index]), bytes])), { deadline: DEADLINE });
  for (const [index, units] of SIZES.entries()) {
    const { sheets } = await readXlsx(after.get(String(units)));
    const wrong = wrongUnits(sheets[0], { total: 14, rank: 15, grade: 16, firstRow: 1 }, inFractions(makeWorkload(units)));
    print(
      `sheets made by hand, ${units} units: everything ${ms(times[index].whole)}, after one changed ` +
        `cell ${ms(times[index].edit)} (reading the file ${ms(times[index].load)}); ${wrong} of ${units} units differ from fractions`,
    );
  }
  print(
    `  twice the units: everything ${growth(times.map(({ whole }) => whole))}; one changed cell ${growth(times.map(({ edit }) => edit))}`,
  );
}

/** Kaoji's own formulas: the workings beside each row, the result that sorts itself. */
async function ordinaryFormulas(program, print) {
  const files = [];
  for (const units of SIZES) {
    const started = performance.now();
    const typed = typedBook(inputOf(makeWorkload(units)));
    const snapshot = snapshotOf(typed);
    const plan = planFormulas(assess(snapshot, workloadScheme()), snapshot);
    const book = atOnce(applyEdits(typed, plan.edits));
    const total = plan.columns.find(({ ledger, name }) => ledger === '名册' && name === '总分').place;
    const formulas = book.sheets.reduce(
      (sum, sheet) =>
        sum +
        Object.values(sheet.cells).reduce(
          (inside, cells) => inside + Object.values(cells).filter(({ formula }) => formula !== undefined).length,
          0,
        ),
      0,
    );
    files.push({
      units,
      total,
      formulas,
      plan,
      planned: performance.now() - started,
      bytes: await writeXlsx(book),
      edited: { sheet: '指标', cell: 'F2' },
    });
  }
  const times = await calculationTimes(program, files, DEADLINE);
  const after = await recalculated(new Map(files.map(({ units, bytes }) => [String(units), bytes])), { deadline: DEADLINE });
  for (const [index, { units, plan, planned, formulas }] of files.entries()) {
    const { sheets } = await readXlsx(after.get(String(units)));
    const placeOf = (name) => plan.columns.find((column) => column.ledger === '名册' && column.name === name).place;
    const [total, rank, grade] = ['总分', '名次', '等次'].map(placeOf);
    const sheet = sheets.find(({ name }) => name === total.sheet);
    const wrong = wrongUnits(
      sheet,
      { total: total.area.column, rank: rank.area.column, grade: grade.area.column, firstRow: total.area.row },
      inFractions(makeWorkload(units)),
    );
    print(
      `ordinary formulas, ${units} units (${formulas} formulas, planned ` +
        `in ${ms(planned)}): everything ${ms(times[index].whole)}, after one changed ` +
        `cell ${ms(times[index].edit)} (reading the file ${ms(times[index].load)}); ${wrong} of ${units} units differ from fractions`,
    );
  }
  print(
    `  twice the units: everything ${growth(times.map(({ whole }) => whole))}; one changed cell ${growth(times.map(({ edit }) => edit))}`,
  );
}

/** 单位计分 over the ledgers as ranges: one call, one spilled table. What the call costs is what every change costs. */
function spilled(print) {
  const definition = definitions.find(({ name }) => name === '单位计分');
  const scheme = workloadScheme();
  const times = [];
  for (const units of [...SIZES, 10_000]) {
    const workload = makeWorkload(units);
    const snapshot = snapshotOf(typedBook(inputOf(workload)));
    const live = new WorkbookContext();
    live.follow({ scheme, readings: {}, period: '2017' }, snapshot);
    const ranges = snapshot.sheets.map(({ values }) => values);
    const addresses = snapshot.sheets.map(
      ({ name, values }) => `${name}!${areaToA1({ row: 0, column: 0, rows: values.length, columns: values[0].length })}`,
    );
    const unexpected = (error) => {
      throw error;
    };
    const runs = [];
    let table;
    for (let run = 0; run < (units > 1000 ? 3 : 7); run += 1) {
      // A changed cell makes a new call: nothing that was kept helps it.
      const assessor = new RangeAssessor(live);
      const started = performance.now();
      table = answer(definition, [[['全部']], [['']], ranges], [null, null, addresses], { blanks: 'null', assessor, unexpected });
      runs.push(performance.now() - started);
    }
    const time = runs.sort((a, b) => a - b)[Math.floor(runs.length / 2)];
    const expected = inFractions(workload);
    const [heads, ...rows] = table;
    const [total, rank, grade] = ['总分', '名次', '等次'].map((head) => heads.indexOf(head));
    const wrong =
      rows.filter(
        (row, unit) =>
          Math.round(row[total] * 100) !== expected.totals[unit] ||
          row[rank] !== expected.ranks[unit] ||
          row[grade] !== expected.grades[unit],
      ).length + Math.abs(rows.length - units);
    print(`one spilled 单位计分, ${units} units: ${ms(time)}; ${wrong} of ${units} units differ from fractions`);
    if (wrong > 0) throw new Error('not exact');
    times.push(time);
  }
  print(
    `  twice the units: ${growth(times.slice(0, SIZES.length))}; 25 times as ` +
      `many: ×${(times[SIZES.length] / times[SIZES.length - 1]).toFixed(1)}`,
  );
}

function workloadScheme() {
  const { scheme, diagnostics } = loadScheme(readFileSync(new URL('./workload/workload.yaml', import.meta.url), 'utf8'), 'workload.yaml');
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => JSON.stringify(message)).join('\n'));
  return scheme;
}

async function run(print) {
  spilled(print);
  const program = findLibreOffice();
  if (program === null) print('LibreOffice not found: the costs of sheets made by hand and of ordinary formulas are not measured');
  else {
    await handMade(program, print);
    await ordinaryFormulas(program, print);
  }
  print(`seed ${SEED}; times in LibreOffice are processor time on Linux`);
}

export default { name: 'cost', run };
