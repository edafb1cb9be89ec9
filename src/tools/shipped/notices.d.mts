import type { ShippedPackage } from './packages.mjs';

export function noticesText(packages: readonly ShippedPackage[]): string;
