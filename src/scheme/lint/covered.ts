import type { Building, Understood } from '../building';
import type { Scheme } from '../model';
import { childTerms, type Term } from '../term';
import { boxesOf, isCovered, type Box } from './boxes';

/** Rows of which the first that holds counts, where one can never be reached: its condition cannot hold, or earlier ones take all of it. */
export function reportCovered(scheme: Scheme, building: Building): void {
  const rules = scheme.statements.flatMap((statement) => (statement.kind === 'grade' ? statement.rules.filter((rule) => !rule.ceiling) : []));
  const grades = new Map(rules.flatMap(({ when, grade }) => (when === null ? [] : [[when, grade] as const])));
  const before: Box[] = [];
  for (const found of building.understood) {
    const { term } = found.formula;
    const grade = grades.get(found.formula);
    if (grade !== undefined) {
      const boxes = boxesOf(term);
      if (boxes.length > 0 && boxes.every((box) => isCovered(box, before))) building.reportIn(found, term.span, 'S-GRADE-COVERED', { grade }, 'warning');
      before.push(...boxes);
    }
    if (term.type.kind === 'boolean') reportNever(term, found, building);
    walk(term, found, building);
  }
}

/** Goes over a formula: every 如果 with those that follow in its 否则 is one list of rows. */
function walk(term: Term, found: Understood, building: Building): void {
  if (term.kind !== 'if') {
    if (term.kind === 'aggregate') for (const condition of term.conditions) reportNever(condition, found, building);
    for (const child of childTerms(term)) walk(child, found, building);
    return;
  }
  const before: Box[] = [];
  let rest: Term = term;
  for (; rest.kind === 'if'; rest = rest.otherwise) {
    const boxes = boxesOf(rest.condition);
    if (boxes.length === 0) reportNever(rest.condition, found, building);
    else if (boxes.every((box) => isCovered(box, before))) building.reportIn(found, rest.condition.span, 'F-BRANCH-COVERED', { found: textOf(rest.condition, found) }, 'warning');
    before.push(...boxes);
    walk(rest.condition, found, building);
    walk(rest.then, found, building);
  }
  walk(rest, found, building);
}

function reportNever(condition: Term, found: Understood, building: Building): void {
  // A comparison by itself can hold; only what is put together from several can contradict itself.
  const joined = condition.kind === 'not' || (condition.kind === 'binary' && (condition.operator === '且' || condition.operator === '或'));
  if (joined && boxesOf(condition).length === 0) building.reportIn(found, condition.span, 'F-NEVER', { found: textOf(condition, found) }, 'warning');
}

function textOf(term: Term, { formula }: Understood): string {
  return formula.source.slice(term.span.start, term.span.end);
}
