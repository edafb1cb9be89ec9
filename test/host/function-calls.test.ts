import { FunctionCalls, type FunctionMessage, type Site } from '../../src/host/functions/calls';
import { readFunctions } from '../../src/host';
import { turn, until } from './world';

const [add] = readFunctions({ functions: [{ id: 'ADD', name: '相加', parameters: [{ name: '甲' }] }] }, 'TEST');
if (add === undefined) throw new Error('no function');

const cell = (row: number): Site => ({ sheet: 's', row, column: 0 });
const call = (value: number) => ({ kind: 'call' as const, parameters: [value], addresses: [null] });

/** Calls with what they tell: the messages that went out, the cells to calculate again. */
function calls(): { calls: FunctionCalls; sent: FunctionMessage[][]; changed: Site[][]; take: () => () => void } {
  const sent: FunctionMessage[][] = [];
  const changed: Site[][] = [];
  const made = new FunctionCalls({ changed: (sites) => void changed.push([...sites]), addressOf: () => '表!A1' });
  return { calls: made, sent, changed, take: () => made.attach((messages) => void sent.push([...messages])) };
}

test('calls wait for an add-in and then go out in one message', async () => {
  const world = calls();
  world.calls.passStarted();
  expect([world.calls.ask(cell(1), add, call(1)), world.calls.ask(cell(2), add, call(2)), world.calls.ask(cell(3), add, call(2))]).toEqual([
    null,
    null,
    null,
  ]);
  world.calls.passEnded();
  await turn();
  expect(world.sent).toEqual([]);
  world.take();
  await until(() => world.sent.length > 0);
  expect(world.sent).toEqual([
    [
      [1, 1000, '', '[1,"ADD",[1],null,0,null]'],
      [1, 1000, '', '[2,"ADD",[2],null,0,null]'],
    ],
  ]);
  world.calls.answered([
    [1, { kind: 'values', values: [[10]] }],
    [2, { kind: 'values', values: [[20]] }],
  ]);
  expect(world.changed).toEqual([[cell(1), cell(2), cell(3)]]);
});

test('what a closed pane owed goes to the next one', async () => {
  const world = calls();
  const leave = world.take();
  world.calls.passStarted();
  world.calls.ask(cell(1), add, call(1));
  await until(() => world.sent.length > 0);
  leave();
  world.take();
  await until(() => world.sent.length > 1);
  expect(world.sent).toHaveLength(2);
  expect(world.sent[1]).toEqual(world.sent[0]);
});

test('an answer is given once; the next calculation of the formula asks again', () => {
  const world = calls();
  const value = { kind: 'values', values: [[10]] } as const;
  world.calls.passStarted();
  expect(world.calls.ask(cell(1), add, call(1))).toBeNull();
  world.calls.passEnded();
  world.calls.answered([[1, value]]);
  world.calls.passStarted();
  expect(world.calls.ask(cell(1), add, call(1))).toEqual(value);
  world.calls.passEnded();
  world.calls.passStarted();
  expect(world.calls.ask(cell(1), add, call(1))).toBeNull();
});

test('an answer to a call that nobody made is ignored', () => {
  const world = calls();
  world.calls.answered([[99, { kind: 'values', values: [[1]] }]]);
  expect(world.changed).toEqual([]);
});
