import { datedValueIn } from '../../scheme/value-in-force';
import type { Statement } from '../../scheme/model';
import { ROSTER, type Term } from '../../language/term';
import { stride } from '../../kernel/vector';
import { stateAt, VALUE } from '../../kernel/state';
import type { Run } from '../run';
import { decimalsOf, NOT_APPLICABLE_TEXT, shownAt } from '../shown';
import { aggregateDerivation } from './aggregate';
import { capNote } from './formula/capped';
import { consequencesDerivation, CONSEQUENCES } from './consequences';
import { derived, type Derivation, type DerivationNote } from './derivation';
import { oneLine, shownText, spotOf, type Explainer, type FormulaPart } from './explainer';
import { gradeDerivation } from './grade';
import { rankDerivation, rankReach } from './rank';
import { subtractedTerms } from './formula/subtracted';
import { isTooLarge } from './too-large';
import { exactAt, ledgerRow, outerSpot, references, sourceOf, substitute, textAt, type Spot } from './substitute';

/** The tree from a unit's item, rank, grade or 结果运用 down to cells and clauses; null when there is none of that name. */
export function explain(run: Run, unit: number, item: string): Derivation | null {
  if (unit < 0 || unit >= run.input.units.length) return null;
  const explainer = new RunExplainer(run);
  if (item === CONSEQUENCES) return consequencesDerivation(explainer, unit);
  const statement = run.scheme.symbols.statement(ROSTER, item);
  return statement === undefined ? null : explainer.statement(statement, unit);
}

class RunExplainer implements Explainer {
  /** What many quantities rest on is explained once. */
  private readonly known = new Map<string, Derivation>();

  constructor(readonly run: Run) {}

  statement(statement: Statement, row: number): Derivation {
    const key = JSON.stringify([statement.ledger, statement.name, row]);
    const known = this.known.get(key) ?? this.explained(statement, row);
    this.known.set(key, known);
    return known;
  }

  private explained(statement: Statement, row: number): Derivation {
    const { name, clause } = statement;
    const shown = shownText(this.run, statement.ledger, name, row);
    switch (statement.kind) {
      case 'formula':
        return this.formula(statement, row, shown);
      case 'rank':
        return rankDerivation(this, statement, row, shown);
      case 'rankedCount':
        return derived('aggregate', name, shown, { clause, formula: { code: 'rankedCount', reach: rankReach(this.run, row) } });
      case 'grade':
        return gradeDerivation(this, statement, row, shown);
    }
  }

  private formula(statement: Extract<Statement, { kind: 'formula' }>, row: number, shown: string): Derivation {
    const { name, clause, ledger, appliesTo } = statement;
    const base = { clause, formula: oneLine(statement.formula) };
    if (appliesTo !== null && shown === NOT_APPLICABLE_TEXT)
      return derived('item', name, shown, { ...base, note: { code: 'onlyFor', sequences: appliesTo } });
    const spot = spotOf(this.run, ledger, row);
    return derived(ledger === ROSTER ? 'item' : 'row', name, shown, {
      ...base,
      substituted: substitute(statement.formula, spot),
      note: isTooLarge(this.run, statement, row)
        ? { code: 'tooLarge' }
        : (capNote(statement.formula.term, spot) ?? roundingNote(statement, spot, shown)),
      children: this.children(statement.formula, spot),
    });
  }

  children({ term, source }: FormulaPart, spot: Spot): Derivation[] {
    const seen = new Set<string>();
    const off = subtractedTerms(term);
    return references(term, spot).flatMap((reference) => {
      const key = sourceOf(reference, source);
      if (seen.has(key)) return [];
      seen.add(key);
      const node = this.reference(reference, source, spot);
      return [off.has(reference) ? { ...node, isSubtracted: true } : node];
    });
  }

  private reference(term: Term, source: string, spot: Spot): Derivation {
    const text = textAt(term, spot);
    switch (term.kind) {
      case 'reading': {
        const reading = this.run.scheme.symbols.reading(term.name);
        return derived('reading', { code: 'reading', name: term.name }, text, {
          clause: reading?.clause ?? null,
          note: reading?.question ?? null,
        });
      }
      case 'parameter':
        return derived('parameter', term.name, text, this.inForce(term.name));
      case 'column':
        return this.column(term.ledger, term.column, term.via === 'row' ? ledgerRow(spot) : (spot.frame.unit[spot.row] ?? -1), text);
      case 'outer':
        return { ...this.reference(term.of, source, outerSpot(spot)), label: sourceOf(term, source) };
      case 'table': {
        const table = this.run.scheme.symbols.table(term.table);
        return derived('table', sourceOf(term, source), text, {
          formula: sourceOf(term, source),
          substituted: `${term.name}(${[term.table, ...term.args.map((arg) => exactAt(arg, spot))].join('，')})`,
          clause: table?.clause ?? null,
          children: term.args.flatMap((arg) => this.children({ term: arg, source }, spot)),
        });
      }
      case 'aggregate':
        return aggregateDerivation(this, term, source, {
          run: this.run,
          frame: this.run.store.frame(spot.frame.ledger),
          row: ledgerRow(spot),
        });
      case 'number':
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'period':
      case 'undefined':
      case 'negate':
      case 'not':
      case 'binary':
      case 'oneOf':
      case 'if':
      case 'call':
        return derived('input', sourceOf(term, source), text);
    }
  }

  column(ledger: string, name: string, row: number, text: string): Derivation {
    const statement = this.run.scheme.symbols.statement(ledger, name);
    if (statement !== undefined) return this.statement(statement, row);
    return derived('input', name, text === '' ? { code: 'blank' } : text, { cells: [{ ledger, row, column: name }] });
  }

  /** The clause of a parameter, and from which year its value holds. */
  private inForce(name: string): Pick<Derivation, 'clause' | 'note'> {
    const parameter = this.run.scheme.symbols.parameter(name);
    const first = parameter?.values[0]?.from ?? null;
    const held = parameter === undefined ? null : datedValueIn(parameter, this.run.input.period);
    const note = (code: 'since' | 'beforeFirst', year: number | null): DerivationNote | null => (year === null ? null : { code, year });
    return { clause: parameter?.clause ?? null, note: held === null ? note('beforeFirst', first) : note('since', held.from) };
  }
}

/** Says so where rounding changed the number: the formula's exact value is not the shown one. */
function roundingNote(statement: Extract<Statement, { kind: 'formula' }>, spot: Spot, shown: string): DerivationNote | null {
  if (statement.decimals === null || statement.type.kind !== 'number') return null;
  const values = spot.run.memo.valuesOf(statement.formula.term, spot.frame);
  if (stateAt(values.state, spot.row * stride(values)) !== VALUE) return null;
  const exact = shownAt(values, spot.row, spot.run.store, null, decimalsOf(statement));
  return exact.text === shown ? null : { code: 'rounded', decimals: statement.decimals };
}
