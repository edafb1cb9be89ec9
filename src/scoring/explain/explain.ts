import { fill, inWords, type MessageData, type Phrase } from '../../messages/catalogue';
import { derivationMessages } from '../../messages/derivation';
import type { Place } from '../../workbook/cell';
import { datedValueIn } from '../../scheme/value-in-force';
import type { Consequence, Formula, Statement } from '../../scheme/model';
import { asksOuter, perKeysOf, RANK, ROSTER, type AggregateTerm, type Term } from '../../language/term';
import { groupRows, mergePerKey, pairedRows } from '../evaluate/aggregate';
import { stride } from '../../kernel/vector';
import { NOT_APPLICABLE, stateAt, VALUE } from '../../kernel/state';
import { hidesRows, hidesRowsOf } from './confidential';
import { unitConsequences, followingText, rowsOf as causes } from '../standing/consequences';
import type { Derivation } from './derivation';
import { asNumbers } from '../evaluate/evaluate';
import type { Grouping } from '../../kernel/groups/groups';
import type { Frame } from '../evaluate/frame';
import { valuesOf } from '../evaluate/memo';
import { rankClasses } from '../standing/ranking';
import type { Run } from '../run';
import { decimalsOf, NOT_APPLICABLE_TEXT, PENDING_TEXT, shownAt } from '../shown';
import { decimalsAt, ledgerRow, outerSpot, references, sourceOf, substitute, substitutePart, textAt, type Spot } from './substitute';

/** Where the rows of the ledgers stand; the scoring itself knows no sheets. */
export interface Places {
  row(ledger: string, row: number): Place | null;
  cell(ledger: string, row: number, column: string): Place | null;
  /** What tells a row from its neighbours: 指标第3行 农村公路建设. */
  label(ledger: string, row: number): string | Phrase;
}

/** The name under which 结果运用 can be explained. */
export const CONSEQUENCES = '结果运用';

/** The tree from a unit's item, rank or grade down to cells and clauses; null when there is none of that name. */
export function explain(run: Run, unit: number, item: string, places: Places): Derivation | null {
  if (unit < 0 || unit >= run.input.units.length) return null;
  if (item === CONSEQUENCES) return consequences(run, unit, places);
  const statement = run.scheme.statements.find((candidate) => candidate.ledger === ROSTER && candidate.name === item);
  return statement === undefined ? null : new Explainer(run, places).statement(statement, unit);
}

class Explainer {
  /** What many quantities rest on is explained once. */
  private readonly known = new Map<string, Derivation>();

  constructor(
    private readonly run: Run,
    private readonly places: Places,
  ) {}

  statement(statement: Statement, row: number): Derivation {
    const key = JSON.stringify([statement.ledger, statement.name, row]);
    const known = this.known.get(key) ?? this.explained(statement, row);
    this.known.set(key, known);
    return known;
  }

  private explained(statement: Statement, row: number): Derivation {
    const shown = this.shown(statement.ledger, statement.name, row);
    const base = { label: statement.name, text: shown, clause: statement.clause, places: [], note: null };
    switch (statement.kind) {
      case 'formula': {
        const spot = this.spot(statement.ledger, row);
        if (statement.appliesTo !== null && shown === NOT_APPLICABLE_TEXT) {
          return {
            ...base,
            kind: 'item',
            formula: oneLine(statement.formula),
            substituted: null,
            note: say('D-ONLY-FOR', { sequences: statement.appliesTo.join('、') }),
            children: [],
          };
        }
        return {
          ...base,
          kind: statement.ledger === ROSTER ? 'item' : 'row',
          formula: oneLine(statement.formula),
          substituted: substitute(statement.formula, spot),
          note: roundingNote(statement, spot, shown),
          children: this.children(statement.formula.term, statement.formula.source, spot),
        };
      }
      case 'rank':
        return {
          ...base,
          kind: 'rank',
          formula: this.rankFormula(row),
          substituted: null,
          children: [...this.rankClass(row), ...this.rankedUnits(row)],
        };
      case 'rankedCount':
        return {
          ...base,
          kind: 'aggregate',
          formula: say('D-RANKED-COUNT', { reach: this.rankReach(row) }),
          substituted: null,
          children: [],
        };
      case 'grade':
        return {
          ...base,
          kind: 'grade',
          formula: null,
          substituted: null,
          note: this.gradeNote(shown, row),
          children: this.gradeRules(statement, row),
        };
    }
  }

  children(term: Term, source: string, spot: Spot): Derivation[] {
    const seen = new Set<string>();
    return references(term, spot).flatMap((reference) => {
      const key = sourceOf(reference, source);
      if (seen.has(key)) return [];
      seen.add(key);
      return [this.reference(reference, source, spot)];
    });
  }

