import type { Placed, Position, YamlPath } from '../../scheme/source/placed';

/** A cell, counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A scheme read off a sheet: every part of the value is known by its cell. The sheet is the file, its rows and columns count from 1. */
export class SheetSource implements Placed {
  readonly value: Record<string, unknown> = {};
  private readonly values = new Map<string, Cell>();
  private readonly keys = new Map<string, Cell>();

  constructor(readonly file: string) {}

  /** Puts a value where its path leads, making what is missing on the way. Whatever stood there before is replaced. */
  put(path: YamlPath, value: unknown, cell: Cell, key: Cell = cell): void {
    let container: Record<string | number, unknown> = this.value;
    path.slice(0, -1).forEach((step, index) => {
      this.note(path.slice(0, index + 1), key);
      const inner = Object.hasOwn(container, step) ? container[step] : undefined;
      if (typeof inner !== 'object' || inner === null) container[step] = typeof path[index + 1] === 'number' ? [] : {};
      container = container[step] as Record<string | number, unknown>;
    });
    const last = path[path.length - 1];
    if (last === undefined) return;
    container[last] = value;
    this.values.set(JSON.stringify(path), cell);
    this.keys.set(JSON.stringify(path), key);
  }

  /** The value of a path; undefined when there is none. */
  get(path: YamlPath): unknown {
    return path.reduce<unknown>(
      (inner, step) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
          ? (inner as Record<string | number, unknown>)[step]
          : undefined,
      this.value,
    );
  }

  /** Says where a part begins, unless that is known. */
  note(path: YamlPath, cell: Cell): void {
    const key = JSON.stringify(path);
    if (!this.values.has(key)) this.values.set(key, cell);
    if (!this.keys.has(key)) this.keys.set(key, cell);
  }

  at(path: YamlPath): Position {
    return this.nearest(this.values, path);
  }

  atKey(path: YamlPath): Position {
    return this.keys.has(JSON.stringify(path)) ? this.nearest(this.keys, path) : this.at(path);
  }

  fileOf(): string {
    return this.file;
  }

  within(path: YamlPath): Position {
    return this.at(path);
  }

  /** A cell as a position of this file. */
  position({ row, column }: Cell): Position {
    return { file: this.file, line: row + 1, column: column + 1 };
  }

  private nearest(places: ReadonlyMap<string, Cell>, path: YamlPath): Position {
    for (let length = path.length; length > 0; length -= 1) {
      const cell = places.get(JSON.stringify(path.slice(0, length)));
      if (cell !== undefined) return this.position(cell);
    }
    return this.position({ row: 0, column: 0 });
  }
}
