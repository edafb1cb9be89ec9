import type { Edits } from '../../../../src/workbook/edits';
import { officeWorkbook } from '../../../../src/workbook/officejs';
import type { Workbook } from '../../../../src/workbook/port';
import { sheetNamed, type Snapshot } from '../../../../src/workbook/snapshot';
import { delivered } from '../../../host/world';
import { protects } from '../support/colleague';
import { TestClock } from '../support/clock';
import { area, officeWith } from '../support/office';
import { tapWire, type Wire } from '../support/wire';

const office = officeWith({
  结果: [
    ['单位', '总分'],
    ['甲', 9],
  ],
  汇总: [['旧', 1]],
});

const plan: Edits = [
  { kind: 'clear', sheet: '结果', area: area(0, 0, 2, 2) },
  { kind: 'values', sheet: '结果', area: area(0, 0, 1, 2), values: [['新', 1]] },
  { kind: 'addSheet', sheet: '附表' },
  { kind: 'values', sheet: '附表', area: area(0, 0), values: [['附']] },
  { kind: 'name', name: '新名', sheet: '结果', area: area(0, 0) },
  { kind: 'setting', key: 'kaoji.period', value: '2017' },
  { kind: 'values', sheet: '汇总', area: area(0, 0), values: [['新']] },
];

/** Requests of an apply, in their order. */
const [LOOK, WRITE] = [0, 1];

let wire: Wire | null = null;
let clock: TestClock;
let workbook: Workbook;
let before: Snapshot;

function tapped(): Wire {
  wire ??= tapWire(office.world.window);
  return wire;
}

beforeEach(async () => {
  clock = new TestClock();
  workbook = officeWorkbook({ clock });
  tapped().set(() => null);
  tapped().onSilence = () => clock.pass();
  before = await workbook.read();
  await delivered();
});

async function now(): Promise<Snapshot> {
  tapped().set(() => null);
  return officeWorkbook({ clock: new TestClock() }).read();
}

function isWritten({ sheets, names, settings }: Snapshot): boolean[] {
  return [
    sheetNamed({ sheets, names, settings }, '结果')?.values[0]?.[0] === '新',
    sheets.some(({ name }) => name === '附表'),
    names.length === 1,
    settings['kaoji.period'] === '2017',
    sheetNamed({ sheets, names, settings }, '汇总')?.values[0]?.[0] === '新',
  ];
}

for (const fate of ['lost', 'garbled'] as const)
  test(`the answer of the write is ${fate}: the plan stands, and the way back leads to what was read before`, async () => {
    tapped().set((index) => (index === WRITE ? fate : null));
    const applied = await workbook.apply(plan, { snapshot: before });
    expect(applied.oldValues).toBe('readBefore');
    expect(isWritten(await now())).toEqual([true, true, true, true, true]);
    await applied.revert();
    expect(await now()).toEqual(before);
  });

test('a write that is never answered and not done ends before; done late, it does nothing', async () => {
  tapped().set((index) => (index === WRITE ? 'late' : null));
  await expect(workbook.apply(plan, { snapshot: before })).rejects.toMatchObject({
    code: 'WB-WRITE-FAILED',
    outcome: { state: 'before', tookBack: false },
  });
  tapped().release();
  await delivered();
  expect(await now()).toEqual(before);
});

test('a look that is never answered ends before, and the next plan goes its way', async () => {
  tapped().set((index) => (index === LOOK ? 'gone' : null));
  await expect(workbook.apply(plan, { snapshot: before })).rejects.toMatchObject({ outcome: { state: 'before' } });
  tapped().set(() => null);
  await workbook.apply(plan, { snapshot: before });
  expect(isWritten(await now())).toEqual([true, true, true, true, true]);
});

test('a read that is never answered says so after its limit', async () => {
  tapped().set(() => 'gone');
  await expect(workbook.read()).rejects.toThrow('Excel 没有应答');
});

test('nothing is answered any more: it is said that nobody knows, the old values are kept, and bring all back', async () => {
  tapped().set((index) => (index >= WRITE ? 'lost' : null));
  const failure: unknown = await workbook.apply(plan, { snapshot: before }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'WB-UNKNOWN', outcome: { state: 'unknown' } });
  tapped().set(() => null);
  const { undo } = failure as { undo: { revert(): Promise<unknown> } };
  await undo.revert();
  expect(await now()).toEqual(before);
});

test('Excel has too much to do: asked again after pauses', async () => {
  tapped().set((index) => (index === WRITE || index === WRITE + 1 ? { refused: 'ActivityLimitReached' } : null));
  await workbook.apply(plan, { snapshot: before });
  expect(clock.pauses).toEqual([1_000, 2_000]);
  expect(isWritten(await now())).toEqual([true, true, true, true, true]);
});

