import fc from 'fast-check';
import { anySigns } from './code-points';

/** What Excel, or a file, may take for something else than the text that it is. */
const OPENINGS = [
  '=',
  '+',
  '-',
  '@',
  "'",
  "''",
  '＝',
  '＋',
  '\t',
  ' ',
  '\n',
  '#',
  '"',
  '{=',
  '|',
  '%',
  '$',
  '￥',
  '(',
  '0',
  '1/2',
  '12:30',
];
const LOOK_ALIKES = [
  'TRUE',
  'false',
  '1E5',
  '50%',
  '2026-3-1',
  '3月5日',
  '１２',
  '=1+1',
  '+A1',
  '-甲',
  '@SUM(A1)',
  "'=1",
  "'",
  '=',
  '-',
  'R1C1',
];

/** A text that a person, a scheme or another program may have in a cell; never an empty one, nor the very word of an error. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...LOOK_ALIKES),
  fc
    .tuple(fc.constantFrom('', ...OPENINGS), fc.string({ unit: 'grapheme', maxLength: 12 }))
    .map(([opening, rest]) => opening + rest)
    .filter((text) => text !== ''),
);

/** Rows of such texts, three in a row. */
export const anyTexts: fc.Arbitrary<string[][]> = fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 8,
});

/** Texts that no XML can hold as they are: control signs, halves of a sign, what looks like their spelling in a file. */
export const oddText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '_x0041_',
        '_x005F_',
        '_X000b_',
        '_x005F_x0041_',
        '_',
        '\u0000',
        '\u0001',
        '\u000b',
        '\r',
        '\r\n',
        '\t',
        '\u001f',
        '\ufffe',
      ),
      fc.constantFrom('\ud800', '\udc00', '\ud83d', '😀', '&', '<', '>', ']]>', '"', '甲', ' '),
      anySigns(3),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text !== '');
