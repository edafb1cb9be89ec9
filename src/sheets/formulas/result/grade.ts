import { ROSTER } from '../../../language/term';
import type { GradeRule, Statement } from '../../../scheme/model';
import { any, call, cell, num, op, text, when, type ExcelFormula } from '../excel-formula';
import { notApplicableText, own, pendingText, undefinedText } from '../states';
import { truthCell } from '../translate/condition';
import type { Scope } from '../translate/scope';
import { PENDING, UNDEFINED, type CellExpression, type SheetColumn } from '../workings/workings-sheet';

type GradeStatement = Extract<Statement, { kind: 'grade' }>;

/** 等次: the first rule that holds, lowered by every 不高于 that holds. One column for each condition. */
export function gradeOfUnits(statement: GradeStatement, scope: Scope): CellExpression {
  const base = firstRule(
    statement.rules.filter((rule) => !rule.ceiling),
    scope,
  );
  const ceilings = statement.rules.filter((rule) => rule.ceiling);
  return ceilings.length === 0 ? base : lowered(base, ceilings, statement.scale, scope);
}

/** The conditions of a grade, each a column of its own. */
export function gradeConditions({ rules }: GradeStatement, scope: Scope): SheetColumn[] {
  return rules.flatMap((rule) => (rule.when === null ? [] : [conditionOf(rule, scope)]));
}

function firstRule(rules: readonly GradeRule[], scope: Scope): CellExpression {
  let states = 0;
  const chain = rules.reduceRight<ExcelFormula>((rest, rule) => {
    const grade = text(rule.grade);
    if (rule.when === null) return grade;
    const condition = conditionOf(rule, scope);
    const open = (condition.traits.states & (PENDING | UNDEFINED)) !== 0;
    if (open) states |= PENDING;
    return when(op(cell(condition), '=', num(1)), grade, open ? when(isOpen(condition), pendingText, rest) : rest);
  }, text(''));
  const by = scope.book.scheme.ranking?.by;
  const total = by === undefined ? null : own(scope.book.column(ROSTER, by));
  const known = { decimals: null, inexact: false };
  if (total === null || total.states === 0) return { formula: chain, states, ...known };
  return { formula: when(call('ISNUMBER', total.formula), chain, total.formula), states: states | total.states, ...known };
}

/** The condition of a rule as a column of its own: 1, 0, or the state. */
function conditionOf(rule: GradeRule, scope: Scope): SheetColumn {
  const source = rule.when?.source ?? '';
  const { when: formula } = rule;
  return scope.book.helper(
    scope.sheet,
    `rule ${rule.grade} ${String(rule.ceiling)} ${source}`,
    `${rule.ceiling ? '不高于' : '等次'} ${rule.grade}：${source.replace(/\s+/gu, ' ').trim().slice(0, 80)}`,
    () => (formula === null ? { formula: num(1), states: 0, decimals: 0, inexact: false } : truthCell(formula.term, scope.reading(source))),
  );
}

function isOpen(condition: SheetColumn): ExcelFormula {
  return any([pendingText, undefinedText].map((state) => op(cell(condition), '=', state)));
}

/**
 * On the scale of 等级, best first: the farthest down of the grade and of all ceilings that hold. One that is open matters where it would
 * be lower still.
 */
function lowered(grade: CellExpression, ceilings: readonly GradeRule[], scale: readonly string[], scope: Scope): CellExpression {
  const { book, sheet } = scope;
  const levels = book.constants.block('scale', '等级', ['等级'], () => scale.map((level) => [level]));
  const base = book.helper(sheet, 'grade before ceilings', '等次（不计上限）', () => grade);
  const place = book.helper(sheet, 'grade place', '等次（级）', () => ({
    formula: call('IFERROR', call('MATCH', cell(base), levels.column(0), num(0)), num(1)),
    states: 0,
    decimals: 0,
    inexact: false,
  }));
  const rules = ceilings.map((rule) => ({ condition: conditionOf(rule, scope), place: scale.indexOf(rule.grade) + 1 }));
  const lowest = book.helper(sheet, 'grade lowest', '等次（上限以内的级）', () => ({
    formula: call('MAX', cell(place), ...rules.map((rule) => when(op(cell(rule.condition), '=', num(1)), num(rule.place), num(0)))),
    states: 0,
    decimals: 0,
    inexact: false,
  }));
  const open = rules
    .filter(({ condition }) => (condition.traits.states & (PENDING | UNDEFINED)) !== 0)
    .map((rule) => call('AND', isOpen(rule.condition), op(cell(lowest), '<', num(rule.place))));
  const settled = when(op(cell(lowest), '=', cell(place)), cell(base), call('INDEX', levels.column(0), cell(lowest)));
  const states = own(base);
  const value = open.length === 0 ? settled : when(any(open), pendingText, settled);
  const stated = [pendingText, undefinedText, notApplicableText].map((state) => op(cell(base), '=', state));
  return {
    formula: states.states === 0 ? value : when(any(stated), cell(base), value),
    states: states.states | (open.length === 0 ? 0 : PENDING),
    decimals: null,
    inexact: false,
  };
}