test('Excel stays busy: nothing was written, and the sentence says why', async () => {
  tapped().set((index) => (index >= WRITE && index < WRITE + 6 ? { refused: 'ActivityLimitReached' } : null));
  await expect(workbook.apply(plan, { snapshot: before })).rejects.toThrow('写入失败（Excel 正忙，试了6次），没有写入任何内容');
  expect(await now()).toEqual(before);
});

test('a request that is too long goes in parts, down to a row', async () => {
  const values = Array.from({ length: 40 }, (_, row) => ['单位'.repeat(50), row]);
  tapped().set((_, body) => (body.length > 12_000 ? { refused: 'RequestPayloadSizeLimitExceeded' } : null));
  const undo = await workbook.apply([{ kind: 'values', sheet: '汇总', area: area(0, 0, 40, 2), values }], { snapshot: before });
  expect(sheetNamed(await now(), '汇总')?.values).toEqual(values);
  tapped().set((_, body) => (body.length > 12_000 ? { refused: 'RequestPayloadSizeLimitExceeded' } : null));
  await undo.revert();
  expect(await now()).toEqual(before);
});

test('a pane that is closed in the middle leaves a mark: the next one says what is between, and brings it back', async () => {
  // The write stops at a protected sheet, and nothing that the pane wanted afterwards leaves it.
  tapped().set((index) => {
    if (index === WRITE) protects(office.world, '汇总');
    return index > WRITE ? 'gone' : null;
  });
  await expect(workbook.apply(plan, { snapshot: before })).rejects.toMatchObject({ code: 'WB-UNKNOWN' });
  tapped().set(() => null);
  protects(office.world, '汇总', false);
  const pane = officeWorkbook({ clock });
  const [unfinished] = (await pane.read()).unfinished ?? [];
  expect(unfinished).toMatchObject({
    at: '2026-11-30T02:00:00.000Z',
    restorable: true,
    places: [
      { sheet: '结果', area: area(0, 0, 2, 2) },
      { sheet: '附表', area: area(0, 0) },
      { sheet: '汇总', area: area(0, 0) },
    ],
  });
  if (unfinished === undefined) throw new Error('no mark');
  expect((await pane.recover(unfinished)).leftAlone).toEqual([]);
  expect(await now()).toEqual(before);
});

test('what a closed pane has left is no longer found once a pane forgets it, and stays as it is', async () => {
  tapped().set((index) => {
    if (index === WRITE) protects(office.world, '汇总');
    return index > WRITE ? 'gone' : null;
  });
  await expect(workbook.apply(plan, { snapshot: before })).rejects.toMatchObject({ code: 'WB-UNKNOWN' });
  tapped().set(() => null);
  const pane = officeWorkbook({ clock });
  const { unfinished, ...left } = await pane.read();
  await pane.forget(unfinished?.[0]?.token ?? '');
  expect(unfinished).toHaveLength(1);
  expect(await officeWorkbook({ clock }).read()).toEqual(left);
});

test('a cell that does not hold what it was given is told, with what it holds; formulas and blanks are as planned', async () => {
  const values = [['文', 1 / 3, true, { formula: '=1+1' }, null]];
  const edits: Edits = [
    { kind: 'values', sheet: '汇总', area: area(0, 0, 1, 5), values },
    { kind: 'values', sheet: '汇总', area: area(2, 0, 1, 2), values: [['第一行\r\n第二行', '=文字']] },
    { kind: 'merge', sheet: '汇总', area: area(2, 0, 1, 1) },
  ];
  const applied = await workbook.apply(edits, { snapshot: before });
  expect(applied.notAsPlanned).toEqual([]);
  await applied.revert();
  const again = { snapshot: await now() };
  // Excel does something else with two of the cells.
  tapped().set((_, body) => ({ instead: body.replaceAll('"=1+1"', '2').replaceAll('"文"', '"别的"') }));
  expect((await workbook.apply(edits, again)).notAsPlanned).toEqual([
    { place: { sheet: '汇总', area: area(0, 0) }, now: '别的' },
    { place: { sheet: '汇总', area: area(0, 3) }, now: 2 },
  ]);
});

test('while a write is under way, its own mark is no news', async () => {
  await workbook.apply(plan, { snapshot: before });
  expect((await workbook.read()).unfinished).toBeUndefined();
  expect(Object.keys(office.world.extras.settings).filter((key) => key.startsWith('kaoji.unfinished.'))).toEqual([]);
});
