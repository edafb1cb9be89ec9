import { foldName } from '../../../language/syntax/fold-width';
import { isFormula, valueOf, type CellContent } from '../../../workbook/cells/cell';
import { cutCell, type Piece } from '../cut';
import type { Form } from '../form';
import type { Problems } from './problems';

/** What steers rows and prints nothing. `text`: what follows the word; `start`: where that begins in the cell's text. */
export interface Control {
  readonly word: '每' | '若' | '否则' | '完' | '另起一页';
  readonly text: string;
  readonly start: number;
  readonly row: number;
  readonly column: number;
  /** As it is written. */
  readonly found: string;
}

/** What is left of a cell without its controls. */
export type RawCell =
  | { readonly kind: 'fixed'; readonly content: CellContent }
  | { readonly kind: 'pieces'; readonly pieces: readonly Piece[] };

/** The rows of a form in their blocks, not yet understood. */
export type Outline =
  | { readonly kind: 'row'; readonly row: number; readonly cells: readonly RawCell[]; readonly breaks: boolean }
  | { readonly kind: 'each' | 'if'; readonly control: Control; readonly body: Outline[]; readonly otherwise: Outline[] };

/** What A1 says of the form as a whole. */
export interface Head {
  readonly name: string;
  readonly per: 'unit' | 'group' | null;
  readonly complete: boolean;
}

/** Row 1, which is not printed. */
export function headOf(form: Form, problems: Problems): Head {
  const first = form.cells[0]?.[0] ?? null;
  const text = typeof first === 'string' ? first : '';
  const { pieces } = cutCell(text);
  const [head, ...more] = pieces.filter((piece) => piece.kind === 'braced' || piece.text.trim() !== '');
  const named = head?.kind === 'braced' ? /^\s*表样(.*)$/su.exec(head.inside) : null;
  if (named === null) problems.add('FO-NO-HEAD', 0, 0, 0, { found: text });
  let [per, complete]: [Head['per'], boolean] = [null, false];
  for (const piece of more) {
    if (piece.kind === 'text') continue;
    const inside = piece.inside.trim();
    if (/^须\s{0,9}齐全$/u.test(inside)) complete = true;
    else if (inside.startsWith('每张')) {
      const found = inside.slice('每张'.length).trim();
      if (found === '单位') per = 'unit';
      else if (found === '排名组') per = 'group';
      else problems.add('FO-PER', 0, 0, piece.start, { found });
    } else problems.add('FO-HEAD-ONLY', 0, 0, piece.start, { found: `｛${inside}｝` });
  }
  return { name: (named?.[1] ?? '').trim() || form.name, per, complete };
}

/**
 * The rows below the first in their blocks. A row of controls only opens or closes a block and is not printed; controls beside other
 * things are about their own row. `isName`: whether something within braces is the name of a column, whatever it begins with.
 */
export function outlineOf(form: Form, isName: (inside: string) => boolean, problems: Problems): Outline[] {
  const root: Outline[] = [];
  const open: { readonly node: Extract<Outline, { kind: 'each' | 'if' }>; into: Outline[] }[] = [];
  let breaks = false;
  const here = (): Outline[] => open.at(-1)?.into ?? root;
  form.cells.slice(1).forEach((line, index) => {
    const row = index + 1;
    const { cells, controls } = readRow(line, row, isName, problems);
    const isBlock = controls.length > 0 && cells.every(isBlank) && controls.some(({ word }) => word !== '另起一页');
    if (isBlock) {
      for (const control of controls) {
        if (control.word === '另起一页') breaks = true;
        else if (control.word === '每' || control.word === '若') {
          const node: Outline = { kind: control.word === '每' ? 'each' : 'if', control, body: [], otherwise: [] };
          here().push(node);
          open.push({ node, into: node.body });
        } else closeOrTurn(control, open, problems);
      }
      return;
    }
    if (controls.length > 0 && cells.every(isBlank)) {
      breaks = true;
      return;
    }
    const own = {
      kind: 'row' as const,
      row,
      cells,
      breaks: breaks || form.page.breaks.includes(row) || controls.some(({ word }) => word === '另起一页'),
    };
    breaks = false;
    placeRow(own, controls, here(), problems);
  });
  for (const { node } of open) problems.addAt('FO-NOT-CLOSED', node.control, { found: node.control.found });
  return root;
}

