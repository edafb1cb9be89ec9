import { foldName } from '../../language/syntax/fold-width';
import { ROSTER } from '../../language/term';
import type { GradeLine } from '../../ledgers/said/grade-lines';
import { fill } from '../../messages/catalogue';
import { newSchemeMessages, type NewSchemeCode } from '../../messages/assessment/new-scheme';
import { placeToA1 } from '../../workbook/cells/a1';
import type { Place } from '../../workbook/cells/area';
import type { Settled, SchemeProposal } from './proposal';
import { placeOfLedger, type ProposedColumn, type ProposedLedger } from './proposed-ledger';
import { freeName } from './names';
import type { ScoreItem } from './total/score-items';
import { decimalsOf } from './total/total-formula';
import type { QuestionName } from './proposal';

/** A value as a scheme's YAML has it. */
type Yaml = string | number | readonly Yaml[] | { readonly [key: string]: Yaml };
type Part = Record<string, Yaml>;

/** The sheet that has to be written where no table of the workbook lists the units. */
export const NEW_ROSTER = ROSTER;
const NO_GRADE = '不定等次';

/** The scheme of a proposal as its YAML has it, ready for `schemeYaml` and for the sheet 考评办法. */
export function schemeValue(proposal: SchemeProposal, settled: Settled): Part {
  const { title, year, list, full, own } = proposal;
  const columnNames = proposal.ledgers.flatMap(({ columns }) => columns.map(({ name }) => name));
  const items = usedItems(proposal, settled);
  const total = freeName(['总分', '考核总分', '年度总分'], new Set([...columnNames, ...items.map(({ name }) => name)].map(foldName)));
  const checks = checksOf(proposal, settled, total);
  const used = usedColumns(proposal, items, checks);
  const lowest = settled.grades[settled.grades.length - 1];
  const lowers = settled.vetoLowers && lowest !== undefined;
  const grades = gradesOf(settled, total);
  const veto = proposal.ledgers.find(({ kind }) => kind === 'veto');
  return {
    办法: title,
    标识: title.slice(0, 20),
    ...(year === null ? {} : { 年度: year }),
    ...(full === null ? {} : { 满分: full.value }),
    小数: settled.decimals,
    ...(list.sequences.length === 0 ? {} : { 序列: list.sequences }),
    口径: {
      并列: {
        问: say('NS-TIES'),
        取: tiesOf(proposal, settled),
        另可: otherTies(tiesOf(proposal, settled)),
        依据: clause(own.head, '排名范围'),
      },
    },
    台账: ledgersYaml(proposal, used),
    得分项: {
      ...Object.fromEntries(items.map((item) => [item.name, itemYaml(item, settled)])),
      [total]: { 公式: settled.total, 依据: clause(own.head, '总分怎么算') },
    },
    排名: { 按: total, 范围: settled.scope, 并列: '口径.并列', 依据: clause(own.columns?.rank?.head ?? own.head, '排名范围') },
    ...(lowers && veto !== undefined ? { 等级: grades.map((line) => line.等次) } : {}),
    ...(grades.length === 0
      ? {}
      : {
          等次: [
            ...grades,
            ...(lowers && veto !== undefined
              ? [{ 不高于: lowest.grade, 当: `次数(${veto.name}) > 0`, 依据: clause(placeOfLedger(veto), '一票否决') }]
              : []),
          ],
        }),
    检查: checks,
  };
}

/** The items of a scheme's value with their formulas, in its order. */
export function itemsIn(value: Part): { readonly name: string; readonly formula: string }[] {
  return Object.entries(value['得分项'] ?? {}).map(([name, item]) => ({ name, formula: textOf((item as Part)['公式']) }));
}

