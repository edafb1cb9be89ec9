import type { HostObject } from './dispatch/members';
import { HostError } from './errors';

const EVENTS_KEPT = 500;

/**
 * Ranges that a client keeps over several round trips. Every object handed out has its own id, so that giving one back does not take it
 * from another range object of the same address. A reference is kept only when the client says so; the others end with their batch.
 */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ofBatch = new Map<string, HostObject>();
  private readonly ids = new Map<unknown, string>();
  private readonly ofEvents: string[] = [];
  private next = 1;

  /** The id of an object, the same whenever this object is asked for. */
  idOf(object: HostObject): string {
    const known = this.ids.get(object.target);
    if (known !== undefined) return known;
    const id = `R|${String(this.next++)}`;
    this.ids.set(object.target, id);
    this.ofBatch.set(id, object);
    return id;
  }

  keep(object: HostObject): void {
    this.kept.set(this.idOf(object), object);
  }

  /** A reference for an event to carry. Nobody gives these back, so only the latest are kept. */
  handOut(object: HostObject): string {
    this.keep(object);
    const id = this.idOf(object);
    this.ofEvents.push(id);
    if (this.ofEvents.length > EVENTS_KEPT) this.remove(this.ofEvents.shift() ?? '');
    return id;
  }

  /** @throws HostError InvalidReference for an id that was never handed out or has been given back. */
  get(id: string): HostObject {
    const object = this.kept.get(id) ?? this.ofBatch.get(id);
    if (object === undefined) throw new HostError('InvalidReference');
    return object;
  }

  remove(id: string): void {
    const object = this.kept.get(id);
    this.kept.delete(id);
    if (object !== undefined) this.ids.delete(object.target);
  }

  removeAll(): void {
    this.kept.clear();
    this.ids.clear();
  }

  endBatch(): void {
    for (const [id, object] of this.ofBatch) if (!this.kept.has(id)) this.ids.delete(object.target);
    this.ofBatch.clear();
  }

  get count(): number {
    return this.kept.size;
  }
}
