import { placeToA1 } from '../../src/workbook/cells/a1';
import { LEDGER } from './support/commands';
import { colleague } from './support/colleague';
import { differences } from './support/contents';
import type { Session } from '../../src/taskpane/session/session';
import { Desk, type Pane } from './support/desk';

const RESULT = '考评结果-2017';

const desk = Desk.create();

async function opened(sheets = LEDGER): Promise<Pane> {
  await desk.open(sheets);
  const pane = await desk.pane();
  await pane.does((session) => session.start());
  return pane;
}

/** Does a command; the colleague acts once, before the request that the command writes with. */
async function whileWriting(pane: Pane, command: (pane: Pane) => unknown, act: () => void): Promise<void> {
  const size = await writingSize(pane, command);
  let acted = false;
  pane.wire.treat(({ actions }) => {
    if (!acted && actions >= 0.9 * size) {
      acted = true;
      act();
    }
    return { kind: 'pass' };
  });
  expect(await pane.does(() => command(pane))).toBe(true);
  pane.wire.treat();
  expect(acted).toBe(true);
}

/**
 * How many actions the request has that a command writes with: it is the one with the most, whatever else the pane asks meanwhile. The
 * command is taken back again.
 */
async function writingSize(pane: Pane, command: (pane: Pane) => unknown): Promise<number> {
  let size = 0;
  pane.wire.treat(({ actions }) => {
    size = Math.max(size, actions);
    return { kind: 'pass' };
  });
  await pane.does(() => command(pane));
  pane.wire.treat();
  await pane.does((session) => session.history.undo());
  return size;
}

const score = (session: Session): Promise<void> => session.score();

const fix = ({ session }: Pane): Promise<void> =>
  session.applyFixes((session.getState().assessment?.findings ?? []).filter((finding) => finding.fix !== null));

describe('while 计分 is at work', () => {
  test('a number of a ledger that changes is not lost, and the result is said to be out of date after the next look', async () => {
    const pane = await opened();
    await whileWriting(
      pane,
      ({ session }) => score(session),
      () => colleague.types(desk, '数据', 'B2', 99),
    );
    expect(desk.value('数据', 'B2')).toBe(99);
    await pane.does((session) => session.check());
    expect(pane.session.getState().stale).toEqual(['inputs']);
  });

  test('what a colleague types into the old result is listed with its value, what stands beside it stays', async () => {
    const pane = await opened();
    await pane.does(score);
    colleague.types(desk, '数据', 'B2', 95);
    await whileWriting(
      pane,
      ({ session }) => score(session),
      () => {
        colleague.types(desk, RESULT, 'C6', '同事改的');
        colleague.types(desk, RESULT, 'J3', '旁边的批注');
      },
    );
    expect(desk.value(RESULT, 'J3')).toBe('旁边的批注');
    expect(
      desk.value(RESULT, 'C6') === '同事改的' || pane.lists(placeToA1({ sheet: RESULT, area: { row: 5, column: 2, rows: 1, columns: 1 } })),
    ).toBe(true);
  });

  test('what a colleague types into the result while 撤销 is at work is listed with its value', async () => {
    const pane = await opened();
    await pane.does(score);
    colleague.types(desk, '数据', 'B2', 95);
    await pane.does(score);
    let typed = false;
    pane.wire.treat(() => {
      // The look of 撤销 has put its mark: the next request writes.
      const isMarked = Object.keys(desk.extras.settings).some((key) => key.startsWith('kaoji.unfinished.'));
      if (isMarked && !typed) colleague.types(desk, RESULT, 'C6', '同事改的');
      typed ||= isMarked;
      return { kind: 'pass' };
    });
    await pane.does((session) => session.history.undo());
    pane.wire.treat();
    const listed = pane.lists(placeToA1({ sheet: RESULT, area: { row: 5, column: 2, rows: 1, columns: 1 } }));
    expect([desk.value(RESULT, 'C6') === '同事改的', listed]).toEqual([false, true]);
  });

  test.each([RESULT])('a sheet of our name that a colleague adds stays, with its content: %s', async (name) => {
    const pane = await opened();
    await whileWriting(
      pane,
      ({ session }) => score(session),
      () => colleague.addsSheet(desk, name, '同事的表'),
    );
    expect(desk.value(name, 'A1')).toBe('同事的表');
    expect(pane.said.notice).not.toBeNull();
    expect(pane.session.getState().undoable).toBeNull();
  });

  test('a ledger that is renamed is neither lost nor taken for gone', async () => {
    const pane = await opened();
    await whileWriting(
      pane,
      ({ session }) => score(session),
      () => colleague.renames(desk, '数据', '数据（改）'),
    );
    expect(desk.value('数据（改）', 'A2')).toBe('甲局');
    await pane.does(score);
    expect(pane.said.status).toContain('已计分');
  });

  test('an old result that is deleted: it is said, or written anew, and the next 计分 works', async () => {
    const pane = await opened();
    await pane.does(score);
    await whileWriting(
      pane,
      ({ session }) => score(session),
      () => colleague.deletes(desk, RESULT),
    );
    expect(pane.said.notice !== null || desk.has(RESULT)).toBe(true);
    await pane.does(score);
    expect(desk.value(RESULT, 'B6')).toBe('乙局');
  });

  test('an old result that is protected: nothing is written, it is said, and it is as before', async () => {
    const pane = await opened();
    await pane.does(score);
    colleague.types(desk, '数据', 'B2', 99);
    const before = await desk.contents();
    await whileWriting(
      pane,
      ({ session }) => score(session),
      () => colleague.protects(desk, RESULT),
    );
    expect(pane.said.notice).toContain('受保护');
    colleague.protects(desk, RESULT, false);
    expect(differences(before, await desk.contents())).toEqual([]);
  });
});

