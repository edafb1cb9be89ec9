import { fill, type MessageData } from '../messages/catalogue';
import { workbookMessages, type WorkbookCode } from '../messages/workbook';

/** A failure of reaching the workbook, said in the user's words. `message` is Chinese; `code` and `data` let any locale say it again. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly code: WorkbookCode,
    readonly data: MessageData = {},
    options?: ErrorOptions,
  ) {
    super(fill(workbookMessages[code], data), options);
  }
}
