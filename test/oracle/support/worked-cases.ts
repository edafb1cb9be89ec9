import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedLibrary, shippedSchemes } from '../../../src/regulations';
import { loadScheme, type Scheme } from '../../../src/scheme/load';
import { dayNumberOf } from '../../../src/workbook/cells/day-number';
import { withSymbols } from '../../../src/scheme/symbol-table';
import type { Case, CaseValue, InputColumn, Statement } from '../../../src/scheme/model';
import { ROSTER } from '../../../src/language/term';
import type { CellValue } from '../../../src/workbook/cells/cell';
import type { TypedSheet } from './typed';
import { shippedText } from '../../support/shipped-text';

/** A workbook and what it is scored under. */
export interface Scenario {
  readonly name: string;
  readonly scheme: Scheme;
  readonly sheets: readonly TypedSheet[];
  readonly readings: Readonly<Record<string, string>>;
  readonly period: string;
}

const mechanics = join(__dirname, '../../mechanics');

/** The shipped schemes, and the examples of all scoring mechanics, by name. */
export const schemes: readonly (readonly [string, Scheme])[] = [
  ...shippedSchemes.map(({ id, file }) => [id, load(shippedText(id), file)] as const),
  ...readdirSync(mechanics)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => [file.slice(0, -'.yaml'.length), load(readFileSync(join(mechanics, file), 'utf8'), file)] as const),
];

function load(text: string, file: string): Scheme {
  const { scheme } = loadScheme(text, file, shippedLibrary);
  if (scheme === null) throw new Error(`${file} does not load`);
  return scheme;
}

/**
 * The worked cases of a scheme typed into sheets. What a case fixes (已知) is typed into the 名册: the scheme then takes it from there,
 * where every unit has it; the other units' is computed in a case of its own, without the fixed values.
 */
export function workedCases(id: string, scheme: Scheme): Scenario[] {
  return scheme.cases.map((example): Scenario => {
    const fixed = fixedItems(example);
    const adapted = withFixed(scheme, fixed);
    return {
      name: `${id}：${example.name}`,
      scheme: adapted,
      sheets: sheetsOf(adapted, example),
      readings: example.readings,
      period: String(example.period ?? scheme.year ?? 2017),
    };
  });
}

function fixedItems(example: Case): string[] {
  const [first] = example.units;
  return Object.keys(first?.known ?? {}).filter((name) => example.units.every((unit) => Object.hasOwn(unit.known, name)));
}

/** The scheme with items that are typed instead of computed. */
function withFixed(scheme: Scheme, names: readonly string[]): Scheme {
  if (names.length === 0) return scheme;
  const added: InputColumn[] = [];
  const statements = scheme.statements.map((statement): Statement => {
    if (statement.ledger !== ROSTER || statement.kind !== 'formula' || !names.includes(statement.name)) return statement;
    const column = `已知${statement.name}`;
    added.push({
      name: column,
      aliases: [],
      type: statement.type,
      required: false,
      range: null,
      fallback: null,
      unitOfMeasure: null,
      merged: 'ask',
      confidential: false,
      note: null,
    });
    const term = {
      kind: 'column',
      ledger: ROSTER,
      column,
      via: 'row',
      type: statement.type,
      span: { start: 0, end: column.length },
    } as const;
    return { ...statement, formula: { source: column, term } };
  });
  return withSymbols({
    ...scheme,
    statements,
    ledgers: scheme.ledgers.map((ledger) => (ledger.name === ROSTER ? { ...ledger, columns: [...ledger.columns, ...added] } : ledger)),
  });
}

function sheetsOf(scheme: Scheme, example: Case): TypedSheet[] {
  return scheme.ledgers.map((ledger) => {
    const columns = ledger.columns.filter((column) => column.name !== '别名');
    const rows = example.units.flatMap((unit) => {
      const known = Object.fromEntries(Object.entries(unit.known).map(([name, value]) => [`已知${name}`, value]));
      const given = ledger.name === ROSTER ? [{ ...unit.roster, ...known, 序列: unit.sequence }] : (unit.rows[ledger.name] ?? []);
      return given.map((row) => columns.map((column) => cell(row[column.name], column, unit.name)));
    });
    const shared = (example.shared[ledger.name] ?? []).map((row) => columns.map((column) => cell(row[column.name], column, '')));
    return { name: ledger.name, rows: [columns.map((column) => column.name), ...rows, ...shared], merges: [] };
  });
}

function cell(value: CaseValue | undefined, column: InputColumn, unit: string): CellValue {
  if (value === undefined || value === null) return column.type.kind === 'unit' && value === undefined ? unit : null;
  if (column.type.kind === 'date' && typeof value === 'string') return dayNumberOf(value);
  return typeof value === 'boolean' ? (value ? '是' : '否') : value;
}
