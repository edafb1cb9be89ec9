import { isAssessed } from '../../../src/assessment/assessment';
import type { Finding } from '../../../src/assessment/findings/finding';
import { tableOverviews, type TableOverview } from '../../../src/ledgers/mapping/overview';
import type { Session } from '../../../src/taskpane/session/session';
import type { Sheets } from '../../host/world';
import { smallScheme } from '../../taskpane/support/small-schemes';
import type { Desk, Pane } from './desk';

/** So few that what 计分 of the small workbook writes goes in three requests or more, as values and as formulas. */
const SMALL_REQUESTS = 20_000;
const SMALL_FOR_FORMULAS = 60_000;

type Act = (pane: Pane, desk: Desk) => unknown;

/** What a person can have the pane do, and what has been done before it. */
export interface Command {
  readonly name: string;
  /** The workbook; {@link LEDGER} where nothing is said. */
  readonly sheets?: Sheets;
  /** Done without a fault beforehand, the pane already open. */
  readonly before?: readonly Act[];
  readonly act: Act;
  /** Takes back or puts back: what failed half way is gone on with by the same command, not by 恢复. */
  readonly repeats?: true;
  /** Opens the pane itself. */
  readonly opens?: true;
  /** Characters that a request may have: so few that what is written takes several. */
  readonly payload?: number;
}

/** A ledger with a number that is a text, and a sheet that is none of Kaoji's business. */
export const LEDGER: Sheets = {
  数据: [
    ['单位', '基本分', '扣分'],
    ['甲局', 90, 5],
    ['乙局', '88', 0],
    ['丙局', 70, '1'],
  ],
  备忘: [['同事的备忘', 1, '=B1+1']],
};

/** Results that an office made itself, without a regulation. */
const RESULTS: Sheets = {
  汇总: [
    ['单位', '工作实绩', '加分', '总分', '名次'],
    ['甲局', 90, 2, 92, 1],
    ['乙局', 88, 0, 88, 2],
    ['丙局', 70, 1, 71, 3],
  ],
};

/** Shares that may be percents or multiples: the pane asks. */
const RATES: Sheets = {
  数据: [
    ['单位', '基本分', '完成率'],
    ['甲局', 90, 96],
    ['乙局', 88, 80],
    ['丙局', 70, 120],
  ],
};

/** Asks whether 96 is 96% or 96 times. */
const RATES_SCHEME = `办法: 完成率办法
标识: rates
台账:
  名册: {列: {单位: 单位, 基本分: 数, 完成率: 率}}
得分项: {得分: {公式: 基本分 × 完成率, 类型: 数, 依据: 第一条}}
排名: {按: 得分, 依据: 第二条}
`;

/** Formulas that call a Kaoji function: one fills its own cell, one two by two. */
const FORMULAS: Sheets = {
  ...LEDGER,
  实时: [['=IFERROR(KAOJI.已加载(),7)'], ['=IFERROR(KAOJI.已加载(),SEQUENCE(2,2))'], [], ['下面的备注']],
};

const on =
  (work: (session: Session) => Promise<void>): Act =>
  ({ session }) =>
    work(session);

const check = on((session) => session.check());
const score = on((session) => session.score());
const undo = on((session) => session.history.undo());
const restore = on((session) => session.history.restore());
const asFormulas = on((session) => session.choices.setWriteAs('formulas'));
const asValues = on((session) => session.choices.setWriteAs('values'));
const fix = on((session) => session.applyFixes(fixable(session)));
const answer = on(async (session) => {
  const asked = session.getState().assessment?.findings.find(({ answers }) => (answers ?? []).length > 0);
  if (asked === undefined) throw new Error('nothing is asked');
  await session.answer(asked, 0);
});
const review = on((session) => session.reviews.review(remindersOf(session), { reason: '已与原件核对', by: '张三' }));
const writeList = on((session) => session.list.write());
const withdraw = on(async (session) => {
  const [first] = session.getState().assessment?.reviewed ?? [];
  if (first === undefined) throw new Error('nothing was reviewed');
  await session.reviews.withdraw(first.finding);
});
const onTable = (work: (session: Session, table: TableOverview) => Promise<void>): Act =>
  on((session) => {
    const { assessment } = session.getState();
    if (assessment === null || !isAssessed(assessment)) throw new Error('nothing is assessed');
    const [table] = tableOverviews(assessment.checking.ledgers, assessment.checking.scheme);
    if (table === undefined) throw new Error('no table is shown');
    return work(session, table);
  });
