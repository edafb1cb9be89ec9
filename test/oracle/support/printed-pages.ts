import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word as it is printed, in points from the top left corner of its page. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/** Nothing is printed higher than 20 mm. */
const TOP = 20 * (72 / 25.4);

/** The pages of a PDF with their words, by poppler's pdftotext. */
export function pagesOf(pdf: Uint8Array): Page[] {
  const folder = mkdtempSync(join(tmpdir(), 'kaoji-pages-'));
  try {
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, pdf);
    const html = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const numbers = (tag: string): number[] => [...tag.matchAll(/="([\d.-]+)"/gu)].map(([, number]) => Number(number));
    return html
      .split('<page ')
      .slice(1)
      .map((page): Page => {
        const [width = 0, height = 0] = numbers(page.slice(0, page.indexOf('>')));
        const all = [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/gu)].map(([, places = '', text = '']): Word => {
          const [left = 0, top = 0, right = 0, bottom = 0] = numbers(places);
          return {
            text: text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
            left,
            right,
            top,
            bottom,
          };
        });
        // A cell that is merged down over the page's end is drawn on the next page, too, above its margin, where all is
        // clipped.
        const words = all.filter(({ bottom }) => bottom > TOP);
        return { width, height, words };
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pairs of words on a page that lie over one another by a fifth of the smaller: one has left its cell. */
export function overlapping({ words }: Page): [string, string][] {
  const overlap = (a: Word, b: Word): number =>
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const size = ({ left, right, top, bottom }: Word): number => (right - left) * (bottom - top);
  return words.flatMap((word, at) =>
    words
      .slice(at + 1)
      .flatMap((other): [string, string][] =>
        overlap(word, other) > 0.2 * Math.min(size(word), size(other)) ? [[word.text, other.text]] : [],
      ),
  );
}

/** How large letters are printed, in points: a Chinese sign is as wide as they are high. Of words of two such signs and more. */
export function lettersOf({ words }: Page): { readonly text: string; readonly points: number }[] {
  return words
    .filter(({ text }) => /^\p{Script=Han}{2,}$/u.test(text))
    .map(({ text, left, right }) => ({ text, points: (right - left) / [...text].length }));
}
