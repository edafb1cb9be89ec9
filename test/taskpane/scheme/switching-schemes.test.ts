/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { settingEdit } from '../../../src/assessment/choices/settings';
import { WorkbookContext } from '../../../src/custom-functions/on-ledgers/workbook-context';
import { Session } from '../../../src/taskpane/session/session';
import { fileWorkbook } from '../../../src/workbook/file';
import { planSchemeSheet } from '../../../src/sheets/scheme/scheme-sheet';
import { call, cells } from '../../custom-functions/support/call';
import { yamlValue } from '../../scheme/support/sheets';
import { MemoryWorkbook } from '../support/memory-workbook';

/*
 * Two schemes that ask the same thing under the same name, 并列, and by themselves rank as most do: after two firsts comes the third.
 * Under 同名次不跳号 it would be the second.
 */
const schemeOf = (title: string): string => `办法: ${title}
标识: ${title}
序列: [乡镇]
口径:
  并列: {问: 总分相同的怎样排, 取: 同名次跳号, 另可: [同名次不跳号], 依据: 第一条}
台账:
  名册: {列: {单位: 单位, 序列: 文字, 得分: 数}}
得分项:
  总分: {公式: 得分, 依据: 第二条}
排名: {按: 总分, 并列: 口径.并列, 依据: 第三条}
`;

const FIRST = '甲县办法';
const SECOND = '乙县办法';
const SKIPPING = { 东镇: 1, 西镇: 1, 南镇: 3 };
const DENSE = { 东镇: 1, 西镇: 1, 南镇: 2 };

/** The pane on a workbook with two units of 90 points and one of 80, under the first scheme; the second is on the list. */
async function underTheFirst(functions = new WorkbookContext()) {
  const units = [
    ['东镇', '乡镇', 90],
    ['西镇', '乡镇', 90],
    ['南镇', '乡镇', 80],
  ];
  const workbook = new MemoryWorkbook({ 名册: [['单位', '序列', '得分'], ...units] });
  const session = new Session(workbook, { functions });
  await session.start();
  await session.choices.openScheme(schemeOf(SECOND), '乙.yaml');
  await session.choices.openScheme(schemeOf(FIRST), '甲.yaml');
  return { workbook, session };
}

function ranks(session: Pick<Session, 'getState'>): Record<string, number | null> {
  return Object.fromEntries((session.getState().assessment?.units ?? []).map((card) => [card.unit, card.rank]));
}

function readings(session: Pick<Session, 'getState'>): Record<string, string> {
  return Object.fromEntries((session.getState().assessment?.readings ?? []).map(({ name, chosen }) => [name, chosen]));
}

test('a reading holds for the scheme that it was chosen for', async () => {
  const { session } = await underTheFirst();
  expect([session.getState().schemeId, ranks(session)]).toEqual([`file:${FIRST}`, SKIPPING]);
  await session.choices.setReading('并列', '同名次不跳号');
  expect(ranks(session)).toEqual(DENSE);
  await session.check();
  expect(ranks(session)).toEqual(DENSE);
});

test('another scheme ranks by its own choice from the first moment, and 校验 changes nothing', async () => {
  const { session } = await underTheFirst();
  await session.choices.setReading('并列', '同名次不跳号');
  await session.choices.chooseScheme(`file:${SECOND}`);
  const atOnce = { scheme: session.getState().schemeId, readings: readings(session), ranks: ranks(session) };
  await session.check();
  const checked = { scheme: session.getState().schemeId, readings: readings(session), ranks: ranks(session) };
  expect(checked).toEqual({ scheme: `file:${SECOND}`, readings: { 并列: '同名次跳号' }, ranks: SKIPPING });
  expect(atOnce).toEqual(checked);
});

test('the same where the other scheme is opened from its file', async () => {
  const { session } = await underTheFirst();
  await session.choices.setReading('并列', '同名次不跳号');
  await session.choices.openScheme(schemeOf('丙县办法'), '丙.yaml');
  expect([session.getState().schemeId, ranks(session)]).toEqual(['file:丙县办法', SKIPPING]);
});

test('what the workbook keeps of the choice is gone with the scheme, also in the next session', async () => {
  const { workbook, session } = await underTheFirst();
  await session.choices.setReading('并列', '同名次不跳号');
  await session.choices.chooseScheme(`file:${SECOND}`);
  const next = new Session(workbook);
  await next.start();
  expect([next.getState().schemeId, ranks(next)]).toEqual([`file:${SECOND}`, SKIPPING]);
});

