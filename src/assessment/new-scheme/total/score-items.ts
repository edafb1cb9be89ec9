import { foldName } from '../../../language/syntax/fold-width';
import { sensesOf } from '../../../ledgers/columns/lexicon';
import { isGrade } from '../../../ledgers/tables/axes';
import type { Concept } from '../../../ledgers/columns/vocabulary';
import type { Place } from '../../../workbook/cells/area';
import { isSumHead, totalColumn, type OwnResults } from './own-results';
import { freeName } from '../names';
import type { ProposedColumn, ProposedLedger } from '../proposed-ledger';
import type { UnitList } from '../unit-list';
import { numberOf, textIn, unitKey, type UnitRow } from '../unit-rows';

/** A named quantity per unit of the new scheme. */
export interface ScoreItem {
  readonly name: string;
  /** Its formula, without a cap. */
  readonly formula: string;
  readonly kind: 'score' | 'bonus' | 'deduction';
  /** Where it comes from: rows of a ledger, or a column of a table with one row per unit. */
  readonly from: 'rows' | 'column';
  /** What it comes to, by the places of the units; null where its cells are blank or no numbers. */
  readonly values: readonly (number | null)[];
  /** How many blank cells of its column stand for nothing given and nothing taken off, so that they count as 0. */
  readonly blanks: number;
  /** Points taken off stand as numbers below zero already. */
  readonly isSigned: boolean;
  /** What a unit gave itself. */
  readonly isSelfScore: boolean;
  /** The column counts times, each worth so many points. */
  readonly countsTimes: boolean;
  readonly cap: number | null;
  readonly full: number | null;
  readonly weight: number | null;
  readonly place: Place | null;
  readonly ledger: string;
  readonly columns: readonly string[];
}

/** A column of a ledger that is computed row by row. */
export interface ProposedStatement {
  readonly ledger: string;
  readonly name: string;
  readonly formula: string;
}

/** Which rows of a ledger count. */
export interface CountedRows {
  readonly ledger: string;
  readonly formula: string;
  readonly place: Place | null;
}

/** What the ledgers come to. */
export interface ScoreItems {
  readonly items: readonly ScoreItem[];
  readonly statements: readonly ProposedStatement[];
  readonly counted: readonly CountedRows[];
}

type NewItem = Pick<ScoreItem, 'formula' | 'kind' | 'from' | 'values'> & {
  /** What it may be called, the best first. */
  readonly wanted: readonly string[];
  readonly blanks?: number;
};
type Rows = ReadonlyMap<string, readonly UnitRow[]>;

