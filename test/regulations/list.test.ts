import { shippedSchemes } from '../../src/regulations';
import { listedSchemes } from '../../src/regulations/list';
import { documentOf } from '../../src/scheme/source/read-source';

test('the list names each shipped scheme as its own file does, and fetches that file', async () => {
  for (const listed of listedSchemes) {
    const parsed = await listed.parsed();
    const { id, title } = documentOf(parsed.value);
    expect({ id, title }).toEqual({ id: listed.id, title: listed.title });
    expect((await listed.text()).includes(`办法: ${listed.title}`)).toBe(true);
  }
});

test('who does not fetch has the same files in the same order', async () => {
  expect(shippedSchemes.map(({ id, parsed }) => [id, documentOf(parsed.value).id])).toEqual(listedSchemes.map(({ id }) => [id, id]));
});
