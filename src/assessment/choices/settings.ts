import * as z from 'zod/mini';
import { RATE_AS, type RateAnswer, type ReadAnswers, type TableAnswer } from '../../ledgers/read-ledgers';
import type { Edit, Edits } from '../../workbook/edits';
import { safeFileName } from '../../workbook/file-name';
import { settingKeys } from '../../workbook/setting-keys';
import { sheetNamed, type Snapshot } from '../../workbook/snapshot';

/** How a workbook names the scheme of its own sheet 考评办法, which is no id. */
export const OWN_SCHEME = 'sheet:';

/** How a result is written: as values, or as formulas that follow the ledgers. */
export const WRITE_AS = ['values', 'formulas'] as const;
export type WriteAs = (typeof WRITE_AS)[number];

/** The shape in which a {@link StoredResult} is kept. */
export const storedResult = z.object({
  sheet: z.string(),
  fingerprint: z.string(),
  /** Of the 保密 ledgers, under the secrets of their sheets. */
  sealed: z.optional(z.string()),
  /** Scheme id. */
  scheme: z.string(),
  hash: z.optional(z.string()),
  period: z.optional(z.string()),
  readings: z.optional(z.record(z.string(), z.string())),
  /** Values, when nothing is said. */
  as: z.optional(z.enum(WRITE_AS)),
  /** Which rows formulas were written for. */
  layout: z.optional(z.string()),
  /** Among the formulas stand values of what has none. */
  withValues: z.optional(z.literal(true)),
  /** How many cells were written as formulas, by the sheet that they stand on. */
  formulas: z.optional(z.record(z.string(), z.number())),
  /** ISO 8601. */
  time: z.string(),
});

/** What was true when 考评结果 was written; compared with now to tell that it is out of date. */
export type StoredResult = z.infer<typeof storedResult>;

/** A scheme that was opened from a file, kept in the workbook so that it opens again with it. */
export interface StoredScheme {
  readonly fileName: string;
  readonly text: string;
}

/** What a person has chosen for a workbook, as the workbook remembers it. */
export interface Choices {
  /** The id of the scheme it was last used with, or {@link OWN_SCHEME}; null when none is remembered. */
  readonly scheme: string | null;
  /** The text of that scheme where it came from a file. One that is there but cannot be read has no text, and is a faulty scheme. */
  readonly schemeText: StoredScheme | null;
  /** Readings by name, as they were chosen for that scheme. */
  readonly readings: Readonly<Record<string, string>>;
  /** Year and period, e.g. 2017; null: as the scheme says. */
  readonly period: string | null;
  /** What was said of the plain numbers of 率 columns, whose heads say nothing of it. */
  readonly rates: readonly RateAnswer[];
  /** 认表: what was said of the workbook's tables. */
  readonly tables: readonly TableAnswer[];
  readonly writeAs: WriteAs;
}

/** All that a workbook remembers of earlier sessions. */
export interface Settings extends Choices {
  /** Names of cells that results and their workings were given. */
  readonly names: readonly string[];
  /** Null, too, when its sheet is no longer there. */
  readonly result: StoredResult | null;
}

/**
 * What a workbook remembers. A value of another shape counts as absent, and of a list or a record only the entry that has another shape;
 * a period may be a text or a number. Never throws.
 */
export function readSettings(snapshot: Snapshot): Settings {
  const valueOf = (key: keyof typeof settingKeys): unknown => snapshot.settings[settingKeys[key]];
  const result = storedResult.safeParse(valueOf('result'));
  return {
    scheme: textOf(valueOf('scheme')),
    schemeText: schemeTextOf(valueOf('schemeText')),
    readings: readingsOf(valueOf('readings')),
    period: periodOf(valueOf('period')),
    rates: ratesOf(valueOf('rates')),
    tables: tablesOf(valueOf('tables')),
    writeAs: WRITE_AS.find((as) => as === valueOf('writeAs')) ?? 'values',
    names: namesOf(valueOf('names')),
    result: result.success && sheetNamed(snapshot, result.data.sheet) !== undefined ? result.data : null,
  };
}

