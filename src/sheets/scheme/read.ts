import type { SchemeCode } from '../../messages/scheme/scheme';
import type { MessageData } from '../../messages/catalogue';
import { schemeWord } from '../../messages/scheme/scheme-words';
import { isErrorValue } from '../../workbook/cells/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { MAX_FILE_LENGTH, UNSAFE } from '../../scheme/source/read-yaml';
import { Diagnostics, type Diagnostic } from '../../scheme/source/diagnostic';
import { pathName } from '../../scheme/schema/schema-diagnostics';
import { nearestHint } from '../../language/hints/nearest-name';
import type { YamlPath } from '../../scheme/source/placed';
import { cellValue } from './cell-text';
import { nameOf } from './name-text';
import { lostText, textOf, type TextKind } from './cells';
import { headingOf, pathOf } from './heading';
import { ANY, ANY_SCALAR, inOneCell, isFreeText, isRow, isSubTable, memberKind, type Kind, type ObjectKind } from './block-kind';
import { SheetSource, type Cell } from './placed-cells';
import { isForPeople, MORE, NAME, ORDER, REMARKS, SIGNING } from './words';
import { SCHEME_KIND } from './write';

/** The part that the rows at hand belong to. */
type Part =
  | { readonly mode: 'people' }
  | { readonly mode: 'facts'; readonly path: YamlPath; readonly kind: Kind }
  | {
      readonly mode: 'table';
      readonly path: YamlPath;
      readonly kind: ObjectKind;
      readonly named: boolean;
      columns: readonly Column[] | null;
      entry: YamlPath | null;
    }
  | { readonly mode: 'grid'; readonly path: YamlPath; readonly of: Kind; width: number; count: number };

interface Column {
  readonly index: number;
  /** A column under a header that is not known is said to be so once, and left alone. */
  readonly head: 'label' | 'more' | 'unknown' | readonly (string | number)[];
}

/** Reads the rows of the sheet 考评办法 back into the value that `sheetRows` wrote, as far as they make sense. */
export function readSheet(sheet: SheetSnapshot): { readonly source: SheetSource; readonly diagnostics: readonly Diagnostic[] } {
  return new Reader(sheet).read();
}

class Reader {
  private readonly source: SheetSource;
  private readonly diagnostics = new Diagnostics();
  private part: Part = { mode: 'facts', path: [], kind: SCHEME_KIND };

  constructor(private readonly sheet: SheetSnapshot) {
    this.source = new SheetSource(sheet.name);
  }

  read(): { readonly source: SheetSource; readonly diagnostics: readonly Diagnostic[] } {
    let size = 0;
    for (let row = 0; row < this.sheet.values.length; row += 1) {
      const texts = (this.sheet.values[row] ?? []).map((_, column) => textOf(this.sheet, row, column).trim());
      size += texts.reduce((sum, text) => sum + text.length, 0);
      if (size > MAX_FILE_LENGTH) {
        this.report('S-TOO-LARGE', { row, column: 0 }, { size, limit: MAX_FILE_LENGTH });
        break;
      }
      const first = texts.findIndex((text) => text !== '');
      if (first < 0) continue;
      const heading = first === 0 ? headingOf(texts[0] ?? '') : null;
      if (heading !== null) this.heading(heading, row);
      else {
        this.line(texts, row);
        if (this.part.mode !== 'people') this.reportErrors(row);
      }
    }
    return { source: this.source, diagnostics: this.diagnostics.all() };
  }

  /** What a cell shows as an error (#REF!) would stand in the scheme as a text. */
  private reportErrors(row: number): void {
    this.sheet.values[row]?.forEach((value, column) => {
      if (isErrorValue(value))
        this.report('S-VALUE', { row, column }, { where: this.sheet.name, expected: schemeWord('numberOrText'), found: value.error });
    });
  }

  private heading(text: string, row: number): void {
    const cell = { row, column: 0 };
    this.part = { mode: 'people' };
    const steps = pathOf(text);
    if (steps.length === 1 && isForPeople(steps[0])) return;
    const path: (string | number)[] = [];
    let kind: Kind = SCHEME_KIND;
    for (const [index, step] of steps.entries()) {
      if (!this.isSafe(step, cell)) return;
      if (kind.kind === 'array') {
        const list = this.source.get(path);
        const count = Array.isArray(list) ? list.length : 0;
        path.push(index === steps.length - 1 ? count : Math.max(0, count - 1));
      } else {
        const known = kind.kind === 'object' ? [...kind.members].filter(([, member]) => !inOneCell(member)).map(([key]) => key) : null;
        if (known !== null && !known.includes(String(step))) {
          this.report('S-KEY-UNKNOWN', cell, {
            where: pathName(path),
            key: String(step),
            nearest: nearestHint(String(step), known),
            allowed: [...known, ...(path.length === 0 ? [SIGNING, REMARKS] : [])].join('、'),
          });
          return;
        }
        path.push(step);
      }
      kind = memberKind(kind, step);
    }
    this.begin(path, kind, cell);
  }

