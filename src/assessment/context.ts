import { findingMessages, type FindingCode } from '../messages/assessment/findings';
import type { MessageData, Phrase } from '../messages/catalogue';
import { placeOf, rowPlace, type Ledgers } from '../ledgers/read-ledgers';
import type { Scheme } from '../scheme/model';
import { isConfidentialColumn } from '../scoring/disclosure/confidential';
import { ROSTER } from '../language/term';
import type { Run } from '../scoring/run';
import type { Place } from '../workbook/cells/area';
import type { Finding, Severity } from './findings/finding';
import type { RowPlaces } from './wording/derivation';

/** What every check needs: the scheme, the rows as read, and the numbers as scored. */
export interface AssessmentContext {
  readonly scheme: Scheme;
  readonly ledgers: Ledgers;
  readonly run: Run;
}

/** A finding from a code of the catalogue; the sentence is made here, once. */
export function finding(
  code: FindingCode,
  severity: Severity,
  place: Place | null,
  data: MessageData,
  more: { clause?: string | null; unit?: string | null; ledger?: string | null } = {},
): Finding {
  return {
    code,
    severity,
    place,
    data,
    message: { sentence: findingMessages[code], data },
    clause: more.clause ?? null,
    unit: more.unit ?? null,
    ledger: more.ledger ?? null,
    fix: null,
  };
}

/** The name of the unit that a row belongs to; null for none. */
export function unitOfRow({ ledgers }: AssessmentContext, ledger: string, row: number): string | null {
  const at = ledger === ROSTER ? row : (ledgers.tables.get(ledger)?.unit[row] ?? -1);
  return ledgers.roster.units[at]?.name ?? null;
}

/** Where the rows of the ledgers stand in the workbook. */
export function placesOf(ledgers: Ledgers, scheme: Scheme): RowPlaces {
  return {
    row: (ledger, row) => {
      const found = ledgers.rows.get(ledger)?.[row];
      return found === undefined ? null : rowPlace(found);
    },
    cell: (ledger, row, column) => {
      const found = ledgers.rows.get(ledger)?.[row];
      return found === undefined ? null : placeOf(found, column);
    },
    label: (ledger, row) => {
      const found = ledgers.rows.get(ledger)?.[row];
      if (found === undefined) return { sentence: findingMessages['C-ROW'], data: { sheet: ledger, row: row + 1 } };
      if (ledger === ROSTER) return ledgers.roster.units[row]?.name ?? '';
      const what = describingTexts(scheme, ledger)
        .map((column) => found.value(column))
        .find((value) => typeof value === 'string' && value !== '');
      const data = { sheet: found.source.sheet.name, row: found.sheetRow + 1 };
      return typeof what === 'string'
        ? { sentence: findingMessages['C-ROW-NAMED'], data: { ...data, what: shorten(what) } }
        : { sentence: findingMessages['C-ROW'], data };
    },
  };
}

/** Text columns that tell one row from the next, the most particular first; none in a confidential ledger. */
function describingTexts(scheme: Scheme, name: string): string[] {
  const ledger = scheme.symbols.ledger(name);
  if (ledger?.confidential !== false) return [];
  const columns = ledger.columns.filter((column) => column.type.kind === 'text' && !column.confidential);
  const free = columns.filter((column) => column.type.kind === 'text' && column.type.options === null && column.merged === 'ask');
  return [...free, ...columns].map((column) => column.name);
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

/** What stands in columns of a ledger as a finding may say it: where one of them, or the ledger, is confidential, only that it is. */
export function tellable(scheme: Scheme, ledger: string, columns: readonly string[], said: string): string | Phrase {
  const found = scheme.symbols.ledger(ledger);
  const hidden = found === undefined || found.confidential || columns.some((column) => isConfidentialColumn(ledger, column, scheme));
  return hidden ? { sentence: findingMessages['C-CONFIDENTIAL'] } : said;
}
