// The kernel alone: the synthetic workload as a scheme, exact against fractions, and its ratio to a loop written by hand.
import { readFileSync, readdirSync } from 'node:fs';
import { loadScheme } from '../../scheme/index.ts';
import { Store } from '../../scoring/frame.ts';
import { scoreStore } from '../../scoring/run.ts';
import { stateAt } from '../../scoring/columns/state.ts';
import { inFractions } from './fractions.ts';
import { handLoop } from './hand-loop.ts';
import { inputOf } from './workload-input.ts';
import { INDICATORS, makeWorkload, SEED } from './workload.ts';

const here = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

function schemeOf(text, file, library) {
  const { scheme, diagnostics } = loadScheme(text, file, library);
  if (scheme === null) throw new Error(diagnostics.map((found) => found.message).join('\n'));
  return scheme;
}

/** Milliseconds of each run, without what prepares it, and the last result. */
function timed(runs, work, prepare = () => undefined) {
  const times = [];
  let result;
  for (let run = 0; run < runs; run += 1) {
    // What the run before left is garbage now, as it would be for a user.
    result = undefined;
    const prepared = prepare();
    const start = performance.now();
    result = work(prepared);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)], best: times[0], result };
}

/** Every input column read, as the first formula that needs it would. */
function read(scheme, input) {
  const store = new Store(scheme, input);
  for (const ledger of scheme.ledgers) for (const column of ledger.columns) if (input.ledgers.get(ledger.name)?.columns.has(column.name)) store.column(ledger.name, column.name);
  return store;
}

/** The number of totals, ranks and grades that differ from the expected ones. */
function mismatches(run, expected) {
  const [totals, ranks, grades] = ['总分', '名次', '等次'].map((name) => run.column('名册', name));
  let wrong = 0;
  expected.totals.forEach((total, unit) => {
    const states = [totals, ranks, grades].some((column) => stateAt(column.state, unit) !== 0);
    const same = totals.size === 'small' && totals.den === null && totals.num[unit] * 100 === total * totals.scale && ranks.num[unit] === expected.ranks[unit] && run.store.texts.text(grades.codes[unit]) === expected.grades[unit];
    if (states || !same) wrong += 1;
  });
  return wrong;
}

function differing(a, b) {
  let wrong = 0;
  a.totals.forEach((total, unit) => {
    if (total !== b.totals[unit] || a.ranks[unit] !== b.ranks[unit] || a.grades[unit] !== b.grades[unit]) wrong += 1;
  });
  return wrong;
}

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const mb = (value) => `${(value / 1e6).toFixed(1)} MB`;

function compileTimes(print) {
  const folder = new URL('../../regulations/', import.meta.url);
  const shipped = readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));
  const library = (id) => shipped.find(({ text }) => text.includes(`\n标识: ${id}\n`)) ?? null;
  for (const { file, text } of shipped) {
    const { median } = timed(7, () => schemeOf(text, file, library));
    print(`compile ${file} (${String(text.length)} characters): ${ms(median)}`);
  }
}

async function run(print) {
  compileTimes(print);
  const scheme = schemeOf(here('./workload.yaml'), 'workload.yaml');
  let before = null;
  for (const units of [1_000, 10_000, 100_000]) {
    const workload = makeWorkload(units);
    const input = inputOf(workload);
    const runs = units > 10_000 ? 3 : 9;
    const expected = timed(1, () => inFractions(workload));
    const hand = timed(runs, () => handLoop(workload));
    const ingest = timed(runs, () => read(scheme, input));
    ingest.result = undefined;
    const heap = process.memoryUsage();
    const kernel = timed(runs, scoreStore, () => read(scheme, input));
    const after = process.memoryUsage();
    const wrong = mismatches(kernel.result, expected.result);
    const handWrong = differing(hand.result, expected.result);
    const total = ingest.median + kernel.median;
    print(
      `${String(units)} units × ${String(INDICATORS)}: read ${ms(ingest.median)}, score ${ms(kernel.median)} (best ${ms(kernel.best)}), together ${ms(total)}; ` +
        `hand loop ${ms(hand.median)} (best ${ms(hand.best)}), ratio ${(kernel.median / hand.median).toFixed(1)}; ` +
        `fractions ${ms(expected.median)}; arrays and heap ${mb(after.arrayBuffers + after.heapUsed)} (grew ${mb(after.arrayBuffers + after.heapUsed - heap.arrayBuffers - heap.heapUsed)})`,
    );
    const counts = ['先进', '合格', '不合格'].map((grade) => `${grade} ${String(expected.result.grades.filter((given) => given === grade).length)}`);
    print(`  ${String(wrong)} of ${String(units)} units differ from fractions (hand loop ${String(handWrong)}); ${counts.join(', ')}`);
    if (before !== null) print(`  growth ×${String(units / before.units)}: score ×${(kernel.median / before.score).toFixed(1)}, read ×${(ingest.median / before.read).toFixed(1)}`);
    before = { units, score: kernel.median, read: ingest.median };
    if (wrong + handWrong > 0) throw new Error('not exact');
  }
  print(`seed ${String(SEED)}`);
}

export default { name: 'kernel', run };
