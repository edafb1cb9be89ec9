import { fill } from '../../src/messages/catalogue';

const UNITS = { zh: '{count} 个单位', en: '{count} {count:unit|units} pending' };

test('in English one is one, and several are several', () => {
  expect([0, 1, 2, 21].map((count) => fill(UNITS, { count }, 'en-US'))).toEqual([
    '0 units pending',
    '1 unit pending',
    '2 units pending',
    '21 units pending',
  ]);
  expect(fill(UNITS, { count: '1' }, 'en-US')).toBe('1 unit pending');
  expect(fill(UNITS, { count: 1 })).toBe('1 个单位');
});

test('a number that is missing is seen, whichever word depends on it', () => {
  expect(fill(UNITS, {}, 'en-US')).toBe('{count} {count:unit|units} pending');
});
