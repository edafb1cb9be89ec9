import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { emptyBook, emptySheet, putCell, readXlsx, writeXlsx, type XlsxBook } from '../../../src/xlsx';
import { unpack } from '../../../src/xlsx/package';
import { SCHEME } from '../../sheets/forms/support/filled';
import { kaoji, scratch } from '../support';

/* An office edits the form itself: a sheet 表样-… of its workbook, and the copies come out on sheets, pages or in files of their own. */

const write = scratch();
const target = (name: string): string => join(write('空', '').replace(/空$/u, ''), name);
const scheme = write('小.yaml', SCHEME);

type Cells = readonly (readonly (string | number | null)[])[];

function book(units: readonly string[], more: Readonly<Record<string, Cells>> = {}): XlsxBook {
  const ledgers: Readonly<Record<string, Cells>> = {
    名册: [['单位', '序列', '成立'], ...units.map((unit) => [unit, '局', 37_000])],
    任务: [
      ['单位', '类', '事项', '分值', '得分'],
      ...units.flatMap((unit, at) => [[unit, '甲', `任务${String(at)}`, 100, 90 - (at % 40)]]),
    ],
    扣分: [['单位', '事由', '分', '状态'], ...units.map((unit, at) => [unit, '迟到', (at % 3) + 0.5, '审定'])],
    投票: [['单位', '评价人', '票'], ...units.flatMap((unit) => ['张', '王', '李'].map((person) => [unit, person, 4]))],
    ...more,
  };
  const sheets = Object.entries(ledgers).map(([name, rows]) => {
    const sheet = emptySheet(name);
    rows.forEach((cells, row) => cells.forEach((value, column) => putCell(sheet, row, column, { value })));
    return sheet;
  });
  return { ...emptyBook(), sheets, documentProperties: { creator: '某人' } };
}

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `第${String(at + 1)}单位`);
const on = (...words: string[]): readonly string[] => [...words, '--scheme', scheme];

test('a word, the typeface and a column changed in the form are seen in all 44 copies', async () => {
  const file = write('四十四.xlsx', await writeXlsx(book(names(44))));
  const form = target('表样.xlsx');
  const placed = await kaoji('forms', file, ...on('--form', '反馈单', '--template', '--out', form));
  expect([placed.code, placed.out.split('\n')[0]]).toEqual([
    0,
    '“考评情况反馈单”的表样写在工作表“表样-考评情况反馈单”。改好保存后，出“考评情况反馈单”就按它出。',
  ]);
  // A clerk edits it: another title in another typeface, a wider column.
  const edited = await readXlsx(await readFile(form));
  const sheet = edited.sheets.find(({ name }) => name === '表样-考评情况反馈单');
  const title = sheet?.cells[1]?.[0];
  if (sheet === undefined || title === undefined) throw new Error('the form has a title');
  putCell(sheet, 1, 0, { ...title, value: '考评反馈通知单', style: { ...title.style, font: { name: '楷体', size: 24 } } });
  sheet.columnWidths[1] = 50;
  const changed = write('改过.xlsx', await writeXlsx(edited));
  const out = target('反馈单.xlsx');
  const printed = await kaoji('forms', changed, ...on('--form', '反馈单', '--out', out, '--json'));
  expect([printed.errors, printed.code]).toEqual(['', 0]);
  const filled = (await readXlsx(await readFile(out))).sheets.find(({ name }) => name === '出表-考评情况反馈单-2017');
  const titles = Object.values(filled?.cells ?? {}).flatMap((cells) =>
    cells[0]?.value === '考评反馈通知单' ? [cells[0].style?.font] : [],
  );
  expect(titles).toEqual(Array.from({ length: 44 }, () => ({ name: '楷体', size: 24 })));
  expect(filled?.columnWidths[1]).toBe(50);
  expect(filled?.print.breaks).toHaveLength(43);
  expect((await kaoji('forms', changed, ...on('--list'))).out).toContain(
    '考评情况反馈单（每个单位一份）——表样在工作表“表样-考评情况反馈单”',
  );
});

test('the form is placed once: what an office has edited is never written over', async () => {
  const file = write('一个.xlsx', await writeXlsx(book(['甲'], { '表样-考评情况反馈单': [['｛表样 考评情况反馈单｝'], ['自己的']] })));
  const { code, errors } = await kaoji('forms', file, ...on('--form', '反馈单', '--template', '--out', target('再.xlsx')));
  expect([code, errors]).toEqual([2, '工作簿里已经有表样“表样-考评情况反馈单”，出表就用它，没有再写。要重来，请先删去或改名这张工作表。']);
});

