import type { Frame, Page } from 'playwright-core';
import { held, openWorkbench, paneFrame, type OpenedFile, type OpenWorkbench } from './workbench';

/** The sample workbook of 广元, which the workbench opens with: its result sheet, and a county of it. */
export const RESULT = '考评结果-2017';
export const LIZHOU = '利州区交通运输局';

type Row = Readonly<Record<string, unknown>>;

/** The unit's row on the result sheet, read from the grid; columns by their heads. */
export async function resultRow(page: Page, unit: string): Promise<Row & { readonly row: number }> {
  const [heads = [], ...rows] = await held(page, RESULT, 'A4:J40');
  const at = rows.findIndex((row) => row[1] === unit);
  if (at >= 0) return { row: at + 5, ...Object.fromEntries(heads.map((head, index) => [String(head), rows[at]?.[index] ?? null])) };
  throw new Error(`${unit} is not on the result sheet`);
}

/** What 第十二条 adds to 考核得分, and 考核得分 itself, as a row shows them; in hundredths of a point. */
export function sumAndTotal(row: Row): readonly [sum: number, total: number] {
  const cents = (name: string): number => Math.round(Number(row[name]) * 100);
  return [
    cents('初步考核得分') +
      cents('局领导综合评价得分') +
      cents('特殊情况加分') -
      cents('特殊情况扣分') +
      cents('全省排位加扣分') -
      cents('一票否决扣分'),
    cents('考核得分'),
  ];
}

/** Presses a button of the pane and waits until the status line says what was done. */
export async function press(pane: Frame, button: 'btn-check' | 'btn-score' | 'btn-undo' | 'btn-freeze-apply', done: string): Promise<void> {
  await pane.getByTestId(button).click();
  // What is going on ends with …: 正在撤销… is not yet 撤销.
  const isDone = (text: string): boolean => {
    const status = document.querySelector('[data-testid=status]')?.textContent ?? '';
    return status.includes(text) && !status.endsWith('…');
  };
  await pane.waitForFunction(isDone, done);
}

/** Waits until the pane lists a finding of this code with this text. */
export async function waitForFinding(pane: Frame, code: string, text: string): Promise<void> {
  await pane.locator(`[data-testid=finding][data-code=${code}]`, { hasText: text }).first().waitFor();
}

/**
 * One workbench for all tests of the describe that calls this: opened before the first, with its findings shown, closed after the last.
 * @param file what is opened in it; the sample as it is committed, unless told
 */
export function workbenchForAll(file?: () => Promise<OpenedFile>): OpenWorkbench & { readonly pane: Frame } {
  let open: (OpenWorkbench & { readonly pane: Frame }) | undefined;
  const opened = () => {
    if (open === undefined) throw new Error('The workbench is open only while tests run.');
    return open;
  };
  beforeAll(async () => {
    const bench = await openWorkbench(undefined, await file?.());
    open = { ...bench, pane: await paneFrame(bench.page) };
    await open.pane.getByTestId('finding').first().waitFor();
  });
  afterAll(async () => {
    await open?.context.close();
  });
  return {
    get page() {
      return opened().page;
    },
    get pane() {
      return opened().pane;
    },
    get context() {
      return opened().context;
    },
    get dialogs() {
      return opened().dialogs;
    },
    get strangers() {
      return opened().strangers;
    },
    get errors() {
      return opened().errors;
    },
  };
}

/** The last test of a describe: the page asked nobody but its server, and no error came up. */
export function expectQuiet(bench: OpenWorkbench): void {
  test('nothing was asked for outside the server, and nothing failed on the page', () => {
    expect(bench.strangers).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
}
