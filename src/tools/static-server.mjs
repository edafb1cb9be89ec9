// A plain static http server for one origin that is made of several directories.
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.yaml': 'text/yaml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.gif': 'image/gif',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Everything a page of ours may load: its own origin. A slip towards the network fails loudly in the console. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self' data: blob:",
].join('; ');

async function fileAt(path) {
  try {
    const found = await stat(path);
    return found.isFile() ? found : null;
  } catch {
    return null;
  }
}

/** The path with each name as the directory spells it, whatever its case; null where there is no such name. */
async function ignoringCase(directory, names) {
  let path = directory;
  for (const name of names) {
    const entries = await readdir(path).catch(() => []);
    const entry = entries.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (entry === undefined) return null;
    path = join(path, entry);
  }
  return path;
}

/**
 * Finds the file for an address.
 * @param mounts `[{ at: '/samples/', directory, ignoreCase? }]`, tried in order
 * @returns {Promise<{path: string, size: number, mtimeMs: number} | null>}
 */
async function locate(mounts, pathname) {
  for (const { at, directory, ignoreCase } of mounts) {
    if (!pathname.toLowerCase().startsWith(at.toLowerCase())) continue;
    const below = normalize(pathname.slice(at.length));
    if (below.startsWith('..') || below.includes('\0')) return null;
    const path = ignoreCase ? await ignoringCase(directory, below.split(sep).filter(Boolean)) : join(directory, below);
    const found = path === null ? null : await fileAt(path);
    if (found !== null) return { path, size: found.size, mtimeMs: found.mtimeMs };
  }
  return null;
}

function decoded(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

async function answer(mounts, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const pathname = decoded(request.url ?? '/');
  const file = pathname === null ? null : await locate(mounts, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (file === null) {
    response.writeHead(404, { 'Content-Type': types['.txt'] }).end('404 找不到 Not found\n');
    return;
  }
  const tag = `"${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}"`;
  const headers = { ETag: tag, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': policy };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const type = types[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': file.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

function listen(server, port) {
  return new Promise((done, fail) => {
    const failed = (error) => fail(error);
    server.once('error', failed);
    server.listen(port, 'localhost', () => {
      server.off('error', failed);
      done(server.address().port);
    });
  });
}

/**
 * Serves on localhost, at the port or the next free one.
 * @param port the first port to try; 0 for any free one
 * @returns {Promise<{url: string, port: number, close(): Promise<void>}>}
 */
export async function serveStatic(mounts, port, attempts = 20) {
  const server = createServer((request, response) => {
    answer(mounts, request, response).catch(() => response.destroy());
  });
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
