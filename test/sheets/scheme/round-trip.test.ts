import fc from 'fast-check';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { shippedLibrary } from '../../../src/regulations';
import { loadScheme } from '../../../src/scheme/load';
import { schemeSchema } from '../../../src/scheme/schema/scheme-schema';
import { hashOf } from '../../../src/scheme/hash';
import { loadSchemeSheet, planSchemeSheet, readSheet, schemeSheetOf, schemeYaml } from '../../../src/sheets/scheme/scheme-sheet';
import { fileWorkbook } from '../../../src/workbook/file';
import { emptyBook, emptySheet, writeXlsx } from '../../../src/xlsx';
import { randomForm } from '../../scheme/support/random-forms';
import { schemeFiles, sheetOf, yamlValue } from '../../scheme/support/sheets';

const RUNS = Number(process.env['KAOJI_FUZZ'] ?? 20);
/** Other random forms: KAOJI_SEED. */
const SEED = Number(process.env['KAOJI_SEED'] ?? 20261122);

/** What the program takes in of a value; two values that agree here are the same scheme. */
function taken(value: unknown): unknown {
  const form = z.partial(schemeSchema).safeParse(value);
  return form.success ? form.data : form.error.issues;
}

/** The sheet written into a new .xlsx, saved, and opened again. */
async function throughFile(value: unknown) {
  const blank = await writeXlsx({ ...emptyBook(), sheets: [emptySheet('空')] });
  const workbook = await fileWorkbook(blank, '空.xlsx');
  await workbook.apply(planSchemeSheet(value));
  const again = await fileWorkbook(await workbook.save(), '存.xlsx');
  return schemeSheetOf(await again.read());
}

describe.each(schemeFiles)('%s', (file, text) => {
  const value = yamlValue(text);

  test('is the same on a sheet', () => {
    const { source, diagnostics } = readSheet(sheetOf(value));
    expect(diagnostics).toEqual([]);
    expect(taken(source.value)).toEqual(taken(value));
    expect(loadSchemeSheet(sheetOf(value), shippedLibrary).scheme?.hash).toBe(loadScheme(text, file, shippedLibrary).scheme?.hash);
  });

  test('is the same on a sheet in a saved file', async () => {
    const sheet = await throughFile(value);
    if (sheet === null) throw new Error('the sheet is gone');
    expect(taken(readSheet(sheet).source.value)).toEqual(taken(value));
  });

  test('is the same as a file written from the sheet', () => {
    const written = schemeYaml(readSheet(sheetOf(value)).source.value);
    const again = loadScheme(written, file, shippedLibrary);
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(again.scheme?.hash).toBe(loadScheme(text, file, shippedLibrary).scheme?.hash);
    expect(Object.keys(yamlValue(written) as object)).toEqual(expect.arrayContaining(Object.keys(value as object)));
  });
});

test('a list within a list keeps a text that is a quotation mark', () => {
  const value = { 办法: '某办法', 台账: { 名册: { 不重复: [['"', '第十一条（一）3、第十二条']], 列: {} } } };
  const { source, diagnostics } = readSheet(sheetOf(value));
  expect(diagnostics).toEqual([]);
  expect(taken(source.value)).toEqual(taken(value));
});

test('whatever the form takes is the same on a sheet', () => {
  fc.assert(
    fc.property(randomForm, (value) => {
      const { source, diagnostics } = readSheet(sheetOf(value));
      expect(diagnostics).toEqual([]);
      expect(hashOf(taken(source.value))).toBe(hashOf(taken(value)));
    }),
    { numRuns: RUNS * 5, seed: SEED },
  );
});

test('whatever the form takes is the same on a sheet in a saved file', async () => {
  await fc.assert(
    fc.asyncProperty(randomForm, async (value) => {
      const sheet = await throughFile(value);
      if (sheet === null) throw new Error('the sheet is gone');
      expect(hashOf(taken(readSheet(sheet).source.value))).toBe(hashOf(taken(value)));
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test('whatever the form takes is the same as YAML', () => {
  fc.assert(
    fc.property(randomForm, (value) => {
      expect(hashOf(taken(parse(schemeYaml(value), { version: '1.2' })))).toBe(hashOf(taken(value)));
    }),
    { numRuns: RUNS * 2, seed: SEED },
  );
});
