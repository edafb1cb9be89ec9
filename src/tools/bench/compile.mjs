// From a scheme's text to a scheme that can compute: every shipped one, beside JSON.parse of the same data.
import { parse } from 'yaml';
import { shippedLibrary, shippedSchemes } from '../../regulations/index.ts';
import { loadScheme } from '../../scheme/load.ts';

/** In the first half the engine is still compiling the code itself, beside it, on the second processor. */
const RUNS = 1000;

/** Milliseconds of a work done many times: the first, and of the second half the middle and the best. */
function timed(work) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const warm = times.slice(RUNS / 2).sort((a, b) => a - b);
  return { first: times[0], median: warm[warm.length / 2], best: warm[0] };
}

export default {
  name: 'compile',
  run(print) {
    const largest = shippedSchemes.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    // The largest comes first: its first time is that of a process that has compiled nothing yet.
    for (const { id, text, file } of [largest, ...shippedSchemes.filter((scheme) => scheme !== largest)]) {
      const { first, median, best } = timed(() => {
        const { scheme, diagnostics } = loadScheme(text, file, shippedLibrary);
        if (scheme === null || diagnostics.length > 0) throw new Error(`${id} is not clean`);
      });
      const json = JSON.stringify(parse(text));
      const plain = timed(() => JSON.parse(json));
      print(
        `${id} (${text.length} characters): first ${first.toFixed(1)} ms, then ${median.toFixed(2)} ms (best ${best.toFixed(2)}); JSON.parse ${plain.median.toFixed(2)} ms (best ${plain.best.toFixed(2)}), ratio ${(median / plain.median).toFixed(0)} (of the best ${(best / plain.best).toFixed(0)})`,
      );
    }
    const faulty = largest.text.replace('合计(', '合记(');
    const mistake = timed(() => loadScheme(faulty, largest.file, shippedLibrary));
    print(`${largest.id} with a mistake, told at its line and column: ${mistake.median.toFixed(1)} ms (best ${mistake.best.toFixed(1)})`);
  },
};
