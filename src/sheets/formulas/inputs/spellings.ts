import { ROSTER } from '../../../language/term';
import { fill } from '../../../messages/catalogue';
import { formulaMessages } from '../../../messages/sheets/formulas';
import type { Block } from '../constants';
import type { ExcelFormula } from '../excel-formula';
import { isPlain, unitWritten } from './input-cells';
import type { Workings } from '../workings/workings';

/** Every way in which the workbook writes a unit: a column of spellings, one of the numbers that their units have in the 名册. */
export interface Spellings {
  readonly cells: Block;
  /** Whether MATCH finds each of them and nothing else. */
  readonly arePlain: boolean;
}

/** The spellings that stand in the 名册, among its 别名, and in the ledgers now. */
export function spellingsOf(book: Workings): Spellings {
  const roster = book.sheet(ROSTER);
  const { units } = book.input;
  const found = new Map<string, ExcelFormula | string>();
  const numbers: number[] = [];
  const put = (spelling: string, unit: number, shown: ExcelFormula | string): void => {
    if (spelling === '' || unit < 0 || found.has(spelling)) return;
    found.set(spelling, shown);
    numbers.push(unit + 1);
  };
  units.forEach((unit, at) => {
    put(unit.name, at, { kind: 'outside', sheet: roster.title, area: { row: roster.firstRow + at, column: 0, rows: 1, columns: 1 } });
  });
  for (const { row } of book.ledgers.roster.units) {
    const aliases = row.value('别名');
    for (const alias of typeof aliases === 'string' ? aliases.split(/[、，,;；/\s]+/u) : [])
      put(alias, book.ledgers.roster.find(alias), alias);
  }
  for (const spelling of written(book)) put(spelling, book.ledgers.roster.find(spelling), spelling);
  const heads = [fill(formulaMessages['N-SPELLING'], {}), fill(formulaMessages['N-UNIT-NUMBER'], {})];
  const cells = book.constants.block('spellings', fill(formulaMessages['N-SPELLINGS'], {}), heads, () =>
    [...found.values()].map((shown, at) => [shown, numbers[at] ?? 0]),
  );
  return { cells, arePlain: [...found.keys()].every(isFound) };
}

/** What stands in the columns of type 单位 of the ledgers that are not confidential. */
function written(book: Workings): string[] {
  return book.scheme.ledgers
    .filter(({ name, confidential }) => name !== ROSTER && !confidential)
    .flatMap(({ name, columns }) =>
      columns
        .filter(({ type, confidential }) => type.kind === 'unit' && !confidential)
        .flatMap((column) =>
          book.rowsOf(name).flatMap((row) => {
            const raw = unitWritten(row, column);
            return typeof raw === 'string' ? [raw] : [];
          }),
        ),
    );
}

function isFound(spelling: string): boolean {
  return isPlain(spelling) && !/[*?~]/u.test(spelling) && spelling.length < 255;
}
