import { takeWords } from '../../wording/states';
import { amountText } from '../../../language/number-text';
import type { MessageData, Phrase } from '../../../messages/catalogue';
import { findingMessages, type FindingCode } from '../../../messages/assessment/findings';
import { groupRows } from '../../../scoring/evaluate/aggregates/scanned-rows';
import { evaluate } from '../../../scoring/evaluate/evaluate';
import { asNumbers } from '../../../scoring/evaluate/narrow-vector';
import { shownAt } from '../../../scoring/shown';
import { numberAt } from '../../../kernel/numbers';
import { NOT_APPLICABLE, stateAt, VALUE } from '../../../kernel/state';
import { stride, type NumberVector } from '../../../kernel/vector';
import { compareRationals, minus, plus, ZERO, type Rational } from '../../../language/rational';
import { looksOf } from '../../../language/hints/look-alikes';
import { visibleSigns } from '../../../workbook/cells/visible-signs';
import { perKeysOf, ROSTER, termsIn, type AggregateTerm, type PerKeyTerm } from '../../../language/term';
import { placesOf, finding, tellable, type AssessmentContext } from '../../context';
import { isRate } from '../amounts';
import type { Finding } from '../finding';
import type { FormulaStatement } from './limits';
import { spanOfRows } from '../row-span';

/** What counts as one at a 每: the row that it stands at, all its rows, and what it comes to; null where that is missing. */
interface Entry {
  readonly unit: number;
  readonly row: number;
  readonly rows: readonly number[];
  readonly value: Rational | null;
}

/**
 * Rows of a unit that count as one because they say the same of a key, rows that together are above the cap of their key, and rows whose
 * keys look alike and count as two. `isReached`: for which units.
 */
export function sameEventFindings(
  checking: AssessmentContext,
  item: FormulaStatement,
  term: AggregateTerm,
  isReached: (unit: number) => boolean,
): Finding[] {
  const { run } = checking;
  const { perKey, value } = term;
  if (perKey === null || value === null) return [];
  const inner = run.store.frame(term.ledger);
  const { inside, outside } = groupRows(term, run.store.frame(ROSTER), inner, run.store);
  const unitOf = new Map([...outside].flatMap((group, unit) => (isReached(unit) ? [[group, unit] as const] : [])));
  const numbers = asNumbers(evaluate(value, inner, run.store));
  let entries: Entry[] = [];
  for (let row = 0; row < inner.rows; row += 1) {
    const group = inside.of[row] ?? -1;
    const state = stateAt(numbers.state, row * stride(numbers));
    const unit = group < 0 ? undefined : unitOf.get(group);
    if (unit === undefined || state === NOT_APPLICABLE) continue;
    entries.push({ unit, row, rows: [row], value: state === VALUE ? numberAt(numbers, row) : null });
  }
  const teller = new Teller(checking, item, term);
  const [first] = perKeysOf(perKey);
  const alike = first === undefined ? [] : teller.alike(first, entries);
  const found: Finding[] = [];
  for (const level of perKeysOf(perKey)) {
    const caps = level.cap === null ? null : asNumbers(evaluate(level.cap, inner, run.store));
    entries = teller.keysOf(level, entries).map(({ key, of }) => {
      const merged = level.take === '合计' ? summed(of, caps) : bestOf(of, level.take);
      if (key !== '' && merged.value !== null) found.push(...teller.merged(level, of, merged));
      return merged;
    });
  }
  return [...found, ...alike];
}

interface Merged extends Entry {
  /** Of a sum above its cap: the sum, and the cap. */
  readonly over?: { readonly sum: Rational; readonly cap: Rational };
}

function bestOf(of: readonly Entry[], take: '取最高' | '取最低'): Merged {
  const side = take === '取最高' ? 1 : -1;
  const open = of.find(({ value }) => value === null);
  const best = of.reduce<Entry | undefined>(
    (kept, next) => (kept === undefined || compareRationals(next.value ?? ZERO, kept.value ?? ZERO) * side > 0 ? next : kept),
    undefined,
  );
  return { ...(open ?? best ?? NOTHING), rows: of.flatMap(({ rows }) => rows) };
}

function summed(of: readonly Entry[], caps: NumberVector | null): Merged {
  const { unit, row } = of[0] ?? NOTHING;
  const rows = of.flatMap((one) => one.rows);
  if (of.some(({ value }) => value === null)) return { unit, row, rows, value: null };
  const sum = of.reduce((total, { value }) => plus(total, value ?? ZERO), ZERO);
  if (caps === null || stateAt(caps.state, row * stride(caps)) !== VALUE) return { unit, row, rows, value: sum };
  const cap = numberAt(caps, row);
  return compareRationals(sum, cap) > 0 ? { unit, row, rows, value: cap, over: { sum, cap } } : { unit, row, rows, value: sum };
}

