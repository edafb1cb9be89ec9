import { placeToA1 } from '../../../workbook/cells/a1';
import type { Place } from '../../../workbook/cells/area';
import { WriteError } from '../../../workbook/error';
import type { ChangedCell, ChangedSetting, LeftAlone, Undo, UndoReport, Workbook } from '../../../workbook/port';
import type { UnfinishedWrite } from '../../../workbook/snapshot';

import { failureNotice, said, type Notice, type Said } from '../notice';
import type { PaneState, Store } from '../state';

/** A write that stands in part, or of which it is not known whether it stands. */
interface LostWrite {
  notice: Notice;
  /** The way back; null where the old contents are not known. */
  readonly undo: Undo | null;
  /** Of a write that another pane, or this one before it was closed, has begun. */
  readonly token: string | null;
}

/** What came of putting back what failed writes have left. */
interface Restored extends Pick<UndoReport, 'overwritten' | 'overwrittenSettings'> {
  /** The contents of some writes were put back without the looks, which nobody knows. */
  readonly looksUnknown: boolean;
  readonly cells: number;
  readonly left: readonly LeftAlone[];
}

/** What failed writes have left behind: listed until it is put back, or seen where it cannot be. */
export class LostWrites {
  private readonly entries: LostWrite[] = [];

  constructor(
    private readonly workbook: Pick<Workbook, 'recover' | 'forget'>,
    private readonly store: Store<PaneState>,
  ) {}

  /** Lists what a failure has left behind. False for one that has left nothing, or nothing more than is listed already. */
  keep(failure: unknown): boolean {
    if (!hasLeft(failure)) return false;
    const { undo } = failure;
    const known = this.entries.find((entry) => entry.undo === undo);
    if (known === undefined) this.entries.push({ notice: withPlaces(failure), undo, token: null });
    else known.notice = withPlaces(failure);
    this.publish();
    return true;
  }

  /** Lists cells whose old contents nobody knows any more. */
  add({ what, places }: { readonly what: Said; readonly places: readonly Place[] }): void {
    this.entries.push({ notice: gone(what, places), undo: null, token: null });
    this.publish();
  }

  /** Lists the unfinished writes that stand in the workbook, and no longer those that do not. */
  found(unfinished: readonly UnfinishedWrite[]): void {
    const tokens = new Set(unfinished.map(({ token }) => token));
    const listed = new Set(this.entries.map(({ token }) => token));
    const kept = this.entries.filter(({ token }) => token === null || tokens.has(token));
    const fresh = unfinished
      .filter(({ token }) => !listed.has(token))
      .map((write): LostWrite => ({
        notice: unfinishedNotice(write),
        undo: write.restorable ? { revert: () => this.workbook.recover(write) } : null,
        token: write.token,
      }));
    if (fresh.length === 0 && kept.length === this.entries.length) return;
    this.entries.splice(0, this.entries.length, ...kept, ...fresh);
    this.publish();
  }

  /**
   * What takes an entry that cannot be restored off the list: the workbook no longer counts it as unfinished, so that no look finds it
   * again.
   * @throws what the port throws; the entry stays listed
   */
  seen(index: number): () => Promise<void> {
    const entry = this.entries[index];
    return async () => {
      if (entry === undefined || entry.undo !== null || !this.entries.includes(entry)) return;
      if (entry.token !== null) await this.workbook.forget(entry.token);
      this.entries.splice(this.entries.indexOf(entry), 1);
      this.publish();
    };
  }

  /**
   * Puts back what can be put back, the last entry first; what could not stays listed.
   * @throws what the port throws; the entry it was about stays listed
   */
  async restore(): Promise<Restored> {
    let cells = 0;
    let looksUnknown = false;
    const left: LeftAlone[] = [];
    const overwritten: ChangedCell[] = [];
    const overwrittenSettings: ChangedSetting[] = [];
    for (let entry = this.lastRestorable(); entry !== undefined; entry = this.lastRestorable()) {
      const report = await reverted(entry.undo);
      cells += report.restored;
      looksUnknown ||= report.looksUnknown ?? false;
      left.push(...report.leftAlone);
      overwritten.push(...(report.overwritten ?? []));
      overwrittenSettings.push(...(report.overwrittenSettings ?? []));
      this.entries.splice(this.entries.indexOf(entry), 1);
      const lost = report.lost ?? [];
      if (lost.length > 0) this.entries.push({ notice: gone(said('PANE-RESTORE'), lost), undo: null, token: null });
      this.publish();
    }
    return { cells, looksUnknown, left, overwritten, overwrittenSettings };
  }

  private lastRestorable(): (LostWrite & { readonly undo: Undo }) | undefined {
    return this.entries.findLast((entry): entry is LostWrite & { readonly undo: Undo } => entry.undo !== null);
  }

  private publish(): void {
    this.store.patch({ lost: this.entries.map(({ notice, undo }) => ({ ...notice, restorable: undo !== null })) });
  }
}

/** Whether a part of a write stands after a failure, or may stand, and there is a way back. */
export function hasLeft(failure: unknown): failure is WriteError & { readonly undo: Undo } {
  return (
    failure instanceof WriteError && failure.undo !== null && (failure.outcome.state === 'between' || failure.outcome.state === 'unknown')
  );
}

/** All was put back, and only the report of it is missing: that counts as done. */
async function reverted(undo: Undo): ReturnType<Undo['revert']> {
  try {
    return await undo.revert();
  } catch (error) {
    if (error instanceof WriteError && error.outcome.state === 'complete') return { restored: 0, leftAlone: [], lost: [] };
    throw error;
  }
}

function withPlaces(failure: WriteError): Notice {
  const { outcome } = failure;
  return { ...failureNotice(failure), ...('places' in outcome ? { places: outcome.places } : {}) };
}

function gone(what: Said, places: readonly Place[]): Notice {
  return { kind: 'error', ...said('PANE-OLD-VALUES-GONE', { what, cells: named(places) }), places };
}

function unfinishedNotice({ at, places, restorable }: UnfinishedWrite): Notice {
  if (places.length === 0) return { kind: 'error', ...said('PANE-UNFINISHED-CHOICES', { at: clockOf(at) }) };
  const code = restorable ? 'PANE-UNFINISHED' : 'PANE-UNFINISHED-ONLY-SAID';
  return { kind: 'error', ...said(code, { at: clockOf(at), cells: named(places) }), places };
}

function named(places: readonly Place[]): string {
  return places.map(placeToA1).join('、');
}

/** Day and time as people write them, local; the text itself where it is no time. */
function clockOf(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(time.getMonth() + 1)}月${String(time.getDate())}日 ${two(time.getHours())}:${two(time.getMinutes())}`;
}
