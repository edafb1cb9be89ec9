import { constants, deflateRawSync } from 'node:zlib';
import { recalculated } from '../../../src/tools/libreoffice/libreoffice';
import { deflateBy, writeXlsx, type XlsxBook } from '../../../src/xlsx';
import { cellsOf, type Sheets } from './csv';

// As the command line packs, only less: each file is unpacked again at once.
deflateBy(() => (piece, isLast) => deflateRawSync(piece, { level: 1, finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }));

interface Question {
  readonly books: readonly XlsxBook[];
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
  return new Promise((answer, fail) => {
    waiting.push({ books, answer, fail });
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
      const sheets = await inOneStart(questions.flatMap(({ books }) => books));
      for (const { books, answer } of questions) answer(sheets.splice(0, books.length));
    } catch (reason) {
      for (const { fail } of questions) fail(reason);
    }
  }
  answering = false;
}

async function inOneStart(books: readonly XlsxBook[]): Promise<Sheets[]> {
  const files = new Map<string, Uint8Array>();
  for (const [index, book] of books.entries()) files.set(String(index), await writeXlsx(book));
  const sheets = books.map(() => new Map<string, ReturnType<typeof cellsOf>>());
  const decoder = new TextDecoder();
  for (const [path, bytes] of await recalculated(files, { to: 'csv' })) {
    const slash = path.indexOf('/');
    sheets[Number(path.slice(0, slash))]?.set(path.slice(slash + 1), cellsOf(decoder.decode(bytes)));
  }
  return sheets;
}
