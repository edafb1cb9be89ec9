import { foldName } from '../../language/syntax/fold-width';
import { ROSTER } from '../../language/term';
import { DATE, NUMBER, TEXT, type ValueType } from '../../language/types';
import type { InputColumn, Ledger, Scheme } from '../../scheme/model';
import { neededColumns } from '../needed-columns';
import { sensesOf } from './lexicon';
import type { Concept, LedgerKind } from './vocabulary';

/** A column of a ledger as heads are held against it. */
export interface Field {
  readonly name: string;
  /** Name and aliases, folded; the name first. */
  readonly names: readonly string[];
  readonly concept: Concept | null;
  readonly type: ValueType;
  readonly required: boolean;
  /** Whether a score or a check rests on it, so that it is not to be guessed. */
  readonly needed: boolean;
}

/** A ledger that a table may be. */
export interface LedgerShape {
  readonly name: string;
  readonly names: readonly string[];
  readonly kind: LedgerKind | null;
  readonly fields: readonly Field[];
}

/** The ledgers of a scheme as shapes. */
export function shapesOf(scheme: Scheme): LedgerShape[] {
  const needed = neededColumns(scheme);
  return scheme.ledgers.map((ledger) => {
    const kind = kindOf(ledger);
    return {
      name: ledger.name,
      names: [ledger.name, ...ledger.aliases].map(foldName),
      kind,
      fields: ledger.columns.map((column) => ({
        name: column.name,
        names: [column.name, ...column.aliases].map(foldName),
        concept: conceptOf(column, kind),
        type: column.type,
        required: column.required,
        needed: column.required || needed.get(ledger.name)?.has(column.name) === true,
      })),
    };
  });
}

const KIND_WORDS: readonly (readonly [LedgerKind, RegExp])[] = [
  ['veto', /否决/u],
  ['history', /历年|往年|历史/u],
  ['rating', /评价|测评|评议|互评|投票/u],
  ['bonus', /加分|奖励/u],
  ['deduction', /扣分|减分|倒扣/u],
  ['rank', /排位|位次|名次|排名/u],
  ['result', /汇总|结果|总表/u],
  ['indicator', /指标|目标|任务|考核|评分|工作/u],
];

function kindOf(ledger: Ledger): LedgerKind | null {
  if (ledger.name === ROSTER) return 'roster';
  if (ledger.veto) return 'veto';
  return KIND_WORDS.find(([, words]) => words.test(ledger.name))?.[0] ?? null;
}

/** What the words of a column's name, or else of an alias, mean in a ledger of that kind and for a column of that type. */
function conceptOf({ name, aliases, type }: InputColumn, kind: LedgerKind | null): Concept | null {
  if (type.kind === 'unit') return 'unit';
  for (const text of [name, ...aliases]) {
    const { senses, part } = sensesOf(foldName(text));
    if (part < 1) continue;
    const fitting = senses.filter(({ concept }) => fitsType(concept, type));
    const amount = fitting.find(({ concept }) => concept === kind);
    const found = amount ?? fitting[0];
    if (found !== undefined) return found.concept;
  }
  return null;
}

const NUMBERS: ReadonlySet<Concept> = new Set([
  'points',
  'target',
  'actual',
  'selfScore',
  'score',
  'bonus',
  'deduction',
  'rank',
  'year',
  'rate',
  'weight',
  'summary',
]);

function fitsType(concept: Concept, type: ValueType): boolean {
  if (concept === 'serial') return true;
  if (type.kind === 'number') return NUMBERS.has(concept);
  if (type.kind === 'date') return concept === 'date';
  return !NUMBERS.has(concept) || concept === 'target' || concept === 'actual';
}

/** Ledgers as most offices keep them, for a workbook whose regulation nobody has named. */
export function plainShapes(): LedgerShape[] {
  const number = (name: string, concept: Concept): Field => ({ name, names: [name], concept, type: NUMBER, required: false, needed: true });
  const text = (name: string, concept: Concept): Field => ({ name, names: [name], concept, type: TEXT, required: false, needed: true });
  const date = (name: string): Field => ({ name, names: [name], concept: 'date', type: DATE, required: false, needed: true });
  const whole = (name: string, concept: Concept, as: '整数' | '名次' | '序号'): Field => ({
    name,
    names: [name],
    concept,
    type: { kind: 'number', as },
    required: false,
    needed: true,
  });
  const unit: Field = { name: '单位', names: ['单位'], concept: 'unit', type: { kind: 'unit' }, required: true, needed: true };
  const shape = (name: string, kind: LedgerKind, fields: readonly Field[]): LedgerShape => ({
    name,
    names: [name],
    kind,
    fields: [
      whole('序号', 'serial', '序号'),
      unit,
      ...fields,
      ...(fields.some(({ concept }) => concept === 'note') ? [] : [text('备注', 'note')]),
    ],
  });
  return [
    shape(ROSTER, 'roster', [text('序列', 'sequence'), text('别名', 'alias'), number('分值', 'points')]),
    shape('指标', 'indicator', [
      text('一级指标', 'level1'),
      text('二级指标', 'level2'),
      text('三级指标', 'level3'),
      text('指标', 'indicator'),
      number('分值', 'points'),
      number('目标值', 'target'),
      number('完成值', 'actual'),
      number('自评分', 'selfScore'),
      number('得分', 'score'),
      text('扣分原因', 'reason'),
      whole('年度', 'year', '整数'),
      text('期次', 'period'),
      date('日期'),
      text('状态', 'status'),
    ]),
    shape('加分', 'bonus', [
      text('加分事项', 'bonusItem'),
      text('级别', 'level'),
      text('依据', 'basis'),
      date('日期'),
      number('加分', 'bonus'),
      text('状态', 'status'),
    ]),
    shape('扣分', 'deduction', [
      text('扣分原因', 'reason'),
      text('级别', 'level'),
      text('依据', 'basis'),
      date('日期'),
      number('扣分', 'deduction'),
    ]),
    shape('评价', 'rating', [text('评价人', 'rater'), text('等次', 'grade'), number('得分', 'score')]),
    shape('排位', 'rank', [text('工作', 'indicator'), whole('位次', 'rank', '名次')]),
    shape('一票否决', 'veto', [text('情形', 'vetoKind'), date('日期'), text('依据', 'basis')]),
    shape('历年结果', 'history', [whole('年度', 'year', '整数'), whole('名次', 'rank', '名次'), text('等次', 'grade')]),
    shape('汇总', 'result', [
      text('序列', 'sequence'),
      number('得分', 'score'),
      number('合计', 'summary'),
      whole('名次', 'rank', '名次'),
      text('等次', 'grade'),
      text('期次', 'period'),
    ]),
  ];
}
