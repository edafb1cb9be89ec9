import type { Assessment } from '../checking/assessment';
import type { Edit } from '../workbook/edits';
import type { Snapshot } from '../workbook/snapshot';
import type { Core } from './core';
import { said, type Notice } from './notice';
import { SchemeShelf, type ShelfKey } from './scheme-shelf';
import { readStored, settingEdit } from './stored';

const PROBLEMS_SHOWN = 12;

/** Keeps the scheme, the readings and the period that a workbook is assessed by, and assesses what was read last. */
export class Assessor<S extends object> {
  readonly shelf: SchemeShelf<S>;
  private scheme: S | null = null;
  private key: ShelfKey | null = null;
  private readings: Readonly<Record<string, string>> = {};
  private period: string | null = null;

  constructor(private readonly core: Core<S>) {
    this.shelf = new SchemeShelf(core);
  }

  /** The scheme's key on the shelf; null while there is none. */
  get schemeKey(): ShelfKey | null {
    return this.key;
  }

  /** Finds the scheme, readings and period that the workbook was last used with, else the scheme that fits it. Says so when there is none. */
  recall(snapshot: Snapshot): Notice | null {
    const stored = readStored(snapshot);
    this.readings = stored.readings;
    this.period = stored.period;
    const key = this.shelf.recall(stored) ?? (stored.scheme === null ? this.core.fitting(snapshot) : null);
    if (key !== null) return this.use(key);
    return stored.scheme === null
      ? { kind: 'info', ...said('PANE-NO-SCHEME') }
      : { kind: 'warning', ...said('PANE-SCHEME-UNKNOWN', { scheme: stored.scheme }) };
  }

  /** Takes a scheme of the shelf; answers what is wrong when it cannot be used, and keeps the one before. */
  use(key: ShelfKey): Notice | null {
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
    if (this.scheme === null) return null;
    return this.core.assess(snapshot, this.scheme, {
      readings: this.readings,
      ...(this.period === null ? {} : { period: this.period }),
    });
  }

  /** What the workbook has to remember of the choices, as far as it does not already. */
  remember(snapshot: Snapshot): readonly Edit[] {
    const kept = this.key === null ? null : this.shelf.keep(this.key);
    const wanted = [
      settingEdit('scheme', kept?.id ?? this.key),
      settingEdit('schemeText', kept === null ? null : { fileName: kept.fileName, text: kept.text }),
      settingEdit('readings', this.readings),
      settingEdit('period', this.period),
    ];
    return wanted.filter(({ key, value }) => {
      const stands = snapshot.settings[key] ?? null;
      const nothing = value === null || (key.endsWith('readings') && Object.keys(this.readings).length === 0);
      return !(nothing && stands === null) && JSON.stringify(stands) !== JSON.stringify(value);
    });
  }
}

/** A scheme file that is not taken, with the first of what is wrong in it. */
export function refusal(file: string, problems: readonly string[]): Notice {
  return { kind: 'error', ...said('PANE-SCHEME-INVALID', { file, count: problems.length }), details: problems.slice(0, PROBLEMS_SHOWN) };
}
