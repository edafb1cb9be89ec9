export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly isException: boolean;
  readonly installScripts: readonly string[];
}

export function problemsOf(packages: readonly Shipped[], dates: Readonly<Record<string, string>>): string[];
