import fc from 'fast-check';
import { assess } from '../../../src/assessment/assess';
import { WorkbookContext } from '../../../src/custom-functions/on-ledgers/workbook-context';
import { inWords } from '../../../src/messages/catalogue';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import { isErrorValue, type CellValue } from '../../../src/workbook/cells/cell';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { workbook } from '../../support/snapshot';
import { shipped } from '../../support/transport';
import { call, cells, type Given } from '../support/call';

const scheme = shipped('广元交通');
const runs = { seed: 20261122, numRuns: 150 };

const unit = fc.constantFrom<CellValue>('甲科', '甲科', '乙科', '丙科', '一科', '甲 科', '丁科', null, '', { error: '#REF!' });
const number = fc.constantFrom<CellValue>(100, 60, 40, 1.5, 0, -3, null, '', ' ', '95', '９５', '1,200', '95%', '2000万', '不适用', true, {
  error: '#N/A',
});
const word = (...words: string[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom<CellValue>(...words) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, '', '别的', 0, 3) },
  );

function rows(head: readonly string[], ...columns: fc.Arbitrary<CellValue>[]): fc.Arbitrary<CellValue[][]> {
  const odd = fc.constantFrom<CellValue[]>(
    [...head],
    ['合计', ...head.slice(1).map(() => 5)],
    head.map(() => null),
    ['注：另有说明', ...head.slice(1).map(() => null)],
  );
  const row = fc.oneof({ weight: 6, arbitrary: fc.tuple(...columns) }, { weight: 1, arbitrary: odd });
  return fc.array(row, { maxLength: 7 }).map((body) => [[...head], ...body]);
}

/** A workbook as offices have them: typing errors, gaps, totals, repeated headers, units over several rows, a hidden copy. */
const messy: fc.Arbitrary<Snapshot> = fc
  .record({
    名册: rows(
      ['单位', '序列', '别名'],
      fc.constantFrom<CellValue>('甲科', '乙科', '丙科', '甲科', null),
      word('局机关科室', '局直属单位'),
      fc.constantFrom<CellValue>(null, '一科', '乙科'),
    ),
    指标: rows(['单位', '分值', '目标值', '完成值'], unit, number, number, number),
    领导评价: rows(['单位', '评价人', '等次'], unit, word('局长', '其他局领导'), word('优', '良', '合格')),
    加分: rows(['单位', '工作事项', '层级', '书面依据'], unit, word('治超', '宣传'), word('中央', '市厅级'), word('有', '无')),
    merged: fc.boolean(),
    hidden: fc.boolean(),
  })
  .map(({ merged, hidden, 指标, ...others }) =>
    workbook({
      ...others,
      指标: {
        rows: 指标.map((row, at) => (merged && at === 2 ? [null, ...row.slice(1)] : row)),
        merges: merged && 指标.length > 2 ? ['A2:A3'] : [],
      },
      '指标-备份': { rows: 指标, hidden },
    }),
  );

/** The ledgers as a formula names them, errors as the host hands them over; masks say which cells are blank. */
function ranges(snapshot: Snapshot, masks: boolean): Given[] {
  return snapshot.sheets.flatMap(({ name, values }): Given[] => {
    const area = cells(
      placeToA1({ sheet: name, area: { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 1 } }),
      values.map((line) => line.map((cell) => (isErrorValue(cell) ? { code: cell.error } : cell))),
    );
    return masks ? [area, values.map((line) => line.map((cell) => cell === null))] : [area];
  });
}

test('a formula over all ledgers gives what 计分 gives, in every Excel', () => {
  fc.assert(
    fc.property(messy, (snapshot) => {
      const { units } = assess(snapshot, scheme, { period: '2017' });
      fc.pre(units.length > 0);
      const expected = units.map((card) => [
        card.unit,
        card.sequence,
        card.standing,
        ...card.items.map(({ shown }) => shown.number ?? shown.text),
        card.grade,
        card.missing.map(({ what }) => inWords(what)).join('；'),
      ]);
      const live = new WorkbookContext();
      live.follow({ scheme, readings: {}, period: '2017' }, snapshot);
      for (const host of [
        { live, blanks: 'null' },
        { live, blanks: 'zero' },
      ] as const) {
        expect(call('单位计分', ['全部', '', ...ranges(snapshot, host.blanks === 'zero')], host).slice(1, 1 + units.length)).toEqual(
          expected,
        );
      }
    }),
    runs,
  );
});
