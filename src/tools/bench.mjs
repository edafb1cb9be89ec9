// npm run bench [section …]: measures, checks and prints. Each file of bench/*.mjs exports { name, run(print) }.
import { readdirSync } from 'node:fs';
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
const folder = new URL('./bench/', import.meta.url);
const wanted = process.argv.slice(2);
let failed = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith('.mjs')).sort()) {
  const { name, run } = (await import(new URL(file, folder).href)).default;
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n# ${name}`);
  try {
    await run((line) => console.log(line));
  } catch (error) {
    failed += 1;
    console.error(error instanceof Error ? error.stack : error);
  }
}
process.exit(failed === 0 ? 0 : 1);
