/** n ÷ d as a whole number, half away from zero, as the loops by hand round. */
export function half(n: number, d: number): number {
  return n < 0 ? 0 - Math.floor((-2 * n + d) / (2 * d)) : Math.floor((2 * n + d) / (2 * d));
}
