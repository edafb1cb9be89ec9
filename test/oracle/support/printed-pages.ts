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

/** Nothing is printed higher than 20 mm; what is drawn there of cells merged down over the end of the page before is clipped. */
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
        return { width, height, words: all.filter(({ bottom }) => bottom > TOP) };
      })
      .map((page, at, pages) => withoutClipped(page, pages[at - 1]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Without what nobody sees: a cell that is merged down over a page's end is drawn on the next page, too, at as far above its rows as it
 * begins above the page's end: over the margin, or over the head that is repeated there, where it is clipped.
 */
function withoutClipped(page: Page, before: Page | undefined): Page {
  if (before === undefined) return page;
  const isRepeated = (word: Word): boolean =>
    before.words.some(({ text, left, top }) => text === word.text && Math.abs(left - word.left) < 0.1 && Math.abs(top - word.top) < 0.1);
  const head = page.words.filter(isRepeated);
  const isClipped = (word: Word): boolean =>
    !head.includes(word) && before.words.some(({ text }) => text === word.text) && head.some((one) => overlap(one, word) > 0);
  return { ...page, words: page.words.filter((word) => !isClipped(word)) };
}

function overlap(a: Word, b: Word): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return Math.max(0, across) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
}

/** Pairs of words on a page that lie over one another by a fifth of the smaller: one has left its cell. */
export function overlapping({ words }: Page): [string, string][] {
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
