import { foldName } from '../../language/syntax/fold-width';
import type { Area } from '../../workbook/cells/area';
import { yearIn } from '../words/titles';
import { itemConcept } from '../columns/item-groups';
import type { MappedTable, Told } from './mapping';
import { recordsOf } from './records';

/** A table that is not read, and what is said of it. */
export interface LeftOut {
  readonly mapped: MappedTable;
  readonly told: Told;
}

const EXAMPLE = /示例|样例|样表|样张|范例|模板|模版|填表说明|填报说明|填写说明|填写示范|参考样式/u;
const COPY = /备份|副本|复件|作废|草稿|初稿|草案|送审稿|讨论稿|征求意见稿|旧版|旧表|旧$|[(（]旧[)）]|copy|backup|[(（][2-9][)）]$/iu;
const SUMMARY = /汇总|总表|合计|统计/u;
/** Records that are compared of a table. */
const COMPARED = 300;

/** Which tables would be read wrongly or twice: examples, last year's, copies, summaries. Each is asked, with the reason. */
export function leftOut(tables: readonly MappedTable[]): LeftOut[] {
  const found: LeftOut[] = [];
  const rest = (): MappedTable[] => tables.filter((mapped) => !found.some((one) => one.mapped === mapped));
  const leave = (mapped: MappedTable, code: Told['code'], data: Told['data'] = {}): void => {
    // A person has said that it is to be read.
    if (mapped.answer !== null) return;
    const several = tables.some((other) => other !== mapped && sheetOf(other) === sheetOf(mapped));
    found.push({
      mapped,
      told: {
        code,
        level: 'question',
        sheet: sheetOf(mapped),
        area: several ? areaOf(mapped) : null,
        ledger: mapped.match.shape.name,
        column: null,
        data,
        leftOut: true,
      },
    });
  };
  for (const mapped of tables) {
    const name = foldName(sheetOf(mapped));
    const titles = mapped.table.above.map(({ text }) => foldName(text)).join(' ');
    if (EXAMPLE.test(name) || /(?:填写|填报|填表)(?:示例|样例|样表)|[(（](?:示例|样表|样例)[)）]/u.test(titles)) leave(mapped, 'T-EXAMPLE');
  }
  for (const mapped of rest()) {
    const year = yearOf(mapped, tables);
    if (year === null || mapped.match.shape.kind === 'history') continue;
    const main = mainYear(rest(), mapped, tables);
    if (main !== null && year < main)
      leave(mapped, 'T-OLD-YEAR', { year: String(year), main: String(main), ledger: mapped.match.shape.name });
  }
  const contentOf = kept((mapped) => content(mapped, true));
  const textsOf = kept((mapped) => content(mapped, false));
  const now = rest();
  now.forEach((mapped, at) => {
    for (const other of now.slice(0, at)) {
      if (other.match.shape !== mapped.match.shape || found.some((one) => one.mapped === other)) continue;
      const isCopy = COPY.test(sheetOf(mapped)) || COPY.test(sheetOf(other));
      // A draft has the same rows with other numbers.
      const isSame = isCopy ? shared(textsOf(mapped), textsOf(other)) >= 0.5 : shared(contentOf(mapped), contentOf(other)) >= 0.97;
      if (!isSame) continue;
      const [left, kept] = COPY.test(sheetOf(other)) && !COPY.test(sheetOf(mapped)) ? [other, mapped] : [mapped, other];
      leave(left, 'T-COPY', { other: sheetOf(kept) });
      break;
    }
  });
  for (const mapped of rest()) {
    if (mapped.match.shape.kind === 'result' || mapped.match.shape.kind === 'roster') continue;
    const others = rest().filter(
      (other) => other !== mapped && other.match.shape === mapped.match.shape && sheetOf(other) !== sheetOf(mapped),
    );
    const [other] = others;
    if (other === undefined) continue;
    if (refersTo(mapped, new Set(others.map(sheetOf))) || (SUMMARY.test(sheetOf(mapped)) && (others.length >= 2 || areSums(mapped))))
      leave(mapped, 'T-SUMMARY', { other: sheetOf(other) });
  }
  return found;
}

