import { z } from 'zod';
import { HostError } from '../../errors';
import { upperFirst } from '../../dispatch/paths';
import type { HostObject } from '../../dispatch/members';

/** A tree of properties in the client's spelling: which to read (true) or what to write. */
export type PropertyTree = { readonly [key: string]: unknown };

export const propertyTree = z.record(z.string(), z.unknown());

const sides: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

/** The properties that `wanted` marks with true, in a tree of the same shape. @throws HostError ApiNotFound for unknown ones */
export function readTree(object: HostObject, wanted: PropertyTree): PropertyTree {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(wanted)) {
    if (value === true) out[key] = object.get(upperFirst(key));
    else if (isTree(value)) out[key] = readTree(inner(object, key), value);
  }
  return out;
}

const LOOKS = new Set(['fill', 'font', 'borders', 'horizontalAlignment', 'verticalAlignment', 'wrapText']);

/** Whether nothing is wanted but what follows from the look of a cell. */
export function isOfLook({ format, ...rest }: PropertyTree): boolean {
  return Object.keys(rest).length === 0 && isTree(format) && Object.keys(format).every((key) => LOOKS.has(key));
}

/** The size in points, where a tree sets nothing but that of a row or a column; else null. */
export function onlySize({ format, ...rest }: PropertyTree, size: 'rowHeight' | 'columnWidth'): number | null {
  if (Object.keys(rest).length > 0 || !isTree(format) || Object.keys(format).join() !== size) return null;
  const points = format[size];
  return typeof points === 'number' && points >= 0 ? points : null;
}

/** Sets every property of the tree; null and absent ones stay as they are. */
export function writeTree(object: HostObject, tree: PropertyTree): void {
  for (const [key, value] of Object.entries(tree)) {
    if (value === null || value === undefined) continue;
    if (isTree(value)) writeTree(inner(object, key), value);
    else object.set(upperFirst(key), value);
  }
}

function inner(object: HostObject, key: string): HostObject {
  const side = object.className === 'RangeBorderCollection' ? sides[key] : undefined;
  if (side !== undefined) return object.item(side);
  const found = object.child(upperFirst(key), []);
  if (found === null) throw new HostError('InvalidArgument');
  return found;
}

function isTree(value: unknown): value is PropertyTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
