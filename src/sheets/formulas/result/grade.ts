import { GRADE, ROSTER } from '../../../language/term';
import { fill } from '../../../messages/catalogue';
import { formulaMessages, type FormulaMessageCode } from '../../../messages/sheets/formulas';
import type { GradeRule, GradeStatement } from '../../../scheme/model';
import { all, any, call, cell, num, op, text, when, type ExcelFormula } from '../excel-formula';
import { own, pendingText, undefinedText } from '../states';
import { comparesGrade } from '../scheme-terms';
import { truthCell } from '../translate/condition';
import type { Scope } from '../translate/scope';
import { endKey } from '../workings/ends';
import { COUNT, PENDING, UNDEFINED, type CellExpression, type SheetColumn } from '../workings/workings-sheet';

/** 等次: the first rule that holds, lowered by every 不高于 that holds. One column for each condition. */
export function gradeOfUnits(statement: GradeStatement, scope: Scope): CellExpression {
  const rules = statement.rules.filter((rule) => !rule.ceiling);
  const ceilings = statement.rules.filter((rule) => rule.ceiling);
  const isSimple = ceilings.length === 0 && !comeToTheSame(rules, scope) && !comparesGrade(scope.book.scheme);
  const grade = isSimple ? firstRule(rules, scope) : placed(statement, scope);
  return whereRanked(grade, scope);
}

/** The state of what units are ranked by where that has no value. */
function whereRanked(value: CellExpression, { book }: Scope): CellExpression {
  const by = book.scheme.ranking?.by;
  const total = by === undefined ? null : own(book.column(ROSTER, by));
  if (total === null || total.states === 0) return value;
  return { ...value, formula: when(call('ISNUMBER', total.formula), value.formula, total.formula), states: value.states | total.states };
}

/** The conditions of a grade, each a column of its own. */
export function gradeConditions({ rules }: GradeStatement, scope: Scope): SheetColumn[] {
  return rules.flatMap((rule) => (rule.when === null ? [] : [conditionOf(rule, scope)]));
}

/** Whether a rule that may be open gives the same grade as one below it. */
function comeToTheSame(rules: readonly GradeRule[], scope: Scope): boolean {
  return rules.some((rule, at) => mayBeOpen(rule, scope) && rules.slice(at + 1).some(({ grade }) => grade === rule.grade));
}

function firstRule(rules: readonly GradeRule[], scope: Scope): CellExpression {
  const formula = rules.reduceRight<ExcelFormula>((rest, rule) => {
    const grade = text(rule.grade);
    if (rule.when === null) return grade;
    const condition = conditionOf(rule, scope);
    return when(op(cell(condition), '=', num(1)), grade, mayBeOpen(rule, scope) ? when(isOpen(condition), pendingText, rest) : rest);
  }, text(''));
  return { formula, states: rules.some((rule) => mayBeOpen(rule, scope)) ? PENDING : 0, decimals: null, inexact: false };
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

function mayBeOpen(rule: GradeRule, scope: Scope): boolean {
  return rule.when !== null && (conditionOf(rule, scope).traits.states & (PENDING | UNDEFINED)) !== 0;
}

function isOpen(condition: SheetColumn): ExcelFormula {
  return any([pendingText, undefinedText].map((state) => op(cell(condition), '=', state)));
}

/**
 * By places, best first: that of the first rule that holds, or farther down of a 不高于 that holds. What is open may come to another place;
 * the grade is there where the best and the lowest that may come of it are the same.
 */
function placed({ rules, scale }: GradeStatement, scope: Scope): CellExpression {
  const { book, sheet } = scope;
  const levels = book.constants.block('scale', '等级', ['等级'], () => scale.map((level) => [level]));
  const place = ({ grade }: GradeRule): ExcelFormula => num(scale.indexOf(grade) + 1);
  const holds = (rule: GradeRule): ExcelFormula => op(cell(conditionOf(rule, scope)), '=', num(1));
  const column = (key: string, code: FormulaMessageCode, formula: ExcelFormula): SheetColumn =>
    book.helper(sheet, key, fill(formulaMessages[code], {}), () => whereRanked({ ...COUNT, formula }, scope));
  const [base, ceilings] = [rules.filter((rule) => !rule.ceiling), rules.filter((rule) => rule.ceiling)];
  const openBase = base.filter((rule) => mayBeOpen(rule, scope));
  const chain = (of: (rule: GradeRule, at: number) => ExcelFormula): ExcelFormula =>
    base.reduceRight<ExcelFormula>((rest, rule, at) => (rule.when === null ? of(rule, at) : when(holds(rule), of(rule, at), rest)), num(0));
  const decides =
    openBase.length === 0
      ? null
      : column(
          'grade rule',
          'N-GRADE-RULE',
          chain((_, at) => num(at + 1)),
        );
  const surely = chain(place);
  const openPlaces = (otherwise: ExcelFormula): ExcelFormula[] =>
    decides === null
      ? []
      : openBase.map((rule) =>
          when(all([op(cell(decides), '>', num(base.indexOf(rule) + 1)), isOpen(conditionOf(rule, scope))]), place(rule), otherwise),
        );
  const held = ceilings.map((rule) => when(holds(rule), place(rule), num(0)));
  const bestBase = decides === null ? surely : call('MIN', surely, ...openPlaces(num(scale.length)));
  const best = column(endKey(GRADE, 'low'), 'N-GRADE-BEST', held.length === 0 ? bestBase : call('MAX', bestBase, ...held));
  const found = call('INDEX', levels.column(0), cell(best));
  const openCeilings = ceilings
    .filter((rule) => mayBeOpen(rule, scope))
    .map((rule) => when(isOpen(conditionOf(rule, scope)), place(rule), num(0)));
  if (decides === null && openCeilings.length === 0) {
    sheet.once(endKey(GRADE, 'high'), () => best);
    return { formula: found, states: 0, decimals: null, inexact: false };
  }
  const lowest = column(endKey(GRADE, 'high'), 'N-GRADE-LOWEST', call('MAX', surely, ...openPlaces(num(0)), ...held, ...openCeilings));
  return { formula: when(op(cell(best), '=', cell(lowest)), found, pendingText), states: PENDING, decimals: null, inexact: false };
}
