import { readFunctions } from '../../src/host';
import { delivered, eventually, startWorld, until, type Sheets, type World } from './world';

/** Metadata as an add-in ships it, small: what the host has to serve, not what Kaoji offers. */
const metadata = {
  functions: [
    {
      id: 'ADD',
      name: '相加',
      description: '两数之和',
      parameters: [
        { name: '甲', type: 'number' },
        { name: '乙', type: 'number', optional: true },
      ],
      result: { type: 'number' },
    },
    { id: 'SEEN', name: '所见', parameters: [{ name: '值', type: 'any', dimensionality: 'matrix' }] },
    { id: 'ONE', name: '单值', parameters: [{ name: '值', type: 'any' }] },
    { id: 'WORD', name: '成文', parameters: [{ name: '值', type: 'string' }] },
    {
      id: 'ALL',
      name: '全部',
      parameters: [
        { name: '首', type: 'any' },
        { name: '其余', type: 'number', repeating: true },
      ],
    },
    { id: 'AREAS', name: '各区', parameters: [{ name: '区', type: 'any', dimensionality: 'matrix', repeating: true }] },
    {
      id: 'GRID',
      name: '方阵',
      parameters: [
        { name: '行数', type: 'number' },
        { name: '列数', type: 'number' },
      ],
      result: { dimensionality: 'matrix' },
    },
    { id: 'CHECKED', name: '检查', parameters: [{ name: '值', type: 'any' }] },
    {
      id: 'TOLERANT',
      name: '容错',
      parameters: [{ name: '值', type: 'any', dimensionality: 'matrix' }],
      options: { allowErrorForDataTypeAny: true },
    },
    {
      id: 'WHERE',
      name: '何处',
      parameters: [{ name: '值', type: 'any', dimensionality: 'matrix' }],
      options: { requiresAddress: true, requiresParameterAddresses: true },
    },
    { id: 'SLOW', name: '迟到', parameters: [{ name: '值', type: 'number' }], options: { cancelable: true } },
    { id: 'TICK', name: '滴答', parameters: [{ name: '步', type: 'number' }], options: { stream: true } },
    { id: 'MISSING', name: '没有代码', parameters: [] },
  ],
};

export interface FunctionWorld extends World {
  /** Ids of the functions that were called, with their arguments but the last. */
  readonly called: [string, ...unknown[]][];
  readonly cancelled: number[];
  /** Waits until formulas show results and nothing is owed. */
  calculated(): Promise<void>;
  /** Values of the first sheet. */
  values(address: string): Promise<unknown[][]>;
  /** Waits until the first sheet shows these values. */
  shows(address: string, values: readonly (readonly unknown[])[]): Promise<void>;
  /** Waits until a function has been called so many times. */
  hasCalled(id: string, times?: number): Promise<void>;
  /** Ends a call of SLOW. */
  release(value: number): void;
  tick(value: number): void;
}

export async function startFunctionWorld(sheets: Sheets = { 表: [] }, blanks: 'null' | 'zero' = 'null'): Promise<FunctionWorld> {
  const called: [string, ...unknown[]][] = [];
  const cancelled: number[] = [];
  const waiting = new Map<number, (value: number) => void>();
  const world = await startWorld(sheets, { functions: readFunctions(metadata, 'TEST'), blanks });
  let tick: (value: number) => void = () => undefined;

  /** The library's errors are Errors of their window, which its types do not say. */
  function failure(code: CustomFunctions.ErrorCode, message?: string): Error {
    const made: unknown = new CustomFunctions.Error(code, message);
    if (made instanceof world.window.Error) return made;
    throw new TypeError('CustomFunctions.Error is no Error');
  }
  function associate(id: string, run: (...args: never[]) => unknown): void {
    CustomFunctions.associate(id, (...args: unknown[]) => {
      called.push([id, ...args.slice(0, -1)]);
      return run(...(args as never[]));
    });
  }
  associate('ADD', (a: number, b: number | null) => a + (b ?? 0));
  associate('SEEN', (values: unknown[][]) => JSON.stringify(values));
  associate('ONE', (value: unknown) => JSON.stringify(value));
  associate('WORD', (value: unknown) => JSON.stringify(value));
  associate('ALL', (first: unknown, rest: number[]) => JSON.stringify([first, rest]));
  associate('AREAS', (areas: unknown[][][]) => JSON.stringify(areas));
  associate('GRID', (rows: number, columns: number) =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => (r + 1) * 10 + c + 1)),
  );
  associate('CHECKED', (value: unknown) => {
    if (value === '坏') throw failure(CustomFunctions.ErrorCode.invalidValue, '这里要一个数，得到的是“坏”。');
    if (value === '无') return [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '没有。')]];
    if (value === '除') throw failure(CustomFunctions.ErrorCode.divisionByZero);
    if (value === '错') throw new Error('internal');
    if (value === '空') return null;
    if (value === '回') return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '没有这一项。');
    if (value === '斜') return [[1, 2], [3]];
    return value;
  });
  associate('TOLERANT', (values: unknown[][]) => values.flat().filter((value) => value instanceof CustomFunctions.Error).length);
  associate(
    'WHERE',
    (_: unknown, invocation: CustomFunctions.Invocation) => `${invocation.address ?? ''} ${JSON.stringify(invocation.parameterAddresses)}`,
  );
  associate('SLOW', (value: number, invocation: CustomFunctions.CancelableInvocation) => {
    invocation.onCanceled = () => void cancelled.push(value);
    return new Promise<number>((resolve) => waiting.set(value, resolve));
  });
  associate('TICK', (_: number, invocation: CustomFunctions.StreamingInvocation<number>) => {
    tick = (value) => invocation.setResult(value);
    invocation.onCanceled = () => void cancelled.push(-1);
  });

  const values = (address: string): Promise<unknown[][]> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange(address).load('values');
      await context.sync();
      return range.values as unknown[][];
    });

  return Object.assign(world, {
    called,
    cancelled,
    calculated: async () => {
      await delivered();
      await world.host.idle();
    },
    values,
    shows: (address: string, expected: readonly (readonly unknown[])[]) =>
      eventually(async () => expect(await values(address)).toEqual(expected)),
    hasCalled: (id: string, times = 1) => until(() => called.filter(([name]) => name === id).length >= times),
    release: (value: number) => waiting.get(value)?.(value),
    tick: (value: number) => tick(value),
  });
}

/** Puts formulas below each other into column E of the first sheet and gives their values. */
export async function formulas(world: FunctionWorld, ...texts: string[]): Promise<unknown[]> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(`H1:H${String(texts.length)}`).formulas = texts.map((text) => [text]);
    await context.sync();
  });
  await world.calculated();
  return (await world.values(`H1:H${String(texts.length)}`)).flat();
}
