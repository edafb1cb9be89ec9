/** @jest-environment node */
import { inWords } from '../../../src/messages/catalogue';
import { cellArea } from '../../../src/workbook/cells/area';
import type { MemoryWorkbook } from '../support/memory-workbook';
import { opened, RESULT, resultCell, written } from '../support/opened';

describe('修正', () => {
  test('one finding: the cell is corrected and the finding goes', async () => {
    const { workbook, session } = await opened([
      ['甲局', '90', 5],
      ['乙局', '八十', 0],
    ]);
    const first = session.getState().assessment?.findings.find(({ code }) => code === 'L-TEXT-NUMBER');
    await session.applyFixes(first === undefined ? [] : [first]);
    expect(workbook.value('数据', 1, 1)).toBe(90);
    expect(session.getState().assessment?.findings.map((finding) => inWords(finding.message))).toEqual([
      '“基本分”应为数，实为“八十”。在改正之前按待补处理。',
    ]);
    expect(session.getState().status).toMatchObject({ code: 'PANE-STATUS-FIXED', data: { count: 1 } });
  });

  test('the preview shows what stands and what will stand, and leaves out what has no safe correction', async () => {
    const { session } = await opened([
      ['甲局', '90', 5],
      ['乙局', '八十', 0],
    ]);
    session.previewFixes(session.getState().assessment?.findings ?? []);
    expect(session.getState().preview?.flatMap((fix) => fix.cells)).toEqual([
      { place: { sheet: '数据', area: cellArea(1, 1) }, before: '90', after: 90 },
    ]);
  });

  test('a place that changed in the meantime is not overwritten', async () => {
    const { workbook, session } = await opened([['甲局', '90', 5]]);
    const findings = session.getState().assessment?.findings ?? [];
    workbook.type('数据', 1, 1, 77);
    await session.applyFixes(findings);
    expect(workbook.value('数据', 1, 1)).toBe(77);
    expect(session.getState().notice).toMatchObject({ code: 'PANE-FIX-GONE', places: [{ sheet: '数据', area: cellArea(1, 1) }] });
    await session.dispose();
  });

  test('a cell that a colleague gave another text number was not shown so: it is left and listed, the others are corrected', async () => {
    const { workbook, session } = await opened([
      ['甲局', '90', 5],
      ['乙局', '88', 0],
    ]);
    session.previewFixes(session.getState().assessment?.findings ?? []);
    const shown = (session.getState().preview ?? []).map(({ finding }) => finding);
    workbook.type('数据', 1, 1, '91');
    await session.applyFixes(shown);
    expect([workbook.value('数据', 1, 1), workbook.value('数据', 2, 1)]).toEqual(['91', 88]);
    expect(session.getState()).toMatchObject({
      notice: { code: 'PANE-FIX-LEFT', places: [{ sheet: '数据', area: cellArea(1, 1) }] },
      status: { code: 'PANE-STATUS-FIXED', data: { count: 1 } },
    });
    await session.dispose();
  });

  test('a cell that changes between the look and the write is listed, too', async () => {
    const { workbook, session } = await opened([['甲局', '90', 5]]);
    const { apply } = workbook;
    const left = { place: { sheet: '数据', area: cellArea(1, 1) }, now: '91' };
    const asked: unknown[] = [];
    workbook.apply = async (edits, basis) => {
      asked.push(basis?.changed);
      return { ...(await apply.call(workbook, edits)), leftAlone: [left] };
    };
    await session.applyFixes(session.getState().assessment?.findings ?? []);
    expect(asked).toEqual(['leave']);
    expect(session.getState()).toMatchObject({ notice: { code: 'PANE-FIX-LEFT', places: [left.place] }, status: { data: { count: 0 } } });
  });
});

describe('places', () => {
  test('going to a finding selects its cell', async () => {
    const { workbook, session } = await opened([['甲局', '90', 5]]);
    await session.goTo({ sheet: '数据', area: cellArea(1, 1) });
    expect(workbook.selected).toEqual([{ sheet: '数据', area: cellArea(1, 1) }]);
  });

  test('a sheet that is gone is said', async () => {
    const { session } = await opened();
    await session.goTo({ sheet: '旧表', area: cellArea(0, 0) });
    expect(session.getState().notice).toMatchObject({ code: 'WB-SHEET-GONE', data: { sheet: '旧表' } });
  });
});

/** The user selects the 得分 of a unit on the written result. */
async function selects(workbook: MemoryWorkbook, unit: string): Promise<void> {
  const { row, column } = await resultCell(workbook, unit, '得分');
  workbook.userSelects(RESULT, row, column);
}

describe('推导 of a selected cell', () => {
  test('a number on the result sheet opens its derivation', async () => {
    const { workbook, session } = await opened();
    await session.score();
    await selects(workbook, '甲局');
    expect(session.getState()).toMatchObject({ tab: 'derivation', focus: { unit: '甲局', item: '得分' }, derivation: { text: '85' } });
  });

  test('when ranks have changed since, the row is still that of the unit written in it', async () => {
    const { workbook, session } = await opened();
    await session.score();
    workbook.type('数据', 1, 1, 99);
    await session.check();
    await selects(workbook, '甲局');
    expect(session.getState()).toMatchObject({ focus: { unit: '甲局' }, derivation: { text: '94' } });
    await session.dispose();
  });

  test('scored anew, the row is that of the unit that now stands in it', async () => {
    const { workbook, session } = await opened();
    await session.score();
    // 甲局 has 85 and stands below 乙局 with 88; with 99 instead of 90 it goes to the first row.
    workbook.type('数据', 1, 1, 99);
    await session.score();
    expect((await written(workbook))[0]).toEqual(['甲局', 94]);
    await selects(workbook, '甲局');
    expect(session.getState()).toMatchObject({ focus: { unit: '甲局' }, derivation: { text: '94' } });
    await session.choices.setReading('扣分', '不计入');
    await selects(workbook, '乙局');
    expect(session.getState()).toMatchObject({ focus: { unit: '乙局' }, derivation: { text: '88' } });
    await session.dispose();
  });

  test('headings and other sheets change nothing', async () => {
    const { workbook, session } = await opened();
    await session.score();
    workbook.userSelects(RESULT, (await resultCell(workbook, '乙局', '得分')).row - 2, 2);
    workbook.userSelects('数据', 1, 1);
    expect(session.getState()).toMatchObject({ tab: 'units', focus: null });
  });

  test('the 推导 button explains the total of the unit in the selected row', async () => {
    const { workbook, session } = await opened();
    workbook.userSelects('数据', 2, 1);
    session.explainSelection();
    expect(session.getState()).toMatchObject({ tab: 'derivation', focus: { unit: '乙局', item: '得分' }, derivation: { text: '88' } });
  });

  test('with nothing behind the cell it says what to select', async () => {
    const { session } = await opened();
    session.explainSelection();
    expect(session.getState()).toMatchObject({ tab: 'derivation', notice: { code: 'PANE-EXPLAIN-NONE' } });
  });
});
