/** Factors of columns, and what is added to all, that give wanted numbers. */
export interface LinearFit {
  readonly factors: readonly number[];
  readonly base: number;
}

const TOO_SMALL = 1e-8;
/** More columns than this make too many formulas fit. */
const MOST_COLUMNS = 12;

/**
 * The least squares of columns against wanted numbers, with factors that a person would write: two decimals (60%, −1), else one part in so
 * many. Null where there are too few rows to tell, columns depend on one another, or the factors are no such numbers.
 * @param columns null: left out, its factor is 0
 */
export function linearFit(
  columns: readonly (readonly (number | null)[] | null)[],
  wanted: readonly (number | null)[],
  withBase: boolean,
): LinearFit | null {
  const used = columns.flatMap((values, at) => (values === null ? [] : [{ values, at }]));
  const size = used.length + (withBase ? 1 : 0);
  if (used.length === 0 || used.length > MOST_COLUMNS) return null;
  const rows = wanted.flatMap((total, unit) => {
    if (total === null) return [];
    const values = used.map((column) => column.values[unit] ?? null);
    return values.includes(null) ? [] : [{ values: [...values.map((value) => value ?? 0), ...(withBase ? [1] : [])], total }];
  });
  if (rows.length < size + 2) return null;
  const matrix = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (__, j) => rows.reduce((sum, { values }) => sum + (values[i] ?? 0) * (values[j] ?? 0), 0)),
    rows.reduce((sum, { values, total }) => sum + (values[i] ?? 0) * total, 0),
  ]);
  const solved = solve(matrix);
  if (solved === null) return null;
  const nice = solved.map(niceFactor);
  if (nice.slice(0, used.length).includes(null)) return null;
  const base = withBase ? Math.round((solved[size - 1] ?? 0) * 10) / 10 : 0;
  const factors = columns.map(() => 0);
  used.forEach(({ at }, index) => {
    factors[at] = nice[index] ?? 0;
  });
  return factors.every((factor) => factor === 0) ? null : { factors, base };
}

function niceFactor(value: number): number | null {
  const hundredths = Math.round(value * 100) / 100;
  if (Math.abs(value - hundredths) < 0.003) return hundredths + 0;
  const parts = Math.round(1 / value);
  return parts > 1 && parts <= 12 && Math.abs(value * parts - 1) < 0.01 ? 1 / parts : null;
}

/** Gauss elimination with the largest pivot; null where the system has no single solution. Changes the matrix. */
function solve(matrix: number[][]): number[] | null {
  const size = matrix.length;
  const scale = Math.max(...matrix.flat().map(Math.abs), 1);
  for (let column = 0; column < size; column += 1) {
    const candidates = matrix.slice(column);
    const best =
      candidates.reduce((most, row, at) => (Math.abs(row[column] ?? 0) > Math.abs(candidates[most]?.[column] ?? 0) ? at : most), 0) +
      column;
    const [pivot, other] = [matrix[best] ?? [], matrix[column] ?? []];
    matrix[best] = other;
    matrix[column] = pivot;
    const head = pivot[column] ?? 0;
    if (Math.abs(head) < TOO_SMALL * scale) return null;
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const line = matrix[row] ?? [];
      const factor = (line[column] ?? 0) / head;
      if (factor !== 0) matrix[row] = line.map((value, at) => value - factor * (pivot[at] ?? 0));
    }
  }
  return matrix.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}
