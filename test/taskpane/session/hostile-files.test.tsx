import '../../support/browser-page';
import { FileApp } from '../../../src/taskpane/files/FileApp';
import { Session } from '../../../src/taskpane/session/session';
import { fileWorkbook } from '../../../src/workbook/file';
import { damagedFiles, fixture } from '../../xlsx/support/damaged-files';
import { byTestId, draw, spoken, user, words } from '../support/shown';

const unforeseen: unknown[] = [];

/** What a person can do whatever was chosen: have it repaired, save it anew, ask for it again. */
const WAY_OUT = /请(?:用 Excel 或 WPS 打开|选|先|在|向|重新)/;

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  const input = byTestId('file');
  const file = Object.assign(new File([], name), { arrayBuffer: async () => Uint8Array.from(bytes).buffer });
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  await user(() => input?.dispatchEvent(new Event('change', { bubbles: true })));
  for (let turns = 0; turns < 200 && document.querySelector('.opening') !== null; turns += 1) await user(() => undefined);
}

beforeAll(async () => {
  const report = (error: unknown): unknown => unforeseen.push(error);
  await draw(<FileApp open={fileWorkbook} begin={(workbook) => new Session(workbook, { elapsed: () => 0, unexpected: report })} />);
});

const strange: readonly (readonly [string, Uint8Array])[] = [
  ['an empty file', new Uint8Array()],
  ['one sign', new TextEncoder().encode('P')],
  ['a table as text', new TextEncoder().encode('单位,得分\n甲局,1\n')],
  ['a page of the web that is called .xls', new TextEncoder().encode('<html><table><tr><td>1</td></tr></table></html>')],
  ['the start of an archive', Uint8Array.from([0x50, 0x4b, 3, 4])],
  ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])],
  ['bytes of nothing', Uint8Array.from({ length: 600 }, (_, at) => (at * 199 + 7) % 251)],
];

test.each([
  ...damagedFiles.map(([what, bytes]) => [what, bytes] as const),
  ...strange.map(([what, bytes]) => [what, () => bytes] as const),
])('without Excel, %s: refused with its name and a way out; the pane goes on', async (_, bytes) => {
  await choose('区局.xlsx', bytes());
  const said = await spoken(() => document.querySelector('.ms-MessageBar'));
  expect(said).toMatch(/^“区局\.xlsx”不能读取：/);
  expect(said).toMatch(WAY_OUT);
  expect(said).not.toMatch(/[{}]|undefined|null|NaN|Error|\bat /);
  expect(byTestId('btn-open')).not.toBeNull();
  expect(byTestId('btn-save')).toBeNull();
  expect(unforeseen).toEqual([]);
});

test('a whole file opens after all of these, and a damaged one leaves it as it is', async () => {
  await choose('名册.xlsx', fixture('producers/openpyxl.xlsx'));
  expect(document.querySelector('.ms-MessageBar--error')).toBeNull();
  expect(words(document.querySelector('.file-name'))).toBe('名册.xlsx');
  await choose('区局.xlsx', fixture('cut-part.xlsx'));
  expect(await spoken(() => document.querySelector('.ms-MessageBar--error'))).toContain('xl/worksheets/sheet2.xml');
  expect(words(document.querySelector('.file-name'))).toBe('名册.xlsx');
  expect(unforeseen).toEqual([]);
});
