import type { Ledgers } from '../ledgers/read-ledgers';
import { inWords } from '../messages/catalogue';
import { hashOfPieces, normalPieces } from '../scheme/hash';
import type { Ledger, Scheme } from '../scheme/model';
import type { InputValue } from '../scoring/input';
import type { RankGroup } from '../scoring/standing/rank-groups';
import { isConfidential } from '../scoring/disclosure/confidential';
import type { Sliced } from '../workbook/progress';
import type { ReadingInUse, UnitCard } from './assessment';
import type { RowResults } from './row-results';

/** What a result is made of: of the units and of rows all that is printed. */
export interface Fingerprinted {
  readonly scheme: Scheme;
  readonly readings: readonly ReadingInUse[];
  readonly period: string;
  readonly ledgers: Ledgers;
  readonly units: readonly UnitCard[];
  readonly rows: readonly RowResults[];
}

/**
 * 16 hex digits over all that a result was made from and may be told: scheme, readings, period, the cells that are not 保密, and what is
 * printed of each unit. Of confidential cells it tells no more than the print, so that it may stand on paper, in JSON and in a workbook
 * that is handed out; a change of them that leaves every printed number as it is leaves it, too, and is told by {@link SealedInputs} alone.

 */
export function* fingerprintOf({ scheme, readings, period, ledgers, units, rows }: Fingerprinted): Sliced<string> {
  const inputs = scheme.ledgers.flatMap((ledger) => {
    return ledger.confidential ? [] : ledgerCells(ledger, ledgers, ({ confidential }) => !confidential);
  });
  const shown = rows.map((one) => one.rows.map(({ values }) => values.map(({ text }) => text)));
  const chosen = Object.fromEntries(readings.map((reading) => [reading.name, reading.chosen]));
  return yield* digest([scheme.hash, chosen, period, new TextOf(inputs), units.map(printed), shown]);
}

/** What was read of a ledger: whose its rows are, and these columns of it; nothing of one that was not found. */
export function ledgerCells(ledger: Ledger, ledgers: Ledgers, wanted: (column: Ledger['columns'][number]) => boolean): unknown[] {
  const table = ledgers.tables.get(ledger.name);
  if (table === undefined) return [];
  const columns = ledger.columns.filter(wanted).map(({ name }) => [name, withoutSymbols(table.columns.get(name) ?? [])]);
  return [[ledger.name, Array.from(table.unit), columns]];
}

function withoutSymbols(values: ArrayLike<InputValue>): readonly unknown[] {
  return Array.from(values, (value) => (typeof value === 'symbol' ? value.toString() : value));
}

/** Stands for the text of a value's normal form. */
class TextOf {
  constructor(readonly value: unknown) {}
}

/** The first 16 digits of the hash of these values as one array. */
function* digest(values: readonly unknown[]): Sliced<string> {
  return (yield* wholeDigest(values)).slice(0, 16);
}

/** The hash of these values as one array. */
export function* wholeDigest(values: readonly unknown[]): Sliced<string> {
  const work = hashOfPieces(piecesOf(values));
  for (let done = 0; ; done += 1) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield { phase: 'checking', done, of: done + 1 };
  }
}

function* piecesOf(values: readonly unknown[]): Generator<string, void, undefined> {
  yield '[';
  for (const [at, value] of values.entries()) {
    if (at > 0) yield ',';
    if (value instanceof TextOf) {
      yield '"';
      for (const piece of normalPieces(value.value)) yield JSON.stringify(piece).slice(1, -1);
      yield '"';
    } else yield* normalPieces(value);
  }
  yield ']';
}

function printed({ unit, sequence, items, total, standing, grade, vetoes, consequences, missing }: UnitCard): unknown {
  return [
    unit,
    sequence,
    items.map(({ name, shown }) => [name, shown.text]),
    total?.text ?? null,
    standing,
    grade,
    vetoes,
    consequences.map(({ name, pending }) => [name, pending]),
    missing.map(({ what }) => inWords(what)),
  ];
}

/**
 * 16 hex digits over which units and rows there are and where they stand: what a result in formulas was laid out for. Of confidential
 * ledgers, for which no formulas are written, it knows nothing.
 */
export function* layoutOf(scheme: Scheme, ledgers: Ledgers, groups: readonly RankGroup[]): Sliced<string> {
  const isOpen = (ledger: string): boolean => !isConfidential(ledger, scheme);
  const rows = [...ledgers.rows]
    .filter(([ledger]) => isOpen(ledger))
    .map(([ledger, read]) => [
      ledger,
      read.map(({ source, sheetRow }) => [source.sheet.name, sheetRow]),
      Array.from(ledgers.tables.get(ledger)?.unit ?? []),
    ]);
  const columns = ledgers.sheets
    .filter(({ ledger }) => isOpen(ledger.name))
    .map(({ sheet, header }) => [sheet.name, header.row, [...header.columns]]);
  return yield* digest([
    rows,
    columns,
    ledgers.roster.units.map(({ name, sequence }) => [name, sequence]),
    groups.map(({ units }) => units),
  ]);
}
