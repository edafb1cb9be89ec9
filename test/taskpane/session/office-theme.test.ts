import { followTheme } from '../../../src/taskpane/office/office-theme';

/** An Office whose theme somebody changes. */
function office({ knowsEvent }: { readonly knowsEvent: boolean }) {
  const handlers: (() => void)[] = [];
  const page = new EventTarget();
  const told: (boolean | null)[] = [];
  let isDark = false;
  followTheme(
    {
      theme: () => ({ isDarkTheme: isDark }),
      onChange: (changed) => {
        if (!knowsEvent) throw new Error('no such event');
        handlers.push(changed);
      },
    },
    page,
    (now) => void told.push(now),
  );
  const change = (to: boolean): void => {
    isDark = to;
    for (const handler of handlers) handler();
  };
  return { told, page, change };
}

test('the pane follows the theme that somebody chooses while it is open', () => {
  const { told, change } = office({ knowsEvent: true });
  change(true);
  change(true);
  change(false);
  expect(told).toEqual([false, true, false]);
});

test('where Office tells no change, the theme is looked at again when the pane comes to the fore', () => {
  const { told, change, page } = office({ knowsEvent: false });
  change(true);
  expect(told).toEqual([false]);
  page.dispatchEvent(new Event('focus'));
  expect(told).toEqual([false, true]);
});
