import { assess } from '../../src/assessment/assess';
import { planResult } from '../../src/sheets/result/result-sheet';
import { shippedLibrary, shippedSchemes } from '../../src/regulations';
import { loadParsed, type Scheme } from '../../src/scheme/load';
import { dayNumberOf } from '../../src/workbook/cells/day-number';
import type { Case, CaseValue, InputColumn } from '../../src/scheme/model';
import type { CellValue } from '../../src/workbook/cells/cell';
import type { Snapshot } from '../../src/workbook/snapshot';
import { workbook } from '../support/snapshot';

/** The worked cases typed into sheets, read back, checked and scored: the same numbers, and a result sheet that can be written. */
const cases = shippedSchemes.flatMap((shipped) => {
  const { scheme } = loadParsed(shipped.parsed, shipped.file, shippedLibrary);
  return (scheme?.cases ?? []).flatMap((example) =>
    scheme === null || example.units.some((unit) => Object.keys(unit.known).length > 0)
      ? []
      : [[shipped.id, example.name, scheme, example] as const],
  );
});

test.each(cases)('%s: %s', (_, __, scheme, example) => {
  const snapshot = typed(scheme, example);
  const assessment = assess(snapshot, scheme, { readings: example.readings, period: String(example.period ?? scheme.year ?? 2017) });
  const got = example.units.flatMap((unit) => {
    const card = assessment.units.find((candidate) => candidate.unit === unit.name);
    return unit.expected.flatMap(({ what, value }) => {
      const item = card?.items.find((candidate) => candidate.name === what);
      return item === undefined
        ? []
        : [[unit.name, what, typeof value === 'number' ? String(item.shown.number) : item.shown.text, textOf(value)]];
    });
  });
  expect(got.filter(([, , shown, expected]) => shown !== expected)).toEqual([]);
  if (assessment.scheme.scores) expect(planResult(assessment, snapshot).edits.length).toBeGreaterThan(0);
});

function typed(scheme: Scheme, example: Case): Snapshot {
  return workbook(
    Object.fromEntries(
      scheme.ledgers.map((ledger) => {
        const columns = ledger.columns.filter((column) => column.name !== '别名');
        const rows = example.units.flatMap((unit) => {
          const given = ledger.name === '名册' ? [{ ...unit.roster, 序列: unit.sequence }] : (unit.rows[ledger.name] ?? []);
          return given.map((row) => columns.map((column) => cell(row[column.name], column, unit.name)));
        });
        return [ledger.name, [columns.map((column) => column.name), ...rows]];
      }),
    ),
  );
}

function cell(value: CaseValue | undefined, column: InputColumn, unit: string): CellValue {
  if (value === undefined || value === null) return column.type.kind === 'unit' && value === undefined ? unit : null;
  if (column.type.kind === 'date' && typeof value === 'string') return dayNumberOf(value);
  return typeof value === 'boolean' ? (value ? '是' : '否') : value;
}

function textOf(value: CaseValue | readonly string[]): string {
  return value === null ? '待补' : typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}
