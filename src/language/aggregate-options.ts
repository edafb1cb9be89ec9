import { FormulaError, type Syntax } from './syntax/syntax-tree';
import { REACHES, type AggregateName } from './words';

type AggregateSyntax = Extract<Syntax, { kind: 'aggregate' }>;

const REACH: readonly string[] = REACHES;
const ROWS: readonly string[] = ['同', '按', ...REACHES];
const MERGED: readonly string[] = ['每', ...ROWS];

/** Which words beside its arguments each aggregate heeds. */
const HEEDED: Readonly<Record<AggregateName, readonly string[]>> = {
  合计: MERGED,
  次数: MERGED,
  平均: MERGED,
  最大: MERGED,
  最小: MERGED,
  个数: ROWS,
  去极值平均: [...MERGED, '高', '低'],
  名次: [...ROWS, '升', '降', '并列'],
  连续年数: ['按'],
};

/**
 * A word that would be ignored is refused: one the aggregate does not heed, one of a kind that is given twice. Throws {@link FormulaError}.
 */
export function checkOptions(syntax: AggregateSyntax, name: AggregateName): void {
  const heeded = HEEDED[name];
  const kinds = new Set<string>();
  for (const { word, span } of syntax.options) {
    if (!heeded.includes(word)) throw new FormulaError('F-OPTION-IGNORED', span, { name, found: word, allowed: heeded.join('、') });
    const kind = REACH.includes(word) ? REACH.join('') : word === '降' ? '升' : word;
    if (kinds.has(kind)) throw new FormulaError('F-OPTION-TWICE', span, { name, found: word });
    if (word !== '同' && word !== '每') kinds.add(kind);
  }
  const capped = name === '次数' ? capOf(syntax) : null;
  if (capped !== null) throw new FormulaError('F-OPTION-IGNORED', capped, { name, found: '封顶', allowed: '取最高、取最低' });
}

/** Where a 每 … 封顶 stands: a count takes each key once, whatever the cap. */
function capOf(syntax: AggregateSyntax): Syntax['span'] | null {
  for (let perKey = syntax.perKey; perKey !== null; perKey = perKey.next) if (perKey.cap !== null) return perKey.cap.span;
  return null;
}
