import type { Shipped } from './problems.mjs';

export interface ShippedPackage extends Shipped {
  readonly part: string | null;
  /** Null where the package only names a licence. */
  readonly text: string | null;
}

export function packagesOf(files: readonly string[]): ShippedPackage[];
