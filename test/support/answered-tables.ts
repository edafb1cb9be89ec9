import { Session } from '../../src/taskpane/session/session';
import { isOwnedSheet } from '../../src/workbook/owned-sheets';
import type { Workbook } from '../../src/workbook/port';
import type { Snapshot } from '../../src/workbook/snapshot';
import { NOON } from '../taskpane/support/opened';

/* A workbook whose table was read because somebody said so, to see what becomes of the answer and of the users' own cells. */

const SCHEME = `办法: 试
标识: 试
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 分值: 分, 得分: 分, 备注: 文字}}
得分项: {总分: {公式: "合计(指标, 得分)", 依据: 一}}
排名: {按: 总分, 范围: 全部}
`;

/** 青石镇 40－4 = 36, 27; 白鹭乡 40. Points by a formula of the users', and remarks that begin as formulas do. */
export const ANSWERED_SHEETS = {
  名册: [['单位'], ['青石镇'], ['白鹭乡']],
  评分表: [
    ['序号', '被考核单位', '考核内容', '标准分', '考评得分', '备注'],
    [1, '青石镇', '安全生产', 40, '=D2-4', '-4分：隐患'],
    [2, '青石镇', '信访维稳', 30, 27, '+加班'],
    [3, '白鹭乡', '安全生产', 40, 40, '@张三核'],
  ],
};

/** 36 + 27 = 63; 40 */
export const ANSWERED_TOTALS = { 青石镇: '63.00', 白鹭乡: '40.00' };

/** A session over the workbook under the scheme of these tests. */
export async function openedOver(workbook: Workbook): Promise<Session> {
  const session = new Session(workbook, { shipped: [], now: () => NOON });
  await session.start();
  if (session.getState().schemeId === null) await session.choices.openScheme(SCHEME, '试.yaml');
  return session;
}

/** Answers with [就是它] what is asked. */
export async function takeAsked(session: Session): Promise<void> {
  const question = asked(session);
  if (question === undefined) throw new Error('nothing is asked');
  await session.answer(question, 0);
}

export function asked(session: Session) {
  return session.getState().assessment?.findings.find(({ code }) => code === 'L-TABLE-GUESS');
}

export function codes(session: Session): string[] {
  return session.getState().assessment?.findings.map(({ code }) => code) ?? [];
}

/** All that stands on the sheets of the users' own. */
export function usersCells({ sheets }: Snapshot): unknown {
  return sheets
    .filter(({ name }) => !isOwnedSheet(name))
    .map(({ name, visibility, values, formulas, numberFormats, merges }) => ({
      name,
      visibility,
      values,
      formulas,
      numberFormats,
      merges,
    }));
}
