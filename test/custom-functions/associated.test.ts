import { answerCalls } from '../../src/custom-functions/answer-calls';
import { associateFunctions } from '../../src/custom-functions/associate';
import { WorkbookContext } from '../../src/custom-functions/on-ledgers/workbook-context';

/** What office.js brings, as far as a call needs it. */
class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

function known(platform: string): Map<string, (...values: unknown[]) => unknown> {
  Object.assign(globalThis, {
    Office: { context: { platform }, PlatformType: { OfficeOnline: 'OfficeOnline' } },
    CustomFunctions: { Error: CustomFunctionsError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
  });
  const functions = new Map<string, (...values: unknown[]) => unknown>();
  associateFunctions({ associate: (id, run) => functions.set(id, run) }, () =>
    Promise.resolve(answerCalls(new WorkbookContext(), () => undefined)),
  );
  return functions;
}

const invocation = (...parameterAddresses: unknown[]) => ({ parameterAddresses });

test('an answer is a rectangle of values', async () => {
  expect(await known('OfficeOnline').get('PERCENT')?.([[80], [90]], [[100]], null, invocation('A1:A2', null, null))).toEqual([[80], [90]]);
});

test('a problem that is all there is becomes the error of the cell, with its sentence', async () => {
  const call = async () => known('OfficeOnline').get('PERCENT')?.([['85分']], [[100]], null, invocation('A1', null, null));
  await expect(call()).rejects.toThrow(new CustomFunctionsError('#VALUE!', '“得分”应为数，实为“85分”。请只写数，不带单位。'));
});

test('a problem among values is an error among values', async () => {
  const [[, missing] = []] = (await known('OfficeOnline').get('PERCENT')?.(
    [[80, null]],
    [[100]],
    null,
    invocation('A1:B1', null, null),
  )) as unknown[][];
  expect(missing).toMatchObject({ code: '#N/A', message: '待补：“得分”第1行第2列是空白。' });
});

test('on the desktop a 0 from a cell is not taken for 0', async () => {
  const call = async (platform: string) =>
    known(platform).get('COMPLETION')?.([[80]], [[100]], [[0]], null, null, null, invocation('A1', 'B1', 'C1', null, null, null));
  await expect(call('PC')).rejects.toThrow(/是 0 还是空白/u);
  expect(await call('OfficeOnline')).toEqual([[0]]);
});

test('a failure that nobody foresaw is told to the developer; the cell says a sentence', async () => {
  const failures: unknown[] = [];
  const functions = new Map<string, (...values: unknown[]) => unknown>();
  known('OfficeOnline');
  const live = new WorkbookContext();
  live.take = () => {
    throw new RangeError('unforeseen');
  };
  associateFunctions({ associate: (id, run) => functions.set(id, run) }, () =>
    Promise.resolve(answerCalls(live, (error) => failures.push(error))),
  );
  await expect(functions.get('UNITS')?.([['全部']], [['']], [[['单位']]], invocation(null, null, [null]))).rejects.toThrow(
    '出了意外，没有算出结果。请核对参数；仍不行请用窗格计分。',
  );
  expect(failures).toEqual([new RangeError('unforeseen')]);
});

test('functions that cannot be fetched say so in their cells; once they are here, they answer at once', async () => {
  known('OfficeOnline');
  const functions = new Map<string, (...values: unknown[]) => unknown>();
  let online = false;
  associateFunctions({ associate: (id, run) => functions.set(id, run) }, () =>
    online ? Promise.resolve(answerCalls(new WorkbookContext(), () => undefined)) : Promise.reject(new Error('no connection')),
  );
  const call = () => functions.get('PERCENT')?.([[80]], [[100]], null, invocation('A1', null, null));
  await expect(call()).rejects.toThrow(
    new CustomFunctionsError(
      '#N/A',
      '考绩的函数没有载入（网络不通，或程序刚更新），没有算出结果。请重新计算这一格；如再次出现，请重新打开窗格。',
    ),
  );
  online = true;
  expect(await call()).toEqual([[80]]);
  expect(call()).toEqual([[80]]);
});
