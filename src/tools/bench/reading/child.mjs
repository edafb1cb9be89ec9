// Reads the workbook of a path, or checks it, and prints what that took as JSON: in a process of its own, so that its memory is its own.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

register('../../loaders/typescript-loader.mjs', import.meta.url);
const { fileWorkbook } = await import('../../../workbook/file/index.ts');
const { main } = await import('../../../cli/main.ts');
const [what, path, scheme] = process.argv.slice(2);
const before = process.cpuUsage();
let cells = 0;
if (what === 'check')
  await main(
    ['check', path, '--scheme', scheme],
    () => undefined,
    () => undefined,
  );
else {
  const { sheets } = await (await fileWorkbook(new Uint8Array(readFileSync(path)), 'long.xlsx')).read();
  cells = sheets.reduce((sum, { values }) => sum + values.reduce((inRows, row) => inRows + row.length, 0), 0);
}
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024, cells }));
