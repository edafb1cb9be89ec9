import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { asTaken } from '../../../src/ledgers/mapping/table-answers';
import { readLedgers, type Ledgers } from '../../../src/ledgers/read-ledgers';
import { inWords } from '../../../src/messages/catalogue';
import { findingMessages } from '../../../src/messages/assessment/findings';
import { loadScheme } from '../../../src/scheme/load';
import type { Scheme } from '../../../src/scheme/model';
import type { InputValue } from '../../../src/scoring/input';
import { areaToA1, placeToA1 } from '../../../src/workbook/cells/a1';
import { dateText } from '../../../src/workbook/cells/day-number';
import { fileWorkbook } from '../../../src/workbook/file';
import { measure } from './measure.mjs';

/*
 * The twelve workbooks as offices lay them out, read as the scheme's ledgers once every guess was taken: what scoring gets, held against
 * the same truths as recognition.
 */
const concepts: unknown = JSON.parse(readFileSync(join(__dirname, 'generic.concepts.json'), 'utf8'));
const { scheme } = loadScheme(readFileSync(join(__dirname, 'generic.yaml'), 'utf8'), 'generic.yaml');

/** What is read once every guess was taken, and what was asked before. */
async function taken(file: string, of: Scheme): Promise<{ readonly ledgers: Ledgers; readonly before: Ledgers }> {
  const snapshot = await (await fileWorkbook(readFileSync(file), basename(file))).read();
  const before = readLedgers(snapshot, of);
  const answers = before.asked.filter(({ as }) => as === 'guess').map(({ mapped }) => asTaken(mapped));
  return { before, ledgers: readLedgers(snapshot, of, { rates: [], tables: answers }) };
}

/** The rows of all ledgers as `measure` takes them. */
function asRead({ ledgers: { rows, problems, asked }, before }: Awaited<ReturnType<typeof taken>>, of: Scheme): unknown {
  const isAsked = new Set(problems.flatMap(({ place, severity }) => (place === null || severity === 'notice' ? [] : [placeToA1(place)])));
  return {
    ledgers: of.ledgers.flatMap(({ name, columns }) => {
      const unit = columns.find(({ type }) => type.kind === 'unit')?.name ?? '';
      const own = rows.get(name) ?? [];
      return [...new Set(own.map(({ source }) => source.sheet.name))].map((sheet) => ({
        ledger: name,
        sheet,
        records: own
          .filter(({ source }) => source.sheet.name === sheet)
          .map((row) => {
            const cells: Record<string, unknown> = {};
            const context: Record<string, unknown> = {};
            for (const column of columns) {
              const at = row.cell(column.name);
              const value = shown(row.value(column.name), column.type.kind === 'date');
              if (at === null) {
                if (value !== null && column.name !== unit) context[column.name] = value;
                continue;
              }
              const isOpen = isAsked.has(placeToA1({ sheet, area: at }));
              if (value !== null || isOpen) cells[column.name] = { at: areaToA1(at), value, ...(isOpen ? { asked: true } : {}) };
            }
            return { unit: shown(row.value(unit), false), cells, context };
          }),
      }));
    }),
    told: [
      ...problems.map(({ place, code, severity, data }) => ({
        sheet: place?.sheet ?? null,
        area: place === null ? null : areaToA1(place.area),
        code,
        level: severity,
        message: inWords({ sentence: findingMessages[code], data }),
      })),
      ...before.asked.flatMap(({ told }) =>
        told.flatMap(({ sheet, area, code, level, leftOut }) =>
          level === 'question' && !leftOut ? [{ sheet, area: area === null ? null : areaToA1(area), code, level }] : [],
        ),
      ),
      ...asked.flatMap(({ as, mapped }) =>
        as === 'left' ? [{ sheet: mapped.table.view.sheet.name, area: null, code: 'L-TABLE-LEFT', level: 'question', trap: true }] : [],
      ),
    ],
  };
}

function shown(value: InputValue, isDay: boolean): unknown {
  if (typeof value === 'symbol') return null;
  return isDay && typeof value === 'number' ? { date: dateText(value) } : value;
}

test('what scoring reads of them is right in every value, or asked', async () => {
  if (scheme === null) throw new Error('the scheme is right');
  const results = await measure({
    folder: join(__dirname, 'given'),
    set: 'given',
    recognise: async (file) => asRead(await taken(file, scheme), scheme),
    concepts,
  });
  expect(results).toHaveLength(12);
  expect(
    results.filter(({ silent, complaints }) => silent > 0 || complaints.length > 0).map(({ file, notes }) => [file, ...notes]),
  ).toEqual([]);
});
