import type { Workbook } from '../../../workbook/port';

/** Notes a span of time on the page's own performance timeline, as `kaoji:<stage>`, where the developer tools and the benchmark find it. */
export function measured(stage: string, start: number): void {
  performance.measure(`kaoji:${stage}`, { start, end: performance.now() });
}

/** The same workbook, its reads and writes on the performance timeline. */
export function measuring(workbook: Workbook): Workbook {
  const timed = async <T>(stage: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    measured(stage, start);
    return result;
  };
  return {
    read: (...how) => timed('read', () => workbook.read(...how)),
    apply: (edits, basis, control) => timed('write', () => workbook.apply(edits, basis, control)),
    watch: (onChange) => workbook.watch(onChange),
    watchSelection: (onSelect) => workbook.watchSelection(onSelect),
    select: (place) => workbook.select(place),
    spillsOf: (cells) => workbook.spillsOf(cells),
    layoutOf: (part) => workbook.layoutOf(part),
    recover: (unfinished) => timed('write', () => workbook.recover(unfinished)),
    forget: (token) => timed('write', () => workbook.forget(token)),
    recalculate: () => timed('recalculate', () => workbook.recalculate()),
  };
}
