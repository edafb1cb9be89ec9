import { fill, inWords } from '../../../messages/catalogue';
import { formMessages } from '../../../messages/sheets/forms';
import { ROSTER } from '../../../language/term';
import { takenOff } from '../../../scheme/taken-off';
import { shownQuantity } from '../../../scoring/disclosure/shown-quantity';
import { belowZero } from '../../../scoring/shown';
import { placeToA1 } from '../../../workbook/cells/a1';
import type { OwnList } from '../compile/compiled';
import { textValue, type Filling, type Here, type OwnRow } from './here';
import { valueShown, workingOf } from './values';

/** The rows of a list of the program's own. */
export function ownRows(list: OwnList, here: Here, filling: Filling): OwnRow[] {
  const { assessment } = filling;
  const card = here.unit === null ? undefined : assessment.units[here.unit];
  switch (list) {
    case '得分项':
      return here.unit === null ? [] : itemRows(here.unit, filling);
    case '待补':
      return (card?.missing ?? []).map(({ what, place }) => ({
        事项: textValue(inWords(what)),
        位置: textValue(place === null ? '' : placeToA1(place)),
      }));
    case '结果运用':
      return (card?.consequences ?? []).map(({ name, clause, pending }) => ({
        名称: textValue(pending ? name + fill(formMessages['FO-PENDING'], {}) : name),
        依据: textValue(clause ?? ''),
      }));
    case '口径':
      return assessment.readings.map(({ name, question, chosen, alternatives, clause }) => ({
        名称: textValue(name),
        问题: textValue(question),
        取法: textValue(chosen),
        另可: textValue(alternatives.join('、')),
        依据: textValue(clause ?? ''),
      }));
    case '日程':
      return assessment.checking.scheme.calendar.map(({ what, due, clause }) => ({
        事项: textValue(what),
        截止: textValue(due),
        依据: textValue(clause ?? ''),
      }));
  }
}

/**
 * The items that a unit has, as the scheme lists them, with what the total takes off below zero, so that what is shown adds up; those that
 * are 不适用 to it are left out.
 */
function itemRows(unit: number, filling: Filling): OwnRow[] {
  const { run, scheme } = filling.assessment.checking;
  const off = takenOff(scheme);
  return scheme.items.flatMap((name): OwnRow[] => {
    const statement = scheme.symbols.statement(ROSTER, name);
    const shown = shownQuantity(run, ROSTER, name, unit);
    if (statement === undefined || shown.state === 'notApplicable') return [];
    return [
      {
        名称: textValue(name),
        得分: off.has(name) ? belowZero(valueShown(shown, false, statement)) : valueShown(shown, statement.type.kind === 'date', statement),
        依据: textValue(statement.clause ?? ''),
        公式: textValue(statement.kind === 'formula' ? statement.formula.source.replace(/\s+/gu, ' ').trim() : ''),
        算式: textValue(workingOf(statement, unit, filling)),
      },
    ];
  });
}
