import { HostError } from './errors';
import type { RangeTarget } from './objects/targets';

const EVENTS_KEPT = 500;

/**
 * Ranges that a client keeps over several round trips. Every hand-out has its own id, so that giving one back does not take it from
 * another range object of the same address. A reference is kept only when the client says so; the others end with their batch.
 */
export class References {
  private readonly kept = new Map<string, RangeTarget>();
  private readonly ofBatch = new Map<string, RangeTarget>();
  private readonly ids = new Map<RangeTarget, string>();
  private readonly ofEvents: string[] = [];
  private next = 1;

  /** The id of a range object, the same whenever this object is asked for. */
  idOf(target: RangeTarget): string {
    const known = this.ids.get(target);
    if (known !== undefined) return known;
    const id = `R|${String(this.next++)}`;
    this.ids.set(target, id);
    this.ofBatch.set(id, target);
    return id;
  }

  keep(target: RangeTarget): void {
    this.kept.set(this.idOf(target), target);
  }

  /** A reference for an event to carry. Nobody gives these back, so only the latest are kept. */
  handOut(target: RangeTarget): string {
    this.keep(target);
    const id = this.idOf(target);
    this.ofEvents.push(id);
    if (this.ofEvents.length > EVENTS_KEPT) this.remove(this.ofEvents.shift() ?? '');
    return id;
  }

  /** @throws HostError InvalidReference for an id that was never handed out or has been given back. */
  get(id: string): RangeTarget {
    const target = this.kept.get(id) ?? this.ofBatch.get(id);
    if (target === undefined) throw new HostError('InvalidReference');
    return target;
  }

  remove(id: string): void {
    const target = this.kept.get(id);
    this.kept.delete(id);
    if (target !== undefined) this.ids.delete(target);
  }

  removeAll(): void {
    this.kept.clear();
    this.ids.clear();
  }

  endBatch(): void {
    for (const [id, target] of this.ofBatch) if (!this.kept.has(id)) this.ids.delete(target);
    this.ofBatch.clear();
  }

  get count(): number {
    return this.kept.size;
  }
}
