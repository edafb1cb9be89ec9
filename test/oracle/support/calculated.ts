import { constants, deflateRawSync } from 'node:zlib';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { deflateBy, writeXlsx, type XlsxBook } from '../../../src/xlsx';
import { cellsOf, type Sheets } from './csv';
import { inLibreOffice, type Calculated, type Opening } from './in-libreoffice';

// As the command line packs, only less: each file is unpacked again at once.
deflateBy(() => (piece, isLast) => deflateRawSync(piece, { level: 1, finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }));

/** A workbook as it is opened, or after something was typed into it while it was open; row and column from 0. */
export interface Asked {
  readonly book: XlsxBook;
  readonly typed: { readonly sheet: string; readonly row: number; readonly column: number; readonly value: CellValue } | null;
}

interface Question {
  readonly asked: readonly Asked[];
  readonly answer: (sheets: Sheets[]) => void;
  readonly fail: (reason: unknown) => void;
}

let waiting: Question[] = [];
let answering = false;

/**
 * What LibreOffice makes of the formulas of some workbooks, sheet by sheet. Questions that tests of a file, or of a batch of files, ask
 * at the same time share one start of LibreOffice. Rejects with a LibreOfficeError.
 */
export function calculated(books: readonly XlsxBook[]): Promise<Sheets[]> {
  return calculatedAfter(books.map((book) => ({ book, typed: null })));
}

/** The same, of workbooks into which something is typed. One that is also asked about as it is opened is opened once. */
export function calculatedAfter(asked: readonly Asked[]): Promise<Sheets[]> {
  return new Promise((answer, fail) => {
    waiting.push({ asked, answer, fail });
    if (!answering) void answerAll();
  });
}

async function answerAll(): Promise<void> {
  answering = true;
  while (waiting.length > 0) {
    // The other tests that run at the same time come to their questions first.
    await new Promise((turn) => setImmediate(turn));
    const questions = waiting;
    waiting = [];
    try {
      const sheets = await inOneStart(questions.flatMap(({ asked }) => asked));
      for (const { asked, answer } of questions) answer(sheets.splice(0, asked.length));
    } catch (reason) {
      for (const { fail } of questions) fail(reason);
    }
  }
  answering = false;
}

async function inOneStart(asked: readonly Asked[]): Promise<Sheets[]> {
  const openings: Asked[] = [];
  const placeOf = asked.map((one) => {
    const same = openings.findIndex(
      ({ book, typed }) => book === one.book && (typed === null || one.typed === null || typed === one.typed),
    );
    if (same < 0) return openings.push(one) - 1;
    openings[same] = { book: one.book, typed: openings[same]?.typed ?? one.typed };
    return same;
  });
  const files: Opening[] = [];
  for (const one of openings) files.push({ bytes: await writeXlsx(one.book), typed: typedInto(one) });
  const answers = await inLibreOffice(files);
  return asked.map(({ typed }, index) => sheetsOf(answers[placeOf[index] ?? -1], typed !== null));
}

function typedInto({ book, typed }: Asked): Opening['typed'] {
  if (typed === null) return null;
  const sheet = book.sheets.findIndex(({ name }) => name === typed.sheet);
  const { row, column, value } = typed;
  if (sheet < 0 || (value !== null && typeof value === 'object')) throw new Error(`nobody can type ${JSON.stringify(typed)}`);
  return { sheet, row, column, value };
}

function sheetsOf(answer: Calculated | undefined, isAfterwards: boolean): Sheets {
  const texts = isAfterwards ? answer?.afterwards : answer?.opened;
  return new Map([...(texts ?? [])].map(([sheet, text]) => [sheet, cellsOf(text)]));
}
