// The kernel alone: two synthetic workloads as schemes, exact against fractions, and their ratio to loops written by hand.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadScheme } from '../../scheme/load.ts';
import { evaluate } from '../../scoring/evaluate/evaluate.ts';
import { Store } from '../../scoring/evaluate/frame.ts';
import { scoreStore } from '../../scoring/run.ts';
import { stateAt } from '../../kernel/state.ts';
import { inFractions, linearInFractions } from './workload/fractions.ts';
import { handLinear } from './by-hand/linear.ts';
import { handLoop } from './by-hand/loop.ts';
import { inputOf } from './workload/workload-input.ts';
import { GRADES, INDICATORS, makeWorkload, SEED } from './workload/workload.ts';

const here = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

function schemeOf(text, file, library) {
  const { scheme, diagnostics } = loadScheme(text, file, library);
  if (scheme === null) throw new Error(diagnostics.map((found) => found.message).join('\n'));
  return scheme;
}

/** A run is timed with what the run before left behind collected; the pane keeps the last result while it scores anew. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/** Milliseconds of processor time, of all threads: what else the machine does meanwhile does not count. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Some works that take turns, so that whatever slows the machine down slows all of them. The first turns, in which code is
 * still being compiled, do not count. Short works are done several times in a turn: a collection before each would leave
 * nothing of the code in the processor's cache, and that would be all one measures. Each has figures of its own, written
 * just before: none is to find them in the cache because it had them before.
 */
function timed(runs, works, { warming = 0, times: often = 1 } = {}) {
  const times = works.map(() => []);
  const results = works.map(() => undefined);
  for (let run = -warming; run < runs; run += 1) {
    works.forEach(({ prepare = () => undefined, work }, at) => {
      const prepared = Array.from({ length: often }, prepare);
      results[at] = undefined;
      collect();
      const start = spent();
      for (const one of prepared) results[at] = work(one);
      if (run >= 0) times[at].push((spent() - start) / often);
    });
  }
  return times.map((some, at) => {
    const sorted = [...some].sort((a, b) => a - b);
    return { times: some, median: sorted[Math.floor(sorted.length / 2)], best: sorted[0], result: results[at] };
  });
}

/** How much longer one takes than the other, of the best runs and in the middle of all turns. */
function ratio(one, other) {
  const turns = one.times.map((time, turn) => time / other.times[turn]).sort((a, b) => a - b);
  return `${(one.best / other.best).toFixed(2)} (median of turns ${turns[Math.floor(turns.length / 2)].toFixed(2)})`;
}

/** Every input column read, as the first formula that needs it would. */
function read(scheme, input) {
  const store = new Store(scheme, input, evaluate);
  for (const ledger of scheme.ledgers)
    for (const column of ledger.columns)
      if (input.ledgers.get(ledger.name)?.columns.has(column.name)) store.column(ledger.name, column.name);
  return store;
}

/** The number of units whose total, rank or grade differs from the expected one. */
function mismatches(run, expected) {
  const totals = run.column('名册', '总分');
  const ranks = expected.ranks === undefined ? null : run.column('名册', '名次');
  const grades = expected.grades === undefined ? null : run.column('名册', '等次');
  let wrong = 0;
  expected.totals.forEach((total, unit) => {
    const states = [totals, ranks, grades].some((column) => column !== null && stateAt(column.state, unit) !== 0);
    const same =
      totals.size === 'small' &&
      totals.den === null &&
      totals.num[unit] * 100 === total * totals.scale &&
      (ranks === null || ranks.num[unit] === expected.ranks[unit]) &&
      (grades === null || run.store.texts.text(grades.codes[unit]) === expected.grades[unit]);
    if (states || !same) wrong += 1;
  });
  return wrong;
}

/** The same of a loop by hand. */
function differing({ totals, ranks, grades }, expected) {
  let wrong = 0;
  expected.totals.forEach((total, unit) => {
    if (
      total !== totals[unit] ||
      (ranks !== null && ranks[unit] !== expected.ranks[unit]) ||
      (grades !== null && GRADES[grades[unit]] !== expected.grades[unit])
    )
      wrong += 1;
  });
  return wrong;
}

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const mb = (value) => `${(value / 1e6).toFixed(1)} MB`;

