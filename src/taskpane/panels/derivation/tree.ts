import { PENDING_TEXT } from '../../../scoring/shown';
import type { ReadNode } from './for-readers';

/** A node of the derivation with its place in the tree: `0.2.1` is the second child of the third child of the root. */
export interface Branch {
  readonly path: string;
  readonly node: ReadNode;
  /** 1 for the root, as aria-level counts. */
  readonly level: number;
  /** Counts from 1 among `of` siblings. */
  readonly position: number;
  readonly of: number;
  readonly parent: string | null;
  /** The heads of the table that it is a row of. */
  readonly heads: readonly string[];
}

export const ROOT = '0';

/** The nodes on show, in reading order: the root, and the children of every node that is open. */
export function visibleBranches(root: ReadNode, open: ReadonlySet<string>): readonly Branch[] {
  const shown: Branch[] = [];
  const visit = (branch: Branch) => {
    shown.push(branch);
    if (open.has(branch.path)) for (const child of childrenOf(branch)) visit(child);
  };
  visit({ path: ROOT, node: root, level: 1, position: 1, of: 1, parent: null, heads: [] });
  return shown;
}

function childrenOf(branch: Branch): readonly Branch[] {
  return branch.node.children.map((node, index) => ({
    path: `${branch.path}.${String(index)}`,
    node,
    level: branch.level + 1,
    position: index + 1,
    of: branch.node.children.length,
    parent: branch.path,
    heads: branch.node.heads ?? [],
  }));
}

/** Every node that has children, by path; at most `limit` of them, nearest the root first. */
export function allOpen(root: ReadNode, limit: number): ReadonlySet<string> {
  const open = new Set<string>();
  let layer: readonly Branch[] = visibleBranches(root, new Set());
  while (layer.length > 0 && open.size < limit) {
    const parents = layer.filter((branch) => branch.node.children.length > 0).slice(0, limit - open.size);
    for (const branch of parents) open.add(branch.path);
    layer = parents.flatMap(childrenOf);
  }
  return open;
}

/** The node's path and those of all above, down to each cell that a number waits for; of a number that is there only the root. */
export function openToMissing(root: ReadNode, limit: number): ReadonlySet<string> {
  const open = new Set([ROOT]);
  const visit = (branch: Branch): void => {
    for (const child of childrenOf(branch)) {
      if (open.size >= limit || child.node.text !== PENDING_TEXT || child.node.children.length === 0) continue;
      open.add(child.path);
      visit(child);
    }
  };
  if (root.text === PENDING_TEXT) visit({ path: ROOT, node: root, level: 1, position: 1, of: 1, parent: null, heads: [] });
  return open;
}

/** A number with the sign that it has in what it is a part of; what is no number, or 0, has none. */
export function withSign(text: string, { isSubtracted }: Pick<ReadNode, 'isSubtracted'>): string {
  return isSubtracted && Number(text) > 0 ? `－${text}` : text;
}

/** Where a key leads from a node of a tree, as the ARIA tree pattern has it. Null when the key means nothing there. */
export type Move = { readonly kind: 'focus'; readonly path: string } | { readonly kind: 'open' | 'close' | 'act' };

export function moveOf(key: string, at: number, shown: readonly Branch[], open: ReadonlySet<string>): Move | null {
  const here = shown[at];
  if (here === undefined) return null;
  const to = (path: string | null | undefined): Move | null => (path === null || path === undefined ? null : { kind: 'focus', path });
  switch (key) {
    case 'ArrowDown':
      return to(shown[at + 1]?.path);
    case 'ArrowUp':
      return to(shown[at - 1]?.path);
    case 'Home':
      return to(shown[0]?.path);
    case 'End':
      return to(shown.at(-1)?.path);
    case 'ArrowRight':
      if (here.node.children.length === 0) return null;
      return open.has(here.path) ? to(shown[at + 1]?.path) : { kind: 'open' };
    case 'ArrowLeft':
      return open.has(here.path) ? { kind: 'close' } : to(here.parent);
    case 'Enter':
    case ' ':
      return { kind: 'act' };
    default:
      return null;
  }
}