describe('while 修正 is at work', () => {
  test('a cell that holds something else by now is left and listed, with a link; the others are corrected', async () => {
    const pane = await opened();
    await whileWriting(pane, fix, () => colleague.types(desk, '数据', 'B3', 77));
    expect(desk.value('数据', 'B3') === 77 || pane.lists('数据!B3')).toBe(true);
    expect(desk.value('数据', 'C4')).toBe(1);
  });

  test('a ledger that is protected: nothing is written, and it is said', async () => {
    const pane = await opened();
    await whileWriting(pane, fix, () => colleague.protects(desk, '数据'));
    expect(pane.said.notice).toContain('受保护');
    expect(desk.value('数据', 'B3')).toBe('88');
  });
});

describe('撤销', () => {
  test('after rows were inserted above: no other cell is emptied, and what was not found is listed', async () => {
    const pane = await opened();
    await pane.does(() => fix(pane));
    colleague.insertsRows(desk, '数据', 1, 2);
    const before = await desk.contents();
    await pane.does((session) => session.history.undo());
    const changed = differences(before, await desk.contents()).filter((line) => !/^数据 (B5|C6) /u.test(line));
    expect(changed).toEqual([]);
    expect(desk.value('数据', 'B5') === '88' || pane.lists('数据!B5') || pane.lists('数据!B3')).toBe(true);
  });

  test('after the result was renamed, it is the same sheet', async () => {
    const pane = await opened();
    await pane.does(score);
    colleague.renames(desk, RESULT, '存档');
    await pane.does((session) => session.history.undo());
    expect(desk.has('存档')).toBe(false);
    expect(pane.said.status).toContain('已撤销计分');
  });
});

describe('two panes on one workbook', () => {
  async function two(): Promise<readonly [Pane, Pane]> {
    const one = await opened();
    const other = await desk.pane();
    await other.does((session) => session.start());
    return [one, other];
  }

  test('neither takes back what the other has written since, though it looks the same', async () => {
    const [one, other] = await two();
    await one.does(score);
    await other.does(score);
    await one.does((session) => session.history.undo());
    expect(desk.value(RESULT, 'B6')).toBe('乙局');
    expect(one.said.notice).toContain('没有动');
    await other.does((session) => session.history.undo());
    expect(desk.value('数据', 'A2')).toBe('甲局');
  });

  test('a setting that one stores is not undone by what the other stores after it', async () => {
    const [one, other] = await two();
    await one.does((session) => session.choices.setPeriod('2018'));
    await other.does((session) => session.choices.setWriteAs('formulas'));
    const stored = desk.extras.settings;
    expect([stored['kaoji.period'], stored['kaoji.writeAs']]).toEqual(['"2018"', '"formulas"']);
  });

  test('the same choice made in both at once: the later stands, and says what the earlier was', async () => {
    const [one, other] = await two();
    await one.does((session) => session.choices.setPeriod('2018'));
    await other.does((session) => session.choices.setPeriod('2019'));
    expect(desk.extras.settings['kaoji.period']).toBe('"2019"');
    expect(other.said.notice).toContain('别处改了同一项选用，已被覆盖；原为：2018');
  });

  test('several commands at once, in both: each is done or said, and the last 计分 stands', async () => {
    const [one, other] = await two();
    const all = await Promise.all([
      one.does((session) => Promise.all([session.score(), session.check(), session.score()])),
      other.does((session) => Promise.all([session.score(), session.choices.setReading('扣分', '不计入')])),
    ]);
    expect(all).toEqual([true, true]);
    await one.does(score);
    expect(one.said.status).toContain('已计分');
    expect(desk.value(RESULT, 'A1')).toBe('小办法　2017年考评结果');
  });
});
