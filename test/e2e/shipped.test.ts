import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newContext, openWorkbench, paneFrame, serverUrl, type OpenWorkbench } from './workbench';

const root = join(__dirname, '../..');
const dist = join(root, 'dist');

/** A context in which no answer carries the policy of our own server: as on anybody else's. */
async function contextWithoutHeaders() {
  const context = await newContext();
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  return context;
}

/** One workbench, its pages as anybody else's server hands them out. */
let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench(await contextWithoutHeaders());
});
afterAll(() => bench.context.close());

describe('what ships', () => {
  test('npm run audit: every package with licence, date and install scripts, and nothing that may not ship', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/tools/shipped/audit.mjs')], { encoding: 'utf8' });
    expect({ status, problems: stdout.split('\n').filter((line) => line.includes('：')) }).toEqual({ status: 0, problems: [] });
    expect(stdout).toMatch(/^react \S+\tMIT\t≤ \d{4}-\d\d-\d\d\tno install script\tpane workbench$/mu);
    expect(stdout).toMatch(/^@microsoft\/office-js \S+ \(office\.js\)\t/mu);
    expect(stdout).toMatch(/^\d+ packages, 2 of them named exceptions; 0 problems$/mu);
    expect(stderr).not.toContain('Error');
  });

  test('the notices stand beside pane, workbench and command line, and both pages lead to theirs', async () => {
    const { page, context } = bench;
    const pane = await paneFrame(page);
    await pane.click('[data-testid=tab-readings]');
    const links = [
      await pane.getAttribute('[data-testid=third-party]', 'href'),
      await page.getAttribute('[data-testid=third-party]', 'href'),
    ];
    expect(links).toEqual(['third-party/pane.txt', 'third-party/workbench.txt']);
    const [ofPane = '', ofWorkbench = ''] = await Promise.all(
      links.map(async (link) => (await context.request.get(new URL(link ?? '', serverUrl()).href)).text()),
    );
    expect(ofPane).toMatch(/^- react \S+: MIT$/mu);
    expect(ofPane).toContain('https://aka.ms/fluentui-assets-license');
    expect(ofWorkbench).toMatch(/^- @univerjs\/core \S+: Apache-2\.0$/mu);
    expect(readFileSync(join(dist, 'cli/third-party/cli.txt'), 'utf8')).toMatch(/^- hucre \S+: MIT$/mu);
  });
});

describe('what a page may do, on any server', () => {
  test('every page says it; only what Microsoft published ships as it was', () => {
    const pages = ['pane', 'workbench'].flatMap((bundle) =>
      readdirSync(join(dist, bundle), { recursive: true, encoding: 'utf8' }).flatMap((path) =>
        path.endsWith('.html') ? [join(bundle, path)] : [],
      ),
    );
    expect(pages).toEqual(expect.arrayContaining(['pane/taskpane.html', 'workbench/index.html', 'pane/help/index.html']));
    const loose = pages.filter((path) => {
      const [, policy = ''] =
        /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(readFileSync(join(dist, path), 'utf8')) ?? [];
      const directives = policy.split('; ');
      return !["script-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"].every((one) => directives.includes(one));
    });
    expect(loose).toEqual(['pane/office/agaveerrorux/index.html']);
  });

  test('office.js, pane and workbench need nothing more: the console stays silent, and a script that slips in does not run', async () => {
    const pane = await paneFrame(bench.page);
    await pane.click('[data-testid=tab-findings]');
    await pane.click('[data-testid=btn-check]');
    await pane.waitForSelector('[data-testid=finding]');
    expect([...bench.errors, ...bench.strangers]).toEqual([]);

    for (const frame of [bench.page.mainFrame(), pane]) {
      await frame.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.documentElement.dataset.slipped = "yes"';
        document.body.append(script);
      });
      expect(await frame.evaluate(() => document.documentElement.dataset['slipped'] ?? 'no')).toBe('no');
    }
  });
});
