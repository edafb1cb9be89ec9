import type { BuildContext, Understood } from '../build/build-context';
import type { Scheme } from '../model';
import type { AggregateTerm, Term } from '../../language/term';
import { boxesOf, isCovered, meetingOf, type Box } from './constraints';
import type { OwnTerms } from './written-terms';

type IfTerm = Extract<Term, { kind: 'if' }>;

/** Rows beyond so many boxes before them are not held against these: nobody writes so many. */
const MOST_BEFORE = 400;

/** What a formula has in which something could be found. */
const CONDITIONS = /如果|[且或非(（]/u;

/** Rows of which the first that holds counts, where one can never be reached: its condition cannot hold, or earlier ones take all of it. */
export function reportCovered(scheme: Scheme, own: OwnTerms, building: BuildContext): void {
  const rules = scheme.statements.flatMap((statement) =>
    statement.kind === 'grade' ? statement.rules.filter((rule) => !rule.ceiling) : [],
  );
  const grades = new Map(rules.flatMap(({ when, grade }) => (when === null ? [] : [[when, grade] as const])));
  const before: Box[] = [];
  for (const found of building.understood) {
    const { term, source } = found.formula;
    const grade = grades.get(found.formula);
    if (grade !== undefined) {
      const boxes = boxesOf(term);
      if (isTaken(boxes, before)) building.reportIn(found, term.span, 'S-GRADE-COVERED', { grade }, 'warning');
      before.push(...boxes);
    }
    if (CONDITIONS.test(source)) new Conditions(found, own, building).formula(term);
  }
}

function isTaken(boxes: readonly Box[], before: readonly Box[]): boolean {
  return boxes.length > 0 && before.length > 0 && before.length <= MOST_BEFORE && boxes.every((box) => isCovered(box, before));
}

/** Whether a condition can be fulfilled. A comparison by itself can; only what has to hold together can contradict itself. */
function canHold(condition: Term): boolean {
  if (condition.kind === 'binary' && condition.operator === '或') return canHold(condition.left) || canHold(condition.right);
  const together = condition.kind === 'not' || (condition.kind === 'binary' && condition.operator === '且');
  return !together || boxesOf(condition).length > 0;
}

/** The conditions of one formula. */
class Conditions {
  constructor(
    private readonly found: Understood,
    private readonly own: OwnTerms,
    private readonly building: BuildContext,
  ) {}

  formula(term: Term): void {
    if (term.type.kind === 'boolean') this.reportNever(term);
    const looked = new Set<Term>();
    for (const inner of this.own.of(this.found)) {
      if (inner.kind === 'aggregate') this.reportNoRow(inner);
      else if (inner.kind === 'if' && !looked.has(inner)) this.reportRows(inner, looked);
    }
  }

  /** Every 如果 with those that follow in its 否则 is one list of rows; these are then `looked` at. */
  private reportRows(term: IfTerm, looked: Set<Term>): void {
    const before: Box[] = [];
    for (let rest: Term = term; rest.kind === 'if'; rest = rest.otherwise) {
      const { condition } = rest;
      looked.add(rest);
      // One branch alone is taken by nothing before it and takes nothing from another.
      const boxes = rest === term && rest.otherwise.kind !== 'if' ? null : boxesOf(condition);
      if (boxes === null || boxes.length === 0) this.reportNever(condition);
      else if (isTaken(boxes, before))
        this.building.reportIn(this.found, condition.span, 'F-BRANCH-COVERED', { found: this.textOf(condition) }, 'warning');
      before.push(...(boxes ?? []));
    }
  }

  /** Conditions of an aggregate that no row fulfils: one by itself, or one beside those before it. */
  private reportNoRow(term: AggregateTerm): void {
    const conditions = this.own.conditions(term);
    for (const condition of conditions) this.reportNever(condition);
    if (conditions.length < 2) return;
    let met: readonly Box[] = [];
    conditions.forEach((condition, at) => {
      const boxes = boxesOf(condition);
      const before = met;
      met = at === 0 ? boxes : meetingOf(before, boxes);
      if (at > 0 && before.length > 0 && boxes.length > 0 && met.length === 0)
        this.building.reportIn(this.found, condition.span, 'F-NEVER', { found: this.textOf(condition) }, 'warning');
    });
  }

  private reportNever(condition: Term): void {
    if (!canHold(condition)) this.building.reportIn(this.found, condition.span, 'F-NEVER', { found: this.textOf(condition) }, 'warning');
  }

  private textOf(term: Term): string {
    return this.found.formula.source.slice(term.span.start, term.span.end);
  }
}
