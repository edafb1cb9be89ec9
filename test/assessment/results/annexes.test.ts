import { inWords } from '../../../src/messages/catalogue';
import { readFileSync } from 'node:fs';
import { assess } from '../../../src/assessment/assess';
import { fileWorkbook } from '../../../src/workbook/file';
import { findingsAt, only, shipped } from '../../support/transport';

/** 大石桥 2017: annex 1 with 44 units and the 27 rows of 市环保局, as an office has them. */
const assessed = (async () => {
  const workbook = await fileWorkbook(readFileSync('assets/samples/大石桥-2017.xlsx'), '大石桥-2017.xlsx');
  return assess(await workbook.read(), shipped('大石桥'));
})();

test('44 units and 27 rows are read, past the header that stands again in the middle', async () => {
  const { ledgers } = await assessed;
  expect(ledgers.map((ledger) => [ledger.name, ledger.rows])).toEqual([
    ['名册', 44],
    ['任务项目', 27],
  ]);
  expect(findingsAt(await assessed, 'L-HEADER-REPEATED')).toHaveLength(1);
});

test('市环保局 agrees with annex 1: 27 rows, 175 points', async () => {
  const { checks } = await assessed;
  expect(checks.slice(0, 2).map((check) => [check.failed, check.held, check.examples])).toEqual([
    [0, 1, [{ subject: '市环保局', found: '27 = 27' }]],
    [0, 1, [{ subject: '市环保局', found: '175 = 175' }]],
  ]);
});

test('that the other 43 units have no rows is said, not failed', async () => {
  const assessment = await assessed;
  expect(assessment.findings.filter((found) => found.severity === 'error')).toEqual([]);
  expect(only(assessment, 'CHECK')).toMatchObject({ severity: 'notice', data: { found: '1', difference: '43' } });
});

test('the merged 考核主体 is to be confirmed and never filled down', async () => {
  expect(inWords(only(await assessed, 'L-INHERITED').message)).toMatch(/待确认.*市政府办.*没有向下填充/u);
});

test('the column that slipped to the right from row 14 on is shown and not used', async () => {
  const found = only(await assessed, 'L-STRAY-COLUMN');
  expect(found.place?.area).toMatchObject({ rows: 14, columns: 1 });
  expect(found.data).toMatchObject({ column: '考核主体' });
});

test('without scoring formulas there are no scores', async () => {
  const { scheme, units } = await assessed;
  expect(scheme.scores).toBe(false);
  expect(units).toEqual([]);
});
