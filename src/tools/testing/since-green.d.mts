/** What each file of a project holds, as a hash, by its path. */
export type State = Readonly<Record<string, string>>;

export function contents(root: string): State | null;
export function changedCode(before: State, now: State): string[] | null;
export function lastGreen(record: string): State | null;
export function rememberGreen(record: string, state: State): void;
