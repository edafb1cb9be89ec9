import { isAssessed } from '../../../src/assessment/assessment';
import type { Finding } from '../../../src/assessment/findings/finding';
import { tableOverviews, type TableOverview } from '../../../src/ledgers/mapping/overview';
import { listed } from '../../../src/taskpane/session/findings/finding-list';
import type { Session } from '../../../src/taskpane/session/session';
import { smallScheme } from '../../taskpane/support/small-schemes';
import type { Desk, Pane } from './desk';

/** Something that is done in a pane, or in the workbook beside it. */
export type Act = (pane: Pane, desk: Desk) => unknown;

/** The methods of T that answer later: those that may ask something of the workbook. */
type Later<T> = { [K in keyof T & string]: T[K] extends (...given: never[]) => Promise<unknown> ? K : never }[keyof T & string];

/** What a person can have a session do with the workbook, by the method that does it. */
type Method = Later<Session> | { [Part in keyof Session]: `${Part}.${Later<Session[Part]>}` }[keyof Session];

/** Of these methods no person has a command: they are parts of others, or ask nothing of the workbook that is open. */
type OfNoCommand =
  /** What all that write do it by. */
  | 'history.write'
  /** What follows a look at the workbook while 出表 is open. */
  | 'forms.looked'
  /** A copy of a file, where there is no Excel: test/workbook/file, test/taskpane/session/files. */
  | 'saveCopy';

/** Asks whether 96 is 96% or 96 times. */
const RATES_SCHEME = `办法: 完成率办法
标识: rates
台账:
  名册: {列: {单位: 单位, 基本分: 数, 完成率: 率}}
得分项: {得分: {公式: 基本分 × 完成率, 类型: 数, 依据: 第一条}}
排名: {按: 得分, 依据: 第二条}
`;

/** Points by voters, which are nobody's to see. */
const BALLOTS_SCHEME = `办法: 测评办法
标识: ballots
台账:
  名册: {列: {单位: 单位}}
  测评: {保密: 是, 列: {打分: 数}}
得分项: {得分: {公式: "平均(测评, 打分)", 类型: 数, 依据: 第一条}}
排名: {按: 得分, 依据: 第二条}
`;

const on =
  (work: (session: Session) => unknown): Act =>
  ({ session }) =>
    work(session);

const onTable = (work: (session: Session, table: TableOverview) => Promise<void>): Act =>
  on((session) => {
    const { assessment } = session.getState();
    if (assessment === null || !isAssessed(assessment)) throw new Error('nothing is assessed');
    const [table] = tableOverviews(assessment.checking.ledgers, assessment.checking.scheme);
    if (table === undefined) throw new Error('no table is shown');
    return work(session, table);
  });

/** Every method of a session that a person has a command for, as one who sits before the pane does it. A new one is asked for here. */
export const ACTS: Record<Exclude<Method, OfNoCommand>, Act> = {
  start: on((session) => session.start()),
  dispose: on((session) => session.dispose()),
  check: on((session) => session.check()),
  score: on((session) => session.score()),
  scoreInValues: on((session) => session.scoreInValues()),
  applyFixes: on((session) => session.applyFixes(fixable(session))),
  answer: on(async (session) => {
    const asked = findingsOf(session).find(({ answers }) => (answers ?? []).length > 0);
    if (asked === undefined) throw new Error('nothing is asked');
    await session.answer(asked, 0);
  }),
  goTo: on((session) => session.goTo({ sheet: '备忘', area: { row: 0, column: 1, rows: 1, columns: 1 } })),
  'findings.select': on(async (session) => {
    const { assessment, filter, fresh } = session.getState();
    const one = listed(assessment?.findings ?? [], { filter, fresh })
      .flatMap(({ findings }) => findings)
      .find(({ finding }) => finding.place !== null);
    if (one === undefined) throw new Error('no finding has a place');
    await session.findings.select(one);
  }),
  'findings.step': on((session) => session.findings.step(1)),
  'history.undo': on((session) => session.history.undo()),
  'history.restore': on((session) => session.history.restore()),
  'history.seen': on((session) => session.history.seen(0)),
  'marks.mark': on((session) => session.marks.mark()),
  'marks.unmark': on((session) => session.marks.unmark()),
  'reviews.review': on((session) => session.reviews.review(remindersOf(session), { reason: '已与原件核对', by: '张三' })),
  'reviews.withdraw': on(async (session) => {
    const [first] = session.getState().assessment?.reviewed ?? [];
    if (first === undefined) throw new Error('nothing was reviewed');
    await session.reviews.withdraw(first.finding);
  }),
  'list.write': on((session) => session.list.write()),
  'tables.takeAs': onTable((session, table) => session.tables.takeAs(table, null)),
  'tables.takeColumn': onTable((session, table) => session.tables.takeColumn(table, '扣分', null)),
  'tables.carryOver': on((session) =>
    session.tables.carryOver('上年.xlsx', () =>
      Promise.resolve([
        { sheet: '数据', nth: 0, ledger: null, columns: ['单位', '基本分', '扣分'].map((head) => ({ head, column: null })) },
      ]),
    ),
  ),
  'formulas.insert': on((session) => session.formulas.insert()),
  'formulas.previewFreeze': on((session) => session.formulas.previewFreeze()),
  'formulas.applyFreeze': on((session) => session.formulas.applyFreeze()),
  'choices.copyScheme': on((session) => session.choices.copyScheme()),
  'choices.newScheme': on((session) => session.choices.newScheme()),
  'choices.exportScheme': on((session) => session.choices.exportScheme(() => undefined)),
  'choices.setReading': on((session) => session.choices.setReading('扣分', '不计入')),
  'choices.setPeriod': on((session) => session.choices.setPeriod('2018')),
  'choices.setWriteAs': on((session) => session.choices.setWriteAs('formulas')),
  'choices.chooseScheme': on((session) => session.choices.chooseScheme('checks')),
  'choices.openScheme': on((session) => session.choices.openScheme(smallScheme('other', '另一部办法'), 'other.yaml')),
  'newScheme.propose': on((session) => session.newScheme.propose()),
  'newScheme.accept': on((session) => session.newScheme.accept()),
  'forms.open': on(async (session) => {
    await session.forms.open();
    session.forms.choose('表样-考评情况反馈单');
  }),
  'forms.print': on((session) => session.forms.print()),
  'forms.place': on((session) => session.forms.place()),
  'forms.insert': on((session) => session.forms.insert('｛期次｝')),
  'issuedForms.preview': on((session) => {
    const outdated = (session.getState().forms?.issued ?? []).filter(({ reasons }) => reasons.length > 0);
    if (outdated.length === 0) throw new Error('nothing is out of date');
    return session.issuedForms.preview(outdated.map(({ name }) => name));
  }),
  'issuedForms.write': on((session) => session.issuedForms.write()),
  'issuedForms.forget': on((session) => session.issuedForms.forget()),
};

