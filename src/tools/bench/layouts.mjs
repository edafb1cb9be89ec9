// Recognition of tables: every workbook of test/ledgers/layouts held against its truth, the sets apart; then its time and memory by size.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shapesOf } from '../../ledgers/columns/fields.ts';
import { mapWorkbook } from '../../ledgers/mapping/map-workbook.ts';
import { recordsJson } from '../../ledgers/mapping/mapping-json.ts';
import { recordsOf } from '../../ledgers/mapping/records.ts';
import { loadScheme } from '../../scheme/load.ts';
import { lastLayouts } from '../../../test/ledgers/layouts/last/layouts.ts';
import { laterLayouts } from '../../../test/ledgers/layouts/later/layouts.ts';
import { snapshotOf, truthOf } from '../../../test/ledgers/layouts/layout.ts';
import { ownLayouts } from '../../../test/ledgers/layouts/own/layouts.ts';
import { fileWorkbook } from '../../workbook/file/index.ts';

const folder = new URL('../../../test/ledgers/layouts/', import.meta.url);
const SIZES = [
  [10_000, 15],
  [50_000, 30],
  [100_000, 30],
  [200_000, 30],
];

export default {
  name: 'layouts',
  async run(print) {
    const { measure, summary } = await import(new URL('measure.mjs', folder).href);
    const concepts = JSON.parse(readFileSync(new URL('generic.concepts.json', folder), 'utf8'));
    const { scheme } = loadScheme(readFileSync(new URL('generic.yaml', folder), 'utf8'), 'generic.yaml');
    const shapes = shapesOf(scheme);
    const recognise = async (file) => recordsJson(mapWorkbook(await (await fileWorkbook(readFileSync(file), file)).read(), shapes));
    const given = await measure({ folder: fileURLToPath(new URL('given', folder)), set: 'given', recognise, concepts });
    const ofOurOwn = async (layouts) => {
      const scratch = mkdtempSync(join(tmpdir(), 'kaoji-layouts-'));
      for (const layout of layouts) {
        const { truth, values } = truthOf(layout);
        writeFileSync(join(scratch, `${layout.name}.json`), JSON.stringify(truth));
        writeFileSync(join(scratch, `${layout.name}.values.json`), JSON.stringify(values));
      }
      const named = new Map(layouts.map((layout) => [`${layout.name}.xlsx`, snapshotOf(layout)]));
      return measure({
        folder: scratch,
        set: 'own',
        recognise: (file) => recordsJson(mapWorkbook(named.get(basename(file)), shapes)),
        concepts,
      });
    };
    const sets = { given, own: await ofOurOwn(ownLayouts), last: await ofOurOwn(lastLayouts), later: await ofOurOwn(laterLayouts) };
    for (const [set, results] of Object.entries(sets)) {
      print(summary(results, set));
      for (const { file, notes } of results.filter(({ whole }) => !whole)) print(`  ${file} not whole: ${notes.slice(0, 3).join(' · ')}`);
    }
    print('rows × columns: recognise, then every record');
    for (const [rows, columns] of SIZES) {
      const snapshot = longLedger(rows, columns);
      const before = process.memoryUsage().heapUsed;
      const start = performance.now();
      const mapping = mapWorkbook(snapshot, shapes);
      const recognised = performance.now();
      let records = 0;
      for (const table of mapping.tables) for (const record of recordsOf(table)) records += record.cells.length > 0 ? 1 : 0;
      const read = performance.now();
      const memory = (process.memoryUsage().heapUsed - before) / 1e6;
      const times = `${(recognised - start).toFixed(0)} ms, ${(read - recognised).toFixed(0)} ms`;
      print(`  ${rows} × ${columns}: ${times}, ${records} records, heap +${memory.toFixed(0)} MB`);
    }
  },
};

/** An indicator ledger of that size: 15 columns that are known, the rest not. */
function longLedger(rows, columns) {
  const heads = '序号 单位 一级指标 考核内容 分值 目标值 完成值 自评分 得分 扣分原因 年度 期次 完成时间 状态 备注'.split(' ');
  const head = Array.from({ length: columns }, (_, at) => heads[at] ?? `其他${at}`);
  const values = [head];
  for (let row = 0; row < rows; row += 1)
    values.push(
      head.map((_, at) =>
        at === 1
          ? `第${row % 500}镇`
          : at === 2
            ? '经济发展'
            : at === 3
              ? `指标${row}`
              : at === 9 || at === 14
                ? null
                : at === 11
                  ? '第一季度'
                  : at === 13
                    ? '审定'
                    : row % 97,
      ),
    );
  const filled = (value) => values.map((row) => row.map(() => value));
  const sheet = {
    name: '指标',
    visibility: 'visible',
    protected: false,
    values,
    formulas: filled(null),
    numberFormats: filled('General'),
    merges: [],
  };
  return { sheets: [sheet], names: [], settings: {} };
}
