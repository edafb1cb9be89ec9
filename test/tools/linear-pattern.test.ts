import { Linter } from 'eslint';
import { linearPattern } from '../../src/tools/lint/linear-pattern.mjs';

function complaints(code: string): string[] {
  const plugins = { kaoji: { rules: { 'linear-pattern': linearPattern } } };
  const found = new Linter({ configType: 'flat' }).verify(code, [{ plugins, rules: { 'kaoji/linear-pattern': 'error' } }]);
  return found.map(({ messageId, message }) => messageId ?? message);
}

test.each([
  ['an element up to an end that is never there', String.raw`/<numFmts\b[^>]*?(?:\/>|>[^]*?<\/numFmts>)/`, 'again'],
  ['a bracket that is never closed, of many', String.raw`/\[[^\]]*\]|[^]/g`, 'again'],
  ['an attribute behind a tag’s name', '/<col[^>]*style=/', 'again'],
  ['blanks before the end', String.raw`/\s+$/`, 'again'],
  ['the same in a constructor', 'new RegExp("<a[^>]*b")', 'again'],
  ['two that can divide a text between them', String.raw`/^\s*(%?)\s*$/`, 'back'],
  ['one within another', '/^(?:a+)+b/', 'back'],
  ['one within another, up to a word', '/^(?:目标|.*(?:考核|绩效))*$/u', 'back'],
  ['a word that is made of others', '/^(?:目标|管理|目标管理)*$/u', 'back'],
  ['words that overlap', '/^(?:ab|abc|cab|b)+$/', 'back'],
])('%s is an error', (_, pattern, message) => {
  expect(complaints(`export const it = ${pattern};`)).toContain(message);
});

test.each([
  ['a tag that holds no other', '/<col[^<>]*style=/'],
  ['a text with or without its end', '/"[^"]*"?/g'],
  ['anchored, one after another', String.raw`/^\d+(?:\.\d+)?%$/`],
  ['one within another, up to a sign that it leaves out', '/^(?:[^;]*;)*$/'],
  ['one within another with nothing behind that may fail', `/(?:'[^']*'?)+(?:![A-Z]+)?/`],
  ['words of which none is made of others', '/^(?:目标|目的|管理)*$/u'],
  ['bounded', String.raw`/\s{0,9}=\s{0,9}/`],
  ['sticky: tried at one place', String.raw`/\s+=/y`],
])('%s is fine', (_, pattern) => {
  expect(complaints(`export const it = ${pattern};`)).toEqual([]);
});