/** What prepares commands, or is a person’s own. */
export const ALSO = {
  asValues: on((session) => session.choices.setWriteAs('values')),
  ratesScheme: on((session) => session.choices.openScheme(RATES_SCHEME, 'rates.yaml')),
  ballotsScheme: on((session) => session.choices.openScheme(BALLOTS_SCHEME, 'ballots.yaml')),
  selectOnForm: on(async (session) => {
    await session.forms.open();
    session.forms.selected({ sheet: '表样-考评情况反馈单', area: { row: 1, column: 0, rows: 1, columns: 1 } });
  }),
  /** What may be typed into a cell of the form that is printed for each unit. */
  ruledForm: (_: Pane, desk: Desk) => {
    const id = desk.sheet('表样-考评情况反馈单').getSheetId();
    const dataValidations = [{ type: 'list', range: 'A3:A4', values: ['同意', '不同意'], showErrorMessage: true }];
    desk.extras.setSheet(id, { rules: { dataValidations } });
  },
  /** The form gets a row more, so that what was printed by it is made anew. */
  longerForm: (_: Pane, desk: Desk) => {
    const sheet = desk.sheet('表样-考评情况反馈单');
    sheet.getRange(`A${String(sheet.getLastRow() + 2)}`).setValue('送达');
  },
  deleteIssued: (_: Pane, desk: Desk) => void desk.book.deleteSheet(desk.sheet('出表-考评情况反馈单-2017')),
  typed: (_: Pane, desk: Desk) => void desk.sheet('数据').getRange('B2').setValue(95),
  /** What a pane that was closed in the middle of a write leaves, where the old contents were too many to keep. */
  leftMark: ({ session }: Pane, desk: Desk): Promise<void> => {
    const memo = { id: desk.sheet('备忘').getSheetId(), name: '备忘', areas: 'A1', emptied: '', added: false };
    const at = '2017-12-20T02:00:00.000Z';
    const mark = { token: 'closed', at, begun: true, sheets: [memo], names: [], settings: [], images: null };
    desk.extras.setSettings({ ...desk.extras.settings, 'kaoji.unfinished.closed.0': JSON.stringify(mark) });
    return session.check();
  },
  /** 计分 that ended in between: its write was stopped half way, and what it had written could not be taken back. */
  brokenScore: async (pane: Pane): Promise<void> => {
    const { wire } = pane;
    const most = Math.max(...(await actionsOfScore(pane)));
    let broken = false;
    wire.treat(({ actions }) => {
      if (broken) return { kind: 'refuse', code: 'GeneralException' };
      if (actions < most) return { kind: 'pass' };
      broken = true;
      return { kind: 'stop', actions: Math.round(actions * 0.6) };
    });
    await pane.session.score();
    wire.treat();
  },
};

/** The sizes of the requests that 计分 makes here; it is taken back again. */
async function actionsOfScore({ session, wire }: Pane): Promise<number[]> {
  const sizes: number[] = [];
  wire.treat(({ actions }) => {
    sizes.push(actions);
    return { kind: 'pass' };
  });
  await session.score();
  wire.treat();
  await session.history.undo();
  return sizes;
}

function findingsOf(session: Session): readonly Finding[] {
  return session.getState().assessment?.findings ?? [];
}

function remindersOf(session: Session): readonly Finding[] {
  return findingsOf(session).filter(({ severity }) => severity !== 'error');
}

function fixable(session: Session): readonly Finding[] {
  return findingsOf(session).filter((finding) => finding.fix !== null);
}
