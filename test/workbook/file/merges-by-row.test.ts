import { MergesByRow } from '../../../src/workbook/file/merges-by-row';
import type { Area } from '../../../src/workbook/cells/area';
import { areaOf } from '../../support/snapshot';

const merges: Area[] = ['A1:C1', 'B3:B6', 'D5:E5'].map(areaOf);

test('what lies on an area is found by its rows, each once, also what is added later', () => {
  const list = [...merges];
  const found = (a1: string): Area[] => MergesByRow.of(list).overlapping(areaOf(a1));
  expect(found('A1:A2')).toEqual([areaOf('A1:C1')]);
  expect(found('B4:D5')).toEqual([areaOf('B3:B6'), areaOf('D5:E5')]);
  expect(found('A2:E2')).toEqual([]);
  MergesByRow.push(list, areaOf('A2:B2'));
  expect(found('A2:E2')).toEqual([areaOf('A2:B2')]);
  expect(list).toHaveLength(4);
});

test('a cell of a merged area is covered, its first is not', () => {
  const cells: readonly [number, number][] = [
    [0, 0],
    [0, 2],
    [4, 1],
    [2, 1],
    [4, 2],
  ];
  expect(cells.map(([row, column]) => MergesByRow.of(merges).covers(row, column))).toEqual([false, true, true, false, false]);
});
