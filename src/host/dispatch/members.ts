import type { z } from 'zod';
import { HostError } from '../errors';
import type { Session } from '../add-in-session';

/**
 * What an object of the Excel API can do, as a table: member name on the wire (PascalCase) → what it does. A request for a name that is not
 * in the table gets Excel's ApiNotFound; so the next member is one line, and a missing one is never silent.
 */
export interface HostClass<T> {
  /** As Excel names it in error locations: Range, WorksheetCollection. */
  readonly name: string;
  readonly members: Readonly<Record<string, Member<T>>>;
  /** What the client needs to find the object again: an id or a reference. */
  readonly identity?: (target: T, session: Session) => Readonly<Record<string, unknown>>;
  /** For collections: its items, in order. */
  readonly items?: (target: T, session: Session) => readonly HostObject[];
  /** For collections: `getItem(key)`. Throws ItemNotFound. */
  readonly item?: (target: T, key: unknown, session: Session) => HostObject;
}

export type Member<T> = Value<T> | Child<T> | Method<T>;

/** A property with a value, loaded with `load`, written when it has `set`. */
interface Value<T> {
  readonly kind: 'value';
  readonly get: (target: T, session: Session) => unknown;
  readonly set?: (target: T, value: unknown, session: Session) => void;
}

/** A property or method that gives another object; null gives the null object. */
interface Child<T> {
  readonly kind: 'child';
  readonly resolve: (target: T, args: readonly unknown[], session: Session) => HostObject | null;
}

/** A method that gives a plain value or nothing. */
interface Method<T> {
  readonly kind: 'method';
  readonly call: (target: T, args: readonly unknown[], session: Session) => unknown;
}

/** An object of a class in the hands of the dispatcher; its target is known to its own class only. */
export interface HostObject {
  readonly className: string;
  /** The thing itself, for members that take objects as arguments. */
  readonly target: unknown;
  identity(): Readonly<Record<string, unknown>>;
  /** Properties with values, by their name on the wire; for `load()` without a selection. */
  scalarNames(): readonly string[];
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  child(name: string, args: readonly unknown[]): HostObject | null;
  call(name: string, args: readonly unknown[]): unknown;
  /** Null for an object that is no collection. */
  items(): readonly HostObject[] | null;
  item(key: unknown): HostObject;
}

/** Binds a target to its class. */
export function bind<T>(hostClass: HostClass<T>, target: T, session: Session): HostObject {
  function member<K extends Member<T>['kind']>(name: string, kind: K): Extract<Member<T>, { kind: K }> {
    const found = Object.hasOwn(hostClass.members, name) ? hostClass.members[name] : undefined;
    if (found?.kind !== kind) throw new HostError('ApiNotFound', `(${hostClass.name}.${name})`);
    return found as Extract<Member<T>, { kind: K }>;
  }
  return {
    className: hostClass.name,
    target,
    identity: () => hostClass.identity?.(target, session) ?? {},
    scalarNames: () => Object.keys(hostClass.members).filter((name) => hostClass.members[name]?.kind === 'value' && !name.startsWith('_')),
    get: (name) => member(name, 'value').get(target, session),
    set(name, value) {
      const { set } = member(name, 'value');
      if (set === undefined) throw new HostError('ApiNotFound', `(${hostClass.name}.${name} is read-only)`);
      set(target, value, session);
    },
    child: (name, args) => member(name, 'child').resolve(target, args, session),
    call: (name, args) => member(name, 'method').call(target, args, session),
    items: () => hostClass.items?.(target, session) ?? null,
    item(key) {
      if (hostClass.item === undefined) throw new HostError('ApiNotFound', `(${hostClass.name}.getItem)`);
      return hostClass.item(target, key, session);
    },
  };
}

type Schemas = readonly z.ZodType[];
type Parsed<S extends Schemas> = { -readonly [K in keyof S]: z.infer<S[K]> };

/** A value that is only read. */
export function readOnly<T>(get: (target: T, session: Session) => unknown): Member<T> {
  return { kind: 'value', get };
}

/** A value that is read and written; what is written must fit the schema. */
export function readWrite<T, V>(
  schema: z.ZodType<V>,
  get: (target: T, session: Session) => unknown,
  set: (target: T, value: V, session: Session) => void,
): Member<T> {
  return { kind: 'value', get, set: (target, value, session) => set(target, parse(schema, value), session) };
}

/** An object reached as a property or as a method with arguments. Arguments that are left out arrive as null. */
export function child<T, const S extends Schemas>(
  schemas: S,
  resolve: (target: T, args: Parsed<S>, session: Session) => HostObject | null,
): Member<T> {
  return { kind: 'child', resolve: (target, args, session) => resolve(target, parseAll(schemas, args), session) };
}

/** A method with a plain result. Arguments that are left out arrive as null. */
export function method<T, const S extends Schemas>(schemas: S, call: (target: T, args: Parsed<S>, session: Session) => unknown): Member<T> {
  return { kind: 'method', call: (target, args, session) => call(target, parseAll(schemas, args), session) };
}

/** @throws HostError InvalidArgument */
export function parse<V>(schema: z.ZodType<V>, value: unknown): V {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new HostError('InvalidArgument');
  return parsed.data;
}

function parseAll<S extends Schemas>(schemas: S, args: readonly unknown[]): Parsed<S> {
  if (args.slice(schemas.length).some((extra) => extra !== null && extra !== undefined)) throw new HostError('InvalidArgument');
  return schemas.map((schema, index) => parse(schema, args[index] ?? null)) as Parsed<S>;
}