/** The quantities per unit that a total can be made of. */
export function scoreItems(ledgers: readonly ProposedLedger[], rows: Rows, list: UnitList, own: OwnResults): ScoreItems {
  const items: ScoreItem[] = [];
  const statements: ProposedStatement[] = [];
  const counted: CountedRows[] = [];
  const taken = new Set<string>();
  const add = (ledger: ProposedLedger, column: ProposedColumn, { wanted, blanks = 0, ...rest }: NewItem): void => {
    const name = freeName(wanted, taken);
    taken.add(foldName(name));
    const said = rest.from === 'rows' && rest.kind !== 'score' ? { ...column.said, cap: column.said.cap ?? ledger.said.cap } : column.said;
    const numbers = rest.values.flatMap((value) => value ?? []);
    items.push({
      ...rest,
      blanks,
      isSelfScore: column.concept === 'selfScore' || /自评|自查|自报/u.test(column.words),
      countsTimes: column.said.each !== null && rest.from === 'column',
      cap: said.cap,
      full: said.full,
      weight: said.weight,
      name,
      ledger: ledger.name,
      columns: [column.name],
      place: column.head,
      isSigned: rest.kind === 'deduction' && numbers.some((value) => value < 0) && numbers.every((value) => value <= 0),
    });
  };
  // Ledgers of rows have their names before columns that a results table has of the same.
  const isSummed = ({ kind }: ProposedLedger): boolean => kind === 'result' || kind === 'roster';
  for (const ledger of [...ledgers.filter((one) => !isSummed(one)), ...ledgers.filter(isSummed)]) {
    const ofLedger = rows.get(ledger.name) ?? [];
    switch (ledger.kind) {
      case 'indicator': {
        const score = scoreColumn(ledger, ofLedger);
        if (score === null) break;
        if (score.statement !== null) statements.push(score.statement);
        add(ledger, score.column, {
          wanted: [`${ledger.name}得分`],
          formula: `合计(${ledger.name}, ${score.name})`,
          kind: 'score',
          from: 'rows',
          values: sums(ofLedger, list, score.of),
        });
        break;
      }
      case 'bonus':
      case 'deduction': {
        const rule = countedRows(ledger, ofLedger);
        if (rule !== null) counted.push(rule.counted);
        const amounts = amountColumns(ledger);
        for (const amount of amounts) {
          const kind = amount.concept === ledger.kind ? ledger.kind : kindOfColumn(amount);
          const counts = ofLedger.filter((row) => rule === null || rule.counts(row));
          const blanks = amounts.length === 1 ? 0 : counts.filter((row) => isBlank(row, amount.name)).length;
          const open = new Set(amounts.length === 1 ? openUnits(counts, list, amount.name) : []);
          add(ledger, amount, {
            wanted: kind === ledger.kind ? [ledger.name, `${ledger.name}${amount.name}`] : [amount.name, `${ledger.name}${amount.name}`],
            formula: `合计(${ledger.name}, ${amount.name})`,
            kind,
            from: 'rows',
            values: sums(counts, list, (row) => numberOf(row, amount.name) ?? 0).map((value, at) => (open.has(at) ? null : (value ?? 0))),
            blanks,
          });
        }
        break;
      }
      case 'rating': {
        const score = ledger.columns.find(({ concept, isNumeric }) => concept === 'score' && isNumeric);
        if (score === undefined) break;
        add(ledger, score, {
          wanted: [`${ledger.name}得分`],
          formula: `平均(${ledger.name}, ${score.name})`,
          kind: 'score',
          from: 'rows',
          values: averages(ofLedger, list, score.name),
        });
        break;
      }
      case 'result':
      case 'roster':
        for (const column of componentColumns(ledger, own, ofLedger)) {
          const times = column.said.each === null ? null : Math.abs(column.said.each);
          const plain = ledger.kind === 'roster' ? column.name : `合计(${ledger.name}, ${column.name})`;
          const kind = kindOfColumn(column);
          const filled = sums(ofLedger, list, (row) => numberOf(row, column.name));
          const blanks = kind === 'score' ? 0 : ofLedger.filter((row) => isOfUnit(row, list) && isBlank(row, column.name)).length;
          const values = blanks === 0 ? filled : sums(ofLedger, list, (row) => numberOf(row, column.name) ?? 0);
          const wanted =
            times !== null
              ? `${column.name}${kind === 'bonus' ? '加分' : '扣分'}`
              : ledger.kind === 'roster'
                ? `${column.name}计分`
                : column.name;
          add(ledger, column, {
            wanted: [wanted, `${ledger.name}${wanted}`],
            formula: times === null ? plain : `${plain} × ${String(times)}`,
            kind,
            from: 'column',
            values: times === null ? values : values.map((value) => (value === null ? null : value * times)),
            blanks,
          });
        }
        break;
      case 'rank':
      case 'veto':
      case 'history':
        break;
    }
  }
  const parts = items.filter(
    ({ from, columns, ledger }) => !(from === 'column' && ledger === own.columns?.ledger.name && columns[0] === own.columns.total?.name),
  );
  const inOrder = [...(parts.length > 0 ? parts : items)].sort((a, b) => Number(a.kind !== 'score') - Number(b.kind !== 'score'));
  return { items: inOrder, statements, counted };
}

/** The column whose points are summed: scores, else the office's own formula from target and actual, else what units gave themselves. */
function scoreColumn(
  ledger: ProposedLedger,
  rows: readonly UnitRow[],
): {
  readonly column: ProposedColumn;
  readonly name: string;
  readonly of: (row: UnitRow) => number | null;
  readonly statement: ProposedStatement | null;
} | null {
  const by = (concept: Concept): ProposedColumn | undefined => ledger.columns.find((column) => column.concept === concept);
  const plain = (column: ProposedColumn): NonNullable<ReturnType<typeof scoreColumn>> => ({
    column,
    name: column.name,
    of: (row) => numberOf(row, column.name),
    statement: null,
  });
  const score = by('score');
  if (score !== undefined && rows.some((row) => numberOf(row, score.name) !== null)) return plain(score);
  const [points, target, actual] = [by('points'), by('target'), by('actual')];
  if (points?.type === '分' && target?.type === '数' && actual?.type === '数') {
    const name = freeName(['得分', '计算得分'], new Set(ledger.columns.map((column) => foldName(column.name))));
    return {
      column: points,
      name,
      of: (row) => {
        const [full, wanted, got] = [points, target, actual].map((column) => numberOf(row, column.name));
        if (full === null || wanted === null || got === null || full === undefined || got === undefined || !wanted) return null;
        return full * Math.min(1, Math.max(0, got / wanted));
      },
      statement: { ledger: ledger.name, name, formula: `${points.name} × 限于(${actual.name} ÷ ${target.name}, 0, 100%)` },
    };
  }
  const self = by('selfScore');
  return self !== undefined && rows.some((row) => numberOf(row, self.name) !== null) ? plain(self) : null;
}

/** The points of a ledger of bonuses or deductions; where one table has both, each row fills one of them. */
function amountColumns(ledger: ProposedLedger): ProposedColumn[] {
  const own = ledger.columns.filter(({ concept }) => concept === ledger.kind).slice(0, 1);
  const [first] = own;
  if (first === undefined) return [];
  const other = ledger.columns.find((column) => {
    const kind = kindOfColumn(column);
    return column !== first && column.isNumeric && column.said.each === null && kind !== 'score' && kind !== ledger.kind;
  });
  return other === undefined ? own : [first, other];
}

function isBlank({ values }: UnitRow, column: string): boolean {
  return (values.get(column)?.value ?? null) === null;
}

function isOfUnit({ unit }: UnitRow, list: UnitList): boolean {
  return unit !== null && list.find(unit) >= 0;
}

