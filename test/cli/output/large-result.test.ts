import { existsSync, readFileSync } from 'node:fs';
import { fileWorkbook } from '../../../src/workbook/file';
import { follower } from '../../support/slices';
import { kaojiUnder, scratch } from '../support';

test('so many formulas are told with time, memory and the alternative before they are begun', async () => {
  const write = scratch();
  const sample = await fileWorkbook(readFileSync('assets/samples/广元交通-2017.xlsx'), 'sample.xlsx');
  const sheet = (await sample.read()).sheets.find(({ name }) => name === '指标');
  const rows = (sheet?.values ?? []).slice(-200);
  const below = Array.from({ length: 6000 }, (_, at) => rows[at % rows.length] ?? []);
  const width = below[0]?.length ?? 0;
  await sample.apply([
    {
      kind: 'values',
      sheet: '指标',
      area: { row: sheet?.values.length ?? 0, column: 0, rows: below.length, columns: width },
      values: below,
    },
  ]);
  const [file, out] = [write('large.xlsx', await sample.save()), write('out.xlsx', '').replace('out.xlsx', 'copy.xlsx')];
  // Cancelled as soon as it lays out formulas: the warning is there by then.
  const control = follower();
  const abort = new AbortController();
  const following = {
    ...control,
    signal: abort.signal,
    report: ({ phase }: { phase: string }) => {
      if (phase === 'planning') abort.abort();
    },
  };
  const ran = await kaojiUnder(following, 'score', file, '--out', out, '--as', 'formulas');
  expect(ran.code).toBe(130);
  expect(ran.errors).toMatch(/^\d+ 个单位写成公式约 \d{6,} 个，预计 \d+ 秒、内存 \d+ MB。写成数值（--as values）快得多。/u);
  expect(existsSync(out)).toBe(false);
});
