import * as z from 'zod';
import type { Assessment, ResultPlan } from '../assessment';
import type { Edit, Edits } from '../../workbook/edits';
import { settingKeys } from '../../workbook/setting-keys';
import { sheetNamed, type Snapshot } from '../../workbook/snapshot';

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

/** How a result is written: as values, or as formulas that follow the ledgers. */
export const WRITE_AS = ['values', 'formulas'] as const;
export type WriteAs = (typeof WRITE_AS)[number];

const storedResult = z.object({
  sheet: z.string(),
  fingerprint: z.string(),
  /** Scheme id. */
  scheme: z.string(),
  hash: z.string().optional(),
  period: z.string().optional(),
  readings: z.record(z.string(), z.string()).optional(),
  /** Values, when nothing is said. */
  as: z.enum(WRITE_AS).optional(),
  /** Which rows formulas were written for. */
  layout: z.string().optional(),
  /** Among the formulas stand values of what has none. */
  withValues: z.literal(true).optional(),
  /** ISO 8601. */
  time: z.string(),
});

/** What was true when 考评结果 was written; compared with now to tell that it is out of date. */
export type StoredResult = z.infer<typeof storedResult>;

const storedScheme = z.object({ fileName: z.string(), text: z.string() });

/** A scheme that was opened from a file, kept in the workbook so that it opens again with it. */
export type StoredScheme = z.infer<typeof storedScheme>;

/** What the workbook remembers of earlier sessions. A value of another shape counts as absent. */
export interface Stored {
  readonly scheme: string | null;
  readonly schemeText: StoredScheme | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly period: string | null;
  readonly writeAs: WriteAs;
  /** Names of cells that results and their workings were given. */
  readonly names: readonly string[];
  /** Null, too, when its sheet is no longer there. */
  readonly result: StoredResult | null;
}

export function readStored(snapshot: Snapshot): Stored {
  const { settings } = snapshot;
  const result = storedResult.safeParse(settings[settingKeys.result]);
  return {
    scheme: z.string().safeParse(settings[settingKeys.scheme]).data ?? null,
    schemeText: storedScheme.safeParse(settings[settingKeys.schemeText]).data ?? null,
    readings: z.record(z.string(), z.string()).safeParse(settings[settingKeys.readings]).data ?? {},
    period: z.string().safeParse(settings[settingKeys.period]).data ?? null,
    writeAs: z.enum(WRITE_AS).safeParse(settings[settingKeys.writeAs]).data ?? 'values',
    names: z.array(z.string()).safeParse(settings[settingKeys.names]).data ?? [],
    result: result.success && sheetNamed(snapshot, result.data.sheet) !== undefined ? result.data : null,
  };
}

/** The record of a result written now from this assessment. */
export function resultRecord(
  assessment: Assessment,
  plan: Pick<ResultPlan, 'sheet' | 'untranslated'>,
  time: Date,
  as: WriteAs,
): StoredResult {
  return {
    sheet: plan.sheet,
    fingerprint: assessment.fingerprint,
    scheme: assessment.scheme.id,
    hash: assessment.scheme.hash,
    period: assessment.period,
    readings: chosenReadings(assessment),
    ...(as === 'values' ? {} : { as, layout: assessment.layout, ...(plan.untranslated.length > 0 ? { withValues: true } : {}) }),
    time: time.toISOString(),
  };
}

export type StaleReason = 'inputs' | 'scheme' | 'readings' | 'period';

/**
 * Why a written result no longer matches; empty while it does. Formulas follow their inputs as long as the same rows stand in the same
 * places; values among them do not.
 */
export function staleReasons(result: StoredResult, now: Assessment): readonly StaleReason[] {
  const reasons: StaleReason[] = [];
  if (result.scheme !== now.scheme.id || (result.hash !== undefined && result.hash !== now.scheme.hash)) reasons.push('scheme');
  else if (result.readings !== undefined && !sameReadings(result.readings, chosenReadings(now))) reasons.push('readings');
  if (result.period !== undefined && result.period !== now.period) reasons.push('period');
  const sameInputs = result.fingerprint === now.fingerprint;
  const covers = result.as === 'formulas' ? result.layout === now.layout && (result.withValues !== true || sameInputs) : sameInputs;
  if (reasons.length === 0 && !covers) reasons.push('inputs');
  return reasons;
}

function chosenReadings(assessment: Assessment): Record<string, string> {
  return Object.fromEntries(assessment.readings.map((reading) => [reading.name, reading.chosen]));
}

function sameReadings(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
}
