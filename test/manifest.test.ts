import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { answerRibbon, type RibbonHost } from '../src/taskpane/office/ribbon';
import type { Session } from '../src/taskpane/session/session';

const root = join(__dirname, '..');
const file = join(root, 'manifest.xml');
const document = new JSDOM(readFileSync(file, 'utf8'), { contentType: 'application/xml' }).window.document;

function all(name: string, parent: Document | Element = document): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function only(name: string, parent: Document | Element = document): Element {
  const [element, ...more] = all(name, parent);
  if (element === undefined || more.length > 0) throw new Error(`expected one <${name}>`);
  return element;
}

function childNames(element: Element): string[] {
  return [...element.children].map((child) => child.localName);
}

describe('the manifest', () => {
  const overrides = only('VersionOverrides');

  test('has its top level in the order that the schema asks for', () => {
    expect(childNames(document.documentElement)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
  });

  test('has Runtimes first in its host, then the form factor', () => {
    expect(childNames(only('Host', only('Hosts', overrides)))).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(childNames(only('DesktopFormFactor'))).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expect(childNames(only('Resources'))).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
  });

  test('runs pane and commands in one long-lived runtime: one resid everywhere, no task pane id', () => {
    const pages = [...all('Page', overrides), ...all('Action', overrides)].flatMap((element) => all('SourceLocation', element));
    const resids = [only('Runtime'), only('FunctionFile'), ...pages].map((element) => element.getAttribute('resid'));
    expect(new Set(resids)).toEqual(new Set(['Taskpane.Url']));
    expect(only('Runtime').getAttribute('lifetime')).toBe('long');
    expect(all('TaskpaneId')).toEqual([]);
  });

  test(
    'brings custom functions that run in that same runtime, with their script, metadata and namespace in the ' + 'order of the schema',
    () => {
      const point = only('ExtensionPoint', only('AllFormFactors'));
      expect(point.getAttribute('xsi:type')).toBe('CustomFunctions');
      expect(childNames(point)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
      const url = (name: string) =>
        all('Url')
          .find(({ id }) => id === all('SourceLocation', only(name, point))[0]?.getAttribute('resid'))
          ?.getAttribute('DefaultValue');
      expect([url('Script'), url('Page'), url('Metadata')]).toEqual([
        'https://localhost:3000/taskpane.js',
        'https://localhost:3000/taskpane.html',
        expect.stringMatching(/^https:\/\/localhost:3000\/functions\.json\?v=[0-9a-f]{8}$/u),
      ]);
      expect(
        all('String')
          .find(({ id }) => id === only('Namespace', point).getAttribute('resid'))
          ?.getAttribute('DefaultValue'),
      ).toMatch(/^[A-Z]{3,32}$/u);
    },
  );

  test('asks for no more than Excel LTSC 2021 has', () => {
    const sets = Object.fromEntries(all('Set').map((set) => [set.getAttribute('Name') ?? '', set.getAttribute('MinVersion')]));
    expect(sets).toEqual({ SharedRuntime: '1.1', ExcelApi: '1.14' });
  });

  test('declares every resource once, with an id of at most 32 characters, and uses each one', () => {
    const resources = only('Resources');
    const declared = ['Image', 'Url', 'String'].flatMap((name) => all(name, resources)).map((entry) => entry.id);
    const used = [...overrides.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid') ?? '');
    expect(new Set(declared).size).toBe(declared.length);
    expect(declared.filter((id) => id.length > 32)).toEqual([]);
    expect([...new Set(used)].sort()).toEqual([...declared].sort());
  });

  test('names only functions that the add-in answers, and all of them', () => {
    const answered: string[] = [];
    const host: RibbonHost = { actions: { associate: (id) => answered.push(id) }, addin: { showAsTaskpane: () => Promise.resolve() } };
    answerRibbon(host, {} as Session);
    expect(
      all('FunctionName')
        .map((name) => name.textContent)
        .sort(),
    ).toEqual(answered.sort());
  });

  test('keeps labels within 125 characters and tips within 250', () => {
    const texts = (name: string) =>
      all('String', only(name)).flatMap((entry) => [
        entry.getAttribute('DefaultValue'),
        ...all('Override', entry).map((override) => override.getAttribute('Value')),
      ]);
    expect(texts('ShortStrings').filter((text) => text === null || text.length > 125)).toEqual([]);
    expect(texts('LongStrings').filter((text) => text === null || text.length > 250)).toEqual([]);
  });

  test('says everything in Chinese first and in English', () => {
    expect(only('DefaultLocale').textContent).toBe('zh-CN');
    // The namespace of the functions is a name in formulas, the same in every language.
    for (const text of [...all('String').filter(({ id }) => id !== 'Functions.Namespace'), only('DisplayName')]) {
      expect(text.getAttribute('DefaultValue')).toMatch(/\p{Script=Han}/u);
      expect(all('Override', text).map((override) => override.getAttribute('Locale'))).toEqual(['en-US']);
    }
  });

  test('gives each button and the group icons of 16, 32 and 80 pixels that exist with that size', () => {
    for (const icon of all('Icon', overrides)) {
      expect(all('Image', icon).map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
    }
    for (const image of all('Image', only('Resources'))) {
      const path = join(root, new URL(image.getAttribute('DefaultValue') ?? '').pathname);
      const png = readFileSync(path);
      expect(String(png.readUInt32BE(16))).toBe(/-(\d+)\.png$/u.exec(path)?.[1]);
    }
    for (const url of [only('IconUrl'), only('HighResolutionIconUrl')]) {
      expect(existsSync(join(root, new URL(url.getAttribute('DefaultValue') ?? '').pathname))).toBe(true);
    }
  });

  test('is read by Microsoft’s own parser', async () => {
    await expect(OfficeAddinManifest.readManifestFile(file)).resolves.toMatchObject({
      displayName: '考绩',
      version: '0.1.0.0',
      defaultLocale: 'zh-CN',
      permissions: 'ReadWriteDocument',
    });
  });
});
