import type { Case, CaseUnit, CaseValue, Scheme } from '../scheme/model';
import { namedCheck, namedRow, rowsNamed } from '../scheme/build/expected-names';
import { dayNumberOf } from '../workbook/cells/day-number';
import { exactNumber, parseDecimal, times } from '../language/rational';
import type { Rational } from '../language/syntax/syntax-tree';
import { ROSTER } from '../language/term';
import type { ValueType } from '../language/types';
import { checkedRows } from './check-rows';
import { stride } from '../kernel/vector';
import { numberAt } from '../kernel/numbers';
import { INVALID_INPUT, NOT_APPLICABLE_INPUT, type InputValue, type LedgerTable, type ScoringInput } from './input';
import { consequencesOf } from './standing/consequences';
import { missingAt, type Missing } from './explain/missing';
import { score, type Run } from './run';
import { exactText } from '../language/number-text';
import { NOT_APPLICABLE_TEXT, PENDING_TEXT, shownAt } from './shown';

/** One expectation of a worked case, held against what was computed. */
export interface CaseResult {
  readonly case: string;
  readonly line: number;
  readonly unit: string;
  readonly what: string;
  readonly expected: string;
  /** Written as the expectation is; blank where nothing has the name of what is expected. */
  readonly got: string;
  /** Whether the unit has a quantity, a row or a check of that name. */
  readonly exists: boolean;
  readonly passed: boolean;
  /** Why there is no value where one was expected. */
  readonly missing: readonly MissingOfCase[];
}

/** Something that is missing or cannot be computed, and whose it is: the unit and the number of the row among the unit's, from 1. */
export interface MissingOfCase {
  readonly missing: Missing;
  readonly unit: string;
  readonly row: number;
}

/** Runs all worked cases of a scheme; one result per expected value. */
export function runCases(scheme: Scheme): CaseResult[] {
  return scheme.cases.flatMap((example) => runCase(scheme, example));
}

function runCase(scheme: Scheme, example: Case): CaseResult[] {
  const run = score(scheme, caseInput(scheme, example));
  return example.units.flatMap((unit, index) =>
    unit.expected.map(({ what, value, line }) => {
      const { got, spot } = valueOf(run, example, index, { what, value });
      const expected = expectedText(value);
      const passed = got === expected;
      return {
        case: example.name,
        line,
        unit: unit.name,
        what,
        expected,
        got: got ?? '',
        exists: got !== null,
        passed,
        missing: passed || spot === null ? [] : missingOf(run, spot),
      };
    }),
  );
}

function missingOf(run: Run, { ledger, row, column }: Spot): MissingOfCase[] {
  return missingAt(run, ledger, row, column).map((missing) => {
    if (!('row' in missing)) return { missing, unit: '', row: 0 };
    const { unit } = run.store.frame(missing.ledger);
    const owner = unit[missing.row] ?? -1;
    return {
      missing,
      unit: run.input.units[owner]?.name ?? '',
      row: unit.subarray(0, missing.row + 1).filter((at) => at === owner).length,
    };
  });
}

/**
 * The input of a worked case: its units as the roster, their rows in the ledgers. The first column of type 单位 says whose row it is; where
 * it is left out, that is the unit that the row stands under.
 */
export function caseInput(scheme: Scheme, example: Case): ScoringInput {
  const ledgers = new Map<string, LedgerTable>();
  const names = example.units.map(({ name }) => name);
  for (const ledger of scheme.ledgers) {
    const owner = ledger.columns.find((column) => column.type.kind === 'unit');
    const common = (example.shared[ledger.name] ?? []).map((row) => ({ row, index: -1 }));
    const ofUnits = example.units.flatMap((unit, index) =>
      (ledger.name === ROSTER ? [unit.roster] : (unit.rows[ledger.name] ?? [])).map((row) => ({ row, index })),
    );
    const rows = ledger.shared ? common : ofUnits;
    ledgers.set(ledger.name, {
      rows: rows.length,
      unit: Int32Array.from(rows, ({ row, index }) =>
        ledger.name === ROSTER || owner === undefined || !Object.hasOwn(row, owner.name) ? index : names.indexOf(String(row[owner.name])),
      ),
      columns: new Map(
        ledger.columns.map((column) => [
          column.name,
          rows.map(({ row, index }) =>
            caseInputValue(column !== owner || Object.hasOwn(row, column.name) ? row[column.name] : names[index], column.type.kind),
          ),
        ]),
      ),
    });
  }
  const known = new Map<string, (InputValue | undefined)[]>();
  example.units.forEach((unit, index) => {
    for (const [name, value] of Object.entries(unit.known)) {
      const values = known.get(name) ?? example.units.map(() => undefined);
      values[index] = caseInputValue(value, typeOf(scheme, ROSTER, name)?.kind ?? 'text');
      known.set(name, values);
    }
  });
  return {
    units: example.units.map((unit) => ({ name: unit.name, sequence: unit.sequence })),
    ledgers,
    period: example.period ?? scheme.year ?? 0,
    readings: example.readings,
    known,
  };
}

