import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { rememberChoices, readSettings } from '../../src/assessment/choices/settings';
import { nameAtEnd, safeFileName } from '../../src/workbook/file-name';
import { workbook } from '../support/snapshot';

/* A name that a workbook gives becomes the name of a file in the folder where a person saves, and nothing else. */

test.each([
  ['..\\..\\启动.hta', '启动.hta.yaml'],
  ['../../../etc/passwd', 'passwd.yaml'],
  ['C:\\Windows\\本市.yaml', '本市.yaml'],
  ['本市.YAML', '本市.YAML'],
  ['本市.yml', '本市.yml'],
  ['\u202elmay.exe', 'lmay.exe.yaml'],
  ['a\u0000b\u001b[31m.yaml', 'ab[31m.yaml'],
  ['办法<1>:"2"|3?*.yaml', '办法_1___2__3__.yaml'],
  ['.htaccess', 'htaccess.yaml'],
  ['CON.yaml', '_CON.yaml'],
  ['nul', '_nul.yaml'],
  ['', '_.yaml'],
  ['....', '_.yaml'],
  ['名 . ', '名.yaml'],
])('%j becomes %s', (name, safe) => {
  expect(safeFileName(name, '.yaml', '.yml')).toBe(safe);
});

test('a long name is cut, and keeps its ending', () => {
  const name = safeFileName(`${'long'.repeat(5000)}.xlsx`);
  expect(name).toBe(`${'long'.repeat(23)}lon.xlsx`);
});

/* Linux takes 255 bytes of UTF-8, of which a Chinese sign is three and a rare one four; browsers put (1) and .crdownload to a name. */
test('no name is longer than a system takes, in whatever script, and each can be written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoji-names-'));
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '长', '𠮷', '（'), { maxLength: 300 }), fc.boolean(), (signs, hasEnding) => {
      const name = safeFileName(`${signs.join('')}${hasEnding ? '.xlsx' : ''}`, '.xlsx');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(name.endsWith('.xlsx')).toBe(true);
      const file = join(folder, `${name} (1).crdownload`);
      writeFileSync(file, '');
      rmSync(file);
    }),
    { examples: [[Array.from('长'.repeat(200)), true]] },
  );
  rmSync(folder, { recursive: true });
});

test('a workbook’s own name for its scheme is cleaned where it is read, and stays as it is once it is', () => {
  const settings = { 'kaoji.schemeText': { fileName: '..\\..\\启动.hta', text: '办法: 试' } };
  const { schemeText } = readSettings(workbook({}, settings));
  expect(schemeText?.fileName).toBe('启动.hta.yaml');
  const [edit] = rememberChoices(workbook({}), { schemeText: { fileName: 'C:\\桌面\\本市.yml', text: '办法: 试' } });
  expect(edit).toMatchObject({ value: { fileName: '本市.yml' } });
  expect(
    rememberChoices(workbook({}, { 'kaoji.schemeText': { fileName: '本市.yml', text: 'a' } }), {
      schemeText: { fileName: '本市.yml', text: 'a' },
    }),
  ).toEqual([]);
});

test.each([
  ['C:\\考核\\2024年台账.xlsx', '2024年台账.xlsx'],
  ['/home/kh/a#1.xlsx', 'a#1.xlsx'],
  ['https://xx.sharepoint.com/sites/kh/%E5%8F%B0%E8%B4%A62024.xlsx?web=1', '台账2024.xlsx'],
  ['https://host/kh/100%.xlsx', '100%.xlsx'],
  ['台账.xlsx', '台账.xlsx'],
  ['', null],
])('the name of the file at %s is %s', (at, name) => {
  expect(nameAtEnd(at)).toBe(name);
});
