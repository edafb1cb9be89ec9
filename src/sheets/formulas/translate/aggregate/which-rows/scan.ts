import { ROSTER, type AggregateTerm, type Term } from '../../../../../language/term';
import { criterion, type Criterion, type Rows } from '../../../criterion';
import { cell, num, op, text, type ExcelFormula } from '../../../excel-formula';
import { own } from '../../../states';
import type { Atom, SheetColumn } from '../../../workings/workings-sheet';
import { truthCell } from '../../condition';
import { headOf, keyOf, type Scope } from '../../scope';
import { codes, columnOf } from './compared-columns';
import { unitRows } from './unit-rows';

/**
 * The rows that an aggregate scans: of the ledger `inner` those like the asking row in `group`, of which those count whose `counted` is 1.
 */
export interface Scan {
  readonly inner: Scope;
  readonly group: readonly Criterion[];
  /** The same asked by a row of the scanned ledger: those of its own group. */
  readonly likeOwn: () => readonly Criterion[];
  readonly counted: SheetColumn | null;
  /** The asking row's keys of 同, which have to be there. */
  readonly asked: readonly Atom[];
  /** Whether the asking row belongs to a unit; null where it always does, or need not. */
  readonly hasUnit: ExcelFormula | null;
}

/** Which rows an aggregate scans, by 本单位, 序列内 or 全部, 按 and 同. */
export function scanOf(term: AggregateTerm, conditions: readonly Term[], scope: Scope): Scan {
  const { book } = scope;
  const inner: Scope = scope.on(book.sheet(term.ledger));
  const group: Criterion[] = [];
  const likeOwn: (() => Criterion)[] = [];
  const asked: Atom[] = [];
  let hasUnit: ExcelFormula | null = null;
  if (term.reach === '全部')
    group.push(term.ledger === ROSTER ? criterion(book.unitNumber(inner.sheet), text('>0')) : criterion(book.present(inner.sheet), 1));
  else {
    const numberOf = term.reach === '本单位' ? book.unitNumber.bind(book) : book.sequenceNumber.bind(book);
    const asking = numberOf(scope.sheet, term.name === '名次' ? term.by : null);
    const theirs = numberOf(inner.sheet, term.by);
    const rowsFor = (column: SheetColumn): Rows | null => (term.reach === '本单位' ? unitRows(book, column, inner.sheet, term.by) : null);
    group.push(criterion(theirs, cell(asking), rowsFor(asking)));
    likeOwn.push(() => criterion(theirs, cell(theirs), rowsFor(theirs)));
    if (scope.sheet.ledger !== ROSTER) hasUnit = op(cell(asking), '>', num(0));
  }
  for (const key of term.sameKeys) {
    const theirs = book.operand(term.ledger, key);
    const mine = book.operand(scope.sheet.ledger ?? ROSTER, key);
    const kind = isTextColumn(term.ledger, key, scope) ? 'text' : 'number';
    asked.push(own(mine));
    const code = codes(theirs, theirs, text(''), kind, inner);
    group.push(criterion(code, cell(codes(mine, theirs, text(''), kind, scope))));
    likeOwn.push(() => criterion(code, cell(code)));
  }
  return {
    inner,
    group,
    likeOwn: () => likeOwn.map((make) => make()),
    counted: conditionColumn(conditions, term.ledger, inner),
    asked,
    hasUnit,
  };
}

/** Whether a column holds texts. */
export function isTextColumn(ledger: string, name: string, { book }: Scope): boolean {
  const type = book.scheme.symbols.column(ledger, name)?.type ?? book.scheme.symbols.statement(ledger, name)?.type;
  return type?.kind === 'text' || type?.kind === 'unit';
}

/** All conditions of an aggregate as one column of the scanned ledger: 1, 0, or the state. */
export function conditionColumn(conditions: readonly Term[], ledger: string, inner: Scope): SheetColumn | null {
  const [first] = conditions;
  if (first === undefined) return null;
  if (conditions.length === 1 && first.kind === 'column') return columnOf(first, inner);
  const { book, sheet } = inner;
  const counts = book.scheme.symbols.ledger(ledger)?.counts ?? null;
  const head = conditions.map((condition) => (condition === counts?.term ? counts.source : headOf(condition, inner))).join(' 且 ');
  const together = conditions.reduce((left, right): Term => ({
    kind: 'binary',
    operator: '且',
    left,
    right,
    span: { start: left.span.start, end: right.span.end },
    type: left.type,
  }));
  return book.helper(sheet, `condition ${conditions.map(keyOf).join()}`, head, () => truthCell(together, inner));
}

/** What tells the columns that criteria ask from others of a sheet. */
export function keysOf(scope: Scope, criteria: readonly Criterion[]): string {
  return criteria.map(({ column }) => scope.sheet.keyOf(column)).join();
}
