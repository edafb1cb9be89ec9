import { inWords } from '../../src/messages/catalogue';
import { readXlsx, unreadableWords, XlsxReadError } from '../../src/xlsx';
import { pack, partText, setPartText, unpack } from '../../src/xlsx/package';
import { damagedFiles } from './support/damaged-files';
import { packageOf } from './support/package-of';

async function refusal(bytes: Uint8Array): Promise<XlsxReadError> {
  const failure: unknown = await readXlsx(bytes).catch((error: unknown) => error);
  if (failure instanceof XlsxReadError) return failure;
  throw new Error(`not refused: ${JSON.stringify(failure)}`);
}

test.each(damagedFiles)('%s: refused as damaged, where it is', async (_, bytes, damage, place) => {
  expect((await refusal(bytes())).why).toMatchObject({ reason: 'damaged', damage, place });
});

test('the message names the part, what is wrong with it and what to do, in both languages', async () => {
  const [, bytes] = damagedFiles[0] ?? [];
  const { why } = await refusal(bytes?.() ?? new Uint8Array());
  expect(inWords(unreadableWords(why))).toBe(
    '文件已损坏（部件 xl/worksheets/sheet2.xml 残缺或格式有误，在 <sheetData>）；请用 Excel 或 WPS 打开，修复、核对后另存为 .xlsx，或重新取一份',
  );
  expect(inWords(unreadableWords(why), 'en-US')).toBe(
    'it is damaged (part xl/worksheets/sheet2.xml is cut or not well formed, at <sheetData>); open it in Excel or WPS, repair it, look it over and save it as .xlsx, or get it again',
  );
});

test.each(damagedFiles)('%s: the message leaves no place open', async (_, bytes) => {
  const { why } = await refusal(bytes());
  for (const locale of ['zh-CN', 'en-US'] as const) expect(inWords(unreadableWords(why), locale)).not.toMatch(/[{}“]”|[（(][）)]/);
});

test('what a stranger’s file holds cannot steer the terminal that shows the message', async () => {
  const bytes = packageOf({ sheets: { 指标: '<row r="1"><c r="\u009b2J\u202e"><v>1</v></c></row>' } });
  expect(inWords(unreadableWords((await refusal(bytes)).why))).toContain('<c r="\ufffd2J\ufffd">');
});

describe('limits are told in the numbers of the file', () => {
  test('a cell far away from the data', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="Y1048576"><v>1</v></c></row>';
    expect(inWords(unreadableWords((await refusal(packageOf({ sheets: { 指标: rows } }))).why))).toBe(
      '工作表“指标”的内容一直到 Y1048576（1048576 行 × 25 列，超过 20000000 格）；请删去数据下方、右方多余的内容，另存后重试',
    );
  });

  test('an archive that says it unpacks to more than memory should hold, before it is unpacked', async () => {
    const bytes = pack(new Map([['xl/workbook.xml', new TextEncoder().encode('<workbook/>')]]));
    const view = new DataView(bytes.buffer);
    view.setUint32(view.getUint32(bytes.length - 6, true) + 24, 0x7fff0000, true); // the size that the directory gives
    expect(inWords(unreadableWords((await refusal(bytes)).why))).toBe(
      '解开后有 2048 MB，超过 512 MB；请删去不用的工作表和图片，另存后重试',
    );
  });

  test('cells that hold nothing do not count, however far away they are', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const book = await readXlsx(packageOf({ sheets: { 指标: rows }, formats: [0, 2] }));
    expect(book.sheets[0]?.cells).toEqual({ 0: { 0: { value: 1 } }, 1048575: { 16383: { value: null, numberFormat: '0.00' } } });
  });
});

test('elements within elements, a hundred thousand deep, are passed over', async () => {
  const parts = unpack(packageOf({ sheets: { 指标: '<row r="1"><c r="A1"><v>1</v></c></row>' } }));
  const deep = '<ext>'.repeat(100_000) + '</ext>'.repeat(100_000);
  setPartText(
    parts,
    'xl/worksheets/sheet1.xml',
    (partText(parts, 'xl/worksheets/sheet1.xml') ?? '').replace('</worksheet>', `${deep}</worksheet>`),
  );
  expect((await readXlsx(pack(parts))).sheets[0]?.cells).toEqual({ 0: { 0: { value: 1 } } });
});
