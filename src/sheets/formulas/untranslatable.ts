import { fill, type MessageData } from '../../messages/catalogue';
import { nativeMessages, type NativeCode } from '../../messages/formulas';

/** A statement that ordinary formulas cannot say; its values are written instead, with this reason. */
export class Untranslatable extends Error {
  constructor(
    readonly code: NativeCode,
    readonly data: MessageData = {},
  ) {
    super(fill(nativeMessages[code], data));
  }
}
