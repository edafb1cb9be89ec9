import { fileWorkbook } from '../../../src/workbook/file';
import type { Workbook } from '../../../src/workbook/port';
import { unpack } from '../../../src/xlsx/package';
import { typedFile } from '../../support/typed-book';

/* What Kaoji keeps on the sheet of ballots to tell a change of them by, in a file. */

const SECRET = 'a1'.repeat(32);
const OTHER = 'b2'.repeat(32);

const opened = async (): Promise<Awaited<ReturnType<typeof fileWorkbook>>> =>
  fileWorkbook(
    await typedFile({
      名册: [['单位'], ['甲局']],
      测评: [
        ['单位', '打分'],
        ['甲局', 61],
      ],
    }),
    '测评.xlsx',
  );

const secretsOf = async (workbook: Workbook): Promise<(string | undefined)[]> => (await workbook.read()).sheets.map(({ secret }) => secret);

test('it is a name of that sheet alone, in the file and out of it', async () => {
  const workbook = await opened();
  await workbook.apply([{ kind: 'secret', sheet: '测评', secret: SECRET }]);
  const bytes = await workbook.save();
  const again = await fileWorkbook(bytes, '测评.xlsx');
  expect(await secretsOf(again)).toEqual([undefined, SECRET]);
  expect((await again.read()).names).toEqual([]);
  const parts = [...unpack(bytes)].filter(([, part]) => new TextDecoder().decode(part).includes(SECRET));
  expect(parts.map(([path]) => path)).toEqual(['xl/workbook.xml']);
  expect(new TextDecoder().decode(parts[0]?.[1])).toContain(
    `<definedName name="_kaoji.secret" localSheetId="1">&quot;${SECRET}&quot;</definedName>`,
  );
});

test('a second one does not take the place of the first; one that cannot be read does', async () => {
  const workbook = await opened();
  await workbook.apply([{ kind: 'secret', sheet: '测评', secret: SECRET }]);
  await workbook.apply([{ kind: 'secret', sheet: '测评', secret: OTHER }]);
  expect(await secretsOf(workbook)).toEqual([undefined, SECRET]);
  const spoilt = await opened();
  await spoilt.apply([{ kind: 'secret', sheet: '测评', secret: 'no digits' }]);
  expect(await secretsOf(spoilt)).toEqual([undefined, undefined]);
  await spoilt.apply([{ kind: 'secret', sheet: '测评', secret: OTHER }]);
  expect(await secretsOf(spoilt)).toEqual([undefined, OTHER]);
});

test('撤销 takes it away again', async () => {
  const workbook = await opened();
  const undo = await workbook.apply([{ kind: 'secret', sheet: '测评', secret: SECRET }]);
  await undo.revert();
  expect(await secretsOf(workbook)).toEqual([undefined, undefined]);
});
