import fc, { type Arbitrary } from 'fast-check';
import { readLedgers } from '../../../src/ledgers/read-ledgers';
import { ROSTER } from '../../../src/language/term';
import type { CellValue } from '../../../src/workbook/cells/cell';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { cellFor } from './random-cells';
import type { Scenario } from './worked-cases';

/** One input cell typed over in a finished workbook. */
export interface Change {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** A unit that belongs to another sequence from now on. */
  readonly moves: boolean;
}

/**
 * A random cell of a ledger that is not confidential (what rests on such a one is written as values) and something else that could stand
 * there: a value as it should be, nothing, or 不适用. What makes other rows of
 * the workbook (a unit of the 名册 renamed) is left out: that needs a new 计分, and the sheet says so.
 */
export function changeOf(scenario: Scenario, snapshot: Snapshot): Arbitrary<Change> | null {
  const { rows, roster } = readLedgers(snapshot, scenario.scheme);
  const names = roster.units.map((unit) => unit.name);
  const cells = scenario.scheme.ledgers.flatMap((ledger) =>
    (ledger.confidential ? [] : (rows.get(ledger.name) ?? [])).flatMap((row) =>
      ledger.columns.flatMap((column) => {
        const at = row.source.header.columns.get(column.name);
        const isName = ledger.name === ROSTER && (column.type.kind === 'unit' || column.name === '别名');
        const inMerge =
          at !== undefined &&
          row.source.sheet.merges.some(
            (area) =>
              at >= area.column && at < area.column + area.columns && row.sheetRow > area.row && row.sheetRow < area.row + area.rows,
          );
        return at === undefined || isName || inMerge
          ? []
          : [{ sheet: row.source.sheet.name, row: row.sheetRow, column: at, of: column, ledger: ledger.name }];
      }),
    ),
  );
  if (cells.length === 0 || names.length === 0) return null;
  const period = Number(scenario.period);
  return fc.constantFrom(...cells).chain(({ of, ledger, ...place }) => {
    // Without a list of sequences the column of that name is as any other.
    const moves = of.name === '序列' && ledger === ROSTER && scenario.scheme.sequences.length > 0;
    const good = moves ? fc.constantFrom<CellValue>(...scenario.scheme.sequences) : cellFor(of, names, period, 'tidy');
    const bare = fc.constantFrom<CellValue>(null, '不适用');
    return (moves ? good : fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: bare })).map((value): Change => ({
      ...place,
      value,
      moves,
    }));
  });
}
