import { refusal } from '../../error';
import { readDirectory, sheetById, type Directory } from '../directory';
import { excelCode, isCellEdit, reasonOf } from '../failures';
import type { ExcelLink } from '../link';
import { settingTokenKey } from '../tokens';
import { piecesOf, type PreImage } from './pre-image';
import { readValidations } from '../looks/validations';
import { lookAt } from './marked-write';
import type { Touched } from './touched';

/**
 * Looks at all that a plan is going to change, and puts its mark.
 * @param before is given what stands there
 * @param names what the sheets were called when the plan was made, by their ids
 * @throws WriteError nothing was written
 */
export async function lookBefore(
  link: ExcelLink,
  touched: Touched,
  before: PreImage,
  names: ReadonlyMap<string, string>,
  queueMark: (settings: Excel.SettingCollection) => void,
): Promise<Directory> {
  try {
    for (const { sheet, validations } of touched.sheets)
      if (validations.length > 0 && !touched.added.includes(sheet))
        before.validations.push({ sheet, areas: validations, rules: await readValidations(link, sheet, validations) });
    const directory = await lookAt(link, piecesOf(touched, before, link.payload), queueMark);
    before.names = touched.names.map((name) => {
      const now = directory.names.get(name.toLowerCase());
      return { name, formula: now?.formula ?? null, comment: now?.comment ?? '' };
    });
    before.settings = Object.keys(touched.settings).map((key) => ({
      key,
      value: directory.settings.get(key) ?? null,
      token: textOrNull(directory.settings.get(settingTokenKey(key))),
    }));
    return directory;
  } catch (error) {
    if (isCellEdit(error)) throw refusal('WB-CELL-EDIT', {}, { cause: error });
    const sheet = excelCode(error) === 'ItemNotFound' ? await goneSheet(link, touched, names) : null;
    throw sheet === null
      ? refusal('WB-WRITE-FAILED', { reason: reasonOf(error) }, { cause: error })
      : refusal('WB-SHEET-GONE', { sheet }, { cause: error });
  }
}

/** The first sheet of a plan that the workbook no longer has, by what it was called; null where it cannot be found out. */
async function goneSheet(link: ExcelLink, touched: Touched, names: ReadonlyMap<string, string>): Promise<string | null> {
  try {
    const { sheets } = await readDirectory(link);
    const gone = touched.sheets.find(({ sheet }) => !touched.added.includes(sheet) && sheetById(sheets, sheet) === undefined);
    return gone === undefined ? null : (names.get(gone.sheet) ?? gone.sheet);
  } catch {
    return null;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
