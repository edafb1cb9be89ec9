import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { loadScheme } from '../../src/scheme/load';
import { hashedBy, hashOf } from '../../src/scheme/hash';

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
