/** The letters of a column that counts from 0: 0 → A, 27 → AB. */
export function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

/** The column, counting from 0, of its letters, or of an address that begins with them: AB → 27, AB12 → 27. */
export function columnOf(address: string): number {
  let index = 0;
  for (const sign of address.toUpperCase()) {
    if (sign < 'A') break;
    index = index * 26 + sign.charCodeAt(0) - 64;
  }
  return index - 1;
}
