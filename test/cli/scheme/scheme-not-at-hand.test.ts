import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, settingEdit } from '../../../src/assessment/choices/settings';
import { Session } from '../../../src/taskpane/session/session';
import { fileWorkbook } from '../../../src/workbook/file';
import { kaoji } from '../support';

/*
 * The sample's ledgers fit the shipped scheme 广元交通, but the workbook says that it was last used with another, whose text it does
 * not hold. Whose scores were written under 苍溪县试行办法 is not served by those of 广元交通.
 */
const WANTED = '苍溪县试行办法';
const SAMPLE = 'assets/samples/广元交通-2017.xlsx';
const SCHEME = 'src/regulations/guangyuan-transport-2017.yaml';
const folder = mkdtempSync(join(tmpdir(), 'kaoji-not-at-hand-'));

async function sampleNaming(name: string, scheme: string): Promise<string> {
  const workbook = await fileWorkbook(readFileSync(SAMPLE), '示例.xlsx');
  await workbook.apply([settingEdit('scheme', scheme)]);
  const file = join(folder, name);
  writeFileSync(file, await workbook.save());
  return file;
}

describe('a workbook that was last used with a scheme that is not at hand', () => {
  test('is not assessed by the pane, which says which scheme is wanted', async () => {
    const file = await sampleNaming('pane.xlsx', WANTED);
    const session = new Session(await fileWorkbook(readFileSync(file), 'pane.xlsx'));
    await session.start();
    const { schemeId, assessment, notice } = session.getState();
    const pane = { scheme: schemeId, assessed: assessment !== null, says: notice?.code, of: notice?.data };
    expect(pane).toEqual({ scheme: null, assessed: false, says: 'PANE-SCHEME-UNKNOWN', of: { scheme: WANTED } });
  });

  test('is not scored: the scheme that is wanted is named, with what to do, and no copy is written', async () => {
    const file = await sampleNaming('score.xlsx', WANTED);
    const copy = join(folder, 'score-result.xlsx');
    const { code, out, errors } = await kaoji('score', file, '--out', copy);
    expect({ code, printed: out !== '', written: existsSync(copy) }).toEqual({ code: 2, printed: false, written: false });
    expect(errors).toContain(WANTED);
    expect(errors).toContain('--scheme');
  });

  test('gives no numbers to a program that reads them either', async () => {
    const { code, out, errors } = await kaoji('score', await sampleNaming('json.xlsx', WANTED), '--json');
    expect({ code, printed: Object.keys(JSON.parse(out) as object) }).toEqual({ code: 2, printed: ['error'] });
    expect(errors).toContain(WANTED);
  });

  test('is not checked: findings of another scheme say nothing of it', async () => {
    const { code, out, errors } = await kaoji('check', await sampleNaming('check.xlsx', WANTED));
    expect({ code, printed: out !== '' }).toEqual({ code: 2, printed: false });
    expect(errors).toContain(WANTED);
    expect(errors).toContain('--scheme');
  });

  test('is scored by the file that --scheme names', async () => {
    const { code, out } = await kaoji('score', await sampleNaming('named.xlsx', WANTED), '--scheme', SCHEME, '--json');
    expect(code).toBe(0);
    expect(out).toContain('"id": "广元交通"');
    expect(out).toContain('"chosenBy": "option"');
  });
});

describe('how the scheme was chosen is said', () => {
  test.each([
    ['a guess from the ledgers', SAMPLE, [], '是按台账推测的，本工作簿没有写明。不对时请用 --scheme 指定办法文件。'],
    ['the one that --scheme names', SAMPLE, ['--scheme', SCHEME], '由 --scheme 指定。'],
  ])('%s', async (_, file, more, sentence) => {
    expect((await kaoji('check', file, ...more)).out).toContain(sentence);
    expect((await kaoji('score', file, ...more)).out).toContain(sentence);
  });

  test('the one that the workbook names, to a program, too', async () => {
    const file = await sampleNaming('names.xlsx', '广元交通');
    expect((await kaoji('score', file)).out).toContain('办法：广元市交通运输目标绩效管理办法，本工作簿上次使用的内置办法。');
    expect((await kaoji('score', file, '--json')).out).toContain('"chosenBy": "named"');
    expect((await kaoji('check', file, '--json')).out).toContain('"chosenBy": "named"');
  });
});

test('readings chosen for another scheme neither count under --scheme nor stay in the copy', async () => {
  const workbook = await fileWorkbook(readFileSync(SAMPLE), '示例.xlsx');
  // A reading of both by its name; by itself the scheme of the sample says 计入.
  await workbook.apply([settingEdit('scheme', '另一办法'), settingEdit('readings', { 公式外的加扣: '不计入' })]);
  const file = join(folder, 'readings.xlsx');
  writeFileSync(file, await workbook.save());
  const copy = join(folder, 'readings-result.xlsx');
  const { out } = await kaoji('score', file, '--scheme', SCHEME, '--out', copy, '--json');
  expect(out).toContain('"公式外的加扣": "计入"');
  const { readings, scheme } = readSettings(await (await fileWorkbook(readFileSync(copy), 'copy.xlsx')).read());
  expect({ readings, scheme }).toEqual({ readings: {}, scheme: '广元交通' });
});
