// npm run audit: what ships, from the bundles as they are built; offline. Ends with 1 where something ships that must not.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, configurations, root } from '../build.mjs';
import { problemsOf } from './problems.mjs';

/**
 * The day by which each version was out, as npm was told when it installed it. Of what is older than February 2024 it is a later day: the
 * version was out before it.
 */
const datesFile = fileURLToPath(new URL('./release-dates.json', import.meta.url));

/** What a bundle is made of, as its build left it: `third-party/<bundle>.json`. */
export function packagesOfBundle(bundle) {
  return JSON.parse(readFileSync(join(root, 'dist', bundle, 'third-party', `${bundle}.json`), 'utf8'));
}

/** Every package once, with the bundles that it is in. */
function inBundles(bundles) {
  const all = new Map();
  for (const bundle of bundles)
    for (const shipped of packagesOfBundle(bundle)) {
      const key = `${shipped.name}@${shipped.version} ${shipped.part ?? ''}`;
      all.set(key, { ...shipped, bundles: [...(all.get(key)?.bundles ?? []), bundle] });
    }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shipped]) => shipped);
}

/**
 * Prints the list and what is wrong with it.
 * @param print receives one line at a time
 * @returns {Promise<number>} how many things are wrong
 */
export async function audit(print) {
  const bundles = configurations().map(({ name }) => name);
  await build(bundles);
  const packages = inBundles(bundles);
  const dates = JSON.parse(readFileSync(datesFile, 'utf8'));
  for (const { name, version, part, licence, installScripts, bundles: where } of packages) {
    const scripts = installScripts.length === 0 ? 'no install script' : installScripts.join(', ');
    const title = part === null ? `${name} ${version}` : `${name} ${version} (${part})`;
    print([title, licence, `≤ ${dates[`${name}@${version}`] ?? '?'}`, scripts, where.join(' ')].join('\t'));
  }
  const problems = problemsOf(packages, dates);
  const exceptions = packages.filter(({ isException }) => isException).length;
  print(`${String(packages.length)} 个包，其中例外 ${String(exceptions)} 项；${String(problems.length)} 个问题`);
  print(`${String(packages.length)} packages, ${String(exceptions)} of them named exceptions; ${String(problems.length)} problems`);
  problems.forEach(print);
  return problems.length;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = (await audit((line) => console.log(line))) === 0 ? 0 : 1;
