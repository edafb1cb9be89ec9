import { absoluteA1, parseA1, quoteSheet } from '../../workbook/cells/a1';
import { valueOf, type CellContent } from '../../workbook/cells/cell';
import { namesSheets } from '../../workbook/cells/formula-text';
import { LONGEST_LIST, movedValidation, type PlacedValidation, type Validation } from '../../workbook/cells/validation';
import type { Edit } from '../../workbook/edits';
import { runs } from '../runs';
import type { Form } from './form';

/** What may be typed into the cells of rows that copy rows of a form. `templates`: for each row the row of the form. */
export function validationEdits(sheet: string, { validations = [] }: Form, templates: readonly number[]): Edit[] {
  return validations.flatMap(({ areas, rule }): Edit[] => {
    const [anchor] = areas;
    if (anchor === undefined) return [];
    return areas.flatMap((area): Edit[] => {
      const copies = runs(templates, (row) => row >= area.row && row < area.row + area.rows)
        .filter(({ of }) => of)
        .map(({ from, count }) => ({ ...area, row: from, rows: count }));
      const [first] = copies;
      if (first === undefined) return [];
      return [
        { kind: 'validation', sheet, areas: copies, rule: movedValidation(rule, first.row - anchor.row, area.column - anchor.column) },
      ];
    });
  });
}

/**
 * The validations of a form for sheets that are not it. A list that stands in cells of the form is taken as what these say, where that is
 * short enough; else it goes on to refer to the form. @param contents of the form, from A1 on
 */
export function validationsFor(
  validations: readonly PlacedValidation[],
  sheet: string,
  contents: readonly (readonly CellContent[])[],
): PlacedValidation[] {
  const resolved = (rule: Validation): Validation => {
    const source = rule.kind === 'list' && rule.first.startsWith('=') ? parseA1(rule.first.slice(1)) : null;
    if (source === null || (source.sheet !== null && source.sheet !== sheet)) return rule;
    const { area } = source;
    const entries = contents
      .slice(area.row, area.row + area.rows)
      .flatMap((line) => line.slice(area.column, area.column + area.columns))
      .map(valueOf)
      .flatMap((value) => (typeof value === 'number' || (typeof value === 'string' && value !== '') ? [String(value)] : []));
    const list = entries.join(',');
    const isWritten = list.length > 0 && list.length <= LONGEST_LIST && entries.every((entry) => !/[,｛{]/u.test(entry));
    return { ...rule, first: isWritten ? list : `=${quoteSheet(sheet)}!${absoluteA1(area)}` };
  };
  return validations.map(({ areas, rule }) => ({ areas, rule: resolved(rule) }));
}

/** The form for a file that has no other sheet: without the validations that look at one. */
export function standingAlone(form: Form): Form {
  const { validations = [] } = form;
  const own = validations.filter(({ rule }) => !looksElsewhere(rule));
  return own.length === validations.length ? form : { ...form, validations: own };
}

/** Whether a rule names other sheets, or takes its list from a name of the workbook or from cells. */
function looksElsewhere({ kind, first, second }: Validation): boolean {
  return (kind === 'list' && first.startsWith('=')) || [first, second ?? ''].some(namesSheets);
}
