/** @jest-environment node */
import type { WriteAs } from '../../../src/assessment/choices/settings';
import { Session } from '../../../src/taskpane/session/session';
import type { Place } from '../../../src/workbook/cells/area';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { fileWorkbook } from '../../../src/workbook/file';
import type { Workbook } from '../../../src/workbook/port';
import { sheetNamed, type Snapshot } from '../../../src/workbook/snapshot';
import { emptyBook, emptySheet, putCell, writeXlsx } from '../../../src/xlsx';
import { areaOf } from '../../support/snapshot';
import { NOON } from '../support/opened';

/** 总分 = 得分之和: 甲局 40 + 30 = 70, 乙局 80. 比较 has no ordinary formula (a condition that is no single comparison). */
const schemeText = (more = ''): string => `
办法: 局办法
标识: 局
施行: 2017-01-01
年度: 2017
满分: 100
序列: [各局]
台账:
  名册: {列: {单位: 单位, 序列: 文字}}
  事项: {列: {名称: 文字, 分值: 数}}
得分项:
${more}  总分: {公式: "合计(事项, 分值)", 依据: 第一条}
排名: {按: 总分}
`;
const RESULT = '考评结果-2017';

/** The pane on a file, in which the user selects cells and types; what formulas of a file show is what was written with them. */
class Desk {
  readonly session: Session;
  private select: (place: Place) => void = () => undefined;

  private constructor(
    readonly workbook: Workbook,
    shown: (snapshot: Snapshot) => Snapshot,
  ) {
    const watched: Workbook = {
      read: async () => shown(await workbook.read()),
      apply: (edits, basis) => workbook.apply(edits, basis),
      watch: (onChange) => workbook.watch(onChange),
      watchSelection: async (onSelect) => {
        this.select = onSelect;
        return () => Promise.resolve();
      },
      select: (place) => workbook.select(place),
      spillsOf: (cells) => workbook.spillsOf(cells),
      layoutOf: (part) => workbook.layoutOf(part),
      recalculate: () => workbook.recalculate(),
      recover: (unfinished) => workbook.recover(unfinished),
      forget: (token) => workbook.forget(token),
    };
    this.session = new Session(watched, {
      now: () => NOON,
      unexpected: (error) => {
        throw error;
      },
    });
  }

  static async open(text = schemeText(), shown: (snapshot: Snapshot) => Snapshot = (snapshot) => snapshot): Promise<Desk> {
    const book = emptyBook();
    const sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
      名册: [
        ['单位', '序列'],
        ['甲局', '各局'],
        ['乙局', '各局'],
      ],
      事项: [
        ['单位', '名称', '分值'],
        ['甲局', '一', 40],
        ['甲局', '二', 30],
        ['乙局', '一', 80],
      ],
    };
    const made = Object.entries(sheets).map(([name, rows]) => {
      const sheet = emptySheet(name);
      rows.forEach((row, r) => row.forEach((value, c) => putCell(sheet, r, c, { value })));
      return sheet;
    });
    const desk = new Desk(await fileWorkbook(await writeXlsx({ ...book, sheets: made }), '局.xlsx'), shown);
    await desk.session.start();
    await desk.session.choices.openScheme(text, '局.yaml');
    const { schemeId, notice } = desk.session.getState();
    if (schemeId !== 'file:局') throw new Error(JSON.stringify(notice));
    return desk;
  }

  async scoreAs(as: WriteAs): Promise<void> {
    await this.session.choices.setWriteAs(as);
    await this.session.score();
  }

  /** The user types, and the pane looks again. */
  async type(sheet: string, a1: string, value: CellValue): Promise<void> {
    await this.workbook.apply([{ kind: 'values', sheet, area: areaOf(a1), values: [[value]] }]);
    await this.session.check();
  }

  userSelects(a1: string): void {
    this.select({ sheet: RESULT, area: areaOf(a1) });
  }

  async result(): Promise<{ values: unknown[][]; formulas: number }> {
    const sheet = sheetNamed(await this.workbook.read(), RESULT);
    return {
      values: (sheet?.values ?? []).map((line) => line.slice(0, 3)),
      formulas: (sheet?.formulas ?? []).flat().filter((formula) => formula !== null).length,
    };
  }

  async workings(): Promise<string[]> {
    return (await this.workbook.read()).sheets.map(({ name }) => name).filter((name) => name.startsWith('计算-'));
  }
}

