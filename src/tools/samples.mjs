// npm run samples: writes assets/samples/*.xlsx from src/tools/samples. Running it again writes the same bytes.
import { mkdir, writeFile } from 'node:fs/promises';
import { register } from 'node:module';

register('./loaders/typescript-loader.mjs', import.meta.url);
const { sampleFiles } = await import('./samples/sample-files.ts');

const folder = new URL('../../assets/samples/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, bytes] of await sampleFiles()) {
  await writeFile(new URL(encodeURIComponent(name), folder), bytes);
  console.log(`assets/samples/${name}  ${bytes.length.toLocaleString('en')} bytes`);
}
