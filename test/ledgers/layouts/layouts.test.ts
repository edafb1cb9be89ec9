import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { mapWorkbook } from '../../../src/ledgers/mapping/map-workbook';
import { recordsJson } from '../../../src/ledgers/mapping/mapping-json';
import { recordsOf } from '../../../src/ledgers/mapping/records';
import { workbook } from '../../support/snapshot';
import { freshLayouts } from './fresh/layouts';
import { laterLayouts } from './later/layouts';
import { unopenedLayouts } from './later/unopened';
import { lastLayouts } from './last/layouts';
import { snapshotOf, truthOf, type OwnLayout } from './layout';
import { ownLayouts } from './own/layouts';
import { measure, type Compared } from './measure.mjs';
import { genericShapes, recognised } from './recognise';

const concepts: unknown = JSON.parse(readFileSync(join(__dirname, 'generic.concepts.json'), 'utf8'));

async function measured(set: string): Promise<Compared[]> {
  const shapes = genericShapes();
  return measure({ folder: join(__dirname, set), set, recognise: (file) => recognised(file, shapes), concepts });
}

test('the twelve workbooks as offices lay them out are read whole, none wrong in silence', async () => {
  const results = await measured('given');
  expect(results).toHaveLength(12);
  expect(results.filter(({ whole }) => !whole).map(({ file, notes }) => [file, ...notes])).toEqual([]);
  expect(results.filter(({ silent, complaints }) => silent > 0 || complaints.length > 0)).toEqual([]);
});

/** The layouts of a list, held against the truths that stand with them. */
async function measuredOwn(layouts: readonly OwnLayout[]): Promise<Compared[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoji-layouts-'));
  for (const layout of layouts) {
    const { truth, values } = truthOf(layout);
    writeFileSync(join(folder, `${layout.name}.json`), JSON.stringify(truth));
    writeFileSync(join(folder, `${layout.name}.values.json`), JSON.stringify(values));
  }
  const shapes = genericShapes();
  const snapshots = new Map(layouts.map((layout) => [`${layout.name}.xlsx`, snapshotOf(layout)]));
  const recognise = (file: string): unknown =>
    recordsJson(mapWorkbook(snapshots.get(basename(file)) ?? { sheets: [], names: [], settings: {} }, shapes));
  return measure({ folder, set: 'own', recognise, concepts });
}

test.each([
  ['of our own, of kinds that the twelve have not,', ownLayouts],
  ['that were written when recognition stood', lastLayouts],
  ['that were written when all of these were read whole', laterLayouts],
  ['that were read wrongly when they were first seen', freshLayouts],
])('layouts %s are read whole', async (_, layouts) => {
  const results = await measuredOwn(layouts);
  expect(results).toHaveLength(layouts.length);
  expect(results.filter(({ whole }) => !whole).map(({ file, notes }) => [file, ...notes])).toEqual([]);
  expect(results.filter(({ silent, complaints }) => silent > 0 || complaints.length > 0)).toEqual([]);
});

test('a table that names no unit anywhere is asked about at its head, and its records have none', () => {
  const mapping = mapWorkbook(
    workbook({ Sheet1: [['目标考核评分表'], ['序号', '考核内容', '分值', '得分'], [1, '安全生产', 20, 18], [2, '信访维稳', 20, 19]] }),
    genericShapes(),
  );
  expect(mapping.told.map(({ code, level, sheet }) => [code, level, sheet])).toEqual([['T-UNIT-MISSING', 'question', 'Sheet1']]);
  expect(mapping.tables.flatMap((table) => [...recordsOf(table)].map(({ unit }) => unit))).toEqual([null, null]);
});

test.each([
  ['述职测评', null],
  ['中层干部测评', null],
  ['年终述职评分表', null],
  ['绩效办评分', '绩效办'],
  ['干部代表测评', '干部代表'],
  ['张主任打分表', '张主任'],
])('the sheet %s says who has rated only where it names somebody', (name, rater) => {
  const rows = [
    ['序号', '单位', '得分'],
    [1, '县水利局', 92],
    [2, '县民政局', 90],
  ];
  expect(mapWorkbook(workbook({ [name]: rows }), genericShapes()).tables.map(({ context }) => context.rater)).toEqual([rater]);
});

test('of the layouts that stayed closed to the end nothing is wrong in silence, and what is not read is asked', async () => {
  const results = await measuredOwn(unopenedLayouts);
  expect(results).toHaveLength(5);
  expect(results.filter(({ silent, complaints }) => silent > 0 || complaints.length > 0)).toEqual([]);
  // 牵头单位 is who leads, not whose place it is: the table is asked about as a whole.
  expect(results.filter(({ whole }) => !whole).map(({ file, notes }) => [file, ...notes])).toEqual([
    ['u05.xlsx', '全省位次：rank not found', 'needless question T-TABLE-UNKNOWN at 全省位次!A1:D1'],
  ]);
});
