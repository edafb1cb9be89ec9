import { draw, click, spoken, withText, words } from '../support/shown';

test('a panel that fails to draw leaves a message and a way back, not a blank pane', async () => {
  let broken = true;
  function Panel() {
    if (broken) throw new TypeError('x is undefined');
    return <p className="fine">好</p>;
  }
  // React reports the failure on the console as well.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await draw(<Panel />);
  expect(await spoken(() => document.querySelector('.ms-MessageBar-innerText'))).toContain('窗格显示出了意外，工作簿不受影响。');
  broken = false;
  await click(withText('button', '重新显示'));
  expect(words(document.querySelector('.fine'))).toBe('好');
  jest.restoreAllMocks();
});
