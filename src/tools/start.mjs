// npm start: builds what is old, then serves it. `--port N` or PORT names the port.
import { build } from './build.mjs';
import { announce, askedPort, serve } from './serve.mjs';

try {
  const port = askedPort(process.argv.slice(2));
  await build(['pane', 'workbench']);
  announce((await serve(port)).url);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