const NOTHING: Entry = { unit: -1, row: -1, rows: [], value: null };

/** Says what becomes of the rows of one aggregate. */
class Teller {
  private readonly valueColumns: readonly string[];

  constructor(
    private readonly checking: AssessmentContext,
    private readonly item: FormulaStatement,
    private readonly term: AggregateTerm,
  ) {
    this.valueColumns =
      term.value === null ? [] : [...termsIn(term.value)].flatMap((inner) => (inner.kind === 'column' ? [inner.column] : []));
  }

  /** The entries of a unit that have the same key together, in their order; each one without a key by itself. */
  keysOf({ key }: PerKeyTerm, entries: readonly Entry[]): { readonly key: string; readonly of: readonly Entry[] }[] {
    const groups = new Map<string, Entry[]>();
    return entries.flatMap((entry) => {
      const text = this.keyText(key, entry.row);
      const name = text === '' ? JSON.stringify(entry.row) : JSON.stringify([entry.unit, text]);
      const own = groups.get(name);
      if (own !== undefined) own.push(entry);
      const of = own ?? [entry];
      groups.set(name, of);
      return own === undefined ? [{ key: text, of }] : [];
    });
  }

  /** What is not counted because it counts as one: the rows but the best, or what is above the cap of the key. */
  merged(level: PerKeyTerm, of: readonly Entry[], { unit, row, over, value }: Merged): Finding[] {
    const { scheme } = this.checking;
    const { ledger } = this.term;
    const asRate = level.cap !== null && isRate(this.item, level.cap, scheme);
    const told = (amount: Rational): string | Phrase =>
      tellable(scheme, ledger, [level.key, ...this.valueColumns], amountText(amount, asRate));
    const common = { key: level.key, found: this.tell(level.key, row), rows: of.length };
    if (over !== undefined) {
      const rows = of.map((entry) => entry.row);
      return [
        this.finding(
          'C-KEY-CAP',
          'notice',
          unit,
          { ...common, sum: told(over.sum), cap: told(over.cap), excess: told(minus(over.sum, over.cap)) },
          spanOfRows(this.checking, ledger, rows, level.key),
        ),
      ];
    }
    const dropped = of.find((entry) => entry.row !== row);
    if (level.take === '合计' || dropped === undefined || value === null) return [];
    const take = { sentence: findingMessages['C-TAKE-BEST'], data: { take: takeWords(level.take) } };
    return [this.finding('C-SAME-EVENT', 'warning', unit, { ...common, take, kept: told(value) }, this.cell(dropped.row, level.key))];
  }

  /** Keys of a unit that can hardly be told apart. */
  alike({ key }: PerKeyTerm, entries: readonly Entry[]): Finding[] {
    const first = new Map<string, number>();
    return this.keysOf({ key, take: '合计', cap: null }, entries).flatMap(({ key: text, of: [entry] }) => {
      if (entry === undefined || text === '') return [];
      const name = JSON.stringify([entry.unit, looksOf(text)]);
      const before = first.get(name);
      if (before === undefined) {
        first.set(name, entry.row);
        return [];
      }
      const data = { key, found: this.shown(key, entry.row), other: this.shown(key, before) };
      return [this.finding('C-SIMILAR-EVENT', 'warning', entry.unit, data, this.cell(entry.row, key))];
    });
  }

  private keyText(key: string, row: number): string {
    const { run } = this.checking;
    const shown = shownAt(run.column(this.term.ledger, key), row, run.store);
    return shown.state === 'value' ? shown.text : '';
  }

  private tell(key: string, row: number): string | Phrase {
    return tellable(this.checking.scheme, this.term.ledger, [key], this.keyText(key, row));
  }

  /** The same with signs that are not seen by their numbers. */
  private shown(key: string, row: number): string | Phrase {
    const said = this.tell(key, row);
    return typeof said === 'string' ? visibleSigns(said) : said;
  }

  private cell(row: number, key: string): Finding['place'] {
    return placesOf(this.checking.ledgers, this.checking.scheme).cell(this.term.ledger, row, key);
  }

  private finding(code: FindingCode, severity: Finding['severity'], at: number, data: MessageData, place: Finding['place']): Finding {
    const unit = this.checking.ledgers.roster.units[at]?.name ?? '';
    return finding(code, severity, place, { unit, ...data }, { clause: this.item.clause, unit, ledger: this.term.ledger });
  }
}
