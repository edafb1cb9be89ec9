/** What a recogniser made of one workbook, held against its truth. */
export interface Compared {
  readonly file: string;
  readonly set: string;
  readonly whole: boolean;
  /** How many things are wrong without a word. */
  readonly silent: number;
  readonly complaints: readonly string[];
  readonly notes: readonly string[];
  readonly failed?: string;
  readonly told: { readonly needless: number; readonly wolf: boolean };
}

export function measure(options: {
  readonly folder: string;
  readonly set?: string;
  readonly recognise: (file: string) => unknown;
  readonly concepts: unknown;
}): Promise<Compared[]>;

/** The figures of a set, in words. */
export function summary(results: readonly Compared[], name: string): string;
