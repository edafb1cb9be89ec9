// npm run bench [section …]: measures, checks and prints. Each file of bench/*.mjs exports { name, run(print) },
// and onlyIfNamed where it takes too long for a run of all.
import { readdirSync } from 'node:fs';
import { register } from 'node:module';

register('./loaders/typescript-loader.mjs', import.meta.url);
const folder = new URL('./bench/', import.meta.url);
const sections = [];
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .sort())
  sections.push((await import(new URL(file, folder).href)).default);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !sections.some((section) => section.name === name));
if (unknown.length > 0) {
  const names = sections.map(({ name }) => name);
  console.error(`没有名为 ${unknown.join('、')} 的一节，可选：${names.join('、')}。No such section; there are: ${names.join(', ')}.`);
  process.exit(2);
}
let failed = 0;
for (const { name, run, onlyIfNamed = false } of sections) {
  if (wanted.length === 0 ? onlyIfNamed : !wanted.includes(name)) continue;
  console.log(`\n# ${name}`);
  try {
    await run((line) => console.log(line));
  } catch (error) {
    failed += 1;
    console.error(error instanceof Error ? error.stack : error);
  }
}
process.exit(failed === 0 ? 0 : 1);
