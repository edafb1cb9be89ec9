import { inWords } from '../../../src/messages/catalogue';
import * as fc from 'fast-check';
import { assess } from '../../../src/assessment/assess';
import { readSettings } from '../../../src/assessment/choices/settings';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { shippedSchemes } from '../../../src/regulations';
import type { CellValue } from '../../../src/workbook/cells/cell';
import type { SheetSnapshot, Snapshot } from '../../../src/workbook/snapshot';
import { shipped } from '../../support/transport';

const schemes = shippedSchemes.map(({ id }) => shipped(id));
const words = [
  ...new Set(
    schemes.flatMap((scheme) =>
      scheme.ledgers.flatMap((ledger) => [ledger.name, ...ledger.columns.flatMap(({ name, aliases }) => [name, ...aliases])]),
    ),
  ),
];

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '市公路局',
      '市航务局',
      '局直属单位',
      '局机关科室',
      '局长',
      '优',
      '特殊贡献',
      '上级考核',
      '违纪违法',
      '合计',
      '注：',
      '不适用',
      '反向',
      '直接计分',
      '待补',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '１００',
      '100%',
      '-0',
      '2000万',
      ' ',
      '=',
      '2017年6月31日',
      '__proto__',
      'constructor',
      '\u0000',
      '𠮷',
      "'95",
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom(0, -0, 1, 200, -5, 0.1, 1e21, 1e-9, 5e-324, 1.7976931348623157e308, 9007199254740993, 2017) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(true, false, { error: '#DIV/0!' }, { error: '#N/A' }) },
);

const area = fc.record({
  row: fc.nat(8),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

/** A sheet named like a ledger, headed by its columns in any order, and anything below. */
const sheet: fc.Arbitrary<SheetSnapshot> = fc.constantFrom(...schemes.flatMap((scheme) => scheme.ledgers)).chain((ledger) =>
  fc
    .record({
      name: fc.constantFrom(ledger.name, `${ledger.name}-1`, '表', '考评结果-2017'),
      head: fc.shuffledSubarray(
        ledger.columns.map((column) => column.name),
        { minLength: Math.min(2, ledger.columns.length) },
      ),
      body: fc.array(fc.array(cell, { minLength: 10, maxLength: 10 }), { maxLength: 8 }),
      above: fc.nat(2),
      merges: fc.array(area, { maxLength: 3 }),
      visibility: fc.constantFrom('visible' as const, 'visible' as const, 'hidden' as const),
    })
    .map(({ name, head, body, above, merges, visibility }) => {
      const rows: CellValue[][] = [...Array.from({ length: above }, () => []), head, ...body].map((row: readonly CellValue[]) =>
        Array.from({ length: 10 }, (_, column) => row[column] ?? null),
      );
      return {
        name,
        visibility,
        protected: false,
        values: rows,
        formulas: rows.map((row) => row.map(() => null)),
        numberFormats: rows.map((row) => row.map(() => 'General')),
        merges,
      };
    }),
);

const roster: SheetSnapshot = {
  name: '名册',
  visibility: 'visible',
  protected: false,
  merges: [],
  values: [
    ['单位', '序列'],
    ['市公路局', '局直属单位'],
    ['市航务局', '局机关科室'],
  ],
  formulas: [
    [null, null],
    [null, null],
    [null, null],
  ],
  numberFormats: [
    ['General', 'General'],
    ['General', 'General'],
    ['General', 'General'],
  ],
};

const snapshot: fc.Arbitrary<Snapshot> = fc.record({
  sheets: fc
    .tuple(fc.boolean(), fc.array(sheet, { maxLength: 5 }))
    .map(([withRoster, sheets]) => (withRoster ? [roster, ...sheets] : sheets)),
  names: fc.constant([]),
  settings: fc.dictionary(
    fc.constantFrom('kaoji.scheme', 'kaoji.period', 'kaoji.readings', 'kaoji.result'),
    fc.oneof(fc.anything(), fc.constantFrom('2017', '__proto__')),
  ),
});

test.each(schemes.map((scheme) => [scheme.title, scheme] as const))(
  '%s: whatever stands in a workbook, it is assessed, explained and laid out',
  (_, scheme) => {
    fc.assert(
      fc.property(snapshot, (workbook) => {
        const { period, readings } = readSettings(workbook);
        const assessment = assess(workbook, scheme, { readings, ...(period === null ? {} : { period }) });
        for (const card of assessment.units.slice(0, 3)) {
          for (const { name } of assessment.scheme.items) assessment.explain(card.unit, name);
          for (const what of ['名次', '等次', '结果运用']) assessment.explain(card.unit, what);
        }
        expect(assessment.findings.filter(({ message }) => /\{\w+\}|undefined|NaN|\[object/u.test(inWords(message)))).toEqual([]);
        if (assessment.scheme.scores && !workbook.sheets.some(({ name }) => name.startsWith('考评结果-'))) planResult(assessment, workbook);
      }),
      { numRuns: 80, seed: 20171220 },
    );
  },
);
