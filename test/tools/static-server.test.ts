import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveStatic, type StaticServer } from '../../src/tools/server/static-server.mjs';

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

let folder = '';
let server: StaticServer;

function put(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Sends the address as it is written: `fetch` would tidy it up first. */
function ask(address: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    request({ host: 'localhost', port: server.port, path: address, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, text: Buffer.concat(parts).toString() }));
    })
      .on('error', fail)
      .end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaoji-static-'));
  put('secret.txt', 'secret');
  put('page/index.html', '<p>工作台</p>');
  put('page/both.js', 'first');
  put('pane/both.js', 'second');
  put('pane/taskpane.html', '<p>窗格</p>');
  put('pane/office/zh-cn/office_strings.js', 'strings');
  put('page-beside/secret.txt', 'secret');
  put('samples/大石桥-2017.xlsx', 'workbook');
  server = await serveStatic(
    [
      { at: '/office/', directory: join(folder, 'pane/office'), lowerCase: true },
      { at: '/samples/', directory: join(folder, 'samples') },
      { at: '/', directory: join(folder, 'page') },
      { at: '/', directory: join(folder, 'pane') },
    ],
    0,
  );
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('the server of the workbench', () => {
  test('makes one origin of several directories; the first that has a file answers', async () => {
    expect((await ask('/')).text).toBe('<p>工作台</p>');
    expect((await ask('/?x=1')).text).toBe('<p>工作台</p>');
    expect((await ask('/taskpane.html')).text).toBe('<p>窗格</p>');
    expect((await ask('/both.js')).text).toBe('first');
    expect((await ask(`/samples/${encodeURIComponent('大石桥-2017.xlsx')}`)).text).toBe('workbook');
  });

  test('finds the parts of office.js however they are spelt', async () => {
    expect((await ask('/office/zh-CN/Office_Strings.js')).text).toBe('strings');
    expect((await ask('/Office/zh-cn/office_strings.js')).text).toBe('strings');
    expect((await ask('/BOTH.js')).status).toBe(404);
  });

  test.each([
    '/../secret.txt',
    '/../page-beside/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/samples/../../secret.txt',
    '/office/%2e%2e/%2e%2e/secret.txt',
    '/both.js%00.html',
    '/%',
    '//secret.txt',
    '/samples/',
  ])('gives nothing outside of its directories: %s', async (address) => {
    const { status, text } = await ask(address);
    expect({ status, text }).toEqual({ status: 404, text: '404 找不到 Not found\n' });
  });

  test('says what a file is, and lets pages load from their own origin only', async () => {
    const types = await Promise.all(
      ['/', '/both.js', `/samples/${encodeURIComponent('大石桥-2017.xlsx')}`].map(
        async (address) => (await ask(address)).headers['content-type'],
      ),
    );
    expect(types).toEqual([
      expect.stringMatching(/^text\/html; ?charset=utf-8$/u),
      expect.stringMatching(/^text\/javascript; ?charset=utf-8$/u),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    for (const address of ['/', '/nowhere']) {
      const { headers } = await ask(address);
      expect(headers['x-content-type-options']).toBe('nosniff');
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual(
        expect.arrayContaining(["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"]),
      );
    }
  });

  test('lets Office on the web hold the pane in a frame, and nobody else', async () => {
    const { headers } = await ask('/taskpane.html');
    const ancestors = String(headers['content-security-policy'])
      .split('; ')
      .find((directive) => directive.startsWith('frame-ancestors '));
    expect(ancestors?.split(' ')).toEqual(
      expect.arrayContaining(["'self'", 'https://*.officeapps.live.com', 'https://*.cloud.microsoft', 'https://*.sharepoint.com']),
    );
    expect(ancestors).not.toMatch(/ \*| https?:(?: |$)/u);
  });

  test('lets a browser keep a file and ask whether it is still the same', async () => {
    const { headers } = await ask('/both.js');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await ask('/both.js', 'GET', { 'If-None-Match': String(headers['etag']) });
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
    put('page/both.js', 'first, built again');
    expect((await ask('/both.js', 'GET', { 'If-None-Match': String(headers['etag']) })).text).toBe('first, built again');
  });

  test('answers HEAD without the file and refuses to be written to', async () => {
    const head = await ask('/taskpane.html', 'HEAD');
    expect({ status: head.status, text: head.text, size: head.headers['content-length'] }).toEqual({ status: 200, text: '', size: '13' });
    expect((await ask('/taskpane.html', 'POST')).status).toBe(405);
  });

  test('takes the next port where one is taken', async () => {
    const next = await serveStatic([{ at: '/', directory: join(folder, 'pane') }], server.port);
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
    await expect(serveStatic([{ at: '/', directory: folder }], server.port, 0)).rejects.toThrow('EADDRINUSE');
  });
});
