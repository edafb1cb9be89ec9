/** Numbers of Excel's events on the wire. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  nameChanged: 25,
} as const;

export type EventType = (typeof eventTypes)[keyof typeof eventTypes];

/** The target of handlers on the worksheet collection. */
export const WORKBOOK_TARGET = 'Workbook';

/** Which events an add-in has registered for, and on what: a sheet id or {@link WORKBOOK_TARGET}. */
export class Subscriptions {
  private readonly counts = new Map<string, number>();
  /** `context.runtime.enableEvents`: false silences all events of Excel objects for this add-in. */
  enabled = true;

  register(type: EventType, target: string): void {
    this.counts.set(key(type, target), (this.counts.get(key(type, target)) ?? 0) + 1);
  }

  unregister(type: EventType, target: string): void {
    const count = this.counts.get(key(type, target)) ?? 0;
    if (count <= 1) this.counts.delete(key(type, target));
    else this.counts.set(key(type, target), count - 1);
  }

  has(type: EventType, target: string): boolean {
    return this.enabled && this.counts.has(key(type, target));
  }

  /** How many registrations stand; for tests that handlers are given back. */
  get size(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }
}

function key(type: EventType, target: string): string {
  return `${String(type)}|${target}`;
}