function textOf(value: Yaml | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A scheme of the ledgers alone, to see how the workbook is read by them. */
export function ledgersValue(proposal: Pick<SchemeProposal, 'title' | 'list' | 'ledgers' | 'scoring'>): Part {
  return { 办法: proposal.title, 台账: ledgersYaml(proposal, new Set()) };
}

function say(code: NewSchemeCode, data: Parameters<typeof fill>[1] = {}): string {
  return fill(newSchemeMessages[code], data);
}

function clause(place: Place | null, question: QuestionName): string {
  return place === null ? say('NS-CLAUSE-ANSWER', { question }) : say('NS-CLAUSE', { place: placeToA1(place) });
}

/** The items that the settled total names. */
function usedItems({ scoring: { items } }: SchemeProposal, { total }: Settled): readonly ScoreItem[] {
  const folded = foldName(total);
  return items.filter(({ name }) => folded.includes(foldName(name)));
}

function itemYaml({ name, formula, kind, place, isSigned, values }: ScoreItem, { caps, decimals }: Settled): Yaml {
  const cap = caps.get(name);
  const 公式 =
    cap === undefined || kind === 'score' ? formula : isSigned ? `保底(${formula}, －${String(cap)})` : `封顶(${formula}, ${String(cap)})`;
  return { 公式, ...(decimalsOf(values) > decimals ? { 小数: '不舍入' } : {}), 依据: clause(place, '总分怎么算') };
}

function key(ledger: string, column: string): string {
  return `${ledger}.${column}`;
}

/** The columns of ledgers that something is computed or checked from. */
function usedColumns(
  { ledgers, scoring, full }: SchemeProposal,
  items: readonly ScoreItem[],
  checks: readonly Part[],
): ReadonlySet<string> {
  const columnsOf = (ledger: string): readonly ProposedColumn[] => ledgers.find(({ name }) => name === ledger)?.columns ?? [];
  const used = new Set(items.flatMap(({ ledger, columns }) => columns.map((column) => key(ledger, column))));
  const mark = (ledger: string, formula: string, columns: readonly ProposedColumn[]): void => {
    for (const { name } of columns) if (formula.includes(name)) used.add(key(ledger, name));
  };
  for (const { ledger, formula } of [...scoring.statements, ...scoring.counted]) mark(ledger, formula, columnsOf(ledger));
  for (const check of checks) if (typeof check['台账'] === 'string') mark(check['台账'], textOf(check['须']), columnsOf(check['台账']));
  if (full?.points !== null && full !== null) used.add(key(full.points.ledger, full.points.column));
  return used;
}

function ledgersYaml({ list, ledgers, scoring }: Pick<SchemeProposal, 'list' | 'ledgers' | 'scoring'>, used: ReadonlySet<string>): Part {
  const roster: Part =
    list.roster === null
      ? {
          [ROSTER]: {
            依据: clause(list.units[0]?.at ?? null, '排名范围'),
            列: { 单位: '单位', ...(list.sequences.length === 0 ? {} : { 序列: { 类型: '文字', 必填: '是' } }) },
          },
        }
      : {};
  return { ...roster, ...Object.fromEntries(ledgers.map((ledger) => [ledger.name, ledgerYaml(ledger, { scoring, list }, used)])) };
}

function ledgerYaml(ledger: ProposedLedger, { scoring, list }: Pick<SchemeProposal, 'list' | 'scoring'>, used: ReadonlySet<string>): Yaml {
  const { name, aliases, kind, columns } = ledger;
  const statements = scoring.statements.filter((statement) => statement.ledger === name && used.size > 0);
  const counted = scoring.counted.find((rule) => rule.ledger === name);
  const blank = new Set(scoring.items.flatMap((item) => (item.ledger === name && item.blanks > 0 ? item.columns : [])));
  const hasAll = list.withRows.get(name) === list.units.length;
  const isPerUnit = kind === 'result' || kind === 'indicator' || kind === 'rating';
  return {
    ...(aliases.length === 0 ? {} : { 别名: aliases }),
    依据: clause(placeOfLedger(ledger), '总分怎么算'),
    ...(isPerUnit && hasAll ? { 每单位至少: 1 } : {}),
    ...(kind === 'veto' ? { 一票否决: '是' } : {}),
    ...(counted === undefined ? {} : { 计入: counted.formula }),
    列: Object.fromEntries(
      columns.map((column) => [column.name, columnYaml(column, used.has(key(name, column.name)), blank.has(column.name))]),
    ),
    ...(statements.length === 0
      ? {}
      : { 行: Object.fromEntries(statements.map(({ name: own, formula }) => [own, { 公式: formula, 类型: '分' }])) }),
  };
}

/** @param isNone a blank stands for nothing given or taken off */
function columnYaml({ type, aliases, words, isNumeric, isMostlyNumeric }: ProposedColumn, isUsed: boolean, isNone: boolean): Yaml {
  const isPlain = type === '文字' || type === '单位';
  const 类型 = isUsed && type === '文字' && isMostlyNumeric ? '数' : !isUsed && !isPlain && !isNumeric ? '文字' : type;
  const 说明 = isUsed || 类型 === '文字' || 类型 === '单位' ? null : say('NS-NOT-SCORED', { head: words });
  const 缺省 = isUsed && isNone && 类型 !== '文字' ? 0 : null;
  if (aliases.length === 0 && 说明 === null && 缺省 === null) return 类型;
  return {
    类型,
    ...(缺省 === null ? {} : { 缺省 }),
    ...(aliases.length === 0 ? {} : { 别名: aliases }),
    ...(说明 === null ? {} : { 说明 }),
  };
}

function gradesOf({ grades }: Settled, total: string): { readonly 等次: string; readonly 当: string; readonly 依据: string }[] {
  if (grades.length === 0) return [];
  const 依据 = say('NS-CLAUSE-ANSWER', { question: '等次线' });
  const last = grades[grades.length - 1];
  const isClosed = last?.atLeast === null && last.first === null;
  return [
    ...grades.map((line, at) => ({ 等次: line.grade, 当: isClosed && at === grades.length - 1 ? '其他' : conditionOf(line, total), 依据 })),
    ...(isClosed ? [] : [{ 等次: NO_GRADE, 当: '其他', 依据 }]),
  ];
}

function conditionOf({ atLeast, first }: GradeLine, total: string): string {
  return first !== null ? `名次 ≤ ${String(first)}` : `${total} ≥ ${String(atLeast ?? 0)}`;
}

/** What the workbook has itself is held against what is computed, each time it is checked. */
function checksOf({ own, full, scoring }: SchemeProposal, settled: Settled, total: string): Part[] {
  const checks: Part[] = [];
  const { columns } = own;
  const isItem =
    columns !== null && scoring.items.some(({ ledger, columns: [name] }) => ledger === columns.ledger.name && name === columns.total?.name);
  const isRoster = columns?.ledger.kind === 'roster';
  const compare = (column: ProposedColumn | null, left: string, right: string): void => {
    if (columns === null || column === null) return;
    checks.push({
      须: `${left} = ${right}`,
      ...(isRoster ? { 范围: '单位' } : { 台账: columns.ledger.name }),
      否则: '提醒',
      说明: say('NS-CHECK-TOTAL', { head: column.words }),
      依据: clause(column.head, '总分怎么算'),
    });
  };
  const ofOwn = columns?.total ?? null;
  const isFiner = decimalsOf(own.totals.map((value) => value?.value ?? null)) > settled.decimals;
  if (ofOwn !== null && !isItem && columns?.isByPeriods !== true)
    compare(ofOwn, isFiner ? `四舍五入(${ofOwn.name}, ${String(settled.decimals)})` : ofOwn.name, total);
  const rank = columns?.rank ?? null;
  if (rank?.isNumeric === true) compare(rank, rank.name, '名次');
  const grade = columns?.grade ?? null;
  if (grade !== null && settled.grades.length > 0) compare(grade, grade.name, '等次');
  if (full?.points !== null && full !== null)
    checks.push({
      须: `合计(${full.points.ledger}, ${full.points.column}) = 满分`,
      否则: '提醒',
      说明: say('NS-CHECK-FULL', { full: full.value }),
      依据: clause(full.place, '总分怎么算'),
    });
  return checks;
}

const TIES = ['同名次跳号', '同名次不跳号', '按名册先后'];

/** Whether own ranks go on without a gap behind ties; with a gap unless only that agrees. */
function tiesOf({ own, list }: SchemeProposal, { scope }: Settled): string {
  const classOf = (at: number): string | null => (scope === '序列' ? (list.units[at]?.sequence ?? null) : null);
  const agrees = (dense: boolean): boolean =>
    own.ranks.every((rank, at) => {
      const value = own.totals[at]?.value ?? null;
      if (rank === null || value === null) return true;
      const before = own.totals.flatMap((total, other) =>
        total !== null && total.value > value && classOf(other) === classOf(at) ? [total.value] : [],
      );
      return rank.value === 1 + (dense ? new Set(before).size : before.length);
    });
  return !agrees(false) && agrees(true) ? '同名次不跳号' : '同名次跳号';
}

function otherTies(chosen: string): readonly string[] {
  return TIES.filter((tie) => tie !== chosen);
}
