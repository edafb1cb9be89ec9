import { Session } from '../../src/taskpane/session/session';
import type { Edits } from '../../src/workbook/edits';
import type { Workbook } from '../../src/workbook/port';
import { smallSchemes } from '../taskpane/support/small-schemes';

export const SHEET = '数据';
export const MARKED_ROWS = [
  ['单位', '基本分', '扣分'],
  ['甲局', '约92', 5],
  ['乙局', '88', 0],
  ['丙局', 70, 1],
];

/** What an office coloured itself: the cell of a finding, and one that is none of ours. */
const OWN: Edits = [
  { kind: 'style', sheet: SHEET, area: { row: 2, column: 1, rows: 1, columns: 1 }, style: { fill: '#C6E0B4' } },
  { kind: 'style', sheet: SHEET, area: { row: 3, column: 2, rows: 1, columns: 1 }, style: { fill: '#FFC000' } },
];
const BEFORE = [
  [null, null, null],
  [null, null, null],
  [null, '#C6E0B4', null],
  [null, null, '#FFC000'],
];
const MARKED = [
  [null, null, null],
  [null, '#F8CBAE', null],
  [null, '#FFE79A', null],
  [null, null, '#FFC000'],
];

async function fills(workbook: Workbook, rows = 4): Promise<(string | null)[][]> {
  const { texts } = await workbook.layoutOf({ sheet: SHEET, area: { row: 0, column: 0, rows, columns: 3 } });
  return texts.map((line) => line.map(({ fill }) => fill));
}

/** 在表中标出 over a workbook with the sheet {@link SHEET} of these rows, opened anew for each test. */
export function itMarksCells(open: () => Promise<Workbook>): void {
  async function opened(): Promise<{ workbook: Workbook; session: Session }> {
    const workbook = await open();
    await workbook.apply(OWN);
    const session = new Session(workbook, { shipped: smallSchemes });
    await session.start();
    expect(await fills(workbook)).toEqual(BEFORE);
    return { workbook, session };
  }

  test('the cells of findings are marked, errors apart from reminders; unmarked, each has its own fill again', async () => {
    const { workbook, session } = await opened();
    expect(session.getState().isMarked).toBe(false);
    await session.marks.mark();
    expect(session.getState().isMarked).toBe(true);
    expect(await fills(workbook)).toEqual(MARKED);
    await session.marks.unmark();
    expect(await fills(workbook)).toEqual(BEFORE);
    expect(session.getState().isMarked).toBe(false);
    expect((await workbook.read()).settings['kaoji.marks']).toBeUndefined();
  });

  test('marking again, with fewer findings, takes the old marks off; a pane that is opened anew knows them', async () => {
    const { workbook, session } = await opened();
    await session.marks.mark();
    session.findings.show({ ...session.getState().filter, severities: new Set(['error']) });
    await session.marks.mark();
    expect(await fills(workbook)).toEqual([MARKED[0], MARKED[1], BEFORE[2], BEFORE[3]]);
    await session.dispose();
    const another = new Session(workbook, { shipped: smallSchemes });
    await another.start();
    expect(another.getState().isMarked).toBe(true);
    await another.marks.unmark();
    expect(await fills(workbook)).toEqual(BEFORE);
  });

  test('撤销 takes marks off, and puts them back', async () => {
    const { workbook, session } = await opened();
    await session.marks.mark();
    await session.history.undo();
    expect(await fills(workbook)).toEqual(BEFORE);
    await session.marks.mark();
    await session.marks.unmark();
    await session.history.undo();
    expect(await fills(workbook)).toEqual(MARKED);
  });

  test('a marked cell that somebody has coloured since is theirs', async () => {
    const { workbook, session } = await opened();
    await session.marks.mark();
    await workbook.apply([{ kind: 'style', sheet: SHEET, area: { row: 1, column: 1, rows: 1, columns: 1 }, style: { fill: '#00B0F0' } }]);
    await session.marks.unmark();
    expect(await fills(workbook)).toEqual([BEFORE[0], [null, '#00B0F0', null], BEFORE[2], BEFORE[3]]);
  });
}