const leaveTable = onTable((session, table) => session.tables.takeAs(table, null));
const leaveColumn = onTable((session, table) => session.tables.takeColumn(table, '扣分', null));
const carryOver = on((session) =>
  session.tables.carryOver('上年.xlsx', () =>
    Promise.resolve([{ sheet: '数据', nth: 0, ledger: null, columns: ['单位', '基本分', '扣分'].map((head) => ({ head, column: null })) }]),
  ),
);
const ratesScheme = on((session) => session.choices.openScheme(RATES_SCHEME, 'rates.yaml'));
const live = on((session) => session.formulas.insert());
const lookAtFreeze = on((session) => session.formulas.previewFreeze());
const freeze = on((session) => session.formulas.applyFreeze());
const copyScheme = on((session) => session.choices.copyScheme());
const newScheme = on((session) => session.choices.newScheme());
const schemeOfWorkbook = on(async (session) => {
  await session.newScheme.propose();
  if (session.getState().draft !== null) await session.newScheme.accept();
});
const openForms = on(async (session) => {
  await session.forms.open();
  session.forms.choose('表样-考评情况反馈单');
});
const printForm = on((session) => session.forms.print());
const placeForm = on((session) => session.forms.place());
const selectOnForm = on(async (session) => {
  await session.forms.open();
  session.forms.selected({ sheet: '表样-考评情况反馈单', area: { row: 1, column: 0, rows: 1, columns: 1 } });
});
const insertPlaceholder = on((session) => session.forms.insert('｛期次｝'));
const reading = on((session) => session.choices.setReading('扣分', '不计入'));
const period = on((session) => session.choices.setPeriod('2018'));
const otherScheme = on((session) => session.choices.chooseScheme('checks'));
const schemeFile = on((session) => session.choices.openScheme(smallScheme('other', '另一部办法'), 'other.yaml'));
const goTo = on((session) => session.goTo({ sheet: '备忘', area: { row: 0, column: 1, rows: 1, columns: 1 } }));
const typed: Act = (_, desk) => void desk.sheet('数据').getRange('B2').setValue(95);

/** 计分 that ended in between: its write was stopped half way, and what it had written could not be taken back. */
const brokenScore: Act = async (pane) => {
  const { wire } = pane;
  const most = Math.max(...(await actionsOf(pane)));
  let broken = false;
  wire.treat(({ actions }) => {
    if (broken) return { kind: 'refuse', code: 'GeneralException' };
    if (actions < most) return { kind: 'pass' };
    broken = true;
    return { kind: 'stop', actions: Math.round(actions * 0.6) };
  });
  await pane.session.score();
  wire.treat();
};

