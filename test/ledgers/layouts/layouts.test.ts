import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type Compared } from './measure.mjs';
import { genericShapes, recognised } from './recognise';

const concepts: unknown = JSON.parse(readFileSync(join(__dirname, 'generic.concepts.json'), 'utf8'));

async function measured(set: string): Promise<Compared[]> {
  const shapes = genericShapes();
  return measure({ folder: join(__dirname, set), set, recognise: (file) => recognised(file, shapes), concepts });
}

test('the twelve workbooks as offices lay them out are read whole, none wrong in silence', async () => {
  const results = await measured('given');
  expect(results).toHaveLength(12);
  expect(results.filter(({ whole }) => !whole).map(({ file, notes }) => [file, ...notes])).toEqual([]);
  expect(results.filter(({ silent, complaints }) => silent > 0 || complaints.length > 0)).toEqual([]);
});
