/** The way to a part of a value: names of members and indexes of entries. */
export type YamlPath = readonly (string | number)[];

/** A place in a text. Lines and columns count from 1. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** A place in a file. */
export interface Position extends LinePlace {
  readonly file: string;
}

/** A value whose every part is known by its place in a file. */
export interface Placed {
  readonly value: unknown;
  /** Where the value of a path starts; the nearest enclosing value if it is not there. */
  at(path: YamlPath): Position;
  /** Where the key at the end of a path starts. */
  atKey(path: YamlPath): Position;
  /** A place inside a scalar: `offset` characters into its text. Exact for one-line scalars, the first line else. */
  within(path: YamlPath, offset: number): Position;
  /** Which file a part stands in, without looking for its line. */
  fileOf(path: YamlPath): string;
}
