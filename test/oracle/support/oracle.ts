import { spawnSync } from 'node:child_process';
import { findLibreOffice } from '../../../src/tools/libreoffice/libreoffice';

/** LibreOffice, the engine that nobody here wrote; null where the machine has none. */
export const libreOffice = findLibreOffice();

if (libreOffice === null && process.env['KAOJI_ORACLE'] === 'required')
  throw new Error('LibreOffice was not found, and KAOJI_ORACLE=required asks for it');

/**
 * A check against LibreOffice. Without LibreOffice it is not run, and `npm test` says how many were not; with KAOJI_ORACLE=required,
 * as in continuous integration, it fails.
 */
export const oracleTest: jest.It = libreOffice === null ? test.skip : test;

/** What the tests of {@link togetherTest} do, which is begun when the first of them runs. */
const toBegin: (() => void)[] = [];

/**
 * The same, for tests that need nothing of each other: those of a file, or of a batch of files, are begun at the same time, so that what
 * they ask of LibreOffice goes into one start. (Jest's own concurrent tests run together within one `describe` only, and a batch has one
 * for each of its files.)
 */
export function togetherTest(name: string, check: () => Promise<void>): void {
  const checked = new Promise<void>((resolve, reject) => {
    toBegin.push(() => void check().then(resolve, reject));
  });
  // Its own test says what is wrong, when its turn comes.
  checked.catch(() => undefined);
  oracleTest(name, () => {
    for (const begin of toBegin.splice(0)) begin();
    return checked;
  });
}

/** Whether poppler's pdftotext, which says where each word of a page stands, is on this machine. */
const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined;

if (!hasPdfToText && process.env['KAOJI_ORACLE'] === 'required')
  throw new Error('pdftotext (poppler-utils) was not found, and KAOJI_ORACLE=required asks for it');

/** Whether what LibreOffice prints can be looked at. */
export const canPrint = libreOffice !== null && hasPdfToText;

/** A check of what LibreOffice prints, word by word. Without LibreOffice or pdftotext as {@link oracleTest} without LibreOffice. */
export const printedTest: jest.It = canPrint ? test : test.skip;
