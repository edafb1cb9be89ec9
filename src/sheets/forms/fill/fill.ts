import { inWords } from '../../../messages/catalogue';
import { rankGroupTitle } from '../../../assessment/wording/standing';
import type { UnitCard } from '../../../assessment/assessment';
import { ROSTER, type Term } from '../../../language/term';
import { stride } from '../../../kernel/vector';
import { asBooleans } from '../../../scoring/evaluate/narrow-vector';
import { stateAt, VALUE } from '../../../kernel/state';
import type { RankGroup } from '../../../scoring/standing/rank-groups';
import { shownAt, type Shown } from '../../../scoring/shown';
import type { Comparison } from '../../../language/comparison';
import type { Sliced } from '../../../workbook/progress';
import type { Choice, CompiledForm, Condition, List, Node, TemplateCell } from '../compile/compiled';
import { Problems, type Spot } from '../compile/problems';
import type { FormProblem } from '../form';
import { cellOf, type FilledCell } from './cells';
import type { Filling, Here } from './here';
import { withEqualDecimals } from './decimals';
import { matchingRows, rowsFrom, rowsOfAggregate } from './matching-rows';
import { ownRows } from './own-lists';
import { rowIn } from './values';

/** A row as it is printed, and the row of the form that it copies. */
export interface FilledRow {
  readonly template: number;
  readonly cells: readonly FilledCell[];
  /** A page begins with it. */
  readonly breaks: boolean;
  /** Of which round of each 每 around it, from the copy on: rows of the same have it in common. */
  readonly rounds: readonly number[];
  /** It is a row of a list. */
  readonly isListed: boolean;
}

/** What a form comes to, copy by copy. */
export interface Filled {
  readonly rows: readonly FilledRow[];
  readonly copies: readonly { readonly of: string | null; readonly row: number }[];
  /** Copies that are not printed, as something is missing, with what that is. */
  readonly left: readonly { readonly of: string; readonly missing: UnitCard['missing'] }[];
  readonly problems: readonly FormProblem[];
}

/** Which copies to print. */
export interface Wanted {
  /** Names of units; null for all. */
  readonly units: readonly string[] | null;
  /** Prints also that of which something is missing. */
  readonly draft: boolean;
}

/** Fills a form for the units that are wanted: which row of the form each row of the table copies, and what its cells say. */
export function* fillForm(compiled: CompiledForm, filling: Filling, wanted: Wanted): Sliced<Filled> {
  const filler = new Filler(compiled, filling);
  const copies: { of: string | null; row: number }[] = [];
  const left: { of: string; missing: UnitCard['missing'] }[] = [];
  const all = copiesOf(compiled, filling, wanted);
  for (const [done, copy] of all.entries()) {
    yield { phase: 'writing', done, of: all.length };
    if (compiled.complete && !wanted.draft && copy.waits !== null) {
      left.push(copy.waits);
      continue;
    }
    copies.push({ of: copy.name, row: filler.rows.length });
    filler.copy(copy.here);
  }
  return { rows: filler.rows, copies, left, problems: filler.problems.found };
}

/** A copy that is wanted, and what it waits for. */
export interface Copy {
  readonly name: string | null;
  readonly here: Here;
  /** What it waits for; null where nothing is missing. */
  readonly waits: { readonly of: string; readonly missing: UnitCard['missing'] } | null;
}

const NOWHERE: Here = { unit: null, group: null, row: null, own: null, at: null, rounds: [] };

