import type { PlannedSheet } from '../../../sheets/forms/plan';
import type { Control } from '../../../workbook/progress';

/** A file that is to be handed out. */
export interface MadeFile {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** How filled forms become files of their own, where the pane runs. */
export interface FormFiles {
  /**
   * Makes a file of each sheet, which holds nothing else; of several, one archive with all of them.
   * @param out the name of the archive without its ending; `stands`: whether the form stands on a sheet of the workbook
   */
  make(
    sheets: readonly PlannedSheet[],
    names: readonly string[],
    out: { readonly archive: string; readonly stands: boolean },
    control: Control,
  ): Promise<MadeFile>;
  /** Hands a file to the user to keep. */
  save(file: MadeFile): void;
}
