import type { Case, CaseUnit, CaseValue, Scheme } from '../scheme/model';
import { dateSerial } from '../scheme/exact';
import { ROSTER } from '../scheme/term';
import type { ValueType } from '../scheme/types';
import { checkedRows } from './check-rows';
import { INVALID_INPUT, NOT_APPLICABLE_INPUT, type InputValue, type LedgerTable, type ScoringInput } from './input';
import { score, type Run } from './run';
import { shownAt, NOT_APPLICABLE_TEXT, PENDING_TEXT } from './shown';
import { consequencesOf } from './consequences';

/** One expectation of a worked case, held against what was computed. */
export interface CaseResult {
  readonly case: string;
  readonly line: number;
  readonly unit: string;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  readonly passed: boolean;
}

/** Runs all worked cases of a scheme; one result per expected value. */
export function runCases(scheme: Scheme): CaseResult[] {
  return scheme.cases.flatMap((example) => runCase(scheme, example));
}

function runCase(scheme: Scheme, example: Case): CaseResult[] {
  const run = score(scheme, caseInput(scheme, example));
  return example.units.flatMap((unit, index) =>
    unit.expected.map(({ what, value, line }) => {
      const got = valueOf(run, unit, index, what);
      const expected = expectedText(value);
      return { case: example.name, line, unit: unit.name, what, expected, got, passed: got === expected };
    }),
  );
}

/** The input of a worked case: its units as the roster, their rows in the ledgers. */
export function caseInput(scheme: Scheme, example: Case): ScoringInput {
  const ledgers = new Map<string, LedgerTable>();
  for (const ledger of scheme.ledgers) {
    const rows = example.units.flatMap((unit, index) => (ledger.name === ROSTER ? [unit.roster] : (unit.rows[ledger.name] ?? [])).map((row) => ({ row, index })));
    ledgers.set(ledger.name, {
      rows: rows.length,
      unit: Int32Array.from(rows, ({ index }) => index),
      columns: new Map(
        ledger.columns.map((column) => [
          column.name,
          rows.map(({ row, index }) => (column.type.kind === 'unit' && row[column.name] === undefined ? (example.units[index]?.name ?? '') : caseInputValue(row[column.name], column.type.kind))),
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
  if (kind === 'date' && typeof value === 'string') return dateSerial(value) ?? INVALID_INPUT;
  if (kind === 'number' && typeof value === 'string') return /^-?\d+(\.\d+)?%$/u.test(value) ? Number(value.slice(0, -1)) / 100 : INVALID_INPUT;
  if (kind === 'text' && typeof value === 'number') return String(value);
  return value;
}

/** 考核得分, 名次, 等次, 结果运用, 检查[说明], or 指标[利润总额].得分: a row by its number or by a text in it. */
function valueOf(run: Run, unit: CaseUnit, index: number, what: string): string {
  if (what === '结果运用') return listText(consequencesOf(run, index).map((consequence) => consequence.name));
  const check = /^检查\[(.+)\]$/u.exec(what)?.[1];
  if (check !== undefined) return checkOf(run, index, check);
  const match = /^(.+?)\[(.+)\]\.(.+)$/u.exec(what);
  if (match === null) {
    if (typeOf(run.scheme, ROSTER, what) === null) return `没有“${what}”`;
    return shownAt(run.column(ROSTER, what), index, run.store, typeOf(run.scheme, ROSTER, what)).text;
  }
  const [, ledger = '', row = '', column = ''] = match;
  const rows = unit.rows[ledger] ?? [];
  const at = /^\d+$/u.test(row) ? Number(row) - 1 : rows.findIndex((cells) => Object.values(cells).includes(row));
  if (at < 0 || at >= rows.length || typeOf(run.scheme, ledger, column) === null) return `没有“${what}”`;
  const before = run.store.frame(ledger).unit.indexOf(index);
  return shownAt(run.column(ledger, column), before + at, run.store, typeOf(run.scheme, ledger, column)).text;
}

/** 检查[说明]: whether the 检查 of that 说明 holds for a unit and its rows; 不适用 where there is nothing to check. */
function checkOf(run: Run, unit: number, note: string): string {
  const check = run.scheme.checks.find((candidate) => candidate.note === note);
  if (check === undefined) return `没有“${note}”`;
  const frame = run.store.frame(check.ledger);
  const rows = [...checkedRows(check, run)].filter(({ row }) => check.ledger === null || frame.unit[row] === unit);
  return rows.length === 0 ? NOT_APPLICABLE_TEXT : rows.every(({ holds }) => holds) ? '符合' : '不符合';
}

/** The type of a column, computed or given; null when there is none of that name. */
function typeOf(scheme: Scheme, ledger: string, name: string): ValueType | null {
  const columns = scheme.ledgers.find((candidate) => candidate.name === ledger)?.columns ?? [];
  return (scheme.statements.find((statement) => statement.ledger === ledger && statement.name === name) ?? columns.find((column) => column.name === name))?.type ?? null;
}

function expectedText(value: CaseValue | readonly string[]): string {
  if (Array.isArray(value)) return listText(value as readonly string[]);
  if (value === null) return PENDING_TEXT;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}

function listText(names: readonly string[]): string {
  return `[${names.join('，')}]`;
}