/** The copies that are wanted, each as complete as the data are: those of units from first to last, group by group. */
export function copiesOf({ per, form }: CompiledForm, { assessment }: Filling, wanted: Wanted): Copy[] {
  const { rankGroups, units } = assessment;
  const isWanted = (unit: number): boolean => wanted.units === null || wanted.units.includes(units[unit]?.unit ?? '');
  const waitsFor = (of: string, some: readonly number[]): Copy['waits'] => {
    const cards = some.flatMap((unit) => units[unit] ?? []);
    const isOpen = cards.some((card) => card.missing.length > 0 || card.provisional);
    return isOpen ? { of, missing: cards.flatMap(({ missing }) => missing) } : null;
  };
  if (per === 'unit')
    return rankGroups.flatMap((group) =>
      byStanding(group.units, units).flatMap((unit): Copy[] => {
        const name = units[unit]?.unit ?? '';
        return isWanted(unit) ? [{ name, here: { ...NOWHERE, unit, group }, waits: waitsFor(name, [unit]) }] : [];
      }),
    );
  if (per === 'group')
    return rankGroups.flatMap((group): Copy[] =>
      group.units.some(isWanted)
        ? [{ name: titleOf(group), here: { ...NOWHERE, group }, waits: waitsFor(titleOf(group), group.units) }]
        : [],
    );
  return [{ name: null, here: NOWHERE, waits: waitsFor(form.name, [...units.keys()]) }];
}

function titleOf(group: RankGroup): string {
  return inWords(rankGroupTitle(group));
}

/** From first to last; those without a rank after them, in the order of the 名册. */
function byStanding(units: readonly number[], cards: readonly UnitCard[]): number[] {
  return [...units].sort((a, b) => (cards[a]?.rank ?? Infinity) - (cards[b]?.rank ?? Infinity) || a - b);
}

class Filler {
  readonly rows: FilledRow[] = [];
  readonly problems: Problems;
  private round = 0;
  private running = 0;
  private listed = 0;
  private breaks = false;

  constructor(
    private readonly compiled: CompiledForm,
    private readonly filling: Filling,
  ) {
    this.problems = new Problems(compiled.form.sheet);
  }

  copy(here: Here): void {
    this.running = 0;
    this.listed = 0;
    this.breaks = this.rows.length > 0;
    const from = this.rows.length;
    this.nodes(this.compiled.body, this.next(here));
    this.rows.push(...withEqualDecimals(this.rows.splice(from)));
  }

  private next(here: Here): Here {
    this.round += 1;
    return { ...here, rounds: [...here.rounds, this.round] };
  }

  private nodes(nodes: readonly Node[], here: Here): void {
    for (const node of nodes) {
      if (node.kind === 'row') {
        const { row, cells, breaks } = node.row;
        this.rows.push({
          template: row,
          cells: this.cells(cells, row, here),
          breaks: this.breaks || (breaks && this.rows.length > 0),
          rounds: here.rounds,
          isListed: here.at !== null,
        });
        this.breaks = false;
      } else if (node.kind === 'if') this.nodes(this.holds(node.condition, here, node.spot) ? node.then : node.otherwise, here);
      else this.each(node, here);
    }
  }

  /** A number that runs on is the same for all cells of a row. */
  private cells(cells: readonly TemplateCell[], row: number, here: Here): FilledCell[] {
    let own: number | null = null;
    const count = { running: () => (own ??= this.running += 1), listed: () => this.listed };
    const about = { form: this.compiled.form, filling: this.filling, problems: this.problems, count };
    return cells.map((cell, column) => cellOf(cell, { row, column }, here, about));
  }

  private each({ list, body, spot }: Extract<Node, { kind: 'each' }>, here: Here): void {
    const rounds = this.roundsOf(list, here, spot);
    this.listed += rounds.length;
    const fill = 'fill' in list ? Math.max(0, (list.fill ?? 0) - rounds.length) : 0;
    const count = rounds.length;
    rounds.forEach((round, index) => {
      this.nodes(body, this.next({ ...here, ...round, at: { number: index + 1, count, isBlank: false } }));
    });
    for (let blank = 0; blank < fill; blank += 1)
      this.nodes(body, this.next({ ...here, at: { number: count + blank + 1, count, isBlank: true } }));
  }

