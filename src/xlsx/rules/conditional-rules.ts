import type { ConditionalRule } from 'hucre';
import { intersection, withoutArea, type Area } from '../../workbook/cells/area';
import { moveFormula } from '../../workbook/cells/formula-text';
import type { XlsxOpaque } from '../book';
import { areasOf, rangeOf } from './ranges';

/** Rows of an area that come to look as rows of another part do. */
export interface CopiedRows {
  readonly area: Area;
  /** For each row of the area, the row that it looks like. */
  readonly rows: readonly number[];
  /** The column that the first column of the area looks like. */
  readonly column: number;
}

/**
 * The parts of a sheet after rows have come to look as those of another (or its own, as it was): their conditional formats come along, and
 * what cells had of their own goes. A formula moves with the rows, as where Excel pastes formats.
 */
export function withCopiedRules(to: XlsxOpaque, from: XlsxOpaque, copied: CopiedRows): XlsxOpaque {
  const before = ofLibrary(to);
  const kept = before.flatMap((rule) => without(rule, copied.area));
  const added = ofLibrary(from).flatMap((rule) => copiesOf(rule, copied));
  const isAsBefore = kept.length === before.length && kept.every((rule, at) => rule === before[at]);
  return isAsBefore && added.length === 0 ? to : withRules(to, added.reduce(joined, kept));
}

/** The parts of a sheet after the formats of an area were taken away. */
export function withoutRules(opaque: XlsxOpaque, area: Area): XlsxOpaque {
  return withRules(
    opaque,
    ofLibrary(opaque).flatMap((rule) => without(rule, area)),
  );
}

function withRules({ conditionalRules: _, ...rest }: XlsxOpaque, rules: readonly ConditionalRule[]): XlsxOpaque {
  return rules.length === 0 ? rest : { ...rest, conditionalRules: rules };
}

/** The named boundary to rules that come from the library's reader. */
function ofLibrary({ conditionalRules }: XlsxOpaque): readonly ConditionalRule[] {
  return (conditionalRules ?? []) as readonly ConditionalRule[];
}

/** A rule for what is left of its cells. */
function without(rule: ConditionalRule, hole: Area): ConditionalRule[] {
  const had = areasOf(rule.range);
  const left = had.flatMap((area) => withoutArea(area, hole));
  const [from, to] = [had[0], left[0]];
  if (from === undefined || to === undefined) return from === undefined ? [rule] : [];
  if (JSON.stringify(left) === JSON.stringify(had)) return [rule];
  return [{ ...moved(rule, to.row - from.row, to.column - from.column), range: rangeOf(left) }];
}

/** A rule for the rows that copy its rows, one for each of its areas. */
function copiesOf(rule: ConditionalRule, { area, rows, column }: CopiedRows): ConditionalRule[] {
  if (WITH_DETAILS.has(rule.type)) return [];
  const areas = areasOf(rule.range);
  const anchor = areas[0];
  if (anchor === undefined) return [];
  return areas.flatMap((own): ConditionalRule[] => {
    const across = intersection({ ...own, row: 0, rows: 1 }, { row: 0, rows: 1, column, columns: area.columns });
    const parts = across === null ? [] : runsOf(rows, (row) => row >= own.row && row < own.row + own.rows);
    const [first] = parts;
    if (across === null || first === undefined) return [];
    const place = (from: number, count: number): Area => ({
      row: area.row + from,
      rows: count,
      column: area.column + across.column - column,
      columns: across.columns,
    });
    const start = place(first.from, first.count);
    // As the row has it that the first one copies.
    const like = rows[first.from] ?? own.row;
    const asThere = moved(rule, like - anchor.row, across.column - anchor.column);
    return [
      {
        ...moved(asThere, start.row - like, start.column - across.column),
        range: rangeOf(parts.map(({ from, count }) => place(from, count))),
      },
    ];
  });
}

/** Rules whose details the library does not read: written again, they would be others. */
const WITH_DETAILS: ReadonlySet<string> = new Set(['top10', 'aboveAverage']);

function runsOf(rows: readonly number[], isIn: (row: number) => boolean): { readonly from: number; readonly count: number }[] {
  const found: { from: number; count: number }[] = [];
  rows.forEach((row, at) => {
    if (!isIn(row)) return;
    const last = found.at(-1);
    if (last !== undefined && last.from + last.count === at) last.count += 1;
    else found.push({ from: at, count: 1 });
  });
  return found;
}

function moved(rule: ConditionalRule, rows: number, columns: number): ConditionalRule {
  const { formula } = rule;
  if (formula === undefined) return rule;
  return {
    ...rule,
    formula: typeof formula === 'string' ? moveFormula(formula, rows, columns) : formula.map((one) => moveFormula(one, rows, columns)),
  };
}

/** Adds a rule; to one that says the same of other cells only its cells. Of two rules the one that was there goes before. */
function joined(rules: readonly ConditionalRule[], rule: ConditionalRule): ConditionalRule[] {
  const [own] = areasOf(rule.range);
  const same = rules.findIndex((one) => {
    const [start] = areasOf(one.range);
    if (start === undefined || own === undefined || one.type !== rule.type) return false;
    return said(moved(one, own.row - start.row, own.column - start.column)) === said(rule);
  });
  if (same >= 0) return rules.map((one, at) => (at === same ? { ...one, range: `${one.range} ${rule.range}` } : one));
  return [...rules, { ...rule, priority: rules.reduce((most, { priority }) => Math.max(most, priority), 0) + 1 }];
}

function said({ range: _, priority: __, ...rule }: ConditionalRule): string {
  return JSON.stringify(rule);
}
