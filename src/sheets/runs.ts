/** Neighbours with the same key, put together: where they begin, how many there are, and what they have in common. */
export function runs<T, Key>(
  items: readonly T[],
  keyOf: (item: T) => Key,
): { readonly from: number; readonly count: number; readonly of: Key }[] {
  const found: { from: number; count: number; of: Key }[] = [];
  items.forEach((item, from) => {
    const key = keyOf(item);
    const last = found.at(-1);
    if (last?.of === key) last.count += 1;
    else found.push({ from, count: 1, of: key });
  });
  return found;
}
