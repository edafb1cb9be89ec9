import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticesText } from '../../src/tools/shipped/notices.mjs';
import { packagesOf } from '../../src/tools/shipped/packages.mjs';
import { problemsOf } from '../../src/tools/shipped/problems.mjs';

const MIT_TEXT = 'Permission is hereby granted, free of charge, to any person obtaining a copy of this software';
const modules = join(__dirname, '../../node_modules');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaoji-shipped-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Installs a package; gives a file of it that a bundle may hold. */
function installed(name: string, manifest: object, files: Readonly<Record<string, string>> = { LICENSE: MIT_TEXT }): string {
  const at = join(folder, 'node_modules', name);
  mkdirSync(at, { recursive: true });
  for (const [file, text] of Object.entries({ ...files, 'package.json': JSON.stringify({ name, version: '1.0.0', ...manifest }) }))
    writeFileSync(join(at, file), text);
  return join(at, 'lib/index.js');
}

/** What the audit says of a bundle that is made of one package. */
function said(name: string, manifest: object, files?: Readonly<Record<string, string>>): string {
  const packages = packagesOf([installed(name, manifest, files)]);
  return problemsOf(packages, { [`${name}@1.0.0`]: '2026-01-01' }).join('\n');
}

describe('what may ship', () => {
  test.each(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', '(MIT OR GPL-3.0-only)', 'MIT AND ISC'])(
    '%s',
    (license) => {
      expect(said('good', { license })).toBe('');
    },
  );

  test.each(['GPL-3.0-only', 'LGPL-2.1', 'MPL-2.0', 'CC-BY-4.0', 'UNLICENSED', 'SEE LICENSE IN LICENSE', 'MIT AND GPL-2.0-only'])(
    'not %s',
    (license) => {
      expect(said('bad', { license })).toContain(`bad@1.0.0：许可 ${license} 不可随附`);
    },
  );

  test.each(['preinstall', 'install', 'postinstall'])('no package that runs a script when it is installed: %s', (script) => {
    expect(said('runs', { license: 'MIT', scripts: { [script]: 'node fetch.js' } })).toContain(`runs@1.0.0：安装时运行 ${script}`);
  });

  test('nor one that npm builds without being told', () => {
    expect(said('native', { license: 'MIT' }, { LICENSE: MIT_TEXT, 'binding.gyp': '{}' })).toContain('binding.gyp');
  });

  test('a package whose release date nobody wrote down is named', () => {
    expect(problemsOf(packagesOf([installed('new', { license: 'MIT' })]), {}).join()).toContain('new@1.0.0：不知道发布日期');
  });

  test('a licence is known by its text where package.json does not name it, and refused where there is neither', () => {
    expect(packagesOf([installed('silent', {})])).toMatchObject([{ name: 'silent', licence: 'MIT' }]);
    expect(() => packagesOf([installed('nothing', {}, {})])).toThrow('nothing@1.0.0');
  });

  test('office.js and the icon fonts are exceptions; the code beside the fonts is not', () => {
    const office = join(modules, '@microsoft/office-js/dist/office.js');
    const font = join(modules, '@fluentui/font-icons-mdl2/fonts/fabric-icons-0-467ee27f.woff');
    expect([office, font].map((file) => existsSync(file))).toEqual([true, true]);
    const shipped = packagesOf([office, font, join(modules, '@fluentui/font-icons-mdl2/lib/index.js')]);
    expect(shipped.map(({ part, isException }) => [part, isException])).toEqual([
      [null, false],
      ['Fabric icon fonts', true],
      ['office.js', true],
    ]);
    expect(packagesOf([join(modules, '@microsoft/office-js/README.md')])).toMatchObject([{ isException: false, licence: 'LICENSE' }]);
  });
});

describe('the notices', () => {
  test('give each package with its version and its licence in full, the same text once', () => {
    const text = noticesText(
      packagesOf([
        installed('one', { license: 'MIT' }),
        installed('two', { license: 'MIT', version: '2.0.0' }),
        installed('three', { license: 'ISC' }, { 'LICENSE.md': 'ISC of three', NOTICE: 'three thanks four' }),
        join(folder, 'src/own.ts'),
      ]),
    );
    expect(text).toContain('- one 1.0.0: MIT');
    expect(text).toContain(`one 1.0.0\ntwo 2.0.0\n\n${MIT_TEXT}`);
    expect(text.split(MIT_TEXT)).toHaveLength(2);
    expect(text).toContain('three 1.0.0\n\nISC of three\n\nthree thanks four');
  });

  test('write out a licence that a package only names, with its author', () => {
    const text = noticesText(packagesOf([installed('bare', { license: 'ISC', author: 'A. Writer <a@example.org>' }, {})]));
    expect(text).toContain('Copyright (c) A. Writer\n');
    expect(text).toContain('with or without fee is hereby granted');
  });

  test('refuse a package whose licence has its text nowhere', () => {
    expect(() => noticesText(packagesOf([installed('bare', { license: 'Apache-2.0' }, {})]))).toThrow('bare 1.0.0');
  });
});
