import * as z from 'zod/mini';

/** What the schema of the form allows at a place, as far as it decides how the place is written on a sheet. */
export type Kind = ScalarKind | ListKind | EitherKind | AnyKind | GridKind | ObjectKind | RecordKind | ArrayKind;

/** One text, number, 是 or nothing; what of these it may be. `words`: a text, but only one of a few. */
export interface ScalarKind {
  readonly kind: 'scalar';
  readonly text: boolean;
  readonly words?: boolean;
  readonly number: boolean;
  readonly boolean: boolean;
  readonly nothing: boolean;
}

/** Several of one kind in one cell. */
export interface ListKind {
  readonly kind: 'list';
  readonly of: ScalarKind | EitherKind;
}

/** One, or several of them. */
export interface EitherKind {
  readonly kind: 'either';
  readonly of: ScalarKind;
}

/** Whatever else: written in YAML flow style. */
export interface AnyKind {
  readonly kind: 'any';
}

/** Rows of cells. */
export interface GridKind {
  readonly kind: 'grid';
  readonly of: ScalarKind;
}

export interface ObjectKind {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, Kind>;
  /** Whether it may have members of other names. */
  readonly loose: boolean;
  /** The long form of a short one: a text for {公式: text}. */
  readonly long: (value: unknown) => unknown;
}

export interface RecordKind {
  readonly kind: 'record';
  readonly of: Kind;
}

export interface ArrayKind {
  readonly kind: 'array';
  readonly of: Kind;
}

export const ANY: AnyKind = { kind: 'any' };
const NO_SCALAR: ScalarKind = { kind: 'scalar', text: false, number: false, boolean: false, nothing: false };
export const ANY_SCALAR: ScalarKind = { kind: 'scalar', text: true, number: true, boolean: true, nothing: true };

/** Reads the kind of a place off its schema, so that a key added to the form is on the sheet as well. */
export function kindOf(schema: unknown): Kind {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniDefault) return kindOf(schema.def.innerType);
  if (schema instanceof z.ZodMiniPipe) return piped(schema);
  if (schema instanceof z.ZodMiniString) return { ...NO_SCALAR, text: true };
  if (schema instanceof z.ZodMiniEnum || schema instanceof z.ZodMiniLiteral) return { ...NO_SCALAR, text: true, words: true };
  if (schema instanceof z.ZodMiniNumber) return { ...NO_SCALAR, number: true };
  if (schema instanceof z.ZodMiniBoolean) return { ...NO_SCALAR, boolean: true };
  if (schema instanceof z.ZodMiniNull) return { ...NO_SCALAR, nothing: true };
  if (schema instanceof z.ZodMiniUnion) return united(schema.def.options.map(kindOf));
  if (schema instanceof z.ZodMiniTuple) return listOf(united(schema.def.items.map(kindOf)));
  if (schema instanceof z.ZodMiniArray) return listOf(kindOf(schema.def.element));
  if (schema instanceof z.ZodMiniRecord) return { kind: 'record', of: kindOf(schema.def.valueType) };
  if (schema instanceof z.ZodMiniObject) {
    const members = new Map(Object.entries(schema.shape).map(([key, member]) => [key, kindOf(member)]));
    return { kind: 'object', members, loose: schema.def.catchall instanceof z.ZodMiniUnknown, long: (value) => value };
  }
  return ANY;
}

/** A schema over what a form of the value comes to: what goes in is written, its long form where it has one. */
function piped(schema: z.ZodMiniPipe): Kind {
  const { in: before, out } = schema.def;
  const inner = kindOf(out);
  if (inner.kind !== 'object' || !(before instanceof z.ZodMiniTransform)) return inner;
  const { transform } = before.def;
  return { ...inner, long: (value) => transform(value, { value, issues: [] }) };
}

function united(kinds: readonly Kind[]): Kind {
  const [first, ...rest] = kinds;
  if (first === undefined) return ANY;
  return rest.reduce(eitherOf, first);
}

function eitherOf(a: Kind, b: Kind): Kind {
  if (a.kind === 'scalar' && b.kind === 'scalar') {
    return {
      kind: 'scalar',
      text: a.text || b.text,
      number: a.number || b.number,
      boolean: a.boolean || b.boolean,
      nothing: a.nothing || b.nothing,
    };
  }
  const [one, several] = a.kind === 'scalar' ? [a, b] : [b, a];
  if (one.kind === 'scalar' && several.kind === 'list' && several.of.kind === 'scalar') {
    const of = eitherOf(one, several.of);
    return of.kind === 'scalar' ? { kind: 'either', of } : ANY;
  }
  return ANY;
}

function listOf(element: Kind): Kind {
  switch (element.kind) {
    case 'scalar':
    case 'either':
      return { kind: 'list', of: element };
    case 'list':
      return element.of.kind === 'scalar' ? { kind: 'grid', of: element.of } : ANY;
    case 'object':
      return { kind: 'array', of: element };
    case 'any':
    case 'grid':
    case 'record':
    case 'array':
      return ANY;
  }
}

/** Whether the texts of this kind are anybody's, and what looks like a number is a text all the same. */
export function isFreeText(kind: Kind): boolean {
  if (kind.kind === 'either') return isFreeText(kind.of);
  if (kind.kind === 'list') return isFreeText(kind.of);
  return kind.kind === 'scalar' && kind.text && !kind.number && kind.words !== true;
}

/** Whether a value of this kind stands in one cell. */
export function inOneCell(kind: Kind): boolean {
  return kind.kind === 'scalar' || kind.kind === 'list' || kind.kind === 'either' || kind.kind === 'any';
}

/** Whether an object of this kind is a row of a table: each member in one cell, or a list of such objects in columns of its own. */
export function isRow(kind: Kind): kind is ObjectKind {
  return kind.kind === 'object' && !kind.loose && [...kind.members.values()].every((member) => inOneCell(member) || isSubTable(member));
}

/** A list of objects whose members all stand in one cell. */
export function isSubTable(kind: Kind): kind is ArrayKind & { readonly of: ObjectKind } {
  return kind.kind === 'array' && kind.of.kind === 'object' && !kind.of.loose && [...kind.of.members.values()].every(inOneCell);
}

/** The kind of a member; what the schema does not know may be anything. */
export function memberKind(kind: Kind, key: string | number): Kind {
  switch (kind.kind) {
    case 'object':
      return kind.members.get(String(key)) ?? ANY;
    case 'record':
    case 'array':
      return kind.of;
    case 'scalar':
    case 'list':
    case 'either':
    case 'any':
    case 'grid':
      return ANY;
  }
}
