import { sampleMerges, sampleRows, sampleSheets } from './sample-file';

const FILE = '大石桥-2017.xlsx';
const ANNEX_4 = '附件4 任务项目（市环保局）';

test('annex 1: 44 units, 759 tasks, 5,551.5 points; the header stands again after row 20', async () => {
  const rows = await sampleRows(FILE, '附件1');
  const units = rows.filter((row) => typeof row[0] === 'number');
  expect(units.map((row) => row[0])).toEqual(Array.from({ length: 44 }, (_, index) => index + 1));
  expect(new Set(units.map((row) => row[1])).size).toBe(44);
  expect(units.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(759);
  expect(units.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(5551.5);
  expect(units[21]).toEqual([22, '市环保局', 27, 175]);
  const headers = rows.flatMap((row, index) => (row[0] === '序号' ? [index] : []));
  expect(headers.map((index) => rows[index])).toEqual([
    ['序号', '单位名称', '任务数量', '任务分值'],
    ['序号', '单位名称', '任务数量', '任务分值'],
  ]);
  expect((headers[1] ?? 0) - (headers[0] ?? 0)).toBe(21);
  expect(rows.at(-1)?.[1]).toBe('市信息中心');
});

test('annex 4: 27 rows of 市环保局 with 175 points, 100 of them in the first 13', async () => {
  const rows = (await sampleRows(FILE, ANNEX_4)).slice(3);
  expect(await sampleSheets(FILE)).toEqual(['附件1', ANNEX_4]);
  expect(rows.map((row) => row[1])).toEqual(Array.from({ length: 27 }, (_, index) => index + 1));
  expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(175);
  expect(rows.slice(0, 13).reduce((sum, row) => sum + Number(row[3]), 0)).toBe(100);
});

test('annex 4 keeps the traps of the paper: merged cells, a shifted column, mixed brackets and quotes', async () => {
  const rows = await sampleRows(FILE, ANNEX_4);
  expect(rows[2]?.slice(0, 5)).toEqual(['受考单位', '指标序号', '指标内容', '分值', '考核主体']);
  expect(rows[2]?.[5] ?? null).toBeNull();
  const filled = rows
    .slice(3)
    .flatMap((row, index) => [4, 5].flatMap((column) => ((row[column] ?? null) === null ? [] : [[index + 1, column, row[column]]])));
  expect(filled).toEqual([
    [1, 4, '市信访局'],
    [2, 4, '市政府办'],
    [14, 5, '市政府绩效办'],
  ]);
  expect(await sampleMerges(FILE, ANNEX_4)).toEqual(['A2:F2', 'A4:A30', 'E5:E16', 'F17:F30']);
  const contents = rows.slice(3).map((row) => row[2]);
  expect(contents[1]).toBe('“12345”服务热线');
  expect(contents[14]).toBe('拆除小锅炉(依法查处违法小锅炉)153台');
  expect(contents[23]).toBe('细颗粒物 (pm2.5) (99微克/立方米)');
});
