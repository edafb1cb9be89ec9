// From a scheme to one that can compute: every shipped one, from what it was parsed to when the program was built, beside JSON.parse of
// the same; and what `yaml` takes to parse its text, as it has to for a file that somebody opens.
import { shippedLibrary, shippedSchemes } from '../../regulations/index.ts';
import { loadParsed, loadScheme } from '../../scheme/load.ts';
import { parseYaml } from '../../scheme/source/read-yaml.ts';

/** In the first half the engine is still compiling the code itself, beside it, on the second processor. */
const RUNS = 1000;
const PARSES = 100;

/** Milliseconds of a work done many times: the first, and of the second half the middle and the best. */
function timed(runs, work) {
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  });
  const warm = times.slice(runs / 2).sort((a, b) => a - b);
  return { first: times[0], median: warm[warm.length / 2], best: warm[0] };
}

const milliseconds = ({ first, median, best }) => `first ${first.toFixed(1)} ms, then ${median.toFixed(2)} ms (best ${best.toFixed(2)})`;

export default {
  name: 'compile',
  async run(print) {
    const schemes = await Promise.all(shippedSchemes.map(async (shipped) => ({ ...shipped, text: await shipped.text() })));
    const largest = schemes.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    // The largest comes first: its first time is that of a process that has compiled nothing yet.
    for (const { id, text, file, parsed } of [largest, ...schemes.filter((scheme) => scheme !== largest)]) {
      const built = timed(RUNS, () => {
        const { scheme, diagnostics } = loadParsed(parsed, file, shippedLibrary);
        if (scheme === null || diagnostics.length > 0) throw new Error(`${id} is not clean`);
      });
      const json = JSON.stringify(parsed);
      const plain = timed(RUNS, () => JSON.parse(json));
      const read = timed(PARSES, () => {
        if (parseYaml(text).parsed === null) throw new Error(`${id} is no YAML`);
      });
      print(
        `${id} (${text.length} characters): built ${milliseconds(built)}; JSON.parse of ` +
          `it ${milliseconds(plain)}; parsed by yaml ${milliseconds(read)}`,
      );
    }
    const faulty = largest.text.replace('合计(', '合记(');
    // Each text is another one, so that none is known already.
    const mistake = timed(PARSES, (run) => loadScheme(`${faulty}# ${run}\n`, largest.file, shippedLibrary));
    print(`${largest.id} with a mistake, read from its text and told at its line and column: ${milliseconds(mistake)}`);
  },
};