  private begin(path: YamlPath, kind: Kind, cell: Cell): void {
    this.source.note(path, cell);
    if ((kind.kind === 'record' || kind.kind === 'array') && isRow(kind.of)) {
      this.part = { mode: 'table', path, kind: kind.of, named: kind.kind === 'record', columns: null, entry: null };
    } else if (kind.kind === 'grid') {
      this.part = { mode: 'grid', path, of: kind.of, width: 0, count: 0 };
    } else {
      if (kind.kind === 'object' && this.source.get(path) === undefined) this.source.put(path, {}, cell);
      this.part = { mode: 'facts', path, kind };
    }
  }

  private line(texts: readonly string[], row: number): void {
    const { part } = this;
    if (part.mode === 'facts') this.fact(part, texts, row);
    else if (part.mode === 'grid') this.gridRow(part, texts, row);
    else if (part.mode === 'table' && part.columns === null) part.columns = this.header(part, texts, row);
    else if (part.mode === 'table') this.tableRow(part, part.columns ?? [], texts, row);
  }

  /** A key and its value; a key without one is nothing, so that titles and notes may stand there. */
  private fact(part: Extract<Part, { mode: 'facts' }>, [key = '', text = '', ...more]: readonly string[], row: number): void {
    const stray = more.findIndex((cell) => cell !== '');
    if (stray >= 0) this.report('S-SHEET-STRAY', { row, column: stray + 2 }, { found: more[stray] ?? '' });
    if (text === '') return;
    const steps = pathOf(key);
    if (steps.length === 0) return this.report('S-SHEET-STRAY', { row, column: 1 }, { found: text });
    if (!steps.every((step) => this.isSafe(step, { row, column: 0 }))) return;
    const path = [...part.path, ...steps];
    if (this.source.get(path) !== undefined)
      return this.report('S-DUPLICATE', { row, column: 0 }, { name: key, other: pathName(part.path) });
    const kind = steps.reduce<Kind>(memberKind, part.kind);
    this.reportLostText(kind, path, { row, column: 1 });
    this.source.put(path, this.value(text, inOneCell(kind) ? kind : ANY, { row, column: 1 }), { row, column: 1 }, { row, column: 0 });
  }

  private header(part: Extract<Part, { mode: 'table' }>, texts: readonly string[], row: number): Column[] {
    const label = part.named ? NAME : ORDER;
    const columns: Column[] = [];
    texts.forEach((text, index) => {
      const head = text.trim();
      if (head === '') return;
      if (head === label || head === MORE) {
        columns.push({ index, head: head === MORE ? 'more' : 'label' });
        return;
      }
      const steps = pathOf(head);
      const [key = '', inner] = steps;
      const member = memberKind(part.kind, key);
      const known =
        part.kind.members.has(String(key)) &&
        (inner === undefined || (isSubTable(member) && member.of.members.has(String(inner)) && steps.length === 2));
      if (!known) {
        const allowed = [label, ...part.kind.members.keys(), MORE];
        this.report(
          'S-KEY-UNKNOWN',
          { row, column: index },
          {
            where: pathName(part.path),
            key: head,
            nearest: nearestHint(head, allowed),
            allowed: allowed.join('、'),
          },
        );
        columns.push({ index, head: 'unknown' });
      } else if (columns.some((column) => String(column.head) === String(steps))) {
        this.report('S-DUPLICATE', { row, column: index }, { name: head, other: pathName(part.path) });
      } else columns.push({ index, head: steps });
    });
    if (part.named && !columns.some((column) => column.head === 'label'))
      this.report('S-KEY-MISSING', { row, column: 0 }, { where: pathName(part.path), key: NAME });
    return columns;
  }

  private tableRow(part: Extract<Part, { mode: 'table' }>, columns: readonly Column[], texts: readonly string[], row: number): void {
    texts.forEach((text, column) => {
      if (text !== '' && !columns.some(({ index }) => index === column)) this.report('S-SHEET-STRAY', { row, column }, { found: text });
    });
    const filled = columns.filter(({ index, head }) => head !== 'label' && head !== 'unknown' && (texts[index] ?? '') !== '');
    const label = columns.find(({ head }) => head === 'label');
    const name = label === undefined ? '' : (texts[label.index] ?? '');
    const continues = name === '' && part.entry !== null && filled.every(({ head }) => typeof head !== 'string' && head.length === 2);
    if (!continues) part.entry = this.newEntry(part, name, { row, column: label?.index ?? 0 }, filled);
    if (part.entry === null) return;
    const { entry } = part;
    const lists = new Map<string | number, number>();
    for (const { index, head } of filled) {
      const cell = { row, column: index };
      if (head === 'label' || head === 'unknown') continue;
      if (head === 'more') this.rest(part.kind, entry, texts[index] ?? '', cell);
      else this.member({ kind: part.kind, entry, lists }, head, texts[index] ?? '', cell);
    }
  }

