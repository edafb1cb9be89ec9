import { PERIOD } from '../../language/declarations';
import type { AggregateName } from '../../language/functions';
import { childTerms, conjuncts, ROSTER, termsIn, type AggregateTerm, type Term } from '../../language/term';
import type { BuildContext, Understood } from '../build/build-context';
import type { Ledger, Scheme } from '../model';
import { notApplicableWith } from './not-applicable-with';
import type { OwnTerms } from './written-terms';

/**
 * Aggregates that stand for the look-up of one row: inside a 合计 one that is 不适用 where there is no such row, so that the sum loses the
 * row; and a 合计 over a full key, which is 0 there. 取值 says that there is none.
 */
export function reportLookUps(scheme: Scheme, own: OwnTerms, building: BuildContext): void {
  const formulas = new Map(building.understood.map((found) => [found.formula.term, found]));
  for (const found of building.understood) {
    for (const term of own.of(found)) {
      if (term.kind !== 'aggregate' || term.name !== '合计' || term.value === null) continue;
      const [lost] = lookUpsCarried(term.value, found, scheme, formulas);
      if (lost !== undefined)
        building.reportIn(found, term.value.span, 'F-LOOK-UP-LOST', { found: lost.text, ledger: lost.ledger }, 'warning');
      const ledger = scheme.symbols.ledger(term.ledger);
      if (ledger !== undefined && asksOneRow(term, ledger)) {
        const value = found.formula.source.slice(term.value.span.start, term.value.span.end);
        building.reportIn(found, term.span, 'F-SUM-LOOKS-UP', { ledger: term.ledger, value }, 'warning');
      }
    }
  }
}

/** Those that are 不适用 where no row counts. */
const NONE_WITHOUT_ROWS: ReadonlySet<AggregateName> = new Set(['平均', '最大', '最小', '中位数', '去极值平均']);

interface LookUp {
  readonly text: string;
  readonly ledger: string;
}

/** The look-ups that make a term 不适用 when they are, also in the formulas of the columns that it is computed from. */
function lookUpsCarried(
  term: Term,
  found: Understood,
  scheme: Scheme,
  formulas: ReadonlyMap<Term, Understood>,
  seen = new Set<Term>(),
): LookUp[] {
  if (seen.has(term)) return [];
  seen.add(term);
  if (term.kind === 'aggregate')
    return NONE_WITHOUT_ROWS.has(term.name) && equalities(term).length > 0
      ? [{ text: found.formula.source.slice(term.span.start, term.span.end), ledger: term.ledger }]
      : [];
  if (term.kind === 'column') {
    const statement = scheme.symbols.statement(term.ledger, term.column);
    const computed = statement?.kind === 'formula' && term.via === 'row' ? formulas.get(statement.formula.term) : undefined;
    return computed === undefined ? [] : lookUpsCarried(computed.formula.term, computed, scheme, formulas, seen);
  }
  return notApplicableWith(term).flatMap((child) => lookUpsCarried(child, found, scheme, formulas, seen));
}

/** The columns of the scanned row that have to be something which the row that asks, or the scheme, says. */
function equalities(term: AggregateTerm, isPin = asksOutside): string[] {
  const { conditions, sameKeys, ledger } = term;
  const isOwn = (term: Term): boolean => term.kind === 'column' && term.ledger === ledger && term.via === 'row';
  const pinned = conditions.flatMap(conjuncts).flatMap((condition) => {
    if (condition.kind !== 'binary' || condition.operator !== '=') return [];
    const { left, right } = condition;
    const [own, other] = isOwn(left) ? [left, right] : [right, left];
    return own.kind === 'column' && isOwn(own) && isPin(other) ? [own.column] : [];
  });
  return [...sameKeys, ...pinned];
}

/** Whether a term is about the row that asks, or the year, and no other. */
function asksOutside(term: Term): boolean {
  const parts = termsIn(term);
  return parts.some(({ kind }) => kind === 'outer' || kind === 'period') && !isAboutRow(term);
}

function isConstant({ kind }: Term): boolean {
  return kind === 'number' || kind === 'text' || kind === 'parameter' || kind === 'reading';
}

function isAboutRow(term: Term): boolean {
  return term.kind === 'column' || (term.kind !== 'outer' && childTerms(term).some(isAboutRow));
}

/** Whether so much is asked of the rows that there can be one at most. */
function asksOneRow(term: AggregateTerm, ledger: Ledger): boolean {
  if (term.perKey !== null || term.value?.kind !== 'column' || ledger.atLeast > 0) return false;
  const pinned = new Set(equalities(term, (other) => asksOutside(other) || isConstant(other)));
  if (pinned.size === 0) return false;
  const owner = ledger.columns.find(({ type }) => type.kind === 'unit')?.name ?? '';
  const ofOneUnit = (term.reach === '本单位' && term.by === null) || pinned.has(owner);
  if (ledger.name === ROSTER) return pinned.has(owner);
  const keys = [...ledger.unique, ...(isByYear(ledger) ? [[PERIOD]] : [])];
  return ofOneUnit && keys.some((key) => key.every((column) => pinned.has(column) || column === owner));
}

/** A ledger of which a unit has a row for each year, and nothing else tells its rows apart. */
function isByYear({ columns }: Ledger): boolean {
  const telling = columns.filter(
    ({ type }) => type.kind === 'text' || type.kind === 'date' || (type.kind === 'number' && type.as === '整数'),
  );
  return telling.length === 1 && telling[0]?.name === PERIOD;
}
