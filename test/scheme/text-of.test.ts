/** @jest-environment node */
import { textOf } from '../../src/scheme/source/decode';

/** 办法 as Windows in Chinese saves it (GBK), in UTF-8 with and without a mark, and in UTF-16. */
test.each([
  ['GBK', [0xb0, 0xec, 0xb7, 0xa8]],
  ['UTF-8', [0xe5, 0x8a, 0x9e, 0xe6, 0xb3, 0x95]],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe5, 0x8a, 0x9e, 0xe6, 0xb3, 0x95]],
  ['UTF-16', [0xff, 0xfe, 0x9e, 0x52, 0xd5, 0x6c]],
])('a scheme file in %s is read', (_, bytes) => {
  expect(textOf(Uint8Array.from(bytes))).toBe('办法');
});