function sheetOf({ table }: MappedTable): string {
  return table.view.sheet.name;
}

/** From the head to the last row, on the sheet. */
export function areaOf({ table: { view, head, columns, rows } }: Pick<MappedTable, 'table'>): Area {
  const left = columns[0]?.column ?? 0;
  const right = columns[columns.length - 1]?.column ?? left;
  const bottom = rows[rows.length - 1] ?? head.last;
  return view.onSheet({ row: head.first, column: left, rows: bottom - head.first + 1, columns: right - left + 1 });
}

/** The year that the sheet's name says, else the titles; of several tables on a sheet the titles first. */
function yearOf(mapped: MappedTable, all: readonly MappedTable[]): number | null {
  const { table, context, match } = mapped;
  if (match.groups.some(({ group }) => group.kind === 'year') || match.columns.some(({ field }) => field.concept === 'year')) return null;
  const ofSheet = yearIn(foldName(table.view.sheet.name));
  const isAlone = !all.some((other) => other !== mapped && sheetOf(other) === sheetOf(mapped));
  return isAlone ? (ofSheet ?? context.year) : (context.year ?? ofSheet);
}

/** The latest year of the tables of the same ledger; where there is no other, of all. */
function mainYear(tables: readonly MappedTable[], mapped: MappedTable, all: readonly MappedTable[]): number | null {
  const latest = (some: readonly MappedTable[]): number | null =>
    some.reduce<number | null>((most, one) => maximum(most, yearOf(one, all)), null);
  const same = tables.filter(({ match }) => match.shape === mapped.match.shape);
  // One beside it that names no year is of the year of the others.
  return same.length > 1 && same.every((one) => yearOf(one, all) !== null) ? latest(same) : latest(tables);
}

function maximum(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

function kept(find: (mapped: MappedTable) => ReadonlySet<string>): (mapped: MappedTable) => ReadonlySet<string> {
  const found = new Map<MappedTable, ReadonlySet<string>>();
  return (mapped) => {
    const known = found.get(mapped) ?? find(mapped);
    found.set(mapped, known);
    return known;
  };
}

/** What the first records of a table say, a line each; without their numbers it is what they are about. */
function content(mapped: MappedTable, numbers: boolean): ReadonlySet<string> {
  const lines = new Set<string>();
  for (const { unit, cells, context } of recordsOf(mapped)) {
    if (lines.size >= COMPARED) break;
    const values = cells
      .filter(({ field, value }) => field.concept !== 'serial' && (numbers || typeof value === 'string'))
      .map(({ field, value }) => `${field.name}=${JSON.stringify(value)}`);
    lines.add([unit, ...Object.values(context), ...values].join('|'));
  }
  return lines;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0 || small.size * 2 < large.size) return 0;
  return [...small].filter((line) => large.has(line)).length / small.size;
}

/** Beside a list of the same ledger the sums of its rows: 荣誉加分|创新加分 in columns, or amounts that nothing says for what. */
function areSums({ match: { shape, groups, columns } }: MappedTable): boolean {
  if (shape.kind !== 'bonus' && shape.kind !== 'deduction') return false;
  const item = itemConcept(shape.kind);
  return groups[0]?.group.kind === 'indicator' || !columns.some(({ field }) => field.concept === item);
}

/** Whether most numbers of a table are formulas over those sheets. */
function refersTo({ table: { view, rows, columns } }: MappedTable, sheets: ReadonlySet<string>): boolean {
  let [numbers, over] = [0, 0];
  for (const row of rows.slice(0, COMPARED))
    for (const { column } of columns) {
      if (typeof view.value(row, column) !== 'number') continue;
      numbers += 1;
      const formula = view.formula(row, column);
      if (formula !== null && formula.includes('!') && [...sheets].some((sheet) => formula.includes(sheet))) over += 1;
    }
  return over > 0 && over * 3 >= numbers;
}
