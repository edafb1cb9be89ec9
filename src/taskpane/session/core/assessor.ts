import type { Assessment } from '../../../assessment/assessment';
import type { Edit } from '../../../workbook/edits';
import type { Snapshot } from '../../../workbook/snapshot';
import type { Core, OwnScheme, SchemeLoaded } from './core';
import { said, type Notice } from '../notice';
import { SchemeShelf, type ShelfKey } from './scheme-shelf';
import { readStored, settingEdit, type StoredScheme, type WriteAs } from '../../../assessment/choices/stored';
import { withOwnFindings } from './own-findings';

const PROBLEMS_SHOWN = 12;

/** The key of the scheme on the workbook's own sheet. */
export const OWN: ShelfKey = 'sheet:';

/** Keeps the scheme, the readings and the period that a workbook is assessed by, and assesses what was read last. */
export class Assessor<S extends object> {
  readonly shelf: SchemeShelf<S>;
  private scheme: S | null = null;
  private key: ShelfKey | null = null;
  private readings: Readonly<Record<string, string>> = {};
  private period: string | null = null;
  /** What 计分 writes. */
  writeAs: WriteAs = 'values';
  /** What stands on the sheet 考评办法; null when there is none. */
  private own: OwnScheme<S> | null = null;

  constructor(private readonly core: Core<S>) {
    this.shelf = new SchemeShelf(core);
  }

  /** The scheme's key on the shelf; null while there is none. */
  get schemeKey(): ShelfKey | null {
    return this.key;
  }

  /** The scheme of the workbook's own sheet, and all on the shelf. */
  list(): readonly { readonly id: ShelfKey; readonly title: string; readonly own?: true }[] {
    const shelf = this.shelf.list();
    return this.own === null ? shelf : [{ id: OWN, title: this.own.title ?? '', own: true }, ...shelf];
  }

  /** How many errors keep the scheme in use, that of the sheet, from scoring. */
  get faults(): number {
    return this.key === OWN ? (this.own?.errors ?? 0) : 0;
  }

  get hasOwn(): boolean {
    return this.own !== null;
  }

  /** What the workbook is assessed by; null while there is no scheme. */
  get inUse(): { readonly scheme: S; readonly readings: Readonly<Record<string, string>>; readonly period: string | null } | null {
    return this.scheme === null ? null : { scheme: this.scheme, readings: this.readings, period: this.period };
  }

  /**
   * Looks at the sheet 考评办法. One that came is taken, one that went is given up; while the one in use is faulty, the last that
   * was right stays. Says so when no scheme is left.
   */
  follow(snapshot: Snapshot): Notice | null {
    const before = this.own;
    this.own = this.core.own.read(snapshot);
    if (this.own === null && this.key === OWN) {
      this.key = null;
      this.scheme = null;
    }
    if (this.key === null) return this.recall(snapshot);
    if (this.own !== null && (before === null || this.key === OWN)) return this.use(OWN);
    return null;
  }

  /** The scheme in use as the text of a file; null when there is none. */
  textInUse(snapshot: Snapshot): StoredScheme | null {
    if (this.key === null) return null;
    if (this.key !== OWN) return this.shelf.textOf(this.key);
    const text = this.core.own.text(snapshot);
    return text === null ? null : { fileName: `${this.own?.id ?? 'scheme'}.yaml`, text };
  }

  /**
   * Finds the scheme, readings and period that the workbook was last used with, else the scheme that fits it. Says so when there is none.
   */
  private recall(snapshot: Snapshot): Notice | null {
    const stored = readStored(snapshot);
    this.readings = stored.readings;
    this.period = stored.period;
    this.writeAs = stored.writeAs;
    if (this.own !== null) return this.use(OWN);
    const named = stored.scheme === OWN ? null : stored.scheme;
    const key = this.shelf.recall(stored) ?? (named === null ? this.core.fitting(snapshot) : null);
    if (key !== null) return this.use(key);
    return named === null
      ? { kind: 'info', ...said('PANE-NO-SCHEME') }
      : { kind: 'warning', ...said('PANE-SCHEME-UNKNOWN', { scheme: named }) };
  }

  /** Takes a scheme of the shelf; answers what is wrong when it cannot be used, and keeps the one before. */
  use(key: ShelfKey): Notice | null {
    if (key === OWN && this.own !== null) {
      this.key = OWN;
      this.scheme = this.own.scheme ?? this.scheme;
      return null;
    }
    const loaded = this.shelf.take(key);
    if (loaded === null) return { kind: 'warning', ...said('PANE-SCHEME-UNKNOWN', { scheme: key }) };
    if (!loaded.sound) return refusal(key, loaded.problems);
    this.scheme = loaded.scheme;
    this.key = key;
    return null;
  }

  /** Another scheme has other readings: back to its own choices. */
  forgetReadings(): void {
    this.readings = {};
  }

  read(name: string, choice: string): void {
    this.readings = { ...this.readings, [name]: choice };
  }

  setPeriod(period: string): void {
    this.period = period;
  }

  /** Null while there is no scheme. */
  assess(snapshot: Snapshot): Assessment | null {
    const own = this.key === OWN ? this.own : null;
    if (this.scheme === null) return own === null ? null : withOwnFindings(null, own);
    const assessment = this.core.assess(snapshot, this.scheme, {
      readings: this.readings,
      ...(this.period === null ? {} : { period: this.period }),
    });
    return own === null ? assessment : withOwnFindings(assessment, own);
  }

  /** What the workbook has to remember of the choices, as far as it does not already. */
  remember(snapshot: Snapshot): readonly Edit[] {
    const kept = this.key === null ? null : this.shelf.keep(this.key);
    const wanted = [
      settingEdit('scheme', kept?.id ?? this.key),
      settingEdit('schemeText', kept === null ? null : { fileName: kept.fileName, text: kept.text }),
      settingEdit('readings', this.readings),
      settingEdit('period', this.period),
      settingEdit('writeAs', this.writeAs === 'values' ? null : this.writeAs),
    ];
    return wanted.filter(({ key, value }) => {
      const stands = snapshot.settings[key] ?? null;
      const nothing = value === null || (key.endsWith('readings') && Object.keys(this.readings).length === 0);
      return !(nothing && stands === null) && JSON.stringify(stands) !== JSON.stringify(value);
    });
  }
}

/** A scheme file that is taken, with what in it can hardly be meant. */
export function doubts(file: string, problems: SchemeLoaded<object>['problems']): Notice {
  return { kind: 'warning', ...said('PANE-SCHEME-DOUBTFUL', { file, count: problems.length }), details: problems.slice(0, PROBLEMS_SHOWN) };
}

/** A scheme file that is not taken, with the first of what is wrong in it. */
export function refusal(file: string, problems: SchemeLoaded<object>['problems']): Notice {
  return { kind: 'error', ...said('PANE-SCHEME-INVALID', { file, count: problems.length }), details: problems.slice(0, PROBLEMS_SHOWN) };
}