/** What arrays and heap hold once all that nobody needs is gone; arrays are given back a little later than the heap. */
async function memory() {
  for (let round = 0; round < 3; round += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

const WORKLOADS = [
  {
    name: 'linear',
    file: './workload/linear.yaml',
    hand: handLinear,
    oracle: linearInFractions,
    about: 'per row score × weight; per unit their sum, a rounded mean of three marks, a rounded total',
  },
  {
    name: 'full',
    file: './workload/full.yaml',
    hand: handLoop,
    oracle: (workload) => inFractions(workload, true),
    about:
      'per row proportion with its reverse, cap and floor, rounding, two weights by table, a tier; votes by a ' +
      'table of two keys; highest per work and a ceiling; least, most, mean and rank among peers, tiers by ' +
      'rank; competition rank and grade',
  },
];

function measure(print, { name, file, hand, oracle }, units, runs, warming) {
  const often = Math.max(1, Math.round(10_000 / units));
  const scheme = schemeOf(here(file), file, () => ({ text: here('./workload/workload.yaml'), file: 'workload.yaml' }));
  const workload = makeWorkload(units);
  const rows = ['indicators', 'votes', 'bonuses', 'ranks', 'deductions', 'vetoes'].reduce(
    (sum, part) => sum + workload[part].unit.length,
    0,
  );
  const input = inputOf(workload);
  const expected = oracle(workload);
  const [kernel, keeping, lean, ingest] = timed(
    runs,
    [
      { prepare: () => read(scheme, input), work: scoreStore },
      { prepare: () => makeWorkload(units), work: (own) => hand(own, true) },
      { prepare: () => makeWorkload(units), work: (own) => hand(own, false) },
      { work: () => read(scheme, input) },
    ],
    { warming, times: often },
  );
  const wrong = mismatches(kernel.result, expected);
  const handWrong = differing(keeping.result, expected) + differing(lean.result, expected);
  print(
    `${name}, ${String(units)} units × ${String(INDICATORS)}: score ${ms(kernel.best)} (median ${ms(kernel.median)}); by hand, ` +
      `keeping what each row comes to ${ms(keeping.best)} (${ms(keeping.median)}), totals only ${ms(lean.best)} (${ms(lean.median)})`,
  );
  print(
    `  ratio to the loop that keeps as much ${ratio(kernel, keeping)}, to the one that keeps totals ` +
      `only ${ratio(kernel, lean)}; read ${ms(ingest.best)} (${ms(ingest.median)})`,
  );
  print(`  ${String(wrong)} of ${String(units)} units differ from fractions of BigInt (by hand ${String(handWrong)})`);
  if (wrong + handWrong > 0) throw new Error('not exact');
  return { scheme, input, rows, kernel, ingest };
}

/** One run over so many rows: how fast, and what it holds in the end beside what it was given. */
async function large(print, workload, units) {
  const { scheme, input, rows, kernel, ingest } = measure(print, workload, units, 5, 2);
  kernel.result = ingest.result = undefined;
  const before = await memory();
  const store = read(scheme, input);
  const afterReading = await memory();
  const peakBefore = process.memoryUsage();
  const run = scoreStore(store);
  const peak = process.memoryUsage();
  const after = await memory();
  print(
    `  ${String(rows)} ledger rows in one ` +
      `run: ${(rows / (kernel.best + ingest.best) / 1000).toFixed(1)} million rows/s read and scored; arrays ` +
      `and heap: input ${mb(before)}, read columns ${mb(afterReading - before)}, computed columns ${mb(after - afterReading)}` +
      ` (${String(run.scheme.statements.length)} of them), most in ` +
      `between ${mb(peak.arrayBuffers + peak.heapUsed - peakBefore.arrayBuffers - peakBefore.heapUsed)}; process ${mb(peak.rss)}`,
  );
}

async function run(print) {
  for (const workload of WORKLOADS) {
    print(`${workload.name}: ${workload.about}`);
    measure(print, workload, 1_000, 31, 15);
    measure(print, workload, 10_000, 31, 15);
    await large(print, workload, 1_000_000 / INDICATORS);
  }
  print(
    `seed ${String(SEED)}; times are processor time; score is all columns from read columns, read is cells to ` +
      `columns; loops by hand start from whole hundredths`,
  );
}

export default { name: 'kernel', run };
