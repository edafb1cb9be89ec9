/** @jest-environment node */
import { answerRibbon } from '../../../src/taskpane/office/ribbon';
import { opened, RESULT, resultCell, written } from '../support/opened';

/** The ribbon of an Office that remembers which action stands behind which button. */
async function ribbon() {
  const { workbook, session } = await opened();
  const actions = new Map<string, (event: { completed(): void }) => void>();
  let shown = 0;
  answerRibbon(
    {
      actions: { associate: (id, action) => void actions.set(id, action) },
      addin: { showAsTaskpane: async () => void (shown += 1) },
    },
    session,
  );
  const press = (id: string) => new Promise<void>((completed) => actions.get(id)?.({ completed }));
  return { workbook, session, actions, press, shown: () => shown };
}

test('the buttons of the manifest are answered', async () => {
  const { actions } = await ribbon();
  expect([...actions.keys()].sort()).toEqual(['kaoji.check', 'kaoji.explain', 'kaoji.next', 'kaoji.previous', 'kaoji.score', 'kaoji.undo']);
});

test('计分 and 撤销 drive the session of the pane and show it', async () => {
  const { workbook, press, shown } = await ribbon();
  await press('kaoji.score');
  expect((await written(workbook))[0]).toEqual(['乙局', 88]);
  expect(shown()).toBe(1);
  await press('kaoji.undo');
  expect(await written(workbook)).toEqual([]);
});

test('推导 explains the selected cell', async () => {
  const { workbook, session, press } = await ribbon();
  await press('kaoji.score');
  const { row, column } = await resultCell(workbook, '乙局', '得分');
  workbook.userSelects(RESULT, row, column);
  await press('kaoji.explain');
  expect(session.getState()).toMatchObject({ tab: 'derivation', focus: { unit: '乙局', item: '得分' } });
});

test('Office is told that the command is over even when it failed', async () => {
  const { workbook, session, press } = await ribbon();
  workbook.nextReadFails = new Error('x');
  await press('kaoji.check');
  expect(session.getState().notice?.code).toBe('PANE-UNEXPECTED');
});
