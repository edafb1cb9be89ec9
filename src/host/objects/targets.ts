import type { Worksheet } from '@univerjs/core';
import { z } from 'zod';
import { HostError } from '../errors';
import { areaToA1, parseA1, quoteSheet } from '../../workbook/cells/a1';
import { WHOLE_SHEET, type Area } from '../../workbook/cells/area';
import type { HostObject } from '../dispatch/members';
import type { Session } from '../add-in-session';

/** A sheet by the grid's id; it stays valid when the sheet is renamed. */
export interface SheetTarget {
  readonly sheet: string;
}

/** Cells of a sheet. */
export interface RangeTarget extends SheetTarget {
  readonly area: Area;
}

export function worksheetOf(target: SheetTarget, session: Session): Worksheet {
  return session.grid.sheet(target.sheet);
}

/** `Sheet1!A1:B2`, as Excel writes addresses. */
export function addressOf(target: RangeTarget, session: Session): string {
  return `${quoteSheet(worksheetOf(target, session).getName())}!${areaToA1(target.area)}`;
}

/** An address on a sheet; the whole sheet for null. @throws HostError InvalidArgument */
export function rangeAt(sheet: SheetTarget, address: string | null, session: Session): RangeTarget {
  if (address === null || address === '') return { sheet: sheet.sheet, area: WHOLE_SHEET };
  const parsed = parseA1(address);
  if (parsed === null) {
    const named = session.grid.workbook.getDefinedName(address)?.getFormulaOrRefString();
    if (named === undefined) throw new HostError('InvalidArgument');
    return rangeByReference(named, session);
  }
  if (parsed.sheet !== null && session.grid.sheetByName(parsed.sheet)?.getSheetId() !== sheet.sheet) throw new HostError('InvalidArgument');
  return { sheet: sheet.sheet, area: parsed.area };
}

/** A reference with its sheet: `=指标!$A$1:$B$2`, with or without `=`. @throws HostError InvalidReference */
export function rangeByReference(reference: string, session: Session): RangeTarget {
  const parsed = parseA1(reference.replace(/^=/u, ''));
  const sheet = parsed?.sheet === null || parsed?.sheet === undefined ? null : session.grid.sheetByName(parsed.sheet);
  if (parsed === null || sheet === null) throw new HostError('InvalidReference');
  return { sheet: sheet.getSheetId(), area: parsed.area };
}

/** @throws HostError AccessDenied when the sheet is protected. */
export function ensureWritable(target: SheetTarget, session: Session): void {
  if (session.extras.sheet(target.sheet).protected === true) throw new HostError('AccessDenied');
}

/** An argument that is a range object or an address. */
export const rangeArgument = z.custom<HostObject | string>(
  (value) => typeof value === 'string' || (typeof value === 'object' && value !== null && 'className' in value),
);

/** The range behind an argument; an address is taken on the given sheet. */
export function argumentRange(argument: HostObject | string, sheet: SheetTarget, session: Session): RangeTarget {
  if (typeof argument === 'string') return rangeAt(sheet, argument, session);
  if (argument.className !== 'Range') throw new HostError('InvalidArgument');
  return rangeTarget(argument.target);
}

const targetSchema = z.object({
  sheet: z.string(),
  area: z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() }),
});

function rangeTarget(target: unknown): RangeTarget {
  const parsed = targetSchema.safeParse(target);
  if (!parsed.success) throw new HostError('InvalidArgument');
  return parsed.data;
}