function closeOrTurn(
  control: Control,
  open: { readonly node: Extract<Outline, { kind: 'each' | 'if' }>; into: Outline[] }[],
  problems: Problems,
): void {
  const last = open.at(-1);
  if (control.word === '完' && last !== undefined) {
    open.pop();
    return;
  }
  if (control.word === '否则' && last?.node.kind === 'if' && last.into === last.node.body) last.into = last.node.otherwise;
  else problems.addAt('FO-NOT-OPEN', control, { found: control.found });
}

/** A row with controls of its own: the first of them is the outermost. 否则 goes with the row before it, which 若 keeps. */
function placeRow(own: Extract<Outline, { kind: 'row' }>, controls: readonly Control[], into: Outline[], problems: Problems): void {
  let target = into;
  for (const control of controls) {
    if (control.word === '另起一页') continue;
    if (control.word === '每' || control.word === '若') {
      const node: Outline = { kind: control.word === '每' ? 'each' : 'if', control, body: [], otherwise: [] };
      target.push(node);
      target = node.body;
      continue;
    }
    const before = target.at(-1);
    if (control.word === '否则' && before?.kind === 'if' && before.otherwise.length === 0) target = before.otherwise;
    else problems.addAt('FO-NOT-OPEN', control, { found: control.found });
  }
  target.push(own);
}

function isBlank(cell: RawCell): boolean {
  if (cell.kind === 'pieces') return cell.pieces.every((piece) => piece.kind === 'text' && piece.text.trim() === '');
  return !isFormula(cell.content) && (cell.content === null || cell.content === '');
}

const CONTROL = /^\s{0,9}(每|若|否则|完|另起一页)(.*)$/su;
const HEAD = /^\s{0,9}(?:表样|每张|须\s{0,9}齐全)/u;

function readRow(
  line: readonly CellContent[],
  row: number,
  isName: (inside: string) => boolean,
  problems: Problems,
): { cells: RawCell[]; controls: Control[] } {
  const controls: Control[] = [];
  const cells = line.map((content, column): RawCell => {
    if (isFormula(content)) {
      problems.add('FO-EXCEL-FORMULA', row, column, 0, { found: content.formula });
      return { kind: 'fixed', content: valueOf(content) };
    }
    if (typeof content !== 'string') return { kind: 'fixed', content };
    const { pieces, unclosed } = cutCell(content);
    if (unclosed !== null) problems.add('FO-UNCLOSED', row, column, unclosed, { found: content.slice(unclosed, unclosed + 20) });
    if (!pieces.some(({ kind }) => kind === 'braced')) return { kind: 'fixed', content };
    const rest = pieces.filter((piece) => {
      if (piece.kind === 'text') return true;
      const found = `｛${piece.inside.trim()}｝`;
      if (piece.inside.trim() === '') {
        problems.add('FO-EMPTY', row, column, piece.start, {});
        return false;
      }
      if (isName(foldName(piece.inside))) return true;
      if (HEAD.test(piece.inside)) {
        problems.add('FO-HEAD-ONLY', row, column, piece.start, { found });
        return false;
      }
      const control = CONTROL.exec(piece.inside);
      if (control === null) return true;
      const [, word = '', text = ''] = control;
      if ((word === '否则' || word === '完' || word === '另起一页') && text.trim() !== '') return true;
      const start = piece.start + piece.inside.length - text.length;
      controls.push({ word: word as Control['word'], text, start, row, column, found });
      return false;
    });
    return { kind: 'pieces', pieces: rest };
  });
  return { cells, controls };
}
