import { startUp } from '../../src/host';
import { startWorld, until, type World } from './world';

let world: World;
const shown: string[] = [];

beforeAll(async () => {
  world = await startWorld(undefined, {
    documentUrl: '示例.xlsx',
    onVisibility: (visibility) => shown.push(visibility),
    copyOfDocument: () => Promise.resolve(Uint8Array.from({ length: 700 }, (_, at) => at % 256)),
  });
});

test('the library believes to be in Excel on the web, in Chinese', async () => {
  expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
  expect(Office.context.displayLanguage).toBe('zh-CN');
  expect(Office.context.document.url).toBe('示例.xlsx');
  expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
});

test('settings are saved into the document', async () => {
  let changes = 0;
  const stop = world.extras.onChange(() => (changes += 1));
  const { settings } = Office.context.document;
  settings.set('kaoji.scheme', { id: '广元', 版本: 2 });
  settings.set('kaoji.period', '2017');
  await new Promise((resolve) => settings.saveAsync(resolve));
  expect(world.extras.settings).toEqual({ 'kaoji.scheme': '{"id":"广元","版本":2}', 'kaoji.period': '"2017"' });
  settings.remove('kaoji.period');
  await new Promise((resolve) => settings.saveAsync(resolve));
  expect(Object.keys(world.extras.settings)).toEqual(['kaoji.scheme']);
  stop();
  expect(changes).toBe(2);
});

test('settings that changed in the file are seen after a refresh', async () => {
  world.extras.setSettings({ 'kaoji.period': '"2018"' });
  await new Promise((resolve) => Office.context.document.settings.refreshAsync(resolve));
  expect(Office.context.document.settings.get('kaoji.period')).toBe('2018');
});

test('a ribbon button runs its function and waits for it', async () => {
  const pressed: string[] = [];
  Office.actions.associate('checkNow', (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    setTimeout(() => {
      pressed.push('done');
      event.completed();
    }, 20);
  });
  await world.host.pressRibbonButton('checkNow', 'Button.Check');
  expect(pressed).toEqual(['Button.Check', 'done']);
});

test('the pane is shown, hidden, and asked to load with the document', async () => {
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  await until(() => shown.length > 1);
  expect(shown).toEqual(['Background', 'Visible']);
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.load);
});

test('every load begins a conversation of its own', () => {
  const [first, second] = [startUp('https://localhost:3000', 'kaoji'), startUp('https://localhost:3000', 'kaoji')];
  expect(first.conversation).not.toBe(second.conversation);
  expect(JSON.parse(first.frameName)).toMatchObject({
    hostInfo: 'Excel$Web$16.01$zh-CN$telemetry$$disableLogging$3',
    serializerVersion: '1',
  });
  expect(first.urlSuffix.endsWith(`&_xdm_Info=${first.conversation}|kaoji|https://localhost:3000`)).toBe(true);
});

test('an add-in reads a copy of the document in slices and gives it back', async () => {
  const { bytes, closed } = await readCopy(Office.FileType.Compressed, 256);
  expect(bytes).toEqual(Array.from({ length: 700 }, (_, at) => at % 256));
  expect(closed).toBe(Office.AsyncResultStatus.Succeeded);
});

test('no copy is given in another kind of file', async () => {
  await expect(readCopy(Office.FileType.Pdf, 256)).rejects.toThrow();
});

function readCopy(type: Office.FileType, sliceSize: number) {
  return new Promise<{ bytes: number[]; closed: Office.AsyncResultStatus }>((resolve, reject) => {
    Office.context.document.getFileAsync(type, { sliceSize }, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) return reject(new Error(result.error.message));
      const file = result.value;
      const bytes: number[] = [];
      const next = (index: number): void => {
        if (index === file.sliceCount) return file.closeAsync(({ status }) => resolve({ bytes, closed: status }));
        file.getSliceAsync(index, ({ value }) => {
          bytes.push(...(value.data as number[]));
          next(index + 1);
        });
      };
      next(0);
    });
  });
}
