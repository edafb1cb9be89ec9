import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { kindByName } from '../../xlsx';
import type { Arguments } from '../arguments';
import { CliError } from '../error';

/** What --out has to be; throws {@link CliError}. */
export function checkOut({ out, split, zip, template: isTemplate, files: [file = ''] }: Arguments): void {
  if (out === null) return;
  if (zip) {
    if (!/\.zip$/iu.test(out)) throw new CliError('CLI-FORM-OUT-ZIP', { file: out });
  } else if (split === 'files' && !isTemplate) {
    if (kindByName(out) !== undefined || /\.zip$/iu.test(out) || (existsSync(out) && !statSync(out).isDirectory()))
      throw new CliError('CLI-FORM-OUT-FOLDER', { file: out });
  } else if (kindByName(out) === undefined)
    throw new CliError('CLI-OUT-ENDING', { file: out, way: `${out.replace(/\.[^./\\]{1,8}$/, '')}.xlsx` });
  if (resolve(out) === resolve(file)) throw new CliError('CLI-SAME-FILE', { file });
}
