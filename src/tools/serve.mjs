// npm start: builds what is old and serves the workbench and the task pane from one origin.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, root } from './build.mjs';
import { serveStatic } from './static-server.mjs';

/** One origin out of several directories. office.js asks for its parts in its own spelling, so that case is ignored there. */
const mounts = [
  { at: '/office/', directory: join(root, 'dist/pane/office'), ignoreCase: true },
  { at: '/samples/', directory: join(root, 'assets/samples') },
  { at: '/', directory: join(root, 'dist/workbench') },
  { at: '/', directory: join(root, 'dist/pane') },
];

/** Serves what is built. Port 0 takes any free one. */
export function serve(port) {
  return serveStatic(mounts, port);
}

function portOf(args) {
  const at = args.indexOf('--port');
  const text = at >= 0 ? args[at + 1] : process.env.PORT;
  if (text === undefined) return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`端口应为 0–65535 的整数，收到“${text}”。The port must be an integer from 0 to 65535, got “${text}”.`);
    process.exit(2);
  }
  return port;
}

async function main(args) {
  const port = portOf(args);
  if (!args.includes('--no-build')) await build(['pane', 'workbench']);
  const server = await serve(port);
  console.log(`
  考绩工作台已启动，请用浏览器打开：
  The Kaoji workbench is running; open in a browser:

      ${server.url}

  按 Ctrl+C 停止。Press Ctrl+C to stop.
`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
