import { callsFunctions, isHosted, loadOffice } from '../../../src/taskpane/office/office-loader';
import { localeOf } from '../../../src/messages/catalogue';

function page(url: string, name = '', over: object = {}): Window {
  return Object.assign(Object.create(window) as Window, { location: new URL(url), name, external: {}, ...over });
}

test.each([
  ['a browser tab', page('https://x.cn/taskpane.html'), false],
  ['a frame with another name', page('https://x.cn/taskpane.html', '{"a":1}'), false],
  ['Excel on Windows, by its address', page('https://x.cn/taskpane.html?_host_Info=Excel$Win32$16.02$zh-CN$$$$0'), true],
  ['Excel on the web, by the name of its frame', page('https://x.cn/taskpane.html', '{"hostInfo":"Excel$Web$16.01$zh-CN"}'), true],
  ['a desktop browser control', page('https://x.cn/taskpane.html', '', { external: { GetHostInfo: () => 'Excel|Mac' } }), true],
])('%s', (_, where, hosted) => {
  expect(isHosted(where)).toBe(hosted);
});

test('Chinese unless English is asked for', () => {
  expect(['zh-CN', 'de-DE', '', 'en-US', 'en'].map(localeOf)).toEqual(['zh-CN', 'zh-CN', 'zh-CN', 'en-US', 'en-US']);
});

test('what office.js has to know before it turns to the host is said as soon as it is there', async () => {
  const said: string[] = [];
  Object.assign(window, { Office: { onReady: () => Promise.resolve(void said.push('ready')) } });
  const loading = loadOffice(
    document,
    () => void said.push('functions'),
    () => undefined,
  );
  const script = document.querySelector<HTMLScriptElement>('script[src="office/office.js"]');
  expect(said).toEqual([]);
  script?.dispatchEvent(new Event('load'));
  await loading;
  expect(said).toEqual(['functions', 'ready']);
});

test('functions that cannot be made known keep the pane from nothing, and are reported', async () => {
  const failures: unknown[] = [];
  Object.assign(window, { Office: { onReady: () => Promise.resolve() } });
  const refused = new Error('twice');
  const loading = loadOffice(
    document,
    () => {
      throw refused;
    },
    (error) => void failures.push(error),
  );
  [...document.querySelectorAll<HTMLScriptElement>('script[src="office/office.js"]')].at(-1)?.dispatchEvent(new Event('load'));
  await expect(loading).resolves.toBeUndefined();
  expect(failures).toEqual([refused]);
});

test.each([true, false])('formulas call the functions only where Excel says so: %s', (supported) => {
  const asked: string[] = [];
  const isSetSupported = (name: string, version: string): boolean => asked.push(`${name} ${version}`) > 0 && supported;
  expect(callsFunctions({ context: { requirements: { isSetSupported } } })).toBe(supported);
  expect(asked).toEqual(['CustomFunctionsRuntime 1.3']);
});
