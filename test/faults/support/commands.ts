import type { Sheets } from '../../host/world';
import { ACTS, ALSO, type Act } from './acts';

/** So few that what 计分 of the small workbook writes goes in three requests or more, as values and as formulas. */
const SMALL_REQUESTS = 20_000;
const SMALL_FOR_FORMULAS = 60_000;

/** What a person can have the pane do, and what has been done before it. */
export interface Command {
  readonly name: string;
  /** The workbook; {@link LEDGER} where nothing is said. */
  readonly sheets?: Sheets;
  /** Done without a fault beforehand, the pane already open. */
  readonly before?: readonly Act[];
  readonly act: Act;
  /** What it leaves for 撤销; of one that leaves a step, taking it back is a command, too. */
  readonly leaves: 'step' | 'nothing';
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

/** Ballots on a sheet of their own. */
const BALLOTS: Sheets = {
  名册: [['单位'], ['甲局'], ['乙局']],
  测评: [
    ['单位', '打分'],
    ['甲局', 90],
    ['甲局', 80],
    ['甲局', 70],
    ['乙局', 88],
    ['乙局', 66],
  ],
};

/** Formulas that call a Kaoji function: one fills its own cell, one two by two. */
const FORMULAS: Sheets = {
  ...LEDGER,
  实时: [['=IFERROR(KAOJI.已加载(),7)'], ['=IFERROR(KAOJI.已加载(),SEQUENCE(2,2))'], [], ['下面的备注']],
};

const { start, dispose, check, score, goTo } = ACTS;
const asFormulas = ACTS['choices.setWriteAs'];
const { asValues, ratesScheme, ballotsScheme, selectOnForm, ruledForm, longerForm, typed, deleteIssued, brokenScore, leftMark } = ALSO;
const openForms = ACTS['forms.open'];
const lookAtUpdate = ACTS['issuedForms.preview'];
const placeForm = ACTS['forms.place'];
const review = ACTS['reviews.review'];
const live = ACTS['formulas.insert'];
const freeze = ACTS['formulas.applyFreeze'];
const lookAtFreeze = ACTS['formulas.previewFreeze'];
const propose = ACTS['newScheme.propose'];

/** What reads, shows and selects. */
const READING: readonly Omit<Command, 'leaves'>[] = [
  { name: '打开窗格', act: start, opens: true },
  { name: '关闭窗格', act: dispose },
  { name: '校验', act: check },
  { name: '选中单元格', act: goTo },
  { name: '选中问题', act: ACTS['findings.select'] },
  { name: '下一条问题', act: ACTS['findings.step'] },
  { name: '打开出表', act: openForms },
  { name: '看更新', before: [openForms, ACTS['forms.print'], typed, openForms], act: lookAtUpdate },
  { name: '看转为数值', sheets: FORMULAS, act: lookAtFreeze },
  { name: '提议办法', sheets: RESULTS, act: propose },
  { name: '导出办法', act: ACTS['choices.exportScheme'] },
];

/** What writes; the way back of each is a command of its own. */
const WRITING: readonly Omit<Command, 'leaves'>[] = [
  { name: '计分', act: score },
  { name: '计分写成公式', before: [asFormulas], act: score },
  { name: '计分有选票', sheets: BALLOTS, before: [ballotsScheme], act: score },
  { name: '再次计分', before: [score, typed, check], act: score },
  { name: '再次计分写成公式', before: [asFormulas, score, typed, check], act: score },
  { name: '数值改写成公式', before: [score, asFormulas], act: score },
  { name: '公式改写成数值', before: [asFormulas, score, asValues], act: score },
  { name: '改成写数值并计分', before: [asFormulas], act: ACTS.scoreInValues },
  { name: '修正', act: ACTS.applyFixes },
  { name: '回答', sheets: RATES, before: [ratesScheme], act: ACTS.answer },
  { name: '已核', act: review },
  { name: '取消已核', before: [review], act: ACTS['reviews.withdraw'] },
  { name: '标出问题', act: ACTS['marks.mark'] },
  { name: '取消标出', before: [ACTS['marks.mark']], act: ACTS['marks.unmark'] },
  { name: '写问题清单', act: ACTS['list.write'] },
  { name: '改台账', act: ACTS['tables.takeAs'] },
  { name: '改列', act: ACTS['tables.takeColumn'] },
  { name: '沿用上年的认表', act: ACTS['tables.carryOver'] },
  { name: '插入实时结果', act: live },
  { name: '再次插入实时结果', before: [live], act: live },
  { name: '转为数值', sheets: FORMULAS, before: [lookAtFreeze], act: freeze },
  { name: '复制修改办法', act: ACTS['choices.copyScheme'] },
  { name: '从空白新建办法', act: ACTS['choices.newScheme'] },
  { name: '按这本工作簿新建办法', sheets: RESULTS, before: [propose], act: ACTS['newScheme.accept'] },
  { name: '出表', before: [openForms], act: ACTS['forms.print'] },
  { name: '按表样出表', before: [openForms, placeForm, ruledForm, openForms], act: ACTS['forms.print'] },
  {
    name: '按改过的表样更新',
    before: [openForms, placeForm, ruledForm, openForms, ACTS['forms.print'], longerForm, openForms, lookAtUpdate],
    act: ACTS['issuedForms.write'],
  },
  { name: '更新出过的表', before: [openForms, ACTS['forms.print'], typed, openForms, lookAtUpdate], act: ACTS['issuedForms.write'] },
  { name: '不再列出已删的表', before: [openForms, ACTS['forms.print'], deleteIssued, openForms], act: ACTS['issuedForms.forget'] },
  { name: '写表样', before: [openForms], act: placeForm },
  { name: '插入占位符', before: [openForms, placeForm, selectOnForm], act: ACTS['forms.insert'] },
  { name: '改口径', act: ACTS['choices.setReading'] },
  { name: '改期次', act: ACTS['choices.setPeriod'] },
  { name: '换办法', act: ACTS['choices.chooseScheme'] },
  { name: '打开办法文件', act: ACTS['choices.openScheme'] },
  { name: '结果写成公式', act: asFormulas },
  { name: '结果写成数值', before: [asFormulas], act: asValues },
  { name: '分几次计分', payload: SMALL_REQUESTS, act: score },
  { name: '分几次计分写成公式', payload: SMALL_FOR_FORMULAS, before: [asFormulas], act: score },
];

/** Every command of the pane. A new one joins by a line. */
export const COMMANDS: readonly Command[] = [
  ...READING.map((command): Command => ({ ...command, leaves: 'nothing' })),
  ...WRITING.map((command): Command => ({ ...command, leaves: 'step' })),
  ...WRITING.map((command): Command => ({
    ...command,
    name: `撤销${command.name}`,
    before: [...(command.before ?? []), command.act],
    act: ACTS['history.undo'],
    leaves: 'nothing',
    repeats: true,
  })),
  { name: '恢复', before: [brokenScore], act: ACTS['history.restore'], leaves: 'nothing', repeats: true },
  { name: '已核对', before: [leftMark], act: ACTS['history.seen'], leaves: 'nothing', repeats: true },
];