  private reference(term: Term, source: string, spot: Spot): Derivation {
    const text = textAt(term, spot);
    const leaf = { text, formula: null, substituted: null, clause: null, note: null, places: [], children: [] };
    switch (term.kind) {
      case 'reading': {
        const reading = this.run.scheme.readings.find((candidate) => candidate.name === term.name);
        return {
          ...leaf,
          kind: 'reading',
          label: say('D-READING', { name: term.name }),
          clause: reading?.clause ?? null,
          note: reading?.question ?? null,
        };
      }
      case 'parameter':
        return { ...leaf, kind: 'parameter', label: term.name, ...this.inForce(term.name) };
      case 'column':
        return this.column(term.ledger, term.column, term.via === 'row' ? ledgerRow(spot) : (spot.frame.unit[spot.row] ?? -1), text);
      case 'outer':
        return { ...this.reference(term.of, source, outerSpot(spot)), label: sourceOf(term, source) };
      case 'table': {
        const table = this.run.scheme.tables.find((candidate) => candidate.name === term.table);
        return {
          ...leaf,
          kind: 'table',
          label: sourceOf(term, source),
          formula: sourceOf(term, source),
          substituted: `${term.name}(${[term.table, ...term.args.map((arg) => textAt(arg, spot))].join('，')})`,
          clause: table?.clause ?? null,
          children: term.args.flatMap((arg) => this.children(arg, source, spot)),
        };
      }
      case 'aggregate':
        return this.aggregate(term, source, { run: this.run, frame: this.run.store.frame(spot.frame.ledger), row: ledgerRow(spot) });
      default:
        return { ...leaf, kind: 'input', label: sourceOf(term, source) };
    }
  }

  /** A computed column, or the cell of an input. */
  private column(ledger: string, name: string, row: number, text: string): Derivation {
    const statement = this.run.scheme.statements.find((candidate) => candidate.ledger === ledger && candidate.name === name);
    if (statement !== undefined) return this.statement(statement, row);
    const place = this.places.cell(ledger, row, name);
    return {
      kind: 'input',
      label: name,
      text: text || say('D-BLANK'),
      formula: null,
      substituted: null,
      clause: null,
      note: null,
      places: place === null ? [] : [place],
      children: [],
    };
  }

  /** The clause of a parameter, and from which year its value holds. */
  private inForce(name: string): Pick<Derivation, 'clause' | 'note'> {
    const parameter = this.run.scheme.parameters.find((candidate) => candidate.name === name);
    const first = parameter?.values[0]?.from ?? null;
    const held = parameter === undefined ? null : datedValueIn(parameter, this.run.input.period);
    const note =
      held === null
        ? first === null
          ? null
          : say('D-BEFORE-FIRST', { year: first })
        : held.from === null
          ? null
          : say('D-SINCE', { year: held.from });
    return { clause: parameter?.clause ?? null, note };
  }

  private aggregate(term: AggregateTerm, source: string, spot: Spot): Derivation {
    const { run } = this;
    const label = sourceOf(term, source);
    const ledger = run.scheme.ledgers.find((candidate) => candidate.name === term.ledger);
    const base = {
      kind: 'aggregate' as const,
      label,
      text: textAt(term, spot),
      formula: label,
      clause: ledger?.clause ?? null,
      places: [],
    };
    if (term.name === '连续年数') return { ...base, substituted: null, note: say('D-YEARS', { year: run.input.period }), children: [] };
    const { frame: inner, inside, rows } = scannedAt(term, spot);
    if (hidesRows(term, run.scheme))
      return { ...base, substituted: null, note: say('D-CONFIDENTIAL', { rows: rows.length }), children: [] };
    const { value } = term;
    if (value === null || term.name === '个数' || term.name === '名次') {
      return {
        ...base,
        substituted: null,
        note: say('D-ROWS', { rows: rows.length }),
        children: rows.map((row) => this.row({ run, frame: inner, row }, '1', null)),
      };
    }
    const numbers = asNumbers(valuesOf(value, inner, run.store));
    const merged = term.perKey === null ? null : mergePerKey(term.perKey, numbers, inside, inner, term.ledger, run.store);
    const kept = merged === null || perKeysOf(term.perKey).some(({ take }) => take === '合计') ? null : new Set(merged.keptRow);
    const counted = rows.filter(
      (row) => (kept === null || kept.has(row)) && stateAt(numbers.state, row * stride(numbers)) !== NOT_APPLICABLE,
    );
    const textOf = (row: number): string => shownAt(numbers, row, run.store, null, decimalsAt(value, run)).text;
    const texts = counted.map(textOf);
    const sum = term.name === '合计' && (term.perKey === null || kept !== null);
    return {
      ...base,
      substituted: sum
        ? texts.map((text) => (text.startsWith('-') ? `（${text}）` : text)).join(' ＋ ') || '0'
        : `${term.name}(${texts.join('，')})`,
      note:
        term.perKey === null
          ? null
          : say(term.perKey.take === '合计' ? 'D-PER-KEY-CAPPED' : 'D-PER-KEY', { key: term.perKey.key, take: term.perKey.take }),
      children: rows.map((row) =>
        this.row(
          { run, frame: inner, row },
          textOf(row),
          kept !== null && !kept.has(row) ? say('D-NOT-COUNTED', { key: term.perKey?.key ?? '', take: term.perKey?.take ?? '' }) : null,
          value,
          source,
        ),
      ),
    };
  }

