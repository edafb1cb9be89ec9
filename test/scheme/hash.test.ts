import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { loadScheme } from '../../src/scheme/load';
import * as fc from 'fast-check';
import { hashedBy, hashOf, hashOfPieces, normalPieces } from '../../src/scheme/hash';

test('the hash is SHA-256 of the JSON with its keys sorted', () => {
  const expected = createHash('sha256').update('{"a":[1,{"b":"甲","c":null}],"z":true}').digest('hex');
  expect(hashOf({ z: true, a: [1, { c: null, b: '甲' }] })).toBe(expected);
});

test('a copy with other parts keeps the hash', () => {
  const scheme = hashedBy({ 办法: '试' }, { title: '试', items: [] });
  expect({ ...scheme, title: '改' }.hash).toBe(hashOf({ 办法: '试' }));
});

test('all schemes have one getter: with one each, the engine kept all that was read of every scheme until its next full collection', () => {
  const getter = (title: string): unknown => {
    const { scheme } = loadScheme(
      `办法: ${title}\n台账: {名册: {列: {单位: 单位, 甲: 数}}}\n得分项: {总分: {公式: 甲, 依据: 一}}\n`,
      '试.yaml',
    );
    return Object.getOwnPropertyDescriptor(scheme, 'hash')?.get;
  };
  expect(getter('甲办法')).toBeInstanceOf(Function);
  expect(getter('甲办法')).toBe(getter('乙办法'));
});

test('in pieces it is the same hash: arrays of any length within each other, blanks, signs that are escaped', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.double(),
    fc.constant(null),
    fc.dictionary(fc.string(), fc.integer(), { maxKeys: 3 }),
  );
  const long = Array.from({ length: 2_500 }, (_, at) => [at, `第${String(at)}号“文件”`, undefined]);
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, leaf, fc.constant(long), fc.array(tie('value'), { maxLength: 4 })),
  }));
  fc.assert(
    fc.property(value, (one) => {
      const work = hashOfPieces(normalPieces(one));
      let step = work.next();
      while (step.done !== true) step = work.next();
      expect(step.value).toBe(hashOf(one));
    }),
    { numRuns: 60 },
  );
});
