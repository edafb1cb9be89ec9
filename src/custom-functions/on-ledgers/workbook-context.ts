import { answersIn, readSettings } from '../../assessment/choices/settings';
import { reviewsIn, type Review } from '../../assessment/choices/reviews';
import { recognise, tellsOfNumbers, type LedgerSheet, type ReadAnswers } from '../../ledgers/read-ledgers';
import type { Scheme } from '../../scheme/model';
import { isDateFormat, isTimeFormat } from '../../workbook/cells/date-format';
import { isOwnedName } from '../../workbook/owned-sheets';
import type { Snapshot } from '../../workbook/snapshot';
import type { SheetFacts } from './ledger-ranges';

/** What the functions on a workbook's own scheme rest on besides their arguments. */
export interface SchemeInUse {
  readonly scheme: Scheme;
  /** Readings that were chosen, by name; those left out are as the scheme says. */
  readonly readings: Readonly<Record<string, string>>;
  /** Null: as the scheme says. */
  readonly period: string | null;
  /** What was said of the workbook's tables. */
  readonly answers: ReadAnswers;
  /** What was said of reminders. */
  readonly reviews: readonly Review[];
  /** Merged areas and number formats of the ledgers' sheets, which sheets are hidden, how days are counted. */
  readonly sheets: SheetFacts;
}

/**
 * The scheme that the pane uses, for functions that run in the same runtime. The pane hands it over each time it has read the workbook;
 * formulas see nothing of that, so that it is told when they have to be calculated again.
 */
export class WorkbookContext {
  private current: SchemeInUse | null = null;
  private facts: SheetFacts = NO_FACTS;
  private key = '';
  private asked = false;

  /** What functions calculate with now; null as long as the pane has not read the workbook. */
  take(): SchemeInUse | null {
    this.asked = true;
    return this.current;
  }

  /** What the pane last read of the sheets, for formulas that name a scheme; without one in use only how the workbook counts days. */
  get sheets(): SheetFacts {
    return this.facts;
  }

  /** Takes what the pane has read. True when a function has calculated with something else before. */
  follow(use: Omit<SchemeInUse, 'sheets' | 'answers' | 'reviews'> | null, snapshot: Snapshot): boolean {
    const answers = answersIn(readSettings(snapshot));
    const reviews = reviewsIn(snapshot);
    const sheets = use === null ? { ...NO_FACTS, from1904: countsFrom1904(snapshot) } : factsOf(snapshot, use.scheme, answers);
    const key =
      use === null
        ? sheets.from1904
          ? '1904'
          : ''
        : JSON.stringify([use.scheme.hash, use.readings, use.period, answers, reviews, plain(sheets)]);
    if (key === this.key) return false;
    this.key = key;
    this.facts = sheets;
    this.current = use === null ? null : { ...use, answers, reviews, sheets };
    const stale = this.asked;
    this.asked = false;
    return stale;
  }
}

/** Nothing known of the sheets: no cell is merged or formatted, none is hidden, days count from 1900. */
const NO_FACTS: SheetFacts = { merges: new Map(), hidden: new Set(), from1904: false, owned: [], formats: new Map() };

function factsOf(snapshot: Snapshot, scheme: Scheme, answers: ReadAnswers): SheetFacts {
  const found = recognise(snapshot, scheme, answers.tables).sheets;
  return {
    merges: new Map(found.filter(({ sheet }) => sheet.merges.length > 0).map(({ sheet }) => [sheet.name, sheet.merges])),
    hidden: new Set(snapshot.sheets.filter(({ visibility }) => visibility !== 'visible').map(({ name }) => name)),
    from1904: countsFrom1904(snapshot),
    owned: snapshot.names.filter(({ name }) => isOwnedName(name)),
    formats: new Map(found.map((source) => [source.sheet.name, tellingFormats(source)])),
  };
}

/** The facts as JSON can write them. */
function plain({ merges, hidden, from1904, owned, formats }: SheetFacts): unknown {
  return [
    [...merges],
    [...hidden],
    from1904,
    owned,
    [...formats].map(([sheet, rows]) => [sheet, [...rows].map(([row, own]) => [row, [...own]])]),
  ];
}

/** Formats of the cells that are read as numbers, where they say more than the number. */
function tellingFormats({ ledger, sheet, header }: LedgerSheet): Map<number, Map<number, string>> {
  const columns = ledger.columns.flatMap(({ name, type }) => (type.kind === 'number' ? (header.columns.get(name) ?? []) : []));
  const rows = new Map<number, Map<number, string>>();
  for (let row = header.row + 1; row < sheet.numberFormats.length; row += 1) {
    const formats = sheet.numberFormats[row] ?? [];
    const telling = columns.flatMap((column): [number, string][] => {
      const format = formats[column] ?? 'General';
      return format !== 'General' && (tellsOfNumbers(format) || isDateFormat(format) || isTimeFormat(format)) ? [[column, format]] : [];
    });
    if (telling.length > 0) rows.set(row, new Map(telling));
  }
  return rows;
}

function countsFrom1904({ sheets }: Snapshot): boolean {
  return sheets.some(({ from1904 }) => from1904 === true);
}
