import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { unfollowed, type Control } from '../../src/workbook/progress';

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** The same with each line by itself. */
export interface RanLines {
  readonly code: number;
  readonly out: readonly string[];
  readonly errors: readonly string[];
}

/** Runs `kaoji` with these words; gives its lines. */
export async function kaojiLines(words: readonly string[], control: Control = unfollowed): Promise<RanLines> {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await main(
    words,
    (line) => out.push(line),
    (line) => errors.push(line),
    control,
  );
  return { code, out, errors };
}

/** Runs `kaoji` with these words. */
export function kaoji(...words: string[]): Promise<Ran> {
  return kaojiUnder(unfollowed, ...words);
}

/** The same for somebody who follows it and may cancel it. */
export async function kaojiUnder(control: Control, ...words: string[]): Promise<Ran> {
  const { code, out, errors } = await kaojiLines(words, control);
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

/** A new folder, and how to write a file there; gives the file's path. */
export function scratch(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'kaoji-'));
  return (name, content) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
}