  /** A ledger row that fed an aggregate; what it counts and how that came about. */
  private row(spot: Spot, text: string, note: string | null, value: Term | null = null, source = ''): Derivation {
    const ledger = spot.frame.ledger ?? '';
    const row = ledgerRow(spot);
    const place = this.places.row(ledger, row);
    const statement =
      value?.kind === 'column'
        ? this.run.scheme.statements.find((candidate) => candidate.ledger === ledger && candidate.name === value.column)
        : undefined;
    const explained = statement === undefined ? null : this.statement(statement, row);
    const plain = value === null || value.kind === 'column';
    return {
      kind: 'row',
      label: inWords(this.places.label(ledger, row)),
      text,
      note: note ?? explained?.note ?? null,
      clause: explained?.clause ?? null,
      places: place === null ? [] : [place],
      formula: explained?.formula ?? (plain ? null : sourceOf(value, source)),
      substituted: explained?.substituted ?? (plain ? null : substitutePart(value, source, spot)),
      children: explained?.children ?? (value === null ? [] : this.children(value, source, spot)),
    };
  }

  /** A row that brings a consequence about by itself, or may yet. */
  cause(consequence: Consequence, row: number, text: string): Derivation {
    return this.row(this.spot(consequence.ledger, row), text, null, consequence.when.term, consequence.when.source);
  }

  private rankFormula(unit: number): string {
    const { ranking } = this.run.scheme;
    return ranking === null ? '' : say('D-RANK', { by: [ranking.by, ...ranking.then].join('、'), reach: this.rankReach(unit) });
  }

  /** Among whom a unit is ranked. */
  private rankReach(unit: number): string {
    const { reach, within } = this.run.scheme.ranking ?? { reach: '序列内', within: null };
    if (within !== null) return say('D-REACH-COLUMN', { column: within, value: this.shown(ROSTER, within, unit) || PENDING_TEXT });
    return say(reach === '全部' ? 'D-REACH-ALL' : 'D-REACH-SEQUENCE');
  }

  /** The class that a unit is ranked in, where a column says so; one that is blank is 待补. */
  private rankClass(unit: number): Derivation[] {
    const within = this.run.scheme.ranking?.within ?? null;
    if (within === null) return [];
    const derivation = this.column(ROSTER, within, unit, this.shown(ROSTER, within, unit));
    return [{ ...derivation, text: derivation.text || PENDING_TEXT }];
  }

  /** The units of the same class with their totals, best first: the ladder that the rank is read from. */
  private rankedUnits(unit: number): Derivation[] {
    const { ranking } = this.run.scheme;
    if (ranking === null) return [];
    const { of } = rankClasses(this.run.store);
    return this.run.input.units
      .map((candidate, index) => ({ candidate, index, rank: shownAt(this.run.column(ROSTER, RANK), index, this.run.store) }))
      .filter(({ index }) => index === unit || (of[index] === of[unit] && of[unit] !== -1))
      .sort((a, b) => (a.rank.number ?? Infinity) - (b.rank.number ?? Infinity) || a.index - b.index)
      .map(({ candidate, index, rank }) => ({
        kind: 'row',
        label: rank.state === 'value' ? say('D-LADDER', { rank: rank.text, unit: candidate.name }) : `${rank.text} ${candidate.name}`,
        text: [ranking.by, ...ranking.then].map((item) => this.shown(ROSTER, item, index)).join('、'),
        formula: null,
        substituted: null,
        clause: null,
        note: index === unit ? say('D-THIS-UNIT') : null,
        places: [],
        children: [],
      }));
  }

  private gradeNote(shown: string, unit: number): string | null {
    return shown === PENDING_TEXT && this.run.provisional(unit) ? say('D-HONOUR-WITHHELD') : null;
  }

