import type { FocusTarget } from '../../src/host';
import { startWorld, until, type World } from './world';

const asked: FocusTarget[] = [];
let world: World;

beforeAll(async () => {
  world = await startWorld(undefined, { onFocusAsked: (target) => asked.push(target) });
});

const CTRL = { ctrlKey: true };
const SHIFT = { shiftKey: true };

test.each([
  ['Ctrl+F6', { keyCode: 117, ...CTRL }, 'next'],
  ['Ctrl+Shift+F6', { keyCode: 117, ...CTRL, ...SHIFT }, 'previous'],
  ['Tab where nothing comes after', { keyCode: 9 }, 'after'],
  ['Shift+Tab where nothing stands before', { keyCode: 9, ...SHIFT }, 'before'],
  ['Escape', { keyCode: 27 }, 'document'],
  ['F2', { keyCode: 113 }, 'document'],
] as const)('%s in the add-in is heard by the host, which knows where the focus is to go', async (_, key, target) => {
  asked.length = 0;
  const { document, KeyboardEvent } = world.window;
  document.body.innerHTML = '';
  document.body.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
  await until(() => asked.length > 0);
  expect(asked).toEqual([target]);
});
