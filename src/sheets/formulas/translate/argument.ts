import type { Term } from '../../../language/term';

/** An argument, counted from 0, that the type check demands. */
export function argumentOf({ name, args }: { readonly name: string; readonly args: readonly Term[] }, index: number): Term {
  const found = args[index];
  if (found === undefined) throw new Error(`${name} has an argument ${String(index + 1)} by the type check`);
  return found;
}
