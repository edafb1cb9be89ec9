import { definitions } from '../../src/custom-functions/definitions';
import { NAMESPACE } from '../../src/custom-functions/definition';
import { call } from './support/call';

/** The examples of the help pages, read as Excel reads them and computed. */
const examples = definitions
  .filter(({ example }) => example.result !== '')
  .map(({ name, example }) => [name, example.formula, example.result] as const);

test.each(examples)('%s: %s 得 %s', (name, formula, result) => {
  const inner = new RegExp(`^=${NAMESPACE}\\.${name}\\((.*)\\)$`, 'u').exec(formula)?.[1];
  if (inner === undefined) throw new Error(`the example does not call ${name}`);
  const shown = call(name, argumentsOf(inner)).flat();
  expect(shown.map((cell) => (cell === true ? 'TRUE' : String(cell))).join('、')).toBe(result);
});

test.each(definitions.map(({ name, example }) => [name, example.formula] as const))('%s: the example calls it', (name, formula) => {
  expect(formula.startsWith(`=${NAMESPACE}.${name}(`)).toBe(true);
});

/** Constants of a formula: numbers, 110%, "text" and {1,2;3,4}. */
function argumentsOf(text: string): unknown[] {
  return Array.from(text.matchAll(/\{[^}]*\}|"[^"]*"|[^,]+/gu), ([piece]) => {
    if (!piece.startsWith('{')) return constant(piece);
    return piece
      .slice(1, -1)
      .split(';')
      .map((row) => row.split(',').map(constant));
  });
}

function constant(text: string): unknown {
  if (text.startsWith('"')) return text.slice(1, -1);
  const number = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (Number.isNaN(number)) throw new Error(`no constant: ${text}`);
  return number;
}
