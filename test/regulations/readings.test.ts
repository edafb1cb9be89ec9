import { shippedLibrary, shippedSchemes } from '../../src/regulations';
import { loadParsed } from '../../src/scheme/load';

/**
 * A reading that nothing holds to its word is no reading: some worked case sets every alternative, and some case runs with the chosen one.
 */
test.each(shippedSchemes.map((shipped) => [shipped.id, shipped] as const))(
  '%s: every reading and every alternative is taken by a worked case',
  (id, shipped) => {
    const { scheme } = loadParsed(shipped.parsed, shipped.file, shippedLibrary);
    if (scheme === null) throw new Error(`${id} does not load`);
    const untaken = scheme.readings.flatMap((reading) =>
      [reading.chosen, ...reading.alternatives]
        .filter((choice) => !scheme.cases.some((example) => (example.readings[reading.name] ?? reading.chosen) === choice))
        .map((choice) => `${reading.name}：${choice}`),
    );
    expect(untaken).toEqual([]);
  },
);

test.each(shippedSchemes.map((shipped) => [shipped.id, shipped] as const))(
  '%s: every statement, table, check and consequence says its clause',
  (id, shipped) => {
    const { scheme } = loadParsed(shipped.parsed, shipped.file, shippedLibrary);
    if (scheme === null) throw new Error(`${id} does not load`);
    const silent = [
      ...scheme.readings.map((reading) => [reading.name, reading.clause] as const),
      ...scheme.tables.map((table) => [table.name, table.clause] as const),
      ...scheme.ledgers.map((ledger) => [ledger.name, ledger.clause] as const),
      ...scheme.statements
        .filter((statement) => scheme.items.includes(statement.name))
        .map((statement) => [statement.name, statement.clause] as const),
      ...scheme.checks.map((check) => [check.note, check.clause] as const),
      ...scheme.consequences.map((consequence) => [consequence.name, consequence.clause] as const),
      ...scheme.calendar.map((entry) => [entry.what, entry.clause] as const),
    ].filter(([, clause]) => clause === null);
    expect(silent).toEqual([]);
  },
);
