import { shippedLibrary, shippedSchemes } from '../../src/regulations';
import { loadParsed } from '../../src/scheme/load-parsed';

test.each(shippedSchemes)('$id is told on sheets by the very names and heads of its ledgers, whoever has not loaded it', (shipped) => {
  const { scheme } = loadParsed(shipped.parsed, shipped.file, shippedLibrary);
  const said = scheme?.ledgers.map(({ name, aliases, shared, columns }) => ({
    name,
    aliases,
    shared,
    columns: columns.map((column) => ({
      name: column.name,
      aliases: column.aliases,
      required: column.required,
      type: { kind: column.type.kind === 'unit' ? 'unit' : 'other' },
    })),
  }));
  expect(shipped.ledgers).toEqual(said);
});
