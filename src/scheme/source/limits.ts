/** Bounds on a scheme from a stranger. */
export const MAX_FILE_LENGTH = 400_000;
export const MAX_YAML_DEPTH = 12;
/** Names that no key may have. */
export const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
