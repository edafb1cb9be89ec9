import { fileWorkbook } from '../../../src/workbook/file';
import { emptyBook, emptySheet, putCell, readXlsx, writeXlsx } from '../../../src/xlsx';
import { pack, partText, setPartText, unpack } from '../../../src/xlsx/package';

const CHART = '<c:chartSpace xmlns:c="urn:chart"/>';

async function officeFile(more: Readonly<Record<string, string>>, comment = false): Promise<Uint8Array> {
  const sheet = emptySheet('加分');
  putCell(sheet, 0, 0, { value: '单位', ...(comment ? { comment: { text: '核实' } } : {}) });
  const parts = unpack(await writeXlsx({ ...emptyBook(), sheets: [sheet] }));
  for (const [path, text] of Object.entries(more)) setPartText(parts, path, text);
  return pack(parts);
}

test('a chart of the opened file is in the saved one, and nothing is said to be lost', async () => {
  const workbook = await fileWorkbook(await officeFile({ 'xl/charts/chart1.xml': CHART }), '台账.xlsx');
  await workbook.apply([
    { kind: 'addSheet', sheet: '考评结果-2017' },
    { kind: 'values', sheet: '考评结果-2017', area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [[221.1]] },
  ]);
  const saved = await workbook.save();
  expect(partText(unpack(saved), 'xl/charts/chart1.xml')).toBe(CHART);
  expect((await readXlsx(saved)).sheets[1]?.cells).toEqual({ 0: { 0: { value: 221.1 } } });
  expect(workbook.losses).toEqual([]);
});

test('a signature cannot outlive a change, and that is known from the start', async () => {
  const workbook = await fileWorkbook(await officeFile({ '_xmlsignatures/sig1.xml': '<Signature/>' }), '台账.xlsx');
  expect(workbook.losses).toEqual(['signatures']);
  expect([...unpack(await workbook.save()).keys()].filter((path) => path.includes('signature'))).toEqual([]);
});

test('clearing a cell with a comment is no reason to write the file anew', async () => {
  const workbook = await fileWorkbook(await officeFile({ 'xl/charts/chart1.xml': CHART }, true), '台账.xlsx');
  await workbook.apply([{ kind: 'clear', sheet: '加分', area: { row: 0, column: 0, rows: 1, columns: 1 } }]);
  expect(partText(unpack(await workbook.save()), 'xl/charts/chart1.xml')).toBe(CHART);
});

test('a file without styles is made anew, and what that loses is listed', async () => {
  const parts = unpack(await officeFile({ 'xl/charts/chart1.xml': CHART }));
  parts.delete('xl/styles.xml');
  setPartText(
    parts,
    'xl/_rels/workbook.xml.rels',
    (partText(parts, 'xl/_rels/workbook.xml.rels') ?? '').replace(/<Relationship [^>]*styles\.xml"[^>]*\/>/, ''),
  );
  const workbook = await fileWorkbook(pack(parts), '台账.xlsx');
  const saved = await workbook.save();
  expect((await readXlsx(saved)).sheets[0]?.cells).toEqual({ 0: { 0: { value: '单位' } } });
  expect(workbook.losses).toEqual(['charts']);
});

test.each(['指标'.repeat(16), "指标'", 'History'])(
  'a sheet that Excel would not call %s: what is wrong and what to do, no program error',
  async (name) => {
    const parts = unpack(await officeFile({}));
    parts.delete('xl/styles.xml');
    for (const path of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'])
      setPartText(
        parts,
        path,
        (partText(parts, path) ?? '').replace('name="加分"', `name="${name}"`).replace(/<Relationship [^>]*styles\.xml"[^>]*\/>/, ''),
      );
    const workbook = await fileWorkbook(pack(parts), '台账.xlsx');
    expect((await workbook.read()).sheets.map((sheet) => sheet.name)).toEqual([name]);
    const failure: unknown = await workbook.save().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'WB-COPY-FAULTY' });
    expect(String(failure)).toContain(`工作表名“${name}”不合 Excel 的规则（有 ${String(name.length)} 个字符`);
  },
);

test('a row that is merged over the whole sheet is still one when something else is merged beside it', async () => {
  const merged = { row: 4, column: 0, rows: 1, columns: 16_384 };
  const opened = emptySheet('加分');
  opened.merges.push(merged);
  const workbook = await fileWorkbook(await writeXlsx({ ...emptyBook(), sheets: [opened] }), '台账.xlsx');
  await workbook.apply([{ kind: 'merge', sheet: '加分', area: { row: 0, column: 0, rows: 1, columns: 2 } }]);
  const saved = await workbook.save();
  expect(partText(unpack(saved), 'xl/worksheets/sheet1.xml')).toContain('<mergeCell ref="A5:XFD5"/>');
  expect((await readXlsx(saved)).sheets[0]?.merges).toEqual([merged, { row: 0, column: 0, rows: 1, columns: 2 }]);
});
