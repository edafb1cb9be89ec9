import { foldName } from '../../../language/syntax/fold-width';
import { ROSTER } from '../../../language/term';
import type { Declarations } from '../../../language/declarations';
import type { Scheme } from '../../../scheme/model';
import { areaToA1 } from '../../../workbook/cells/a1';
import { problemIn, type Form, type FormProblem } from '../form';
import { MOST_COLUMNS, MOST_ROWS } from '../on-sheet';
import type { CompiledForm, List, Node, Placeholder, TemplateCell } from './compiled';
import { listOf } from './lists';
import { headOf, outlineOf, type Outline, type RawCell } from './outline';
import { PlaceholderReader, type Scope } from './placeholders';
import { Problems } from './problems';

const DEEPEST = 3;

/**
 * Understands a form by a scheme: every placeholder as a statement of it. All that is wrong comes at once, each at its cell; then there is
 * no form.
 */
export function compileForm(
  form: Form,
  scheme: Scheme,
): { readonly compiled: CompiledForm | null; readonly problems: readonly FormProblem[] } {
  if (form.faults !== undefined) return { compiled: null, problems: form.faults };
  const problems = new Problems(form.sheet);
  const [rows, columns] = [form.cells.length, form.widths.length];
  if (rows > MOST_ROWS || columns > MOST_COLUMNS) {
    problems.add('FO-LARGE', 0, 0, 0, { rows, columns, mostRows: MOST_ROWS, mostColumns: MOST_COLUMNS });
    return { compiled: null, problems: problems.found };
  }
  const world = scheme.symbols.declarations;
  const head = headOf(form, problems);
  const isName = nameTest(world);
  const outline = outlineOf(form, isName, problems);
  const compiler = new Compiler(new PlaceholderReader(scheme, world, problems), problems);
  const scope: Scope =
    head.per === 'unit'
      ? { ledger: ROSTER, inGroup: false, inUnit: true, own: null }
      : { ledger: null, inGroup: head.per === 'group', inUnit: false, own: null };
  const body = compiler.nodes(outline, scope, 0);
  checkMerges(form, outline, problems);
  const found = [...problems.found].sort(
    (a, b) => a.place.area.row - b.place.area.row || a.place.area.column - b.place.area.column || a.at - b.at,
  );
  if (found.length > 0) return { compiled: null, problems: found.map((problem) => withSource(problem, form)) };
  return { compiled: { form: { ...form, name: head.name }, per: head.per, complete: head.complete, body }, problems: [] };
}

/** What is wrong with a form that a scheme declares is wrong there. */
function withSource(problem: FormProblem, { written }: Form): FormProblem {
  const { row, column } = problem.place.area;
  const source = written?.[row]?.[column] ?? written?.[row]?.at(-1);
  return source === undefined ? problem : problemIn(problem, source);
}

function nameTest({ ledgers }: Declarations): (folded: string) => boolean {
  const names = new Set([...ledgers.values()].flatMap((columns) => [...columns.keys()].map(foldName)));
  return (folded) => names.has(folded);
}

class Compiler {
  constructor(
    private readonly reader: PlaceholderReader,
    private readonly problems: Problems,
  ) {}

  nodes(outline: readonly Outline[], scope: Scope, depth: number): Node[] {
    return outline.flatMap((one) => this.node(one, scope, depth) ?? []);
  }

  private node(one: Outline, scope: Scope, depth: number): Node | null {
    switch (one.kind) {
      case 'row':
        return {
          kind: 'row',
          row: { row: one.row, breaks: one.breaks, cells: one.cells.map((cell, column) => this.cell(cell, one.row, column, scope)) },
        };
      case 'if': {
        const condition = this.reader.condition(one.control.text, one.control, scope);
        const then = this.nodes(one.body, scope, depth);
        const otherwise = this.nodes(one.otherwise, scope, depth);
        return condition === null ? null : { kind: 'if', condition, then, otherwise, spot: one.control };
      }
      case 'each': {
        if (depth === DEEPEST) this.problems.addAt('FO-DEEP', one.control, { found: depth + 1 });
        const list = listOf(one.control, scope, this.reader, this.problems);
        // Of a list that is not known nothing can be said of the names within.
        return list === null || this.isBesideAnother(one, list)
          ? null
          : { kind: 'each', list: list.list, body: this.nodes(one.body, list.inner, depth + 1), spot: one.control };
      }
    }
  }

  /**
   * Whether a row repeats by the rows of two ledgers, which is told: meant side by side, each row of the one would come with each of the
   * other.
   */
  private isBesideAnother(
    { control, body }: Extract<Outline, { kind: 'each' | 'if' }>,
    { list, inner }: { readonly list: List; readonly inner: Scope },
  ): boolean {
    const [beside] = body;
    if (list.kind !== 'ledger' || beside?.kind !== 'each' || beside.control.row !== control.row) return false;
    const other = listOf(beside.control, inner, this.reader, this.problems);
    if (other?.list.kind === 'ledger' || other?.list.kind === 'own')
      this.problems.addAt('FO-SIDE', beside.control, { first: control.found, found: beside.control.found });
    return true;
  }

  private cell(cell: RawCell, row: number, column: number, scope: Scope): TemplateCell {
    if (cell.kind === 'fixed') return cell;
    let merges = false;
    const parts = cell.pieces.flatMap((piece): (string | Placeholder)[] => {
      if (piece.kind === 'text') return [piece.text];
      const merged = /^\s{0,9}合并(?=\s)/u.exec(piece.inside);
      if (merged !== null) merges = true;
      const skipped = merged?.[0].length ?? 0;
      const spot = { row, column, start: piece.start + skipped };
      return [this.reader.placeholder(piece.inside.slice(skipped), spot, scope) ?? ''];
    });
    const source = cell.pieces.map((piece) => (piece.kind === 'text' ? piece.text : `｛${piece.inside}｝`)).join('');
    return { kind: 'filled', parts, merges, source };
  }
}

/** A merged area that holds a part of a list and something outside of it would be torn apart. */
function checkMerges(form: Form, outline: readonly Outline[], problems: Problems): void {
  for (const area of form.merges) {
    if (area.rows === 1 || area.row === 0) continue;
    const last = area.row + area.rows - 1;
    const visit = (one: Outline): void => {
      if (one.kind === 'row') return;
      for (const branch of [one.body, one.otherwise]) {
        const rows = rowsOf(branch);
        const inside = rows.filter((row) => row >= area.row && row <= last);
        const isApart = inside.length === 0 || inside.length === rows.length || (area.row >= (rows[0] ?? 0) && last <= (rows.at(-1) ?? -1));
        if (!isApart) problems.add('FO-MERGE', area.row, area.column, 0, { area: areaToA1(area), found: one.control.found });
        branch.forEach(visit);
      }
    };
    outline.forEach(visit);
  }
}

function rowsOf(outline: readonly Outline[]): number[] {
  return outline.flatMap((one) => (one.kind === 'row' ? [one.row] : [...rowsOf(one.body), ...rowsOf(one.otherwise)])).sort((a, b) => a - b);
}