/** The edits by which the workbook remembers these choices: one for each that it remembers otherwise, none for those that are left out. */
export function rememberChoices(snapshot: Snapshot, choices: Partial<Choices>): Edit[] {
  const now = readSettings(snapshot);
  const edits: Edit[] = [];
  const { scheme, schemeText, readings, period, rates, tables, writeAs } = choices;
  if (scheme !== undefined && scheme !== now.scheme) edits.push(settingEdit('scheme', scheme));
  if (schemeText !== undefined) {
    const kept = schemeText === null ? null : { ...schemeText, fileName: schemeFileName(schemeText.fileName) };
    if (!sameText(kept, now.schemeText)) edits.push(settingEdit('schemeText', kept));
  }
  if (readings !== undefined && !sameReadings(readings, now.readings))
    edits.push(settingEdit('readings', Object.keys(readings).length === 0 ? null : readings));
  if (period !== undefined && period !== now.period) edits.push(settingEdit('period', period));
  if (rates !== undefined && JSON.stringify(rates) !== JSON.stringify(now.rates))
    edits.push(settingEdit('rates', rates.length === 0 ? null : rates));
  if (tables !== undefined && JSON.stringify(tables) !== JSON.stringify(now.tables))
    edits.push(settingEdit('tables', tables.length === 0 ? null : tables));
  if (writeAs !== undefined && writeAs !== now.writeAs) edits.push(settingEdit('writeAs', writeAs === 'values' ? null : writeAs));
  return edits;
}

/** The edit that stores a value under one of these keys; null forgets it. */
export function settingEdit(key: keyof typeof settingKeys, value: unknown): Extract<Edit, { kind: 'setting' }> {
  return { kind: 'setting', key: settingKeys[key], value };
}

/** The snapshot as it is once these edits are stored. */
export function withSettings(snapshot: Snapshot, edits: Edits): Snapshot {
  const settings: Record<string, unknown> = { ...snapshot.settings };
  for (const edit of edits) if (edit.kind === 'setting') settings[edit.key] = edit.value;
  return { ...snapshot, settings };
}

/** Whether the same alternative is chosen of every reading. */
export function sameReadings(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
}

function sameText(a: StoredScheme | null, b: StoredScheme | null): boolean {
  return a === b || (a !== null && b !== null && a.fileName === b.fileName && a.text === b.text);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function textOf(value: unknown): string | null {
  return isText(value) && value !== '' ? value : null;
}

function periodOf(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : textOf(value);
}

function readingsOf(value: unknown): Record<string, string> {
  const entries = z.record(z.string(), z.unknown()).safeParse(value).data ?? {};
  return Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => isText(entry[1])));
}

const rateAnswer = z.object({ sheet: z.string(), ledger: z.string(), column: z.string(), head: z.string(), as: z.enum(RATE_AS) });

function ratesOf(value: unknown): RateAnswer[] {
  return Array.isArray(value) ? value.flatMap((entry) => rateAnswer.safeParse(entry).data ?? []) : [];
}

const tableAnswer = z.object({
  sheet: z.string(),
  nth: z.int().check(z.nonnegative()),
  ledger: z.nullable(z.string()),
  columns: z.array(z.object({ head: z.string(), column: z.nullable(z.string()) })),
});

function tablesOf(value: unknown): TableAnswer[] {
  return Array.isArray(value) ? value.flatMap((entry) => tableAnswer.safeParse(entry).data ?? []) : [];
}

/** What the workbook remembers of what persons said of its tables. */
export function answersIn({ rates, tables }: Pick<Choices, 'rates' | 'tables'>): ReadAnswers {
  return { rates, tables };
}

function namesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isText) : [];
}

/** Whoever has the workbook may have put in another name. */
function schemeFileName(name: string): string {
  return safeFileName(name, '.yaml', '.yml');
}

/** Where a scheme was kept, another one must not take its place: what cannot be read of it is blank, which no scheme is. */
function schemeTextOf(value: unknown): StoredScheme | null {
  if (value === undefined || value === null) return null;
  const { fileName, text } = z.partial(z.object({ fileName: z.unknown(), text: z.unknown() })).safeParse(value).data ?? {};
  return { fileName: schemeFileName(textOf(fileName) ?? settingKeys.schemeText), text: isText(text) ? text : '' };
}