/** Units with a row whose points nobody has written yet. */
function openUnits(rows: readonly UnitRow[], list: UnitList, column: string): number[] {
  return rows.flatMap((row) => (row.unit !== null && numberOf(row, column) === null ? [list.find(row.unit)] : []));
}

const APPROVED = /^(?:同意|审定|已审定|通过|审核通过|认定|已认定|予以认定|是|√|认可|采纳|核定)$/u;

/** Where a column says which rows were approved, and some were not, only these count. */
function countedRows(
  { name, columns }: ProposedLedger,
  rows: readonly UnitRow[],
): { readonly counted: CountedRows; readonly counts: (row: UnitRow) => boolean } | null {
  const status = columns.find(({ concept }) => concept === 'status');
  if (status === undefined) return null;
  const words = [...new Set(rows.map((row) => textIn(row, status.name)))];
  const approved = words.filter((word) => APPROVED.test(foldName(word)));
  if (approved.length === 0 || approved.length === words.length) return null;
  const formula =
    approved.length === 1
      ? `${status.name} = "${approved[0] ?? ''}"`
      : `${status.name} 属于 [${approved.map((word) => `"${word}"`).join(', ')}]`;
  return {
    counted: { ledger: name, formula, place: status.head },
    counts: (row) => approved.includes(textIn(row, status.name)),
  };
}

const NO_COMPONENT: ReadonlySet<Concept> = new Set([
  'rank',
  'year',
  'serial',
  'measure',
  'rate',
  'weight',
  'person',
  'period',
  'date',
  'target',
  'actual',
]);

/** Columns of numbers of a table with one row per unit that may go into its total. */
function componentColumns(ledger: ProposedLedger, own: OwnResults, rows: readonly UnitRow[]): ProposedColumn[] {
  const parts = ledger.columns.filter(
    ({ name, isMostlyNumeric, concept, words, said }) =>
      isMostlyNumeric &&
      name !== own.columns?.total?.name &&
      (said.each !== null || ((concept === null || !NO_COMPONENT.has(concept)) && !isSumHead(words) && !isOther(words))),
  );
  const sum = totalColumn(ledger);
  const numbers = sum !== null && addsUp(sum, parts, rows) ? parts.filter((column) => column !== sum) : parts;
  if (numbers.length > 0) return numbers;
  const total = own.columns?.ledger === ledger ? own.columns.total : null;
  return total === null ? [] : [total];
}

/** Whether a column is in every row what the other parts come to. */
function addsUp(sum: ProposedColumn, parts: readonly ProposedColumn[], rows: readonly UnitRow[]): boolean {
  const others = parts.filter((column) => column !== sum);
  if (others.length < 2 || !parts.includes(sum) || rows.length < 2) return false;
  return rows.every((row) => {
    const all = others.reduce((total, column) => total + signOf(column) * (numberOf(row, column.name) ?? 0), 0);
    return Math.abs((numberOf(row, sum.name) ?? NaN) - all) < 1e-6;
  });
}

function signOf(column: ProposedColumn): number {
  return kindOfColumn(column) === 'deduction' ? -1 : 1;
}

/** Heads whose numbers are something else than points: 完成率, 人数, 有效票数, 电话; the votes below 优秀. */
function isOther(words: string): boolean {
  if (isGrade(words)) return true;
  const { senses, part } = sensesOf(words);
  const [first] = senses;
  return (
    (part >= 0.8 && first !== undefined && NO_COMPONENT.has(first.concept)) || /(?:票数|票|人数|数量|个数|率|电话|编号|次数)$/u.test(words)
  );
}

function kindOfColumn({ words, concept, said }: ProposedColumn): ScoreItem['kind'] {
  if (said.each !== null) return said.each < 0 ? 'deduction' : 'bonus';
  if (concept === 'deduction' || (/扣分|减分|倒扣|扣减/u.test(words) && !/加减分|加扣分|加\(减\)分/u.test(words))) return 'deduction';
  return concept === 'bonus' || /加分|奖励分|附加分|加减分|加扣分|加\(减\)分/u.test(words) ? 'bonus' : 'score';
}

function sums(rows: readonly UnitRow[], list: UnitList, of: (row: UnitRow) => number | null): (number | null)[] {
  const found = list.units.map((): number | null => null);
  for (const row of rows) {
    const at = row.unit === null ? -1 : list.find(row.unit);
    const value = of(row);
    if (at >= 0 && value !== null) found[at] = exact((found[at] ?? 0) + value);
  }
  return found;
}

function averages(rows: readonly UnitRow[], list: UnitList, column: string): (number | null)[] {
  const count = new Map<string, number>();
  for (const row of rows)
    if (row.unit !== null && numberOf(row, column) !== null) count.set(unitKey(row.unit), (count.get(unitKey(row.unit)) ?? 0) + 1);
  return sums(rows, list, (row) => numberOf(row, column)).map((value, at) =>
    value === null ? null : value / (count.get(unitKey(list.units[at]?.name ?? '')) ?? 1),
  );
}

/** Sums of decimals without the tail that doubles give them. */
function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
