import { fill, type MessageData } from '../../messages/catalogue';
import { formulaMessages, type FormulaMessageCode } from '../../messages/sheets/formulas';

/** A statement that ordinary formulas cannot say; its values are written instead, with this reason. */
export class Untranslatable extends Error {
  constructor(
    readonly code: FormulaMessageCode,
    readonly data: MessageData = {},
  ) {
    super(fill(formulaMessages[code], data));
  }
}

/** What translations have for a name. Throws {@link Untranslatable} where none has anything: nothing else may be taken for it. */
export function claimed<Name extends string, Translation>(translations: Readonly<Record<Name, Translation>>, name: Name): Translation {
  if (!Object.hasOwn(translations, name)) throw new Untranslatable('N-NO-FUNCTION', { name });
  return translations[name];
}