  /** Where the row's entry stands; null when it has no name or nothing in it. */
  private newEntry(part: Extract<Part, { mode: 'table' }>, name: string, cell: Cell, filled: readonly Column[]): YamlPath | null {
    const list = this.source.get(part.path);
    if (!part.named) {
      if (filled.length === 0) return null;
      const entry = [...part.path, Array.isArray(list) ? list.length : 0];
      this.source.put(entry, {}, cell);
      return entry;
    }
    if (name === '') {
      if (filled[0] !== undefined)
        this.report('S-KEY-MISSING', { row: cell.row, column: filled[0].index }, { where: pathName(part.path), key: NAME });
      return null;
    }
    const entry = [...part.path, nameOf(name)];
    if (!this.isSafe(nameOf(name), cell)) return null;
    if (this.source.get(entry) !== undefined) {
      this.report('S-DUPLICATE', cell, { name: nameOf(name), other: pathName(part.path) });
      return null;
    }
    this.reportLostText(NAME_KIND, entry, cell);
    this.source.put(entry, {}, cell);
    return entry;
  }

  /** @param lists of the entry's lists the places that this row writes to. */
  private member(
    { kind, entry, lists }: { readonly kind: ObjectKind; readonly entry: YamlPath; readonly lists: Map<string | number, number> },
    [key = '', inner]: readonly (string | number)[],
    text: string,
    cell: Cell,
  ): void {
    const member = memberKind(kind, key);
    if (inner === undefined || !isSubTable(member)) {
      this.reportLostText(member, [...entry, key], cell);
      this.source.put([...entry, key], this.value(text, inOneCell(member) ? member : ANY, cell), cell);
      return;
    }
    const list = this.source.get([...entry, key]);
    const at = lists.get(key) ?? (Array.isArray(list) ? list.length : 0);
    lists.set(key, at);
    this.reportLostText(memberKind(member.of, inner), [...entry, key, at, inner], cell);
    this.source.put([...entry, key, at, inner], this.value(text, memberKind(member.of, inner), cell), cell);
  }

  /** 其他项: members that have no column, or an entry that is no object at all. */
  private rest(kind: ObjectKind, entry: YamlPath, text: string, cell: Cell): void {
    const value = this.value(text, ANY, cell);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      const others = this.source.get(entry);
      if (typeof others !== 'object' || others === null || Object.keys(others).length === 0) return this.source.put(entry, value, cell);
      return this.report('S-VALUE', cell, { where: `${pathName(entry)} › ${MORE}`, expected: schemeWord('map'), found: text });
    }
    for (const [key, inner] of Object.entries(value)) {
      if (this.source.get([...entry, key]) !== undefined)
        this.report('S-DUPLICATE', cell, { name: key, other: kind.members.has(key) ? key : MORE });
      else this.source.put([...entry, key], inner, cell);
    }
  }

  private gridRow(part: Extract<Part, { mode: 'grid' }>, texts: readonly string[], row: number): void {
    const used = texts.reduce((width, text, index) => (text === '' ? width : index + 1), 0);
    if (part.count === 0) part.width = used;
    const line = Array.from({ length: Math.max(used, part.width) }, (_, column) =>
      (texts[column] ?? '') === '' ? null : this.value(texts[column] ?? '', ANY_SCALAR, { row, column }),
    );
    const path = [...part.path, part.count];
    this.source.put(path, line, { row, column: 0 });
    line.forEach((_, column) => this.source.note([...path, column], { row, column }));
    part.count += 1;
  }

  private value(text: string, kind: Kind, cell: Cell): unknown {
    const { value, problems } = cellValue(text, kind);
    for (const problem of problems) this.report(problem.code, cell, problem.data);
    return value;
  }

  /** A text that the spreadsheet took for a number or a day: what was typed (2.10, 1-2) is lost. */
  private reportLostText(kind: Kind, path: YamlPath, cell: Cell): void {
    const kept = isFreeText(kind) ? lostText(this.sheet, cell, textKindOf(path)) : null;
    if (kept !== null)
      this.diagnostics.add('S-SHEET-NUMBER', () => this.source.position(cell), { where: pathName(path), found: kept }, 'warning');
  }

  private isSafe(name: string | number, cell: Cell): boolean {
    if (typeof name === 'number' || !UNSAFE.has(name)) return true;
    this.report('S-NAME-UNSAFE', cell, { name });
    return false;
  }

  private report(code: SchemeCode, cell: Cell, data: MessageData): void {
    this.diagnostics.add(code, () => this.source.position(cell), data);
  }
}

/** A name may be any text. */
const NAME_KIND: Kind = { ...ANY_SCALAR, number: false };

const FORMULAS: ReadonlySet<unknown> = new Set(['公式', '当', '须', '计入']);
const DAYS: ReadonlySet<unknown> = new Set(['施行', '截止']);

/** What the text at a path is. 取 is a formula, but for that of a 口径. */
function textKindOf(path: YamlPath): TextKind {
  const key = path[path.length - 1];
  if (DAYS.has(key)) return 'day';
  return FORMULAS.has(key) || (key === '取' && path[0] !== '口径') ? 'formula' : 'text';
}
