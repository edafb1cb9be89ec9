import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemeMessages } from '../../src/messages/scheme/scheme';
import { loadScheme } from '../../src/scheme/load';

/** Each file has one mistake; a comment line under it points at its first character (^, or ← for the first column) and names the code. */
const folder = join(__dirname, 'bad');
const files = readdirSync(folder);

function marked(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const match = /^#( *\^|←) (\S+)$/u.exec(line);
    return match === null ? [] : [`${match[2] ?? ''} ${String(index)}:${String(match[1] === '←' ? 1 : line.indexOf('^') + 1)}`];
  });
}

test.each(files)('%s is refused at the very place', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const { scheme, diagnostics } = loadScheme(text, file);
  expect(diagnostics.map(({ code, line, column }) => `${code} ${String(line)}:${String(column)}`)).toEqual(marked(text));
  expect(scheme === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  for (const { message } of diagnostics) expect(message).not.toMatch(/\{[a-z]+\}/u);
});

/** Files too long to look at; they are built in bounds.test.ts. */
const built = ['S-TOO-LARGE', 'F-TOO-LONG', 'S-MORE', 'S-COUNTS-NESTED'];

test('every mistake that the messages know has a file', () => {
  const shown = files.map((file) => file.replace('.yaml', '').toUpperCase());
  // S-BASE-… are about one scheme that stands on another, S-SHEET-… about a sheet; a single file cannot show them.
  expect([...shown, ...built].sort()).toEqual(
    Object.keys(schemeMessages)
      .filter((code) => !/^S-(?:BASE|SHEET)-/u.test(code))
      .sort(),
  );
});