const problems = z.object({
  forms: z.array(z.object({ name: z.string(), problems: z.array(z.object({ code: z.string(), place: z.string(), message: z.string() })) })),
});

test('ten different mistakes of a form are told at once, each at its cell, and nothing is written', async () => {
  const wrong: Cells = [
    ['｛表样 错｝｛每张 局｝'],
    ['分：｛总分'],
    ['｛总芬｝', '｛｝'],
    ['｛每 任物｝｛事项｝'],
    ['｛事项｝'],
    ['｛每 任务 前 三｝｛事项｝'],
    ['｛每 投票｝｛票｝'],
    ['｛若 行数 多｝'],
    ['｛须 齐全｝文'],
    ['｛完｝'],
  ];
  const file = write('错.xlsx', await writeXlsx(book(['甲'], { '表样-错': wrong })));
  const out = target('没有.xlsx');
  const { code, errors } = await kaoji('forms', file, ...on('--form', '错', '--out', out));
  expect([code, existsSync(out)]).toEqual([2, false]);
  const { forms } = problems.parse(JSON.parse((await kaoji('forms', file, ...on('--list', '--json'))).out));
  const found = forms.find(({ name }) => name === '错')?.problems ?? [];
  expect(found.map(({ code: problem, place }) => `${place.replace(/^.*!/u, '')} ${problem}`)).toEqual([
    'A1 FO-PER',
    'A2 FO-UNCLOSED',
    'A3 FO-FORMULA',
    'B3 FO-EMPTY',
    'A4 FO-LIST',
    'A5 FO-COLUMN-OUTSIDE',
    'A6 FO-LIST-WORD',
    'A7 FO-SECRET',
    'A8 FO-COUNT',
    'A9 FO-HEAD-ONLY',
  ]);
  // Each says what to do next, and the command line prints them all.
  for (const { message } of found) expect(errors).toContain(message);
});

test('two forms of one name are not guessed between', async () => {
  const file = write('两张.xlsx', await writeXlsx(book(['甲'], { '表样-一': [['｛表样 单｝'], ['一']], 二: [['｛表样 单｝'], ['二']] })));
  const { code, errors } = await kaoji('forms', file, ...on('--form', '单'));
  expect([code, errors]).toEqual([2, '有两张表样都叫“单”：工作表“表样-一”和“二”。请改其中一张 A1 里的名称。']);
});

const ODD = ['=1+1', '市/县', '很长的单位名称'.repeat(6).slice(0, 40), '乡（镇）', '甲'];

test('a sheet for each unit, whatever it is called, and no more than 60', async () => {
  const file = write('怪名.xlsx', await writeXlsx(book(ODD)));
  const out = target('分表.xlsx');
  expect((await kaoji('forms', file, ...on('--form', '明细', '--split', 'sheets', '--out', out))).code).toBe(0);
  const added = (await readXlsx(await readFile(out))).sheets.slice(4);
  expect(added.map(({ name }) => name).sort()).toEqual(
    [
      '出表-单位得分明细表-=1+1',
      '出表-单位得分明细表-市_县',
      `出表-单位得分明细表-${ODD[2] ?? ''}`.slice(0, 31),
      '出表-单位得分明细表-乡（镇）',
      '出表-单位得分明细表-甲',
    ].sort(),
  );
  for (const sheet of added) expect(sheet.print.breaks).toBeUndefined();
  const many = write('六十一.xlsx', await writeXlsx(book(names(61))));
  const refused = await kaoji('forms', many, ...on('--form', '明细', '--split', 'sheets', '--out', target('多.xlsx')));
  expect([refused.code, refused.errors]).toEqual([2, expect.stringContaining('一个工作簿里最多出 60 张')]);
});

