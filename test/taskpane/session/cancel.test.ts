/** @jest-environment node */
import { Session } from '../../../src/taskpane/session/session';
import type { PaneState } from '../../../src/taskpane/session/state';
import { MemoryWorkbook } from '../support/memory-workbook';
import { NOON } from '../support/opened';
import { workedExample } from '../support/worked-example';

/** A session over the worked example whose long work pauses wherever it may; `at` is told of every pause, counted from 1. */
async function pausing() {
  const workbook = new MemoryWorkbook(workedExample);
  workbook.settings['kaoji.scheme'] = '广元交通';
  const pauses = { count: 0, at: (_: number): void => undefined };
  let time = 0;
  const session = new Session(workbook, {
    now: () => NOON,
    elapsed: () => (time += 1000),
    pause: async () => {
      pauses.count += 1;
      pauses.at(pauses.count);
    },
  });
  await session.start();
  return { workbook, session, pauses };
}

/** What the pane shows of the workbook, without what it says of the step. */
function shown(state: PaneState): unknown {
  return { ...state, busy: null, status: null, notice: null };
}

type Step = readonly [name: string, take: (session: Session) => Promise<void>];

const steps: readonly Step[] = [
  ['校验', (session) => session.check()],
  ['计分', (session) => session.score()],
  ['换口径', (session) => session.choices.setReading(...otherReading(session))],
  ['改年度', (session) => session.choices.setPeriod('2018')],
];

function otherReading(session: Session): [string, string] {
  const [reading] = session.getState().assessment?.readings ?? [];
  return [reading?.name ?? '', reading?.alternatives[0] ?? ''];
}

test.each(steps)('%s cancelled at any pause leaves pane and workbook as they were', async (_, take) => {
  const { workbook, session, pauses } = await pausing();
  pauses.count = 0;
  const other = await pausing();
  other.pauses.count = 0;
  await take(other.session);
  const all = other.pauses.count;
  expect(all).toBeGreaterThan(5);
  for (const at of [1, Math.ceil(all / 3), Math.ceil((2 * all) / 3), all]) {
    const [before, cells] = [shown(session.getState()), await workbook.peek()];
    pauses.count = 0;
    pauses.at = (count) => {
      if (count === at) session.cancel();
    };
    await take(session);
    expect(session.getState()).toMatchObject({ busy: null, notice: null, cancel: 'impossible', status: { code: 'PANE-STATUS-CANCELLED' } });
    expect(shown(session.getState())).toEqual(before);
    expect(await workbook.peek()).toEqual(cells);
  }
  // And afterwards it can be taken.
  pauses.at = () => undefined;
  await take(session);
  expect(session.getState().status.code).not.toBe('PANE-STATUS-CANCELLED');
});

test('计分 as formulas tells how far it is, and can be cancelled while it lays them out', async () => {
  const { workbook, session, pauses } = await pausing();
  await session.choices.setWriteAs('formulas');
  const cells = await workbook.peek();
  const phases = new Set<string>();
  session.subscribe(() => phases.add(session.getState().progress?.phase ?? ''));
  pauses.at = () => {
    if (session.getState().progress?.phase === 'planning') session.cancel();
  };
  await session.score();
  expect([...phases]).toEqual(expect.arrayContaining(['reading', 'scoring', 'checking', 'planning']));
  expect(session.getState()).toMatchObject({ status: { code: 'PANE-STATUS-CANCELLED' }, result: null });
  expect(await workbook.peek()).toEqual(cells);
});

test('what was written already is not cancelled: the pane says so, and 撤销 takes it back', async () => {
  const { workbook, session } = await pausing();
  workbook.duringWrite = async () => session.cancel();
  await session.score();
  expect(session.getState()).toMatchObject({ undoable: { code: 'PANE-DID-SCORE' }, notice: { code: 'PANE-CANCEL-LATE' } });
  expect(session.getState().result?.sheet).toBe('考评结果-2017');
});

test('撤销 itself cannot be cancelled', async () => {
  const { session, pauses } = await pausing();
  await session.score();
  pauses.at = () => {
    expect(session.getState().cancel).toBe('impossible');
    session.cancel();
  };
  await session.history.undo();
  expect(session.getState().status.code).toBe('PANE-STATUS-UNDONE');
});

test('the pane comes to the same with and without pauses', async () => {
  const { session } = await pausing();
  const plain = new Session(Object.assign(new MemoryWorkbook(workedExample), { settings: { 'kaoji.scheme': '广元交通' } }), {
    now: () => NOON,
    elapsed: () => 0,
  });
  await plain.start();
  const told = ({ assessment }: PaneState): unknown => JSON.stringify([assessment?.units, assessment?.findings, assessment?.fingerprint]);
  expect(told(session.getState())).toBe(told(plain.getState()));
});
