import { HostError } from '../errors';
import type { Session } from '../add-in-session';
import { PathType, type Batch, type ObjectPath } from '../wire/batch';
import type { HostObject } from './members';

/** The objects of one batch, made from their paths when they are first needed; null is the null object. */
export class Paths {
  private readonly made = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: Batch['ObjectPaths'],
    private readonly session: Session,
  ) {}

  object(id: number): HostObject | null {
    const made = this.made.get(id);
    if (made !== undefined) return made;
    const object = this.make(this.path(id));
    this.made.set(id, object);
    return object;
  }

  /** The arguments of a path or action, object arguments as objects. */
  args(info: ObjectPath['ArgumentInfo']): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((plain, index) => {
      const id = references[index];
      if (typeof id !== 'number' || id === 0) return plain;
      const object = this.object(id);
      if (object === null) throw new HostError('InvalidArgument');
      return object;
    });
  }

  /** Whether an object, or one that it is reached by, depends on what formulas come to. */
  needsResults(id: number): boolean {
    const path = this.made.has(id) ? undefined : this.paths[String(id)];
    if (path === undefined) return false;
    return (
      /^Get(?:Spill|UsedRange)/u.test(path.Name) || (path.ParentObjectPathId !== undefined && this.needsResults(path.ParentObjectPathId))
    );
  }

  /** Where an error in making an object happened: WorksheetCollection.getItem. */
  location(id: number): string {
    const path = this.paths[String(id)];
    if (path === undefined) return '';
    const parent = path.ParentObjectPathId === undefined ? undefined : this.made.get(path.ParentObjectPathId);
    const name = path.ObjectPathType === PathType.indexer ? 'getItem' : lowerFirst(path.Name);
    return parent ? `${parent.className}.${name}` : name;
  }

  private path(id: number): ObjectPath {
    const path = this.paths[String(id)];
    if (path === undefined) throw new HostError('InvalidRequest');
    return path;
  }

  private make(path: ObjectPath): HostObject | null {
    const { session } = this;
    switch (path.ObjectPathType) {
      case PathType.global:
        return session.objects.workbook(session);
      case PathType.newObject:
        return session.objects.service(path.Name, session);
      case PathType.reference:
        return session.references.get(path.Name);
      case PathType.null:
        return null;
      case PathType.method:
      case PathType.property:
        return this.parent(path)?.child(path.Name, this.args(path.ArgumentInfo)) ?? null;
      case PathType.indexer:
        return this.parent(path)?.item(this.args(path.ArgumentInfo)[0]) ?? null;
      default:
        throw new HostError('InvalidRequest');
    }
  }

  private parent(path: ObjectPath): HostObject | null {
    if (path.ParentObjectPathId === undefined) throw new HostError('InvalidRequest');
    return this.object(path.ParentObjectPathId);
  }
}

export function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

export function upperFirst(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
