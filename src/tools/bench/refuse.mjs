// How long it takes to refuse a scheme from a stranger that is made to keep the reader busy: the best of some runs, and whether each is
// refused within the 100 ms that somebody who opens a file does not notice.
import { loadScheme } from '../../scheme/load.ts';
import { hostile } from '../../../test/scheme/support/hostile.ts';

const RUNS = 8;
const LIMIT = 100;

export default {
  name: 'refuse',
  run(print) {
    const slow = [];
    for (const [name, text, code] of hostile) {
      let best = Infinity;
      for (let run = 0; run < RUNS; run += 1) {
        // A text that was read before is kept; each run has its own.
        const own = `${text}\n# ${run}`;
        const start = performance.now();
        const { diagnostics } = loadScheme(own, '来历不明');
        best = Math.min(best, performance.now() - start);
        if (!diagnostics.some((found) => found.code === code)) throw new Error(`${name} is not refused as ${code}`);
      }
      print(`${best.toFixed(1).padStart(7)} ms  ${name}`);
      if (best > LIMIT) slow.push(name);
    }
    if (slow.length > 0) throw new Error(`refused in more than ${LIMIT} ms: ${slow.join(', ')}`);
  },
};
