/** What the clauses of a regulation say, by the clause as it is cited. */
export type ClauseTexts = ReadonlyMap<string, string>;

/** Between clauses that are cited together: 第九条、第十条. */
const BETWEEN = '、';

/**
 * What a clause says: the text that stands beside it somewhere in the scheme; of several clauses cited together what is said of each.
 * Null where nothing is.
 */
export function clauseText(texts: ClauseTexts, clause: string): string | null {
  const whole = texts.get(clause);
  if (whole !== undefined) return whole;
  const parts = clause.split(BETWEEN).flatMap((part) => {
    const text = texts.get(part.trim());
    return text === undefined ? [] : [`${part.trim()}：${text}`];
  });
  return parts.length === 0 ? null : parts.join('\n');
}
