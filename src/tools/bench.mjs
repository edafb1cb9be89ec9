// npm run bench [section …] [--only name,name]: measures and prints. Each file of bench/*.mjs exports { name, run(print, { only }) };
// onlyIfNamed where it takes too long for a run of all, hasParts where --only names some of what it measures: commands of faults.
import { readdirSync } from 'node:fs';
import { register } from 'node:module';

register('./loaders/typescript-loader.mjs', import.meta.url);
const folder = new URL('./bench/', import.meta.url);
const sections = [];
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .sort())
  sections.push((await import(new URL(file, folder).href)).default);

const given = process.argv.slice(2);
const at = given.indexOf('--only');
const only = at < 0 ? [] : (given[at + 1] ?? '').split(',').filter((name) => name !== '');
const wanted = at < 0 ? given : given.toSpliced(at, 2);
const unknown = wanted.filter((name) => !sections.some((section) => section.name === name));
if (unknown.length > 0) {
  const names = sections.map(({ name }) => name);
  console.error(`没有名为 ${unknown.join('、')} 的一节，可选：${names.join('、')}。No such section; there are: ${names.join(', ')}.`);
  process.exit(2);
}
if (only.length > 0 && !sections.some(({ name, hasParts }) => hasParts && wanted.includes(name))) {
  console.error('--only 用于有名字可选的一节：faults。--only is for a section with names to choose from: faults.');
  process.exit(2);
}
let failed = 0;
for (const { name, run, onlyIfNamed = false } of sections) {
  if (wanted.length === 0 ? onlyIfNamed : !wanted.includes(name)) continue;
  console.log(`\n# ${name}`);
  try {
    await run((line) => console.log(line), { only });
  } catch (error) {
    failed += 1;
    console.error(error instanceof Error ? error.stack : error);
  }
}
process.exit(failed === 0 ? 0 : 1);
