// Draws the icons of the add-in into assets/: `node src/tools/icons.mjs`. Shapes live on a 32 × 32 board and are drawn at every size.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodePng } from './png.mjs';

const assets = join(resolve(dirname(fileURLToPath(import.meta.url)), '../..'), 'assets');

const jade = [15, 108, 92];
const ink = [38, 50, 56];
const white = [255, 255, 255];
const gold = [240, 180, 41];

// Signed distances: negative inside, in units of the board.
const segment = (ax, ay, bx, by, width) => (x, y) => {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy) - width / 2;
};
const disc = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) - radius;
const box = (left, top, right, bottom, radius) => (x, y) => {
  const qx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
  const qy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
  return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - radius;
};
const outline = (shape, width) => (x, y) => Math.abs(shape(x, y)) - width / 2;
const both = (a, b) => (x, y) => Math.max(a(x, y), b(x, y));
const any =
  (...shapes) =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));
const path = (points, width) => any(...points.slice(1).map((point, index) => segment(...points[index], ...point, width)));

/** Layers from the bottom up. */
const drawings = {
  icon: [
    [jade, box(1, 1, 31, 31, 7)],
    [white, any(box(7, 18, 11, 25, 1), box(14, 14, 18, 25, 1))],
    [gold, box(21, 10, 25, 25, 1)],
    [
      white,
      path(
        [
          [7, 11],
          [10.5, 14],
          [17, 7],
        ],
        2.6,
      ),
    ],
  ],
  pane: [
    [ink, outline(box(3, 5, 29, 27, 3), 2)],
    [jade, both(box(18, 5, 29, 27, 3), box(19, 5, 30, 27, 0))],
    [
      ink,
      path(
        [
          [7, 11],
          [14, 11],
        ],
        2,
      ),
    ],
    [
      ink,
      path(
        [
          [7, 16],
          [14, 16],
        ],
        2,
      ),
    ],
    [
      ink,
      path(
        [
          [7, 21],
          [11, 21],
        ],
        2,
      ),
    ],
  ],
  check: [
    [ink, outline(box(5, 4, 23, 28, 3), 2)],
    [
      ink,
      any(
        path(
          [
            [10, 11],
            [18, 11],
          ],
          2,
        ),
        path(
          [
            [10, 16],
            [14, 16],
          ],
          2,
        ),
      ),
    ],
    [white, disc(22, 21, 9)],
    [jade, disc(22, 21, 8)],
    [
      white,
      path(
        [
          [18, 21],
          [21, 24],
          [26, 18],
        ],
        2.4,
      ),
    ],
  ],
  score: [
    [ink, outline(box(4, 4, 28, 28, 3), 2)],
    [jade, any(box(8.5, 17, 12, 24, 0.8), box(14.3, 12.5, 17.8, 24, 0.8))],
    [gold, box(20, 8, 23.5, 24, 0.8)],
  ],
  explain: [
    [
      ink,
      any(
        path(
          [
            [8, 8],
            [8, 25],
            [17, 25],
          ],
          2,
        ),
        path(
          [
            [8, 15.5],
            [17, 15.5],
          ],
          2,
        ),
      ),
    ],
    [jade, box(3.5, 3.5, 13, 11, 2)],
    [gold, box(17, 12, 28, 19, 2)],
    [jade, box(17, 21.5, 28, 28.5, 2)],
  ],
  undo: [
    [
      jade,
      any(
        both(outline(disc(17, 18, 8.5), 2.8), (x) => 17 - x),
        segment(7, 9.5, 17, 9.5, 2.8),
        segment(10, 26.5, 17, 26.5, 2.8),
      ),
    ],
    [
      jade,
      path(
        [
          [12, 4],
          [6, 9.5],
          [12, 15],
        ],
        2.8,
      ),
    ],
  ],
};

function draw(layers, size) {
  const rgba = new Uint8Array(size * size * 4);
  const scale = size / 32;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const pixel = [0, 0, 0, 0];
      for (const [color, shape] of layers) {
        const distance = shape((x + 0.5) / scale, (y + 0.5) / scale) * scale;
        const cover = Math.min(1, Math.max(0, 0.5 - distance));
        if (cover === 0) continue;
        const alpha = cover + pixel[3] * (1 - cover);
        for (let i = 0; i < 3; i += 1) pixel[i] = (color[i] * cover + pixel[i] * pixel[3] * (1 - cover)) / alpha;
        pixel[3] = alpha;
      }
      rgba.set([...pixel.slice(0, 3).map(Math.round), Math.round(pixel[3] * 255)], (y * size + x) * 4);
    }
  }
  return encodePng(size, rgba);
}

mkdirSync(assets, { recursive: true });
for (const [name, layers] of Object.entries(drawings)) {
  const sizes = name === 'icon' ? [16, 32, 64, 80, 128] : [16, 32, 80];
  for (const size of sizes) writeFileSync(join(assets, `${name}-${size}.png`), draw(layers, size));
}