test('functions in the cells rank as the pane does from the first moment', async () => {
  const live = new WorkbookContext();
  const { session } = await underTheFirst(live);
  const rows = ['东镇', '西镇', '南镇'].map((unit, at) => [unit, '乡镇', at < 2 ? 90 : 80]);
  const byFormula = (): Record<string, unknown> =>
    Object.fromEntries(
      call('单位计分', ['全部', '', cells('名册!A1:C4', [['单位', '序列', '得分'], ...rows])], { live })
        .slice(1)
        .map(([unit, , rank]) => [String(unit), rank] as const),
    );
  await session.choices.setReading('并列', '同名次不跳号');
  expect(byFormula()).toEqual(DENSE);
  await session.choices.chooseScheme(`file:${SECOND}`);
  expect(byFormula()).toEqual(SKIPPING);
});

describe('a sheet 考评办法 that appears', () => {
  test('from elsewhere ranks by its own choice', async () => {
    const { workbook, session } = await underTheFirst();
    await session.choices.setReading('并列', '同名次不跳号');
    await workbook.apply(planSchemeSheet(yamlValue(schemeOf(SECOND))));
    await session.check();
    expect([session.getState().schemeId, ranks(session)]).toEqual(['sheet:', SKIPPING]);
    const next = new Session(workbook);
    await next.start();
    expect(ranks(next)).toEqual(SKIPPING);
  });

  test('from 复制修改 keeps what was chosen, also when the copy is given another name, and in the next session', async () => {
    const { workbook, session } = await underTheFirst();
    await session.choices.setReading('并列', '同名次不跳号');
    await session.choices.copyScheme();
    expect([session.getState().schemeId, ranks(session)]).toEqual(['sheet:', DENSE]);
    const at = (await workbook.read()).sheets.find(({ name }) => name === '考评办法')?.values.findIndex(([key]) => key === '标识') ?? -1;
    workbook.type('考评办法', at, 1, '本县');
    await session.check();
    expect([session.getState().assessment?.scheme.id, ranks(session)]).toEqual(['本县', DENSE]);
    const next = new Session(workbook);
    await next.start();
    expect(ranks(next)).toEqual(DENSE);
  });

  test('from 从空白新建 leaves nothing chosen', async () => {
    const { workbook, session } = await underTheFirst();
    await session.choices.setReading('并列', '同名次不跳号');
    await session.choices.newScheme();
    expect(workbook.settings['kaoji.readings'] ?? {}).toEqual({});
  });

  test('and goes again gives no reading of it to the scheme that is guessed', async () => {
    const { workbook, session } = await underTheFirst();
    await session.choices.copyScheme();
    await session.choices.setReading('并列', '同名次不跳号');
    workbook.deleteSheet('考评办法');
    await session.check();
    await session.choices.openScheme(schemeOf(SECOND), '乙.yaml');
    expect(ranks(session)).toEqual(SKIPPING);
  });
});

describe('what is remembered of a workbook', () => {
  test('a period that stands there as a number is in use, and stays as it is', async () => {
    const { workbook, session } = await underTheFirst();
    await workbook.apply([settingEdit('period', 2015)]);
    const next = new Session(workbook);
    await next.start();
    expect(next.getState().assessment?.period).toBe('2015');
    await next.choices.setReading('并列', '同名次不跳号');
    expect(workbook.settings['kaoji.period']).toBe(2015);
    expect(session.getState().schemeId).toBe(next.getState().schemeId);
  });

  test('one reading that cannot be read does not take the others with it', async () => {
    const { workbook } = await underTheFirst();
    await workbook.apply([settingEdit('readings', { 并列: '同名次不跳号', 封顶: 20 })]);
    const next = new Session(workbook);
    await next.start();
    expect(ranks(next)).toEqual(DENSE);
  });

  test('a scheme that is wanted and not at hand stays named when something else is chosen', async () => {
    const workbook = new MemoryWorkbook({ 名册: [['单位', '序列', '得分']] });
    await workbook.apply([settingEdit('scheme', '远方'), settingEdit('readings', { 并列: '同名次不跳号' })]);
    const session = new Session(workbook);
    await session.start();
    await session.choices.setWriteAs('formulas');
    expect(session.getState().notice?.code ?? null).toBeNull();
    expect(workbook.settings).toEqual({ 'kaoji.scheme': '远方', 'kaoji.readings': { 并列: '同名次不跳号' }, 'kaoji.writeAs': 'formulas' });
  });
});

test('a scheme that is guessed is said to be a guess until the workbook names it', async () => {
  // The sample names no scheme; its ledgers are those of 广元交通.
  const workbook = await fileWorkbook(readFileSync('assets/samples/广元交通-2017.xlsx'), '示例.xlsx');
  const session = new Session(workbook);
  await session.start();
  expect(session.getState()).toMatchObject({ schemeId: '广元交通', chosenBy: 'fitting' });
  await session.score();
  await session.check();
  expect(session.getState()).toMatchObject({ schemeId: '广元交通', chosenBy: 'named' });
  const next = new Session(workbook);
  await next.start();
  expect(next.getState()).toMatchObject({ schemeId: '广元交通', chosenBy: 'named' });
});
