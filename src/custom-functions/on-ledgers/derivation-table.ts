import type { Scored } from '../../assessment/assessment';
import type { WordedDerivation } from '../../assessment/wording/derivation';
import { inWords } from '../../messages/catalogue';
import { nearestHint } from '../../language/hints/nearest-name';
import { GRADE, RANK } from '../../language/term';
import { CONSEQUENCES } from '../../scoring/explain/consequences';
import { placeToA1 } from '../../workbook/cells/a1';
import type { Argument } from '../argument';
import { say, wrong, type FunctionProblem } from '../problem';
import type { Result, ResultCell } from '../spill';
import { unitNamed } from './unit-scores';

/** Lines of a derivation that are spilled at most. */
const MOST_LINES = 2000;

/**
 * 得分推导: the derivation of one number as a table, the number first, what it follows from below it, one level deeper. What several
 * quantities rest on is written out where it is first met; a last line says how many lines are left out of a long one.
 */
export function derivationTable(scored: Scored, unit: Argument, item: Argument | null): Result {
  const name = unitNamed(scored, unit.single().text()).unit;
  const asked = item === null ? '' : item.single().text();
  const derivation = scored.explain(name, asked === '' ? (scored.scheme.total ?? '') : asked);
  if (derivation === null) throw unknownItem(scored, asked);
  const heads = (
    [
      'F-HEAD-LEVEL',
      'F-HEAD-NAME',
      'F-HEAD-VALUE',
      'F-HEAD-FORMULA',
      'F-HEAD-NUMBERS',
      'F-HEAD-CLAUSE',
      'F-HEAD-PLACE',
      'F-HEAD-NOTE',
    ] as const
  ).map((code) => say(code));
  const lines = linesOf(derivation);
  const rest = lines.length - MOST_LINES;
  return [
    heads,
    ...(rest <= 0 ? lines : [...lines.slice(0, MOST_LINES), ['', say('F-DERIVATION-MORE', { count: rest }), '', '', '', '', '', '']]),
  ];
}

function linesOf(root: WordedDerivation): ResultCell[][] {
  const lines: ResultCell[][] = [];
  const written = new Map<WordedDerivation, number>();
  const visit = (node: WordedDerivation, level: number): void => {
    const { formula, substituted, clause, places, note, children } = node;
    const [label, text] = [inWords(node.label), inWords(node.text)];
    const before = written.get(node);
    if (before !== undefined && children.length > 0) {
      lines.push([level, label, text, '', '', clause ?? '', '', say('F-DERIVED-ABOVE', { line: before })]);
      return;
    }
    lines.push([
      level,
      label,
      text,
      inWords(formula ?? ''),
      substituted ?? '',
      clause ?? '',
      places.map(placeToA1).join('、'),
      inWords(note ?? ''),
    ]);
    // The header is line 1.
    written.set(node, lines.length + 1);
    for (const child of children) visit(child, level + 1);
  };
  visit(root, 0);
  return lines;
}

function unknownItem(scored: Scored, found: string): FunctionProblem {
  const names = [...scored.scheme.items.map((item) => item.name), RANK, GRADE, CONSEQUENCES];
  return wrong('F-ITEM-UNKNOWN', { found, nearest: nearestHint(found, names), allowed: names.join('、') });
}
