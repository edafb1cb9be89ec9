import { shippedLibrary, shippedSchemes } from '../../src/regulations';
import { loadScheme, type Scheme } from '../../src/scheme/load';
import { withSymbols } from '../../src/scheme/symbol-table';
import { shippedText } from '../support/shipped-text';

/* What a scheme names is found by its name, in one place; a changed copy never answers for the scheme that it was made of. */

function load(id: string, file: string): Scheme {
  const { scheme } = loadScheme(shippedText(id), file, shippedLibrary);
  if (scheme === null) throw new Error(file);
  return scheme;
}

test.each(shippedSchemes.map(({ id, file }) => [id, file]))('%s: all that it names is found, and nothing else', (id, file) => {
  const scheme = load(id, file);
  const { symbols } = scheme;
  for (const ledger of scheme.ledgers) {
    expect(symbols.ledger(ledger.name)).toBe(ledger);
    for (const column of ledger.columns) expect(symbols.column(ledger.name, column.name)).toBe(column);
    expect(symbols.column(ledger.name, '无此列')).toBeUndefined();
  }
  for (const statement of scheme.statements) expect(symbols.statement(statement.ledger, statement.name)).toBe(statement);
  for (const parameter of scheme.parameters) expect(symbols.parameter(parameter.name)).toBe(parameter);
  for (const reading of scheme.readings) expect(symbols.reading(reading.name)).toBe(reading);
  for (const table of scheme.tables) expect(symbols.table(table.name)).toBe(table);
  expect(symbols.ledger('无此台账')).toBeUndefined();
  expect(symbols.statement('名册', '无此得分项')).toBeUndefined();
});

test('a copy with other parts has to be given a table of its own', () => {
  const [shipped] = shippedSchemes;
  if (shipped === undefined) throw new Error('no shipped scheme');
  const scheme = load(shipped.id, shipped.file);
  const copy = { ...scheme, ledgers: [] };
  expect(() => copy.symbols.ledger('名册')).toThrow(TypeError);
  expect(withSymbols(copy).symbols.ledger('名册')).toBeUndefined();
  expect(scheme.symbols.ledger('名册')?.name).toBe('名册');
});
