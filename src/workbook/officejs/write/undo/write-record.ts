import type { Place } from '../../../cells/area';
import type { ChangedCell, ChangedSetting } from '../../../port';
import type { Directory } from '../../directory';
import type { Mark } from '../mark';
import type { RowSignature } from './moved-rows';
import type { Planned } from '../planned-contents';
import type { ContentImage, PreImage } from '../pre-image';
import type { Touched } from '../touched';

/** What a write was to change, and what it has: enough to take it back. Sheets by their ids; those that it added by the name they got. */
export interface WriteRecord {
  readonly token: string;
  readonly mark: Mark;
  readonly touched: Touched;
  before: PreImage;
  /** Contents as Excel has them after the write, or as they were planned. */
  written: readonly ContentImage[];
  /** The plan, where Excel has not answered what came of it; null once it has. */
  planned: Planned | null;
  /** What names of the workbook refer to after the write, by the name in lower case; null: given up. */
  readonly names: ReadonlyMap<string, string | null>;
  readonly signatures: readonly RowSignature[];
  /** What sheets were called when the plan was made. */
  readonly titles: ReadonlyMap<string, string>;
  /** What somebody changed while it was being taken back, and what it held: over all attempts. */
  readonly overwritten: { readonly cells: ChangedCell[]; readonly settings: ChangedSetting[] };
  attempts: number;
}

/** The id of a sheet of the record, in the workbook as it is; undefined for one that is gone. */
export function idIn(record: Pick<WriteRecord, 'token' | 'touched'>, directory: Directory, sheet: string): string | undefined {
  if (!record.touched.added.includes(sheet)) return directory.sheets.find(({ id }) => id === sheet)?.id;
  const isOurs = directory.sheets.find(({ writes }) => writes.some(({ token, added }) => token === record.token && added === sheet));
  return isOurs?.id;
}

/** What a sheet is called now, or was when the plan was made. */
export function titleOf(record: Pick<WriteRecord, 'token' | 'touched' | 'titles'>, directory: Directory | null, sheet: string): string {
  const id = directory === null ? undefined : idIn(record, directory, sheet);
  return directory?.sheets.find((one) => one.id === id)?.name ?? record.titles.get(sheet) ?? sheet;
}

/** All that a write was to change, for a person. */
export function placesOf(record: WriteRecord, directory: Directory | null): Place[] {
  return record.touched.sheets.flatMap(({ sheet, contents, formats }) =>
    (contents.length > 0 ? contents : formats).map((area) => ({ sheet: titleOf(record, directory, sheet), area })),
  );
}