  /** The rules in their order, up to the one that decided, and all ceilings. */
  private gradeRules(statement: Extract<Statement, { kind: 'grade' }>, unit: number): Derivation[] {
    const spot = this.spot(ROSTER, unit);
    const children: Derivation[] = [];
    let decided = false;
    for (const rule of statement.rules) {
      if (decided && !rule.ceiling) continue;
      const text = rule.when === null ? '是' : textAt(rule.when.term, spot);
      children.push({
        kind: 'grade',
        label: rule.ceiling ? say('D-CEILING', { grade: rule.grade }) : rule.grade,
        text,
        formula: rule.when === null ? say('D-OTHERWISE') : oneLine(rule.when),
        substituted: rule.when === null ? null : substitute(rule.when, spot),
        clause: rule.clause,
        note: null,
        places: [],
        children: rule.when === null ? [] : this.children(rule.when.term, rule.when.source, spot),
      });
      if (text === '是' && !rule.ceiling) decided = true;
    }
    return children;
  }

  spot(ledger: string, row: number): Spot {
    return { run: this.run, frame: this.run.store.frame(ledger), row };
  }

  private shown(ledger: string, column: string, row: number): string {
    const found = this.run.scheme.statements.find((statement) => statement.ledger === ledger && statement.name === column);
    return shownAt(this.run.column(ledger, column), row, this.run.store, found?.type ?? null, decimalsOf(found)).text;
  }
}

function consequences(run: Run, unit: number, places: Places): Derivation {
  const following = unitConsequences(run, unit);
  const explainer = new Explainer(run, places);
  const spot = explainer.spot(ROSTER, unit);
  return {
    kind: 'consequence',
    label: CONSEQUENCES,
    text: followingText(following.map(({ consequence, open }) => ({ name: consequence.name, open }))) || say('D-NONE'),
    formula: null,
    substituted: null,
    clause: null,
    note: null,
    places: [],
    children: following.map(({ consequence, open }) => {
      const { name, when, clause } = consequence;
      const text = open ? PENDING_TEXT : '是';
      const base = {
        kind: 'consequence' as const,
        label: name,
        text,
        formula: oneLine(when),
        substituted: null,
        clause,
        note: null,
        places: [],
      };
      if (consequence.ledger === ROSTER)
        return { ...base, substituted: substitute(when, spot), children: explainer.children(when.term, when.source, spot) };
      const rows = causes(run, consequence, unit, open ? 'open' : 'yes');
      if (hidesRowsOf(consequence.ledger, when.term, run.scheme))
        return { ...base, note: say('D-CONFIDENTIAL', { rows: rows.length }), children: [] };
      return { ...base, children: rows.map((row) => explainer.cause(consequence, row, text)) };
    }),
  };
}

function say(code: keyof typeof derivationMessages, data: MessageData = {}): string {
  return fill(derivationMessages[code], data);
}

function oneLine(formula: Formula): string {
  return formula.source.replace(/\s+/gu, ' ').trim();
}

/** Says so where rounding changed the number: the formula's exact value is not the shown one. */
function roundingNote(statement: Extract<Statement, { kind: 'formula' }>, spot: Spot, shown: string): string | null {
  if (statement.decimals === null || statement.type.kind !== 'number') return null;
  const values = valuesOf(statement.formula.term, spot.frame, spot.run.store);
  if (stateAt(values.state, spot.row * stride(values)) !== VALUE) return null;
  const exact = shownAt(values, spot.row, spot.run.store, null, decimalsOf(statement));
  return exact.text === shown ? null : say('D-ROUNDED', { decimals: statement.decimals });
}

/** The rows that an aggregate counts at a spot; with 本.x the frame holds them beside the row that asks. */
function scannedAt(term: AggregateTerm, spot: Spot): { frame: Frame; inside: Grouping; rows: number[] } {
  const { store } = spot.run;
  if (asksOuter(term)) {
    for (const { pairs, rows } of pairedRows(term, Int32Array.of(spot.row), spot.frame, store))
      return { frame: pairs.frame, inside: rows.inside, rows: rowsOf(rows.inside.of, 0) };
  }
  const frame = store.frame(term.ledger);
  const { inside, outside } = groupRows(term, spot.frame, frame, store);
  return { frame, inside, rows: rowsOf(inside.of, outside[spot.row] ?? -1) };
}

function rowsOf(groups: Int32Array, group: number): number[] {
  const rows: number[] = [];
  groups.forEach((here, row) => {
    if (here === group && group >= 0) rows.push(row);
  });
  return rows;
}
