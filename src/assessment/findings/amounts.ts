import type { Scheme } from '../../scheme/model';
import type { Term } from '../../language/term';
import type { FormulaStatement } from './limits/limits';

/** Whether an item, or the cap that it is held to, is a rate: amounts are then said in per cent. */
export function isRate(item: FormulaStatement, cap: Term, scheme: Scheme): boolean {
  const { type, formula } = item;
  if (type.kind === 'number' && type.as === '率') return true;
  if (cap.kind === 'parameter') {
    const parameter = scheme.symbols.parameter(cap.name);
    return parameter?.type.kind === 'number' && parameter.type.as === '率';
  }
  if (cap.type.kind === 'number' && cap.type.as === '率') return true;
  return cap.kind === 'number' && /[%％﹪]\s*$/u.test(formula.source.slice(cap.span.start, cap.span.end));
}
