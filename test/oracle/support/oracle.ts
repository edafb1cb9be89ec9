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

/**
 * The same, for the tests of a file that need nothing of each other: they run at the same time, so that what they ask of LibreOffice goes
 * into one start.
 */
export const togetherTest: jest.It['concurrent'] = libreOffice === null ? test.skip : test.concurrent;
