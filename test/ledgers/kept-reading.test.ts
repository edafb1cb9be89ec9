import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/assessment/assess';
import type { Assessment } from '../../src/assessment/assessment';
import { shapesOf } from '../../src/ledgers/columns/fields';
import { KeptTables } from '../../src/ledgers/mapping/kept-tables';
import { mapWorkbook } from '../../src/ledgers/mapping/map-workbook';
import { recordsJson } from '../../src/ledgers/mapping/mapping-json';
import { KeptReading, type ReadAnswers } from '../../src/ledgers/read-ledgers';
import { shippedLibrary, shippedSchemes } from '../../src/regulations';
import { loadParsed, loadScheme } from '../../src/scheme/load';
import type { Scheme } from '../../src/scheme/model';
import type { CellValue } from '../../src/workbook/cells/cell';
import { snapshotOf } from '../../src/workbook/file/snapshot';
import type { SheetSnapshot, Snapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';

/*
 * A look that takes over what the last one read of unchanged sheets sees exactly what a look sees that knows nothing, whatever was done in
 * between. Unchanged sheets are the same objects, as the port gives them.
 */

const schemes = ['广元交通', '大石桥计分'].map((id): Scheme => {
  const shipped = shippedSchemes.find((one) => one.id === id);
  const loaded = shipped === undefined ? null : loadParsed(shipped.parsed, shipped.file, shippedLibrary).scheme;
  if (loaded === null) throw new Error(`no scheme ${id}`);
  return loaded;
});
const [guangyuan] = schemes;

const sample = async (): Promise<Snapshot> =>
  snapshotOf(await readXlsx(readFileSync(join(__dirname, '../../assets/samples/广元交通-2017.xlsx'))));

/** All that a look tells, without functions and what hangs on them. */
function told({ findings, units, checks, fingerprint, layout, ledgers, rankGroups }: Assessment): unknown {
  return { findings, units, checks, fingerprint, layout, ledgers, rankGroups };
}

type Deed =
  | { readonly kind: 'type'; readonly sheet: number; readonly row: number; readonly column: number; readonly value: CellValue }
  | { readonly kind: 'insert' | 'delete'; readonly sheet: number; readonly row: number }
  | { readonly kind: 'rename'; readonly sheet: number; readonly name: string }
  | { readonly kind: 'hide' | 'remove' | 'unmerge'; readonly sheet: number }
  | { readonly kind: 'copy'; readonly sheet: number; readonly value: CellValue }
  | { readonly kind: 'scheme' | 'answer' };

const at = fc.nat({ max: 7 });
const value = fc.constantFrom<CellValue>(null, 1, 250, '88', '约92', '市公路局', '单位', '完成值', '某科', '2017-3-1', true, '不适用');
const row = fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 330 }));
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('type' as const), sheet: at, row, column: fc.nat({ max: 14 }), value }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), sheet: at, row }) },
  fc.record({ kind: fc.constant('rename' as const), sheet: at, name: fc.constantFrom('指标2', '加分', '说明', '名册') }),
  fc.record({ kind: fc.constantFrom('hide' as const, 'remove' as const, 'unmerge' as const), sheet: at }),
  fc.record({ kind: fc.constant('copy' as const), sheet: at, value }),
  fc.record({ kind: fc.constantFrom('scheme' as const, 'answer' as const) }),
);

interface World {
  readonly snapshot: Snapshot;
  readonly scheme: Scheme;
  readonly answers: ReadAnswers;
}

function withSheet(world: World, index: number, change: (sheet: SheetSnapshot) => SheetSnapshot | null): World {
  const { sheets } = world.snapshot;
  const which = index % sheets.length;
  const changed = sheets.flatMap((sheet, place) => (place === which ? (change(sheet) ?? []) : [sheet]));
  return { ...world, snapshot: { ...world.snapshot, sheets: changed } };
}

/** The cells of a sheet with another list of rows: what was typed has no formula and no format of its own. */
function withRows(
  sheet: SheetSnapshot,
  change: <T>(rows: readonly (readonly T[])[], blank: T) => readonly (readonly T[])[],
): SheetSnapshot {
  const { values, formulas, numberFormats } = sheet;
  return { ...sheet, values: change(values, null), formulas: change(formulas, null), numberFormats: change(numberFormats, 'General') };
}

