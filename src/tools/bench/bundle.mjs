// Sizes of what Excel loads: the task pane's own files, without office.js.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, root } from '../build.mjs';

const CODE = ['.js', '.css', '.html'];

export default {
  name: 'bundle',
  async run(print) {
    await build(['pane']);
    const folder = join(root, 'dist/pane');
    let raw = 0;
    let zipped = 0;
    for (const file of ['', 'styles/']
      .flatMap((below) => readdirSync(join(folder, below)).map((name) => `${below}${name}`))
      .filter((name) => CODE.includes(extname(name)))
      .sort()) {
      const bytes = readFileSync(join(folder, file));
      const small = gzipSync(bytes, { level: 9 }).length;
      raw += bytes.length;
      zipped += small;
      print(`${file}: ${kilobytes(bytes.length)} raw, ${kilobytes(small)} gzip`);
    }
    print(`task pane together, without office.js: ${kilobytes(raw)} raw, ${kilobytes(zipped)} gzip (ratio ${(zipped / raw).toFixed(2)})`);
  },
};

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
