import type { Comparison } from '../../language/comparison';
import { GRADE, ROSTER, type End, type Term } from '../../language/term';
import type { Scheme } from '../../scheme/model';
import type { Decisions, EndTest } from './ends';

/**
 * What decides a comparison of 等次 with one grade: that the places between which the unit's is, best first, are all behind that
 * grade's, or all before it. Null for any other comparison.
 */
export function gradeDecisions(grade: Term, asked: Term, operator: Comparison, { symbols }: Scheme): Decisions | null {
  const column = gradeColumn(grade);
  if (asked.kind !== 'text' || column === null) return null;
  const statement = symbols.statement(ROSTER, GRADE);
  const place = statement?.kind === 'grade' ? statement.scale.indexOf(asked.value) : -1;
  if (place < 0) return null;
  const type = { kind: 'number', as: '序号' } as const;
  const at = (end: End): Term => {
    const of: Term = { ...column, end, type };
    return grade.kind === 'outer' ? { ...grade, of, type } : of;
  };
  const right: Term = { kind: 'number', value: { num: BigInt(place + 1), den: 1n }, span: asked.span, type };
  const apart: EndTest[] = [
    { left: at('low'), right, operator: '>' },
    { left: at('high'), right, operator: '<' },
  ];
  return operator === '=' ? { always: [], never: apart } : { always: apart, never: [] };
}

/** Of 等次 属于 [甲, 乙] the grades that are left: it holds where the unit's is none of them. Null for what is no grade of a unit. */
export function gradesLeft({ operand, options }: Extract<Term, { kind: 'oneOf' }>, { symbols }: Scheme): readonly Term[] | null {
  const statement = symbols.statement(ROSTER, GRADE);
  if (statement?.kind !== 'grade' || gradeColumn(operand) === null) return null;
  const named = new Set(options.map((option) => (option.kind === 'text' ? option.value : null)));
  const { span, type } = operand;
  return named.has(null)
    ? null
    : statement.scale.filter((grade) => !named.has(grade)).map((value): Term => ({ kind: 'text', value, span, type }));
}

function gradeColumn(term: Term): Extract<Term, { kind: 'column' }> | null {
  const column = term.kind === 'outer' ? term.of : term;
  return column.kind === 'column' && column.ledger === ROSTER && column.column === GRADE && column.end === undefined ? column : null;
}
