import { formulas, startFunctionWorld } from './functions-world';

test('on the desktop a blank cell reaches functions as 0 or an empty text', async () => {
  const world = await startFunctionWorld({ 表: [[1, null]] }, 'zero');
  expect(await formulas(world, '=TEST.所见(A1:B1)', '=TEST.单值(B1)', '=TEST.成文(B1)', '=TEST.相加(A1,B1)')).toEqual([
    '[[1,0]]',
    '0',
    '""',
    1,
  ]);
});