test('a file for each unit holds that unit and nothing of another: no sheet, name, author, or word', async () => {
  const file = write('怪名二.xlsx', await writeXlsx(book(ODD)));
  const out = target('文件夹');
  const { code, out: said } = await kaoji('forms', file, ...on('--form', '反馈单', '--split', 'files', '--out', out));
  expect([code, said.split('\n')[0]]).toEqual([0, `“考评情况反馈单”出了 5 个文件：${out}`]);
  const files = readdirSync(out).sort();
  expect(files).toEqual(['=1+1', '市_县', ODD[2] ?? '', '乡（镇）', '甲'].map((unit) => `考评情况反馈单-${unit}.xlsx`).sort());
  for (const unit of ODD) {
    const own = files.find((name) => name === `考评情况反馈单-${unit.replace('/', '_')}.xlsx`) ?? '';
    const bytes = await readFile(join(out, own));
    const parts = unpack(bytes);
    const text = [...parts.keys()].map((path) => `${path} ${new TextDecoder().decode(parts.get(path))}`).join('\n');
    for (const other of [...ODD.filter((one) => one !== unit && one.length > 1), '某人', '投票', '表样'])
      expect([unit, other, text.includes(other.replaceAll('&', '&amp;'))]).toEqual([unit, other, false]);
    const read = await readXlsx(bytes);
    expect([read.sheets.length, read.names, read.settings, read.documentProperties.creator ?? null]).toEqual([1, [], {}, null]);
    expect(JSON.stringify(read.sheets[0]?.cells)).toContain(unit);
  }
  // A second time nothing is written over.
  const again = await kaoji('forms', file, ...on('--form', '反馈单', '--split', 'files', '--out', out));
  expect([again.code, again.errors]).toEqual([2, expect.stringContaining('已经有了，没有写任何文件')]);
});

test('a draft says so in the name of its sheet and file, however long the unit is called', async () => {
  const file = write('草稿.xlsx', await writeXlsx(book(ODD.slice(2, 4))));
  const out = target('草稿夹');
  expect((await kaoji('forms', file, ...on('--form', '反馈单', '--draft', '--split', 'files', '--out', out))).code).toBe(0);
  expect(readdirSync(out).sort()).toEqual([ODD[2] ?? '', '乡（镇）'].map((unit) => `考评情况反馈单-${unit}-草稿.xlsx`).sort());
  const sheets = target('草稿.分表.xlsx');
  expect((await kaoji('forms', file, ...on('--form', '反馈单', '--draft', '--split', 'sheets', '--out', sheets))).code).toBe(0);
  const added = (await readXlsx(await readFile(sheets))).sheets.slice(4).map(({ name }) => name);
  expect(added.sort()).toEqual([`${`出表-考评情况反馈单-${ODD[2] ?? ''}`.slice(0, 28)}-草稿`, '出表-考评情况反馈单-乡（镇）-草稿'].sort());
});

test('units whose long names differ only at the end have a file each', async () => {
  const units = ['一', '二'].map((end) => '单位名称'.repeat(30) + end);
  const file = write('长名.xlsx', await writeXlsx(book(units)));
  const out = target('长名夹');
  const { code, errors } = await kaoji('forms', file, ...on('--form', '反馈单', '--split', 'files', '--out', out));
  expect([code, errors]).toEqual([0, '']);
  expect(
    readdirSync(out)
      .map((name) => name.replace(/^.*单位名/u, ''))
      .sort(),
    // 考评情况反馈单- takes 22 bytes and .xlsx 5 of the 199 that a name may have: 57 Chinese signs of three, 14 times 单位名称 and 单.
  ).toEqual(['称单(2).xlsx', '称单.xlsx']);
});

test('the same files in one archive', async () => {
  const file = write('怪名三.xlsx', await writeXlsx(book(['甲', '市/县'])));
  const out = target('反馈单.zip');
  expect((await kaoji('forms', file, ...on('--form', '反馈单', '--zip', '--out', out))).code).toBe(0);
  const entries = unpack(await readFile(out));
  expect([...entries.keys()].sort()).toEqual(['考评情况反馈单-市_县.xlsx', '考评情况反馈单-甲.xlsx']);
  expect((await readXlsx(entries.get('考评情况反馈单-甲.xlsx') ?? new Uint8Array())).sheets).toHaveLength(1);
});

test.each([
  [['--zip', '--out', 'x.xlsx'], '--zip 要写 --out 文件.zip'],
  [['--split', 'files', '--out', 'x.xlsx'], '是文件夹'],
  [['--split', 'leaves'], '--split leaves'],
  [['--split', 'pages', '--zip'], '--split pages'],
])('kaoji forms %j says what is wrong', async (words, expected) => {
  const file = write('一.xlsx', await writeXlsx(book(['甲'])));
  const { code, errors } = await kaoji('forms', file, ...on('--form', '反馈单', ...words));
  expect([code, errors]).toEqual([2, expect.stringContaining(expected)]);
});
