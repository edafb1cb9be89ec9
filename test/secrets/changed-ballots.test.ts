import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assessed } from '../../src/assessment/assessment';
import { readSettings, settingEdit } from '../../src/assessment/choices/settings';
import { resultRecord, sealingEdits, staleReasons } from '../../src/assessment/choices/written-result';
import { main } from '../../src/cli/main';
import { defaultForms } from '../../src/sheets/forms/defaults/defaults';
import { planResult } from '../../src/sheets/result/result-sheet';
import { fileWorkbook } from '../../src/workbook/file';
import type { Snapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';
import { typedFile } from '../support/typed-book';
import { assessedVotes, KINDS, scheme, schemeText, votedIn, votes } from './support/ballots';
import { outputs, told } from './support/outputs';

/*
 * What is printed is the same whichever of five says 90: yet a result is 已过期 once a ballot has changed. That is told by a fingerprint of
 * all ballots under a secret that lies on their sheet alone: whoever has a copy without that sheet can try no ballots on it.
 */

const TIME = new Date('2026-11-30T00:00:00Z');

/** Of the five of 群众 one says 90: the one at `high`. */
const oneHigh = (high: number): ReturnType<typeof votes> => votes(KINDS.map((kind, at) => (kind === '群众' && at !== high ? 60 : 90)));

/** The workbook in which a result has been written, and what was assessed. */
async function written(): Promise<{ readonly snapshot: Snapshot; readonly bytes: Uint8Array }> {
  const workbook = await fileWorkbook(await typedFile(oneHigh(5)), '测评.xlsx');
  const assessed = assessedIn(await workbook.read());
  const plan = planResult(assessed, await workbook.read());
  const record = settingEdit('result', resultRecord(assessed, plan, TIME, 'values'));
  await workbook.apply([...plan.edits, ...sealingEdits(assessed), record]);
  return { snapshot: await workbook.read(), bytes: await workbook.save() };
}

/** The workbook with other ballots in the cells of theirs. */
function with_(snapshot: Snapshot, high: number): Snapshot {
  const { 测评: rows = [] } = oneHigh(high);
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === '测评' ? { ...sheet, values: rows } : sheet)) };
}

const assessedIn = (snapshot: Snapshot): Assessed => votedIn(snapshot).assessed;

const reasons = (snapshot: Snapshot): readonly string[] => {
  const { result } = readSettings(snapshot);
  if (result === null) throw new Error('no result is remembered');
  return staleReasons(result, assessedIn(snapshot));
};

test('a result is out of date once a ballot has changed, though nothing that is printed has', async () => {
  const { snapshot } = await written();
  const other = with_(snapshot, 6);
  expect(assessedIn(other).units).toEqual(assessedIn(snapshot).units);
  expect(assessedIn(other).fingerprint).toBe(assessedIn(snapshot).fingerprint);
  expect(reasons(snapshot)).toEqual([]);
  expect(reasons(other)).toEqual(['inputs']);
  expect(reasons(with_(other, 5))).toEqual([]);
});

test('the same after the file was saved and opened, and its sheets put in another order', async () => {
  const { bytes } = await written();
  const again = await (await fileWorkbook(bytes, '测评.xlsx')).read();
  expect(reasons(again)).toEqual([]);
  expect(reasons({ ...again, sheets: again.sheets.toReversed() })).toEqual([]);
  expect(reasons(with_(again, 6))).toEqual(['inputs']);
});

test('a second result and a form go by the secret that is there', async () => {
  const { snapshot } = await written();
  const assessed = assessedIn(snapshot);
  expect(sealingEdits(assessed)).toEqual([]);
  expect(resultRecord(assessed, planResult(assessed, snapshot), TIME, 'values').sealed).toBe(readSettings(snapshot).result?.sealed);
});

test('whoever has not the secret cannot tell the same ballots again', () => {
  const sealed = [1, 2].map(() => assessedVotes(oneHigh(5)).assessed.sealed?.fingerprint());
  expect(sealed[0]).toMatch(/^[0-9a-f]{64}$/u);
  expect(sealed[0]).not.toBe(sealed[1]);
});

test('the secret lies on the sheet of the ballots and nowhere else', async () => {
  const { snapshot } = await written();
  const secret = snapshot.sheets.find(({ name }) => name === '测评')?.secret ?? '';
  expect(secret).toMatch(/^[0-9a-f]{64}$/u);
  const voted = votedIn(snapshot);
  for (const output of Object.values(outputs)) expect(told(output, voted)).not.toContain(secret);
  expect(JSON.stringify([snapshot.settings, snapshot.names, snapshot.sheets.filter(({ name }) => name !== '测评')])).not.toContain(secret);
});

test('a 保密 ledger that shares its sheet with an open one has no secret: that sheet would go with the copy', () => {
  const { 名册 = [], 测评 = [] } = oneHigh(5);
  const shared = { 名册: [...名册, [], ['测评'], ...测评] };
  const { assessed } = assessedVotes(shared);
  expect(assessed.checking.ledgers.sheets.map(({ ledger, sheet }) => [ledger.name, sheet.name])).toEqual([
    ['名册', '名册'],
    ['测评', '名册'],
  ]);
  expect(assessed.sealed).toBeNull();
});

test('kaoji score and kaoji forms print neither the secret nor what it gives', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoji-sealed-'));
  const [file, schemeFile, out] = ['测评.xlsx', '测评.yaml', '结果.xlsx'].map((name) => join(folder, name));
  if (file === undefined || schemeFile === undefined || out === undefined) throw new Error('no files');
  writeFileSync(file, await typedFile(oneHigh(5)));
  writeFileSync(schemeFile, schemeText);
  const said = async (...words: string[]): Promise<string> => {
    const lines: string[] = [];
    const take = (line: string): void => void lines.push(line);
    await main([...words, '--scheme', schemeFile], take, take);
    return lines.join('\n');
  };
  await said('score', file, '--out', out);
  const { names, settings } = await readXlsx(new Uint8Array(readFileSync(out)));
  const secret = names.find(({ name, sheet }) => name === '_kaoji.secret' && sheet === '测评')?.refersTo.slice(2, -1) ?? '';
  const sealed = JSON.stringify(settings['kaoji.result']).match(/"sealed":"([0-9a-f]{64})"/u)?.[1] ?? '';
  expect([secret.length, sealed.length]).toEqual([64, 64]);
  const all = [
    await said('score', out),
    await said('score', out, '--json'),
    await said('check', out, '--json'),
    await said('tables', out, '--json'),
  ];
  all.push(
    await said('forms', out, '--form', defaultForms(scheme, '2026')[0]?.name ?? '', '--draft', '--json', '--out', join(folder, '表.xlsx')),
  );
  expect(all.join('\n')).not.toContain(secret);
  expect(all.join('\n')).not.toContain(sealed);
  expect(existsSync(join(folder, '表.xlsx'))).toBe(true);
  // The result that stands there is not out of date.
  expect(all[0]).toContain('甲局');
  expect(all[0]).not.toContain('已过期');
});
