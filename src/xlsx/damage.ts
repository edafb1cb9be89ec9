/** What is wrong with a package; the sentences are in `messages/workbook/xlsx.ts`. */
export type DamageKind =
  | 'cutArchive'
  | 'overlap'
  | 'duplicatePart'
  | 'directory'
  | 'size'
  | 'checksum'
  | 'deflate'
  | 'method'
  | 'locked'
  | 'encoding'
  | 'xml'
  | 'noPart'
  | 'noRelation'
  | 'duplicateRelation'
  | 'sharedPart'
  | 'noSheets'
  | 'duplicateSheet'
  | 'duplicateCell'
  | 'cell'
  | 'cellContent'
  | 'sharedText'
  | 'merges'
  | 'sheetName'
  | 'columns'
  | 'duplicateId'
  | 'contentType'
  | 'unknown';

/** Where in a package the damage is, as far as it is known. */
export interface DamagePlace {
  /** The part, by its path in the package. */
  readonly part?: string;
  readonly sheet?: string;
  /** A1. */
  readonly cell?: string;
  /** What stands there: a tag, a name. */
  readonly found?: string;
}

/** A package that contradicts itself or the format: it is refused, nothing in it is guessed. */
export class Damage extends Error {
  override readonly name = 'Damage';

  constructor(
    readonly kind: DamageKind,
    readonly place: DamagePlace,
    options?: ErrorOptions,
  ) {
    super(`damaged package: ${kind} ${JSON.stringify(place)}`, options);
  }
}

/** A limit, and what the file has. */
export type Excess =
  | { readonly kind: 'unpacked'; readonly bytes: number; readonly limit: number }
  | {
      readonly kind: 'area';
      readonly sheet: string;
      readonly cell: string;
      readonly rows: number;
      readonly columns: number;
      readonly limit: number;
    };

/** A file that holds more than is read. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';

  constructor(readonly excess: Excess) {
    super(`more than is read: ${JSON.stringify(excess)}`);
  }
}