  private roundsOf(list: List, here: Here, spot: Spot): Partial<Here>[] {
    const { assessment } = this.filling;
    const { run, ledgers, scheme } = assessment.checking;
    switch (list.kind) {
      case 'groups':
        return assessment.rankGroups.map((group): Partial<Here> => ({ group }));
      case 'own':
        return ownRows(list.name, here, this.filling).map((own): Partial<Here> => ({ own }));
      case 'units': {
        const groups: readonly RankGroup[] = here.group === null ? assessment.rankGroups : [here.group];
        const ranked = groups.flatMap((group) => byStanding(group.units, assessment.units));
        const units = list.byStanding ? ranked : [...ranked].sort((one, other) => one - other);
        return this.chosen(ROSTER, units, [], list, spot).map((unit): Partial<Here> => ({ unit }));
      }
      case 'ledger': {
        const counts = scheme.symbols.ledger(list.ledger)?.counts ?? null;
        const frame = run.store.frame(list.ledger);
        const terms = list.uncounted || counts === null ? [] : [counts.term];
        return this.chosen(list.ledger, rowsFrom(run, list.ledger, here), terms, list, spot).map((row): Partial<Here> => {
          const of = frame.unit[row] ?? -1;
          return { row, unit: of >= 0 && ledgers.roster.units[of] !== undefined ? of : here.unit };
        });
      }
    }
  }

  /** The rows that meet a list's conditions, in its order. Hidden values choose and order nothing. */
  private chosen(ledger: string, rows: readonly number[], counts: readonly Term[], list: Choice, spot: Spot): number[] {
    const { run } = this.filling.assessment.checking;
    const { condition, order, first } = list;
    const frame = run.store.frame(ledger);
    for (const term of [condition, order?.by]) {
      if (term !== null && term !== undefined && rows.some((row) => run.suppression.hidesPart(term, { frame, row })))
        this.problems.addAt('FO-SECRET-CONDITION', spot, { found: this.compiled.form.name });
    }
    const found = matchingRows(run, ledger, rows, condition === null ? counts : [condition, ...counts]).rows;
    const shown = (by: Term, row: number): Shown => shownAt(run.memo.valuesOf(by, frame), row, run.store, by.type);
    const sorted = order === null ? [...found] : sortedBy(found, order.descending, (row) => shown(order.by, row));
    return first === null ? sorted : sorted.slice(0, first);
  }

  private holds(condition: Condition, here: Here, spot: Spot): boolean {
    const { run } = this.filling.assessment.checking;
    if (condition.kind === 'count') {
      const count = condition.of === null ? (here.at?.count ?? this.listed) : rowsOfAggregate(run, condition.of, here).rows.length;
      return compares(count, condition.operator, condition.number);
    }
    const row = rowIn(condition.ledger, here);
    if (row === null) return false;
    const frame = run.store.frame(condition.ledger);
    const column = asBooleans(run.memo.valuesOf(condition.term, frame));
    const at = row * stride(column);
    if (run.suppression.hidesPart(condition.term, { frame, row }))
      this.problems.addAt('FO-SECRET-CONDITION', spot, { found: this.compiled.form.name });
    return stateAt(column.state, at) === VALUE && column.bits[at] === 1;
  }
}

function compares(left: number, operator: Comparison, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '≠':
      return left !== right;
    case '<':
      return left < right;
    case '≤':
      return left <= right;
    case '>':
      return left > right;
    case '≥':
      return left >= right;
  }
}

/** Rows in the order of a value; what has none comes last, and equals stay as they were. */
function sortedBy(rows: readonly number[], descending: boolean, shown: (row: number) => Shown): number[] {
  const keyed = rows.map((row, at) => ({ row, at, key: shown(row) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if ((a.key.state === 'value') !== (b.key.state === 'value')) return a.key.state === 'value' ? -1 : 1;
    return sign * compared(a.key, b.key) || a.at - b.at;
  });
  return keyed.map(({ row }) => row);
}

function compared(left: Shown, right: Shown): number {
  if (left.number !== null && right.number !== null) return left.number - right.number;
  return left.text < right.text ? -1 : left.text > right.text ? 1 : 0;
}
