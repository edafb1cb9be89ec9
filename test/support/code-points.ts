import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };

const codePoint = fc
  .nat({ max: 0x10ffff - SURROGATES.count })
  .map((number) => String.fromCodePoint(number < SURROGATES.first ? number : number + SURROGATES.count));

/** Texts of any signs of Unicode. `fc.string({ unit: 'binary' })` has the same, but lists all million signs each time that it is made. */
export function anySigns(maxLength = 10): fc.Arbitrary<string> {
  return fc.array(codePoint, { maxLength }).map((signs) => signs.join(''));
}