function caseInputValue(value: CaseValue | undefined, kind: string): InputValue {
  if (value === undefined || value === null) return null;
  if (value === NOT_APPLICABLE_TEXT) return NOT_APPLICABLE_INPUT;
  if (kind === 'boolean' && typeof value === 'string') return value === '是' ? true : value === '否' ? false : INVALID_INPUT;
  if (kind === 'date' && typeof value === 'string') return dayNumberOf(value) ?? INVALID_INPUT;
  if (kind === 'number' && typeof value === 'string') return parseDecimal(value) ?? INVALID_INPUT;
  if (kind === 'text' && typeof value === 'number') return String(value);
  return value;
}

/** A row of a column. */
interface Spot {
  readonly ledger: string;
  readonly row: number;
  readonly column: string;
}

/**
 * What came out for 考核得分, 名次, 等次, 结果运用, 检查[说明], or 指标[利润总额].得分, written as the expectation is, and where it
 * stands; null where there is none of that name.
 */
function valueOf(
  run: Run,
  example: Case,
  index: number,
  { what, value: expected }: Pick<CaseUnit['expected'][number], 'what' | 'value'>,
): { got: string | null; spot: Spot | null } {
  if (what === '结果运用') return { got: listText(consequencesOf(run, index).map((consequence) => consequence.name)), spot: null };
  const check = namedCheck(what);
  if (check !== null) return { got: checkOf(run, index, check), spot: null };
  const spot = spotOf(run, example, index, what);
  if (spot === null) return { got: null, spot };
  const column = run.column(spot.ledger, spot.column);
  const type = typeOf(run.scheme, spot.ledger, spot.column);
  // What is expected is compared exactly.
  const { text, number } = shownAt(column, spot.row, run.store, type?.kind === 'number' ? null : type);
  const perCent = column.kind === 'number' && number !== null && typeof expected === 'string' && PER_CENT.test(expected);
  return { got: perCent ? `${exactText(times(numberAt(column, spot.row * stride(column)), HUNDRED))}%` : text, spot };
}

const PER_CENT = /^-?\d+(\.\d+)?%$/u;
const HUNDRED: Rational = { num: 100n, den: 1n };

/** A quantity of the unit, or of a row of its: by the row's number or by a text in it. Null when there is none. */
function spotOf(run: Run, example: Case, index: number, what: string): Spot | null {
  const named = namedRow(what);
  if (named === null) return typeOf(run.scheme, ROSTER, what) === null ? null : { ledger: ROSTER, row: index, column: what };
  const { ledger, row, column } = named;
  const shared = example.shared[ledger];
  const [at] = rowsNamed(row, shared ?? example.units[index]?.rows[ledger] ?? []);
  if (at === undefined || typeOf(run.scheme, ledger, column) === null) return null;
  if (shared !== undefined) return { ledger, row: at, column };
  const before = example.units.slice(0, index).reduce((count, { rows }) => count + (rows[ledger]?.length ?? 0), 0);
  return { ledger, row: before + at, column };
}

/**
 * 检查[说明]: whether the 检查 of that 说明 holds for a unit and its rows; 不适用 where there is nothing to check; null for no 检查 of that
 * name.
 */
function checkOf(run: Run, unit: number, note: string): string | null {
  const check = run.scheme.checks.find((candidate) => candidate.note === note);
  if (check === undefined) return null;
  const frame = run.store.frame(check.ledger);
  const rows = [...checkedRows(check, run)].filter(({ row }) => check.ledger === null || frame.unit[row] === unit);
  return rows.length === 0 ? NOT_APPLICABLE_TEXT : rows.every(({ holds }) => holds) ? '符合' : '不符合';
}

/** The type of a column, computed or given; null when there is none of that name. */
function typeOf(scheme: Scheme, ledger: string, name: string): ValueType | null {
  const columns = scheme.symbols.ledger(ledger)?.columns ?? [];
  return (scheme.symbols.statement(ledger, name) ?? columns.find((column) => column.name === name))?.type ?? null;
}

function expectedText(value: CaseValue | readonly string[]): string {
  if (value === null) return PENDING_TEXT;
  if (typeof value === 'object') return listText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  const number = typeof value === 'number' ? exactNumber(value) : null;
  return number === null ? String(value) : exactText(number);
}

function listText(names: readonly string[]): string {
  return `[${names.join('，')}]`;
}
