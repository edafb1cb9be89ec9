import { shortened } from '../../../workbook/cell-limits';
import { LONGEST_SHEET_NAME } from '../../../workbook/cells/sheet-name';
import { WORKINGS_PREFIX } from '../../../workbook/owned-sheets';

/** Titles of the sheets of workings, each given once. */
export class WorkingsTitles {
  private readonly given = new Set<string>();

  /** The title of a sheet of workings, which no other has: at most 31 signs, none that Excel forbids. */
  make(name: string): string {
    const wanted = `${WORKINGS_PREFIX}${name.replace(/[\\/?*[\]:'\p{Cc}\p{Cs}\ufffe\uffff]/gu, '_')}`;
    let title = shortened(wanted, LONGEST_SHEET_NAME);
    for (let next = 2; this.given.has(title.toLowerCase()); next += 1)
      title = `${shortened(wanted, LONGEST_SHEET_NAME - 4)}_${String(next)}`;
    this.given.add(title.toLowerCase());
    return title;
  }
}