/** A workbook without what the pane remembers of choices; the order of its names says nothing. */
async function contentOf({ workbook }: Desk): Promise<Pick<Snapshot, 'sheets' | 'names'>> {
  const { sheets, names } = await workbook.read();
  return { sheets, names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

describe('结果写成', () => {
  test('公式 is remembered by the workbook, and 数值 needs no remembering', async () => {
    const { session, workbook } = await Desk.open();
    await session.choices.setWriteAs('formulas');
    const next = new Session(workbook);
    await next.start();
    expect(next.getState().writeAs).toBe('formulas');
    await next.choices.setWriteAs('values');
    expect((await workbook.read()).settings).not.toHaveProperty(['kaoji.writeAs']);
  });

  test(
    '公式 after 数值: the result becomes formulas over sheets of workings; 撤销 brings the values back and ' + 'leaves nothing behind',
    async () => {
      const desk = await Desk.open();
      await desk.scoreAs('values');
      const before = await contentOf(desk);
      expect((await desk.result()).formulas).toBe(0);
      await desk.scoreAs('formulas');
      expect((await desk.result()).formulas).toBeGreaterThan(0);
      expect(await desk.workings()).toEqual(expect.arrayContaining(['计算-名册', '计算-事项']));
      expect(desk.session.getState().result).toMatchObject({ as: 'formulas' });
      await desk.session.history.undo();
      expect(await contentOf(desk)).toEqual(before);
      expect(desk.session.getState().result?.as).toBeUndefined();
    },
  );

  test(
    '数值 after 公式: no formula stays in the result, and the workings that are needed no more are named; ' +
      '撤销 brings the formulas back',
    async () => {
      const desk = await Desk.open();
      await desk.scoreAs('formulas');
      const before = await contentOf(desk);
      await desk.scoreAs('values');
      expect(await desk.result()).toMatchObject({
        formulas: 0,
        values: expect.arrayContaining([
          [1, '乙局', 80],
          [2, '甲局', 70],
        ]) as unknown,
      });
      expect(desk.session.getState()).toMatchObject({ stale: [], notice: { kind: 'info', code: 'PANE-WORKINGS-LEFT' } });
      expect(desk.session.getState().result?.as).toBeUndefined();
      await desk.session.history.undo();
      expect(await contentOf(desk)).toEqual(before);
      expect(desk.session.getState().result).toMatchObject({ as: 'formulas' });
    },
  );
});

describe('推导 of a result in formulas', () => {
  test('a number opens its derivation', async () => {
    const desk = await Desk.open();
    await desk.scoreAs('formulas');
    const { values } = await desk.result();
    const row = values.findIndex((line) => line[1] === '甲局') + 1;
    desk.userSelects(`C${String(row)}`);
    expect(desk.session.getState()).toMatchObject({
      tab: 'derivation',
      focus: { unit: '甲局', item: '总分' },
      derivation: { text: '70.00' },
    });
  });

  test('so it does in the next session, and of the unit that the live order has brought into the row', async () => {
    let swapped = false;
    /** The sheet as it calculates itself once 甲局 has 90: the two rows change places. */
    const shown = (snapshot: Snapshot): Snapshot =>
      swapped
        ? {
            ...snapshot,
            sheets: snapshot.sheets.map((sheet) =>
              sheet.name !== RESULT
                ? sheet
                : {
                    ...sheet,
                    values: sheet.values.map((line) =>
                      line.map((value) => (value === '乙局' ? '甲局' : value === '甲局' ? '乙局' : value)),
                    ),
                  },
            ),
          }
        : snapshot;
    const desk = await Desk.open(schemeText(), shown);
    await desk.scoreAs('formulas');
    const first = (await desk.result()).values.findIndex((line) => line[1] === '乙局') + 1;
    swapped = true;
    await desk.type('事项', 'C2', 60);
    desk.userSelects(`C${String(first)}`);
    expect(desk.session.getState()).toMatchObject({ focus: { unit: '甲局' }, derivation: { text: '90.00' } });
  });
});

describe('已过期 of a result in formulas', () => {
  test('another figure in a ledger is followed by itself, so it is not out of date', async () => {
    const desk = await Desk.open();
    await desk.scoreAs('formulas');
    await desk.type('事项', 'C2', 60);
    expect(desk.session.getState().stale).toEqual([]);
  });

  test('a row that came is not covered by its formulas', async () => {
    const desk = await Desk.open();
    await desk.scoreAs('formulas');
    await desk.workbook.apply([{ kind: 'values', sheet: '事项', area: areaOf('A5:C5'), values: [['乙局', '二', 5]] }]);
    await desk.session.check();
    expect(desk.session.getState().stale).toEqual(['inputs']);
    await desk.session.score();
    expect(desk.session.getState().stale).toEqual([]);
  });

  test('a unit that came, and a further sheet of the same ledger, are not covered either', async () => {
    const unit = await Desk.open();
    await unit.scoreAs('formulas');
    await unit.workbook.apply([{ kind: 'values', sheet: '名册', area: areaOf('A4:B4'), values: [['丙局', '各局']] }]);
    await unit.session.check();
    expect(unit.session.getState().stale).toEqual(['inputs']);
    const further = await Desk.open();
    await further.scoreAs('formulas');
    await further.workbook.apply([
      { kind: 'addSheet', sheet: '事项（2）' },
      {
        kind: 'values',
        sheet: '事项（2）',
        area: areaOf('A1:C2'),
        values: [
          ['单位', '名称', '分值'],
          ['乙局', '三', 5],
        ],
      },
    ]);
    await further.session.check();
    const { stale, assessment } = further.session.getState();
    expect([stale, assessment?.findings.map(({ code }) => code)]).toEqual([['inputs'], []]);
  });

  test('a total pasted over with a value follows no more, and the pane says so; a remark beside the table is nothing', async () => {
    const desk = await Desk.open();
    await desk.scoreAs('formulas');
    const { values } = await desk.result();
    const row = values.findIndex((line) => line[1] === '甲局') + 1;
    await desk.type(RESULT, 'Z1', '核过');
    expect(desk.session.getState().stale).toEqual([]);
    await desk.type(RESULT, `C${String(row)}`, 70);
    expect(desk.session.getState().stale).toEqual(['overwritten']);
    await desk.session.score();
    expect(desk.session.getState().stale).toEqual([]);
  });

  test('so is a whole table, and one of which a line was deleted', async () => {
    const desk = await Desk.open();
    await desk.scoreAs('formulas');
    const before = await desk.workbook.read();
    const shown = sheetNamed(before, RESULT)?.values ?? [];
    await desk.workbook.apply([
      { kind: 'values', sheet: RESULT, area: { row: 0, column: 0, rows: shown.length, columns: shown[0]?.length ?? 0 }, values: shown },
    ]);
    await desk.session.check();
    expect(desk.session.getState().stale).toEqual(['overwritten']);
    const other = await Desk.open();
    await other.scoreAs('formulas');
    await other.workbook.apply([{ kind: 'clear', sheet: RESULT, area: areaOf('A6:H6') }]);
    await other.session.check();
    expect(other.session.getState().stale).toEqual(['overwritten']);
  });

  test('so does one of which the sheets behind it are pasted over, as the result itself shows', async () => {
    // What Excel shows in the line above the heads as soon as a cell of 计算-名册 is a value.
    const says = '注意：有的格已不是公式（改成了数值，或删去了），不再随台账变动，请重新计分。';
    let isPasted = false;
    const desk = await Desk.open(schemeText(), (snapshot) => {
      const sheets = snapshot.sheets.filter(({ name }) => !name.startsWith('计算-'));
      const shown = sheets.map((sheet) =>
        sheet.name !== RESULT || !isPasted
          ? sheet
          : { ...sheet, values: sheet.values.map((line, row) => (row === 2 ? [says, ...line.slice(1)] : line)) },
      );
      return { ...snapshot, sheets: shown };
    });
    await desk.scoreAs('formulas');
    await desk.session.check();
    expect(desk.session.getState().stale).toEqual([]);
    isPasted = true;
    await desk.session.check();
    expect(desk.session.getState().stale).toEqual(['overwritten']);
  });

  test('another period is not', async () => {
    const desk = await Desk.open();
    await desk.scoreAs('formulas');
    await desk.session.choices.setPeriod('2018');
    expect(desk.session.getState().stale).toEqual(['period']);
  });

  test('where values stand in it, for want of a formula, another figure makes it out of date', async () => {
    const desk = await Desk.open(schemeText('  比较: {公式: "次数(名册, 总分 × 本.总分 > 1)", 类型: 整数, 依据: 第二条}\n'));
    await desk.scoreAs('formulas');
    expect(desk.session.getState()).toMatchObject({ stale: [], notice: { code: 'PANE-UNTRANSLATED', data: { count: 1 } } });
    await desk.type('事项', 'C2', 60);
    expect(desk.session.getState().stale).toEqual(['inputs']);
    await desk.type('事项', 'C2', 40);
    expect(desk.session.getState().stale).toEqual([]);
  });
});
