import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutCachedResults } from '../../../src/tools/libreoffice/cached-results';
import {
  addMacro,
  findLibreOffice,
  LibreOfficeError,
  makeProfile,
  profileOf,
  runLibreOffice,
} from '../../../src/tools/libreoffice/libreoffice';
import { macroFor } from './macro';

/** What is typed into a cell of a workbook that is open; sheet, row and column from 0, null for nothing. */
export interface Typed {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: number | string | boolean | null;
}

/** A workbook to be opened, and what is then typed into it, where anything is. */
export interface Opening {
  readonly bytes: Uint8Array;
  readonly typed: Typed | null;
}

/** Sheet → its cells as comma-separated text. */
type Texts = ReadonlyMap<string, string>;

/** What LibreOffice calculated of a workbook as it was opened, and after something was typed into it; null where nothing was. */
export interface Calculated {
  readonly opened: Texts;
  readonly afterwards: Texts | null;
}

/** Milliseconds for a start of LibreOffice, and for each workbook. */
const DEADLINE = 240_000;
const DEADLINE_OF_FILE = 3_000;

/**
 * Opens .xlsx files in one start of LibreOffice, has every formula calculated anew (results that a file holds are taken out before), and
 * types into those that something is typed into: what it then calculates follows from the workbook that it has open.
 * Throws a {@link LibreOfficeError} where there is no LibreOffice, it takes too long, or a file does not come back.
 */
export async function inLibreOffice(openings: readonly Opening[]): Promise<Calculated[]> {
  const program = findLibreOffice();
  if (program === null) throw new LibreOfficeError('LibreOffice was not found: install it, or name its program in SOFFICE_PATH');
  const folder = await mkdtemp(join(tmpdir(), 'kaoji-libreoffice-'));
  try {
    await makeProfile(folder);
    await addMacro(folder, macroFor(pathToFileURL(folder).href));
    await Promise.all(['in', 'out', 'typed'].map((name) => mkdir(join(folder, name))));
    await Promise.all(
      openings.map(({ bytes }, index) => writeFile(join(folder, 'in', `${numberOf(index)}.xlsx`), withoutCachedResults(bytes))),
    );
    await writeFile(join(folder, 'list.txt'), openings.map(({ typed }, index) => `${numberOf(index)}${inList(typed)}\n`).join(''));
    const output = await runLibreOffice(program, [profileOf(folder), MACRO], DEADLINE + DEADLINE_OF_FILE * openings.length);
    const failed = join(folder, 'failed.txt');
    if (existsSync(failed)) throw new LibreOfficeError(`LibreOffice could not go on: ${await readFile(failed, 'utf8')}\n${output}`);
    const [opened, afterwards] = [await textsIn(join(folder, 'out')), await textsIn(join(folder, 'typed'))];
    return openings.map(({ typed }, index) => {
      const [before, after] = [opened.get(numberOf(index)), afterwards.get(numberOf(index))];
      if (before === undefined || (typed !== null && after === undefined))
        throw new LibreOfficeError(`LibreOffice gave nothing back for the workbook ${String(index)}\n${output}`);
      return { opened: before, afterwards: after ?? null };
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const MACRO = 'macro:///Standard.Kaoji.Main';

function numberOf(index: number): string {
  return String(index).padStart(5, '0');
}

function inList(typed: Typed | null): string {
  if (typed === null) return '';
  const { sheet, row, column, value } = typed;
  const what =
    value === null || value === ''
      ? ['nothing']
      : typeof value === 'boolean'
        ? ['truth', value ? '=TRUE()' : '=FALSE()']
        : typeof value === 'number'
          ? ['number', value]
          : ['text', ...Array.from({ length: value.length }, (_, at) => value.charCodeAt(at))];
  return ['', sheet, column, row, ...what].join(' ');
}

/** The texts of a folder by the number of their workbook. */
async function textsIn(folder: string): Promise<Map<string, Map<string, string>>> {
  const texts = new Map<string, Map<string, string>>();
  for (const file of await readdir(folder)) {
    const [, number = '', sheet = ''] = /^(\d+)-(.*)\.csv$/su.exec(file) ?? [];
    const own = texts.get(number) ?? new Map<string, string>();
    texts.set(number, own.set(sheet, await readFile(join(folder, file), 'utf8')));
  }
  return texts;
}