function done(world: World, deed: Deed): World {
  switch (deed.kind) {
    case 'type':
      return withSheet(world, deed.sheet, (sheet) => {
        if (deed.row >= sheet.values.length || deed.column >= (sheet.values[0]?.length ?? 0)) return sheet;
        const values = sheet.values.map((cells, r) => (r === deed.row ? cells.with(deed.column, deed.value) : cells));
        return { ...sheet, values };
      });
    case 'insert':
      return withSheet(world, deed.sheet, (sheet) =>
        withRows(sheet, (rows, blank) =>
          rows.toSpliced(
            deed.row,
            0,
            Array.from({ length: rows[0]?.length ?? 0 }, () => blank),
          ),
        ),
      );
    case 'delete':
      return withSheet(world, deed.sheet, (sheet) => withRows(sheet, (rows) => rows.toSpliced(deed.row, 1)));
    case 'rename':
      return world.snapshot.sheets.some(({ name }) => name === deed.name)
        ? world
        : withSheet(world, deed.sheet, (sheet) => ({ ...sheet, name: deed.name }));
    case 'hide':
      return withSheet(world, deed.sheet, (sheet) => ({ ...sheet, visibility: sheet.visibility === 'visible' ? 'hidden' : 'visible' }));
    case 'remove':
      return world.snapshot.sheets.length < 3 ? world : withSheet(world, deed.sheet, () => null);
    case 'unmerge':
      return withSheet(world, deed.sheet, (sheet) => ({ ...sheet, merges: sheet.merges.slice(1) }));
    case 'copy': {
      const { sheets } = world.snapshot;
      const [from] = sheets.slice(deed.sheet % sheets.length);
      const name = `${from?.name ?? ''}续`;
      if (from === undefined || sheets.some((sheet) => sheet.name === name)) return world;
      return { ...world, snapshot: { ...world.snapshot, sheets: [...sheets, { ...from, name }] } };
    }
    case 'scheme':
      return { ...world, scheme: schemes.find((one) => one !== world.scheme) ?? world.scheme };
    case 'answer': {
      const [first] = world.snapshot.sheets;
      const said = { sheet: first?.name ?? '', nth: 0, ledger: null, columns: [] };
      return { ...world, answers: { ...world.answers, tables: world.answers.tables.length > 0 ? [] : [said] } };
    }
  }
}

function looked({ snapshot, scheme, answers }: World, kept?: KeptReading): unknown {
  return told(assess(snapshot, scheme, { period: '2017', answers, ...(kept === undefined ? {} : { kept }) }));
}

test('whatever is done between two looks, the second sees what one sees that knows nothing of the first', async () => {
  if (guangyuan === undefined) throw new Error('no scheme');
  const begun: World = { snapshot: await sample(), scheme: guangyuan, answers: { rates: [], tables: [] } };
  fc.assert(
    fc.property(fc.array(deeds, { minLength: 1, maxLength: 5 }), (all) => {
      const kept = new KeptReading();
      let world = begun;
      looked(world, kept);
      for (const deed of all) {
        world = done(world, deed);
        expect(looked(world, kept)).toEqual(looked(world));
      }
    }),
    { seed: 20261130, numRuns: 25 },
  );
});

test('of a changed workbook only the changed sheet is read again: the rows of the others are the same', async () => {
  if (guangyuan === undefined) throw new Error('no scheme');
  const kept = new KeptReading();
  const snapshot = await sample();
  const before = assess(snapshot, guangyuan, { kept }).checking.ledgers;
  const index = snapshot.sheets.findIndex(({ name }) => name === '加分');
  const world = { snapshot, scheme: guangyuan, answers: { rates: [], tables: [] } };
  const changed = done(world, { kind: 'type', sheet: index, row: 3, column: 2, value: '试填' });
  const after = assess(changed.snapshot, guangyuan, { kept }).checking.ledgers;
  expect(after.rows.get('指标')).toBe(before.rows.get('指标'));
  expect(after.rows.get('加分')).not.toBe(before.rows.get('加分'));
});

/** Heads that are units only because the roster says so, a line above a form that names one, and a column that holds some. */
test('an unchanged sheet is taken anew when the names of units on another sheet change', () => {
  const { scheme } = loadScheme(readFileSync(join(__dirname, 'layouts/generic.yaml'), 'utf8'), 'generic.yaml');
  if (scheme === null) throw new Error('no scheme');
  const shapes = shapesOf(scheme);
  const sheet = (name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot => ({
    name,
    visibility: 'visible',
    protected: false,
    values,
    formulas: values.map((cells) => cells.map(() => null)),
    numberFormats: values.map((cells) => cells.map(() => 'General')),
    merges: [],
  });
  const across = sheet('评分', [
    ['考核内容', '阿坝', '波密', '次仁'],
    ['经济发展', 90, 80, 70],
    ['党的建设', 91, 81, 71],
  ]);
  const form = sheet('阿坝表', [
    ['阿坝', null, null],
    ['考核内容', '目标值', '完成值'],
    ['经济发展', 100, 90],
    ['党的建设', 100, 80],
  ]);
  const plain = sheet('年终', [
    ['考核内容', '对方', '目标值', '完成值'],
    ['经济发展', '阿坝', 100, 90],
    ['党的建设', '波密', 100, 80],
    ['社会事业', '次仁', 100, 70],
  ]);
  const titled = sheet('完成情况', [
    ['阿坝目标完成情况', null, null],
    ['考核内容', '目标值', '完成值'],
    ['经济发展', 100, 90],
    ['党的建设', 100, 80],
  ]);
  const roster = (...names: readonly string[]): SheetSnapshot => sheet('名册', [['单位', '序列'], ...names.map((name) => [name, '乡镇'])]);
  const kept = new KeptTables();
  const seen = (names: readonly string[], by?: KeptTables): unknown =>
    recordsJson(
      mapWorkbook(
        { sheets: [roster(...names), across, form, plain, titled], names: [], settings: {} },
        shapes,
        by === undefined ? {} : { kept: by },
      ),
    );
  const others = ['丁青', '类乌', '察雅'];
  const own = ['阿坝', '波密', '次仁'];
  expect(seen(own)).not.toEqual(seen(others));
  for (const names of [others, own, others, ['阿坝', '丁青', '类乌'], own, ['次仁', '丁青'], others])
    expect(seen(names, kept)).toEqual(seen(names));
});
