/** The name, of one sheet only, under which a sheet keeps its secret: deleted or copied, it goes where the sheet's cells go. */
export const SECRET_NAME = '_kaoji.secret';

/** A secret of 256 random bits, as hex digits. */
export function newSecret(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the name of a secret refers to. */
export function secretFormula(secret: string): string {
  return `="${secret}"`;
}

/** The secret among the names of a sheet; undefined where it has none, or none that can be read. */
export function secretAmong(names: Iterable<{ readonly name: string; readonly refersTo: string }>): string | undefined {
  for (const { name, refersTo } of names) if (name.toLowerCase() === SECRET_NAME) return /^=?"([0-9a-f]{64})"$/u.exec(refersTo)?.[1];
  return undefined;
}
