import { z } from 'zod';
import { kaoji, scratch } from '../support';
import { typedFile, type TypedRows } from '../../support/typed-book';

/** Writes a file that is gone after the tests. */
export const write = scratch();

const held = z.object({ same: z.number(), of: z.number(), differing: z.array(z.unknown()) });
const printed = z.object({
  items: z.array(z.object({ name: z.string(), formula: z.string() })),
  questions: z.array(z.object({ question: z.string(), proposal: z.string(), sources: z.array(z.string()), open: z.boolean() })),
  remarks: z.array(z.object({ code: z.string(), place: z.string().nullable(), message: z.string() })),
  scheme: z.string(),
  compared: z.object({ totals: held, ranks: held }),
});
/** What kaoji score prints. */
export const scored = z.object({
  units: z.array(
    z.object({
      unit: z.string(),
      total: z.union([z.number(), z.string(), z.null()]),
      rank: z.number().nullable(),
      grade: z.string().nullable(),
    }),
  ),
});

/** What kaoji new prints of a workbook whose proposals are all taken. */
export async function made(sheets: Readonly<Record<string, TypedRows>>, name: string, ...more: string[]): Promise<z.infer<typeof printed>> {
  return madeOf(write(name, await typedFile(sheets)), ...more);
}

/** What kaoji new prints of a workbook whose proposals are all taken. */
export /** The same of a file. */
async function madeOf(file: string, ...more: string[]): Promise<z.infer<typeof printed>> {
  const { code, out, errors } = await kaoji('new', file, '--accept-proposals', '--json', ...more);
  expect([code, errors]).toEqual([0, '']);
  return printed.parse(JSON.parse(out));
}

/** Unit, total, rank and grade of the copy that `--sheet` wrote, scored by the sheet 考评办法 in it alone. */
export async function scoredCopy(
  sheets: Readonly<Record<string, TypedRows>>,
  name: string,
  ...more: string[]
): Promise<(readonly [string, unknown, number | null, string | null])[]> {
  const copy = write(`副本-${name}`, '');
  await made(sheets, name, '--sheet', copy, ...more);
  const { out } = await kaoji('score', copy, '--json');
  return scored.parse(JSON.parse(out)).units.map(({ unit, total, rank, grade }) => [unit, total, rank, grade]);
}

/** What is proposed to a question. */
export function answer(found: z.infer<typeof printed>, question: string): string | undefined {
  return found.questions.find((one) => one.question === question)?.proposal;
}
