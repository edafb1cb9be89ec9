import { sampleFiles } from '../../src/tools/samples/sample-files';
import { sampleParts } from './sample-file';
import { unpack } from '../../src/xlsx/package';

test('the committed samples are what the script writes', async () => {
  for (const [name, bytes] of await sampleFiles()) {
    const written = new Map([...unpack(bytes)].map(([path, data]) => [path, new TextDecoder().decode(data)]));
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(sampleParts(name)));
  }
});
