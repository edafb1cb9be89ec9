import * as z from 'zod/mini';
import { storedResult } from '../../../assessment/choices/settings';
import { resultRecord, sealingEdits } from '../../../assessment/choices/written-result';
import { hashOf } from '../../../scheme/hash';
import { valueOf, type CellContent, type CellValue } from '../../../workbook/cells/cell';
import type { Edit } from '../../../workbook/edits';
import { settingKeys } from '../../../workbook/setting-keys';
import type { Filling } from '../fill/here';
import { contentsOf, type Laid } from '../laid';
import { formHashOf } from './form-hash';

const issuedRecord = z.object({
  /** What it was made from: scheme, readings, period, inputs. */
  made: storedResult,
  form: z.string(),
  /** The hash of the form's text and looks. */
  formHash: z.string(),
  /** The hash of which rows of the form its rows copy, what is merged and where pages begin. */
  shape: z.string(),
  /** Which units were wanted; null for all. */
  units: z.nullable(z.array(z.nullable(z.string()))),
  /** Whose copies stand on the sheet; null for the one of all units. */
  copies: z.array(z.nullable(z.string())),
  draft: z.boolean(),
  /** 今天 as it was printed. */
  day: z.object({ year: z.number(), month: z.number(), day: z.number() }),
  /** A mark of what each cell held, row by row: see {@link markOf}. */
  cells: z.array(z.string()),
});

/** What a sheet 出表-… was made from, and what its cells held then. */
export type IssuedRecord = z.infer<typeof issuedRecord>;

/** The record of a sheet as the workbook keeps it; null where there is none, or it cannot be read. */
export function readRecord(value: unknown): IssuedRecord | null {
  const parsed = issuedRecord.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The key under which the record of the sheet is kept that is claimed by this name. */
export function recordKey(name: string): string {
  return settingKeys.issued + name;
}

/** Keeps what a sheet is made from. `name`: that it is claimed by. */
export function recordEdits(
  name: string,
  laid: Laid,
  {
    filling,
    copies,
    units,
  }: {
    readonly filling: Filling;
    readonly copies: readonly (string | null)[];
    readonly units: readonly (string | null)[] | null;
  },
): Edit[] {
  const { assessment, today } = filling;
  const time = new Date(Date.UTC(today.year, today.month - 1, today.day));
  const record: IssuedRecord = {
    made: resultRecord(assessment, { sheet: laid.sheet, untranslated: [], edits: [] }, time, 'values'),
    form: laid.form.name,
    formHash: formHashOf(laid.form),
    shape: shapeOf(laid),
    units: units === null ? null : [...units],
    copies: [...copies],
    draft: laid.isDraft,
    day: { ...today },
    cells: contentsOf(laid).map((row) => row.map(markOf).join('')),
  };
  return [...sealingEdits(assessment), { kind: 'setting', key: recordKey(name), value: record }];
}

/** Tells whether the same rows stand in the same places. */
export function shapeOf({ rows, merges, breaks }: Laid): string {
  return hashOf(JSON.stringify([rows.map(({ template }) => template), merges, breaks])).slice(0, 16);
}

/** How long a mark of a cell that holds something is. */
const MARK = 5;
const BLANK = '-';

/**
 * What a cell holds, in one sign for a blank one, else in five: two contents have the same mark once in thirty million times. A number and
 * the same digits as a text have different ones.
 */
export function markOf(content: CellContent): string {
  const value = valueOf(content);
  if (value === null || value === '') return BLANK;
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (const sign of `${typeof value} ${JSON.stringify(value)}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash % 36 ** MARK).toString(36).padStart(MARK, '0');
}

/** The marks of a row, cell by cell. */
export function marksOf(row: string): string[] {
  return row.match(/-|[0-9a-z]{5}/gu) ?? [];
}

/** What stands in a cell by now, held against its mark. */
export function isAsWritten(value: CellValue, mark: string | undefined): boolean {
  return markOf(value) === (mark ?? BLANK);
}
