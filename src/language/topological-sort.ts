/** What is given so that each comes after all it needs; or the first cycle found, its first member once more at the end. */
export function topologicalSort<T>(all: Iterable<T>, needsOf: (one: T) => Iterable<T>): { readonly sorted: T[] } | { readonly cycle: T[] } {
  const sorted: T[] = [];
  const state = new Map<T, 'open' | 'done'>();
  // The trail from one down to what it needs, with what each has still to look at; by hand, for trails may be long.
  for (const start of all) {
    if (state.has(start)) continue;
    const trail: { readonly one: T; readonly needed: Iterator<T> }[] = [];
    const enter = (one: T): void => {
      state.set(one, 'open');
      trail.push({ one, needed: needsOf(one)[Symbol.iterator]() });
    };
    enter(start);
    for (let last = trail[trail.length - 1]; last !== undefined; last = trail[trail.length - 1]) {
      const step = last.needed.next();
      if (step.done === true) {
        state.set(last.one, 'done');
        sorted.push(last.one);
        trail.pop();
        continue;
      }
      const next = step.value;
      if (state.get(next) === 'done') continue;
      if (state.get(next) === 'open') {
        const open = trail.map(({ one }) => one);
        return { cycle: [...open.slice(open.indexOf(next)), next] };
      }
      enter(next);
    }
  }
  return { sorted };
}
