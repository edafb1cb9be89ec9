import { inWords as phraseInWords, type Locale, type Phrase, type Words } from '../../messages/catalogue';
import { paneMessages, type PaneCode } from '../../messages/pane/pane';
import { workbookMessages, type WorkbookCode } from '../../messages/workbook/workbook';
import { placeToA1 } from '../../workbook/cells/a1';
import type { Place } from '../../workbook/cells/area';
import { WorkbookError, WriteError } from '../../workbook/error';
import type { ChangedCell } from '../../workbook/port';

/** A sentence of the catalogues with its data: put into words only where it is shown. */
export interface Said {
  readonly code: PaneCode | WorkbookCode;
  readonly data: SaidData;
}

/** As the data of a message, but a datum may be a said sentence itself, or several. */
export type SaidData = Readonly<Record<string, Words | Said | readonly Said[]>>;

/** A message that stays until it is dismissed or overtaken. */
export interface Notice extends Said {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  /** Cells concerned; each is a link. */
  readonly places?: readonly Place[];
  /** Further lines below the sentence. */
  readonly details?: readonly (Said | Phrase)[];
  /** A scheme that it offers to take. */
  readonly scheme?: string;
  /** It offers to make a scheme of the workbook. */
  readonly newScheme?: true;
}

export function said(code: Said['code'], data: SaidData = {}): Said {
  return { code, data };
}

/** A task that was not begun, because cells it needs are still being calculated. */
export function recalculating(task: Said['code'], busy: readonly Place[]): Notice {
  return { kind: 'info', ...said('PANE-RECALCULATING', { what: said(task) }), places: busy };
}

/** A said sentence, or a phrase, in words. */
export function inWords(sentence: Said | Phrase, locale: Locale): string {
  return phraseInWords('code' in sentence ? phraseOf(sentence) : sentence, locale);
}

function phraseOf({ code, data }: Said): Phrase {
  const sentence = isPaneCode(code) ? paneMessages[code] : workbookMessages[code];
  const whole = Object.entries(data).map(
    ([name, value]) =>
      [
        name,
        typeof value === 'object'
          ? [value].flat().map((inner) => (typeof inner === 'object' && 'code' in inner ? phraseOf(inner) : inner))
          : value,
      ] as const,
  );
  return { sentence, data: Object.fromEntries(whole) };
}

/** What a failure means to the user: the port's own sentence, else one that promises only what holds. */
export function failureNotice(error: unknown): Notice {
  if (!(error instanceof WorkbookError)) return { kind: 'error', code: 'PANE-UNEXPECTED', data: {} };
  const failure: Notice = { kind: 'error', code: error.code, data: error.data };
  const cells = error instanceof WriteError && error.outcome.state === 'before' ? (error.outcome.overwritten ?? []) : [];
  if (cells.length === 0) return failure;
  const { code, data, details = [], places = [] } = overwritten(said('PANE-RESTORE'), cells);
  return { ...failure, details: [{ code, data }, ...details], places };
}

/** The cells that somebody changed while something was being written, and that were written over: with what they held. */
export function overwritten(what: Said, cells: readonly ChangedCell[]): Notice {
  return {
    kind: 'warning',
    ...said('PANE-OVERWRITTEN', { what }),
    details: cells.map(({ place, now }) => said('PANE-OVERWRITTEN-CELL', { place: placeToA1(place), value: shown(now) })),
    places: cells.map(({ place }) => place),
  };
}

function shown(value: ChangedCell['now']): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

/** What is said where something was done and the pane then failed to look at it. */
export function afterwards(done: Said, error: unknown): Said {
  const reason =
    error instanceof WorkbookError
      ? (error.data['reason'] ?? phraseOf(said(EDITED[error.code] ?? 'PANE-REASON-UNKNOWN')))
      : phraseOf(said('PANE-REASON-UNKNOWN'));
  return said('PANE-AFTERWARDS', { what: done, reason });
}

/** Failures that tell no reason, and the reason that they are. */
const EDITED: Readonly<Partial<Record<WorkbookCode, PaneCode>>> = { 'WB-CELL-EDIT': 'PANE-REASON-EDITED' };

function isPaneCode(code: Said['code']): code is PaneCode {
  return code in paneMessages;
}
