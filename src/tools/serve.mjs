// npm run serve: serves the workbench and the task pane as they were built last, from one origin. `--port N` or PORT names the port.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from './server/static-server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Serves what is built: one origin out of several directories. office.js asks for its parts in its own spelling of upper and lower case.
 * @param port 0 takes any free one
 * @param built the folder that the bundles stand in, from the root of the project
 */
export function serve(port, built = 'dist') {
  const pages = ['workbench', 'pane'].map((name) => join(root, built, name));
  const missing = pages.filter((folder) => !existsSync(folder));
  if (missing.length > 0)
    throw new Error(
      `还没有构建（缺 ${missing.join('、')}），请先运行 npm start 或 npm run build。Nothing is built yet: run npm start or npm run build.`,
    );
  return serveStatic(
    [
      { at: '/office/', directory: join(root, built, 'pane/office'), lowerCase: true },
      { at: '/samples/', directory: join(root, 'assets/samples') },
      ...pages.map((directory) => ({ at: '/', directory })),
    ],
    port,
  );
}

/** The port that `--port` or PORT asks for, 3000 when nobody does. Ends the process when it is none. */
export function askedPort(args) {
  const at = args.indexOf('--port');
  const text = at >= 0 ? (args[at + 1] ?? '') : process.env.PORT;
  if (text === undefined) return 3000;
  const port = Number(text);
  if (text === '' || !Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`端口应为 0–65535 的整数，收到“${text}”。The port must be an integer from 0 to 65535, got “${text}”.`);
    process.exit(2);
  }
  return port;
}

/** Tells the user where the workbench is. */
export function announce(url) {
  console.log(`
  考绩工作台已启动，请用浏览器打开：
  The Kaoji workbench is running; open in a browser:

      ${url}

  按 Ctrl+C 停止。Press Ctrl+C to stop.
`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    announce((await serve(askedPort(process.argv.slice(2)))).url);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
