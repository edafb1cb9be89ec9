import { emptyBook, emptySheet, readXlsx, writeXlsx } from '../../../src/xlsx';
import { fileWorkbook } from '../../../src/workbook/file';

test('what the port keeps for itself in a workbook is in no snapshot, and stays in the file', async () => {
  const settings = { 'kaoji.period': '2017', 'kaoji.batch.kaoji.period': 'a token', 'kaoji.unfinished.a.0': { token: 'a' } };
  const book = { ...emptyBook(), sheets: [emptySheet('指标')], settings };
  const workbook = await fileWorkbook(await writeXlsx(book), '指标.xlsx');
  expect((await workbook.read()).settings).toEqual({ 'kaoji.period': '2017' });
  await workbook.apply([{ kind: 'setting', key: 'kaoji.period', value: '2018' }]);
  expect((await readXlsx(await workbook.save())).settings).toEqual({ ...settings, 'kaoji.period': '2018' });
});
