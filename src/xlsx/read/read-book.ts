import { readXlsx as readPackage, type CellStyle, type Sheet, type Workbook, type WorkbookProperties } from 'hucre';
import { columnLetters } from '../../workbook/cells/a1';
import { Cancelled, counted, inSlices, unfollowed, type Control, type Sliced } from '../../workbook/progress';
import { emptySheet, usedSize, type XlsxBook, type XlsxFont, type XlsxLoss, type XlsxSheet } from '../book';
import { checkSheets } from '../check-written';
import { Damage, TooLarge, type DamageKind, type DamagePlace, type Excess } from '../damage';
import { partTexts, unpack, type PackageParts } from '../package';
import { cutPart, inPart, inPartSliced, workbookPlace, type WorkbookPlace } from '../relations';
import { splitProperties } from '../settings';
import { readFont, readStyle } from '../style';
import { formatOf, formatOfPackage, type OtherFormat } from './file-format';
import { lookPlace, looksPackage, shellsPackage } from './library-package';
import { findLosses } from './losses';
import { readSpillMarks } from './metadata';
import { readNumberFormats } from './number-formats';
import { lookOf, type CellContext, type CellLook } from './read-cells';
import { readPart, type Read } from './read-part';
import { readSheet } from './read-sheet';
import { readSharedTexts, type FileText } from './texts';

/** Cells of a sheet from A1 to the last one that holds something; more are not read. */
const MAX_CELLS = 20_000_000;

/** Why bytes are no workbook that can be read: for the message WB-NOT-XLSX. */
export type Unreadable =
  | { readonly reason: OtherFormat }
  | { readonly reason: 'damaged'; readonly damage: DamageKind; readonly place: DamagePlace }
  | { readonly reason: 'tooLarge'; readonly excess: Excess };

/** The bytes are no workbook that can be read. */
export class XlsxReadError extends Error {
  override readonly name = 'XlsxReadError';

  constructor(
    readonly why: Unreadable,
    options?: ErrorOptions,
  ) {
    super(`not a readable .xlsx workbook: ${JSON.stringify(why)}`, options);
  }

  get reason(): Unreadable['reason'] {
    return this.why.reason;
  }
}

/**
 * Reads an .xlsx (or .xlsm, .xltx) file, in slices. Throws {@link XlsxReadError}: nothing is guessed of what is damaged; `Cancelled`.
 * `losses` of the book tells what the model leaves out.
 */
export async function readXlsx(bytes: Uint8Array, control: Control = unfollowed): Promise<XlsxBook> {
  const other = formatOf(bytes);
  if (other !== null) throw new XlsxReadError({ reason: other });
  try {
    const parts = unpack(bytes);
    const place = workbookPlace(parts);
    if (place === null) throw new XlsxReadError({ reason: formatOfPackage(parts) });
    const book = await readBook(parts, place, control);
    await inSlices(counted(parts.check(), 'reading', parts.unpackedSize), control);
    return book;
  } catch (cause) {
    if (cause instanceof XlsxReadError || cause instanceof Cancelled) throw cause;
    if (cause instanceof TooLarge) throw new XlsxReadError({ reason: 'tooLarge', excess: cause.excess }, { cause });
    const { kind, place } = cause instanceof Damage ? cause : { kind: 'unknown' as const, place: {} };
    throw new XlsxReadError({ reason: 'damaged', damage: kind, place }, { cause });
  }
}

/** Work that yields how many signs of a part are read, as such that tells how much of all parts is. */
function* readingPart<T>(work: Read<T>, before: number, of: number): Sliced<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield { phase: 'reading', done: Math.min(before + step.value, of), of };
  }
}

async function readBook(parts: PackageParts, place: WorkbookPlace, control: Control): Promise<XlsxBook> {
  cutPart(parts, '[Content_Types].xml');
  checkSheets(parts);
  const { looks, theme, defaultFont } = await readLooks(parts, place);
  const lost = new Set<XlsxLoss>();
  const context: Omit<CellContext, 'dateSystem'> = {
    looks,
    theme,
    lost,
    texts: await inSlices(sharedTexts(parts, place, theme, lost), control),
    spills: read(parts, place, 'sheetMetadata', readSpillMarks) ?? readSpillMarks(undefined),
  };
  const sheets = place.sheets.map(({ name }) => emptySheet(name));
  const shells = await inSlices(readCells(parts, place, sheets, { ...context, dateSystem: place.dateSystem }), control);
  const inParts = findLosses(parts, new Map(shells.flatMap((read) => (read === null ? [] : [[read.part, read.shell]]))));
  const losses = [...new Set([...inParts, ...lost])].sort();
  const workbook = await readPackage(
    shellsPackage(
      parts,
      place,
      shells.map((read) => read?.shell ?? null),
    ),
    { readStyles: true },
  );
  workbook.sheets.forEach((sheet, index) => {
    const into = sheets[index];
    if (into !== undefined) readSheet(sheet, into);
  });
  return { ...readRest(workbook), sheets, defaultFont, dateSystem: place.dateSystem, losses };
}

/** A drawing of its own (pictures, shapes, charts), or a picture behind its cells. Comments stand in a legacyDrawing. */
const HAS_DRAWINGS = /<(?:\w{1,40}:)?(?:drawing|picture)[\s/>]/u;

/** Newer kinds of rules stand in the extLst, under a prefix of their own; of these types details are not read. */
const NEWER_FORMATS = /<x14:conditionalFormatting[\s/>]/u;
const NEWER_VALIDATIONS = /<x14:dataValidation[\s/>]/u;
const WITH_DETAILS = /\stype="(?:top10|aboveAverage|timePeriod|containsErrors|notContainsErrors)"/u;

