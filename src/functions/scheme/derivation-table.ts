import type { Scored } from '../../checking/assessment';
import { nearestHint } from '../../scheme/nearest';
import { GRADE, RANK } from '../../scheme/term';
import type { Derivation } from '../../scoring/derivation';
import { CONSEQUENCES } from '../../scoring/explain';
import { placeToA1 } from '../../workbook/cell';
import type { Argument } from '../argument';
import { say, wrong, type FunctionProblem } from '../problem';
import type { Result, ResultCell } from '../spread';
import { unitNamed } from './unit-scores';

/** 得分推导: the derivation of one number as a table, the number first, what it follows from below it, one level deeper. */
export function derivationTable(scored: Scored, unit: Argument, item: Argument | null): Result {
  const name = unitNamed(scored, unit.single().text()).unit;
  const asked = item === null ? '' : item.single().text();
  const derivation = scored.explain(name, asked === '' ? (scored.scheme.total ?? '') : asked);
  if (derivation === null) throw unknownItem(scored, asked);
  const heads = (['F-HEAD-LEVEL', 'F-HEAD-NAME', 'F-HEAD-VALUE', 'F-HEAD-FORMULA', 'F-HEAD-NUMBERS', 'F-HEAD-CLAUSE', 'F-HEAD-PLACE', 'F-HEAD-NOTE'] as const).map((code) => say(code));
  return [heads, ...linesOf(derivation, 0)];
}

function linesOf(node: Derivation, level: number): ResultCell[][] {
  const places = node.places.map(placeToA1).join('、');
  return [
    [level, node.label, node.text, node.formula ?? '', node.substituted ?? '', node.clause ?? '', places, node.note ?? ''],
    ...node.children.flatMap((child) => linesOf(child, level + 1)),
  ];
}

function unknownItem(scored: Scored, found: string): FunctionProblem {
  const names = [...scored.scheme.items.map((item) => item.name), RANK, GRADE, CONSEQUENCES];
  return wrong('F-ITEM-UNKNOWN', { found, nearest: nearestHint(found, names), allowed: names.join('、') });
}