/** The sizes of the requests that 计分 makes here; it is taken back again. */
async function actionsOf({ session, wire }: Pane): Promise<number[]> {
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

function remindersOf(session: Session): readonly Finding[] {
  return (session.getState().assessment?.findings ?? []).filter(({ severity }) => severity !== 'error');
}

function fixable(session: Session): readonly Finding[] {
  return (session.getState().assessment?.findings ?? []).filter((finding) => finding.fix !== null);
}

/** Every command of the pane. A new one joins by a line. */
export const COMMANDS: readonly Command[] = [
  { name: '打开窗格', act: on((session) => session.start()), opens: true },
  { name: '校验', act: check },
  { name: '选中单元格', act: goTo },
  { name: '计分', act: score },
  { name: '计分写成公式', before: [asFormulas], act: score },
  { name: '再次计分', before: [score, typed, check], act: score },
  { name: '再次计分写成公式', before: [asFormulas, score, typed, check], act: score },
  { name: '数值改写成公式', before: [score, asFormulas], act: score },
  { name: '公式改写成数值', before: [asFormulas, score, asValues], act: score },
  { name: '修正', act: fix },
  { name: '回答', sheets: RATES, before: [ratesScheme], act: answer },
  { name: '已核', act: review },
  { name: '取消已核', before: [review], act: withdraw },
  { name: '写问题清单', act: writeList },
  { name: '改台账', act: leaveTable },
  { name: '改列', act: leaveColumn },
  { name: '沿用上年的认表', act: carryOver },
  { name: '插入实时结果', act: live },
  { name: '再次插入实时结果', before: [live], act: live },
  { name: '转为数值', sheets: FORMULAS, before: [lookAtFreeze], act: freeze },
  { name: '复制修改办法', act: copyScheme },
  { name: '从空白新建办法', act: newScheme },
  { name: '按这本工作簿新建办法', sheets: RESULTS, act: schemeOfWorkbook },
  { name: '打开出表', act: openForms },
  { name: '出表', before: [openForms], act: printForm },
  { name: '按表样出表', before: [openForms, placeForm, openForms], act: printForm },
  { name: '写表样', before: [openForms], act: placeForm },
  { name: '插入占位符', before: [openForms, placeForm, selectOnForm], act: insertPlaceholder },
  { name: '改口径', act: reading },
  { name: '改期次', act: period },
  { name: '换办法', act: otherScheme },
  { name: '打开办法文件', act: schemeFile },
  { name: '结果写成公式', act: asFormulas },
  { name: '结果写成数值', before: [asFormulas], act: asValues },
  { name: '撤销计分', before: [score], act: undo, repeats: true },
  { name: '撤销再次计分', before: [score, typed, check, score], act: undo, repeats: true },
  { name: '撤销公式计分', before: [asFormulas, score], act: undo, repeats: true },
  { name: '撤销修正', before: [fix], act: undo, repeats: true },
  { name: '撤销实时结果', before: [live], act: undo, repeats: true },
  { name: '撤销转为数值', sheets: FORMULAS, before: [lookAtFreeze, freeze], act: undo, repeats: true },
  { name: '撤销写入办法', before: [copyScheme], act: undo, repeats: true },
  { name: '撤销按这本工作簿新建办法', sheets: RESULTS, before: [schemeOfWorkbook], act: undo, repeats: true },
  { name: '撤销出表', before: [openForms, printForm], act: undo, repeats: true },
  { name: '撤销写表样', before: [openForms, placeForm], act: undo, repeats: true },
  { name: '撤销插入占位符', before: [openForms, placeForm, selectOnForm, insertPlaceholder], act: undo, repeats: true },
  { name: '撤销改口径', before: [reading], act: undo, repeats: true },
  { name: '撤销改期次', before: [period], act: undo, repeats: true },
  { name: '撤销换办法', before: [otherScheme], act: undo, repeats: true },
  { name: '撤销结果写成公式', before: [asFormulas], act: undo, repeats: true },
  { name: '撤销回答', sheets: RATES, before: [ratesScheme, answer], act: undo, repeats: true },
  { name: '撤销已核', before: [review], act: undo, repeats: true },
  { name: '撤销取消已核', before: [review, withdraw], act: undo, repeats: true },
  { name: '撤销写问题清单', before: [writeList], act: undo, repeats: true },
  { name: '撤销改台账', before: [leaveTable], act: undo, repeats: true },
  { name: '撤销改列', before: [leaveColumn], act: undo, repeats: true },
  { name: '恢复', before: [brokenScore], act: restore, repeats: true },
  { name: '分几次计分', payload: SMALL_REQUESTS, act: score },
  { name: '分几次计分写成公式', payload: SMALL_FOR_FORMULAS, before: [asFormulas], act: score },
  { name: '撤销分几次的公式计分', payload: SMALL_FOR_FORMULAS, before: [asFormulas, score], act: undo, repeats: true },
];