function unreadRules(shell: string): XlsxSheet['unreadRules'] {
  const conditionalFormats = NEWER_FORMATS.test(shell) || WITH_DETAILS.test(shell);
  const validations = NEWER_VALIDATIONS.test(shell);
  if (!conditionalFormats && !validations) return undefined;
  return { ...(conditionalFormats ? { conditionalFormats } : {}), ...(validations ? { validations } : {}) };
}

/** Reads the cells of all sheets; gives each part without them, null for a sheet that is no worksheet. */
function* readCells(
  parts: PackageParts,
  place: WorkbookPlace,
  sheets: readonly XlsxSheet[],
  context: CellContext,
): Sliced<({ readonly part: string; readonly shell: string } | null)[]> {
  const shells: ({ readonly part: string; readonly shell: string } | null)[] = [];
  const targets = place.sheets.map(({ relation }) => place.targets.get(relation));
  const of = targets.reduce((sum, target) => sum + parts.sizeOf(target?.path ?? ''), 0);
  let before = 0;
  for (const [index, target] of targets.entries()) {
    const sheet = sheets[index];
    const pieces = target?.type === 'worksheet' ? partTexts(parts, target.path) : undefined;
    if (target === undefined || sheet === undefined || pieces === undefined) {
      shells.push(null);
      continue;
    }
    const part = parts.nameOf(target.path) ?? target.path;
    const shell = yield* readingPart(inPartSliced(part, readPart(pieces, part, sheet, context)), before, of);
    checkSize(sheet);
    before += parts.sizeOf(part);
    if (HAS_DRAWINGS.test(shell)) sheet.drawings = true;
    const unread = unreadRules(shell);
    if (unread !== undefined) sheet.unreadRules = unread;
    shells.push({ part, shell });
  }
  return shells;
}

function* sharedTexts(parts: PackageParts, place: WorkbookPlace, theme: Looks['theme'], lost: Set<XlsxLoss>): Sliced<readonly FileText[]> {
  const work = read(parts, place, 'sharedStrings', (pieces, part) => ({ part, texts: readSharedTexts(pieces, theme, lost) }));
  if (work === undefined) return [];
  return yield* readingPart(inPartSliced(work.part, work.texts), 0, parts.sizeOf(work.part));
}

/** All of a workbook that stands on no sheet. */
function readRest(workbook: Workbook): Pick<XlsxBook, 'names' | 'settings' | 'customProperties' | 'documentProperties' | 'activeSheet'> {
  const custom = Object.entries(workbook.properties?.custom ?? {}).flatMap(([name, value]) =>
    value instanceof Date ? [] : [[name, value] as const],
  );
  const { settings, rest } = splitProperties(Object.fromEntries(custom));
  return {
    names: (workbook.namedRanges ?? []).map((name) => ({
      name: name.name,
      refersTo: `=${name.range}`,
      ...(name.scope === undefined ? {} : { sheet: name.scope }),
    })),
    settings,
    customProperties: rest,
    documentProperties: readProperties(workbook.properties ?? {}),
    activeSheet: workbook.activeSheet ?? 0,
  };
}

/** Does something with the part of a type that the workbook names; undefined where it names none. */
function read<T>(
  parts: PackageParts,
  place: WorkbookPlace,
  type: string,
  work: (pieces: Iterable<string>, part: string) => T,
): T | undefined {
  const target = [...place.targets.values()].find((relation) => relation.type === type && !relation.isExternal);
  if (target === undefined) return undefined;
  const pieces = partTexts(parts, target.path);
  if (pieces === undefined) throw new Damage('noPart', { part: target.path });
  const part = parts.nameOf(target.path) ?? target.path;
  return inPart(part, () => work(pieces, part));
}

interface Looks {
  readonly looks: readonly CellLook[];
  readonly theme: readonly string[] | undefined;
  readonly defaultFont: XlsxFont;
}

async function readLooks(parts: PackageParts, place: WorkbookPlace): Promise<Looks> {
  const formats = read(parts, place, 'styles', readNumberFormats) ?? [];
  const workbook = await readPackage(looksPackage(parts, place, formats.length), { readStyles: true });
  const theme = workbook.themeColors;
  const defaultFont: XlsxFont =
    workbook.defaultFont === undefined ? { name: 'Calibri', size: 11 } : readFont(workbook.defaultFont, theme, {});
  const looks = formats.map((format, look) => {
    const style = styleAt(workbook.sheets[0], look);
    return lookOf(style === undefined ? undefined : readStyle(style, theme, defaultFont), format ?? style?.numFmt);
  });
  return { looks, theme, defaultFont };
}

function styleAt(sheet: Sheet | undefined, look: number): CellStyle | undefined {
  return sheet?.cells?.get(lookPlace(look))?.style;
}

/** Throws {@link TooLarge} where the last cell that holds something stands too far out. */
function checkSize(sheet: XlsxSheet): void {
  const { rows, columns } = usedSize(sheet);
  if (rows * columns <= MAX_CELLS) return;
  const cell = `${columnLetters(columns - 1)}${String(rows)}`;
  throw new TooLarge({ kind: 'area', sheet: sheet.name, cell, rows, columns, limit: MAX_CELLS });
}

function readProperties(properties: WorkbookProperties): XlsxBook['documentProperties'] {
  const { title, subject, creator, keywords, description, lastModifiedBy, category, company, manager, created } = properties;
  const texts = {
    title,
    subject,
    creator,
    keywords,
    description,
    lastModifiedBy,
    category,
    company,
    manager,
    created: created?.toISOString(),
  };
  const read: XlsxBook['documentProperties'] = {};
  for (const [name, text] of Object.entries(texts)) if (text !== undefined) read[name as keyof typeof texts] = text;
  return read;
}
