// One origin that is made of several directories, on localhost; the files themselves are served by sirv.
import { createServer } from 'node:http';
import { extname } from 'node:path';
import sirv from 'sirv';
import { policyHeader } from '../bundles/content-security-policy.mjs';

/** What sirv does not say by itself: that texts are UTF-8, and what a workbook is. */
const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function sayType(response, path) {
  const type = types[extname(path).toLowerCase()];
  if (type !== undefined) response.setHeader('Content-Type', type);
}

/**
 * Answers from one directory what is asked below its address. `dev`: each file is looked up when it is asked for, a build may replace it.
 */
function mounted({ at, directory, lowerCase = false }) {
  const files = sirv(directory, { dev: true, etag: true, extensions: ['html'], setHeaders: sayType });
  return (request, response, next) => {
    const address = request.url ?? '/';
    if (!address.toLowerCase().startsWith(at)) {
      next();
      return;
    }
    const below = address.slice(at.length - 1);
    files({ method: request.method, headers: request.headers, url: lowerCase ? below.toLowerCase() : below }, response, next);
  };
}

/** Asks one directory after another; the first that has the file answers. */
function answer(handlers, request, response) {
  response.setHeader('Content-Security-Policy', policyHeader);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const ask = (index) => {
    const handler = handlers[index];
    if (handler === undefined) response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404 找不到 Not found\n');
    else handler(request, response, () => ask(index + 1));
  };
  ask(0);
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', () => {
      server.off('error', fail);
      done(server.address().port);
    });
  });
}

/**
 * Serves on localhost, at the port or the next free one.
 * @param mounts `[{ at: '/samples/', directory, lowerCase? }]`, asked in order; `lowerCase`: the names there are written in lower case,
 * however they are asked for
 * @param port the first port to try; 0 for any free one
 * @param attempts how many ports after it are tried
 * @returns {Promise<{url: string, port: number, close(): Promise<void>}>}
 */
export async function serveStatic(mounts, port, attempts = 20) {
  const handlers = mounts.map(mounted);
  const server = createServer((request, response) => answer(handlers, request, response));
  for (let candidate = port; ; candidate += 1) {
    try {
      const actual = await listen(server, candidate);
      const close = () =>
        new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      return { url: `http://localhost:${actual}/`, port: actual, close };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || candidate >= port + attempts) throw error;
    }
  }
}
