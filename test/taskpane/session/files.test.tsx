import { FileApp, type FileWorkbook } from '../../../src/taskpane/files/FileApp';
import { copyName } from '../../../src/taskpane/files/download';
import { Session } from '../../../src/taskpane/session/session';
import { WorkbookError } from '../../../src/workbook/error';
import type { Workbook } from '../../../src/workbook/port';
import { checkpoint, type Control } from '../../../src/workbook/progress';
import { MemoryWorkbook } from '../support/memory-workbook';
import { byTestId, click, draw, spoken, user, words } from '../support/shown';
import { smallSchemes } from '../support/small-schemes';

type Opens = (bytes: Uint8Array, fileName: string, control?: Control) => Promise<FileWorkbook>;

/** A file with one unit, which has these points. */
const opensWith =
  (points: number | string): Opens =>
  async () =>
    Object.assign(
      new MemoryWorkbook({
        数据: [
          ['单位', '基本分', '扣分'],
          ['甲局', points, 5],
        ],
      }),
      {
        save: async () => new Uint8Array([80, 75]),
        fileOf: async () => new Uint8Array([80, 75]),
        losses: [],
        unsaved: false,
      },
    );

const opens = opensWith(90);

/** On a clock that stands: what a click comes to does not depend on how busy the machine is. */
const begin = (workbook: Workbook): Session => new Session(workbook, { shipped: smallSchemes, elapsed: () => 0 });

async function fileApp(open: Opens = opens) {
  await draw(<FileApp open={open} begin={begin} />);
}

/** A question that is answered when the test says so. */
function withoutAnswer() {
  let goOn: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (goOn = resolve));
  return { asked, goOn: () => goOn() };
}

async function choose(name: string) {
  const input = byTestId('file');
  const file = Object.assign(new File(['x'], name), { arrayBuffer: async () => new ArrayBuffer(1) });
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  await user(() => input?.dispatchEvent(new Event('change', { bubbles: true })));
  await user(() => undefined);
}

test('without Office the pane offers to open a file, and works on it', async () => {
  await fileApp();
  expect(words(document.querySelector('.welcome'))).toContain('打开一份 .xlsx 考核工作簿');
  await choose('考核.xlsx');
  expect(words(document.querySelector('.file-name'))).toBe('考核.xlsx');
  await click(byTestId('btn-score'));
  expect(words(byTestId('status'))).toContain('1 个单位写入“考评结果-2017”');
});

test('the opening of a file tells how far it is and can be cancelled; the next one opens', async () => {
  const left = withoutAnswer();
  await fileApp(async (bytes, fileName, control) => {
    if (fileName !== '很大.xlsx' || control === undefined) return opens(bytes, fileName);
    control.report({ phase: 'reading', done: 1, of: 4 });
    await left.asked;
    checkpoint(control);
    return opens(bytes, fileName);
  });
  await choose('很大.xlsx');
  expect(words(document.querySelector('.opening'))).toContain('读取 25%');
  await click(byTestId('btn-cancel-open'));
  await user(() => left.goOn());
  expect(document.querySelector('.opening')).toBeNull();
  expect(document.querySelector('.ms-MessageBar')).toBeNull();
  await choose('考核.xlsx');
  expect(words(document.querySelector('.file-name'))).toBe('考核.xlsx');
});

test('a file that is no workbook is said', async () => {
  await fileApp(() => Promise.reject(new WorkbookError('WB-NOT-XLSX', { file: '说明.xlsx', reason: '文件内容不是 Excel 工作簿' })));
  await choose('说明.xlsx');
  expect(await spoken(() => document.querySelector('.ms-MessageBar'))).toContain('“说明.xlsx”不能读取：文件内容不是 Excel 工作簿');
  expect(byTestId('btn-open')).not.toBeNull();
});

test('另存 saves a copy beside the original', async () => {
  const saved: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  await fileApp();
  await choose('考核.xlsx');
  await click(byTestId('btn-save'));
  expect(saved).toEqual(['考核-考绩.xlsx']);
  expect(words(byTestId('status'))).toContain('已另存为“考核-考绩.xlsx”');
  jest.restoreAllMocks();
});

test('another file takes the place of what was not saved only when the user says so', async () => {
  const asked = jest.spyOn(window, 'confirm').mockReturnValueOnce(false).mockReturnValueOnce(true);
  await fileApp(async (...file) => Object.assign(await opens(...file), { unsaved: true }));
  await choose('考核.xlsx');
  expect(asked).not.toHaveBeenCalled();
  await choose('另一份.xlsx');
  expect(asked).toHaveBeenLastCalledWith('“考核.xlsx”有尚未另存的内容，打开另一份文件会丢失。要继续吗？');
  expect(words(document.querySelector('.file-name'))).toBe('考核.xlsx');
  await choose('另一份.xlsx');
  expect(words(document.querySelector('.file-name'))).toBe('另一份.xlsx');
  jest.restoreAllMocks();
});

test('closing the page with what was not saved is asked about, else not', async () => {
  const leaves = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await fileApp();
  await choose('考核.xlsx');
  expect(leaves()).toBe(false);
  await fileApp(async (...file) => Object.assign(await opens(...file), { unsaved: true }));
  await choose('考核.xlsx');
  expect(leaves()).toBe(true);
});

test('what a copy will not hold is said', async () => {
  await fileApp(async (...file) => Object.assign(await opens(...file), { losses: ['charts' as const] }));
  await choose('考核.xlsx');
  expect(await spoken(() => byTestId('notice'))).toContain('另存的副本不含本文件中的下列内容（原文件不受影响）：图表');
});

test('without a sheet to select cells on, the row of a finding is shown', async () => {
  await fileApp(opensWith('八十'));
  await choose('考核.xlsx');
  await click(document.querySelector('[data-testid="finding"] button'));
  expect(words(byTestId('peek')?.querySelector('h2'))).toContain('数据!B2');
  expect([...(byTestId('peek')?.querySelectorAll('dl > div') ?? [])].map(words)).toEqual(['A甲局', 'B八十', 'C5']);
  expect(words(byTestId('peek')?.querySelector('.own'))).toBe('B八十');
  await click(byTestId('peek')?.querySelector('button'));
  expect(byTestId('peek')).toBeNull();
});

test('the row goes with the tab that it was looked at from', async () => {
  await fileApp(opensWith('八十'));
  await choose('考核.xlsx');
  await click(document.querySelector('[data-testid="finding"] button'));
  expect(byTestId('peek')).not.toBeNull();
  await click(byTestId('tab-units'));
  expect(byTestId('peek')).toBeNull();
});

test('a copy of a copy keeps its name', () => {
  expect(copyName('考核.xlsx', '考绩')).toBe('考核-考绩.xlsx');
  expect(copyName('考核-考绩.XLSX', '考绩')).toBe('考核-考绩.xlsx');
  expect(copyName('模板.xltx', '考绩')).toBe('模板-考绩.xlsx');
});

test('a workbook with macros stays one by its name, unless the copy could not keep them', async () => {
  const saved: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  await fileApp();
  await choose('考核.xlsm');
  await click(byTestId('btn-save'));
  await fileApp(async (...file) => Object.assign(await opens(...file), { losses: ['macros' as const] }));
  await choose('考核.xlsm');
  await click(byTestId('btn-save'));
  expect(saved).toEqual(['考核-考绩.xlsm', '考核-考绩.xlsx']);
  jest.restoreAllMocks();
});
