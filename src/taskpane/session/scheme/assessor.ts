import type { Assessment } from '../../../assessment/assessment';
import type { Edit } from '../../../workbook/edits';
import type { Snapshot } from '../../../workbook/snapshot';
import { assessSliced } from '../../../assessment/assess';
import { KeptReading } from '../../../ledgers/read-ledgers';
import type { Sliced } from '../../../workbook/progress';
import { fittingScheme, type Fit } from '../../../assessment/choices/fitting-scheme';
import type { OwnScheme, OwnSchemeReader } from '../../../assessment/choices/own-scheme';
import { schemeMessages } from '../../../messages/scheme/scheme';
import type { ListedScheme } from '../../../regulations/shipped';
import type { Scheme } from '../../../scheme/model';
import type { Diagnostic } from '../../../scheme/source/diagnostic';
import { schemeSheetOf } from '../../../sheets/scheme/sheet-of';
import { said, type Notice, type Said } from '../notice';
import { SchemeShelf, type ShelfKey } from './scheme-shelf';
import { chooseScheme, readingsFor, type ChosenBy } from '../../../assessment/choices/choose';
import {
  answersIn,
  OWN_SCHEME,
  readSettings,
  rememberChoices,
  type StoredScheme,
  type WriteAs,
} from '../../../assessment/choices/settings';
import { reviewsIn } from '../../../assessment/choices/reviews';
import { withOwnFindings } from './own-scheme-findings';
import { measured } from '../tasks/timing';
import { safeFileName } from '../../../workbook/file-name';

const PROBLEMS_SHOWN = 12;

/** The key of the scheme on the workbook's own sheet. */
const OWN: ShelfKey = OWN_SCHEME;

/** The choices of a workbook as one text; null before the first look; `ours` after something that this session wrote was taken back. */
type Known = { readonly choices: string } | 'ours' | null;

/** Keeps the scheme, the readings and the period that a workbook is assessed by, and assesses what was read last. */
export class Assessor {
  readonly shelf: SchemeShelf;
  private scheme: Scheme | null = null;
  private key: ShelfKey | null = null;
  private by: ChosenBy | null = null;
  /** The id of the scheme that the readings were chosen for; null while they hold for any. */
  private readingsOf: string | null = null;
  private readings: Readonly<Record<string, string>> = {};
  private period: string | null = null;
  /** What 计分 writes. */
  writeAs: WriteAs = 'values';
  /** Whether the scheme in use was read from the sheet 考评办法. */
  private ownTaken = false;
  /** What stands on the sheet 考评办法; null when there is none. */
  private own: OwnScheme | null = null;

  private ownReader: OwnSchemeReader | null = null;
  /** What the last look read of sheets that may not have changed since. */
  private readonly kept = new KeptReading();
  /** What the workbook remembered when it was looked at last, or was told to remember since. */
  private known: Known = null;
  /** What fits the snapshot that was asked about last. */
  private fit: { readonly snapshot: Snapshot; readonly best: Fit | null } | null = null;

  /** @param shipped the schemes that come with the program */
  constructor(shipped: readonly ListedScheme[]) {
    this.shelf = new SchemeShelf(shipped);
  }

  /** The scheme's key on the shelf; null while there is none. */
  get schemeKey(): ShelfKey | null {
    return this.key;
  }

  /** How the scheme was chosen; null while there is none. */
  get chosenBy(): ChosenBy | null {
    return this.by;
  }

  /** The scheme of the workbook's own sheet, and all on the shelf. */
  list(): readonly { readonly id: ShelfKey; readonly title: string; readonly own?: true }[] {
    const shelf = this.shelf.list();
    return this.own === null ? shelf : [{ id: OWN, title: this.own.scheme?.title ?? '', own: true }, ...shelf];
  }

  /** How many errors keep the scheme in use, that of the sheet, from scoring. */
  get faults(): number {
    return this.key === OWN ? (this.own?.diagnostics ?? []).filter(({ severity }) => severity === 'error').length : 0;
  }

  get hasOwn(): boolean {
    return this.own !== null;
  }

  /** What the workbook is assessed by; null while there is no scheme. */
  get inUse(): {
    readonly scheme: Scheme;
    readonly readings: Readonly<Record<string, string>>;
    readonly period: string | null;
  } | null {
    return this.scheme === null ? null : { scheme: this.scheme, readings: this.readings, period: this.period };
  }

  /**
   * Fetches what {@link follow} needs of a workbook: what reads texts where it has a scheme of its own, the shipped scheme that it names,
   * the one that fits it where it names none.
   * @throws WorkbookError PANE-PART where it cannot be fetched
   */
  async ready(snapshot: Snapshot): Promise<void> {
    const { scheme, schemeText } = readSettings(snapshot);
    if (schemeSheetOf(snapshot) !== null || schemeText !== null) {
      const { OwnSchemeReader } = await this.shelf.fetchTexts();
      this.ownReader ??= new OwnSchemeReader(this.shelf.library);
    } else if (scheme !== null && scheme !== OWN_SCHEME) await this.shelf.fetch(scheme);
    else if (this.key === null || this.key === OWN || this.isNews(snapshot)) await this.shelf.fetch(this.fitting(snapshot)?.id ?? '');
  }

  /**
   * Looks at the sheet 考评办法, after {@link ready}. One that came is taken, one that went is given up; while the one in use is
   * faulty, the last that was right stays. A copy of the scheme in use keeps its readings, any other has its own. Choices that somebody
   * else has stored in the workbook since are followed. Says so when no scheme is left, or when they are.
   */
  follow(snapshot: Snapshot): Notice | null {
    const { known } = this;
    const isNews = this.isNews(snapshot);
    this.known = { choices: choicesIn(snapshot) };
    const before = this.own;
    this.own = this.ownReader?.read(snapshot) ?? null;
    if ((this.own === null && this.key === OWN) || isNews) this.drop();
    if (this.key === null) return this.recall(snapshot) ?? (isNews && known !== 'ours' ? CHOSEN_ELSEWHERE : null);
    this.remembered(snapshot);
    if (this.own !== null && (before === null || this.key === OWN)) this.takeOwn(this.own);
    return null;
  }

  /** The shipped scheme that fits a workbook best, told by the heads of its ledgers. */
  private fitting(snapshot: Snapshot): Fit | null {
    if (this.fit?.snapshot !== snapshot) this.fit = { snapshot, best: fittingScheme(snapshot, this.shelf.shipped) };
    return this.fit.best;
  }

  /** Whether the choices that a workbook remembers are other ones than were known. */
  private isNews(snapshot: Snapshot): boolean {
    const { known } = this;
    return known === 'ours' || (known !== null && known.choices !== choicesIn(snapshot));
  }

  private drop(): void {
    this.key = null;
    this.scheme = null;
    this.by = null;
    this.ownTaken = false;
  }

  /** What the workbook remembers is taken up anew at the next look: something that this session wrote was taken back. */
  forgetChoices(): void {
    this.known = 'ours';
  }

  /** A guess that the workbook has come to remember is none any more. */
  remembered(snapshot: Snapshot): void {
    if (this.known !== 'ours') this.known = { choices: choicesIn(snapshot) };
    if (this.by === 'fitting' && readSettings(snapshot).scheme === this.key) this.by = 'named';
  }

  /** The scheme in use as the text of a file; null when there is none. */
  async textInUse(snapshot: Snapshot): Promise<StoredScheme | null> {
    if (this.key === null) return null;
    if (this.key !== OWN) return this.shelf.textOf(this.key);
    const text = this.shelf.texts.ownSchemeText(snapshot);
    return text === null ? null : { fileName: safeFileName(this.own?.scheme?.id ?? 'scheme', '.yaml'), text };
  }

  /** Finds the scheme, readings and period that the workbook is to be assessed by. Says so when there is no scheme. */
  private recall(snapshot: Snapshot): Notice | null {
    const settings = readSettings(snapshot);
    this.period = settings.period;
    this.writeAs = settings.writeAs;
    // Readings chosen for a sheet that is gone hold for no other scheme; those of one that is faulty wait for it.
    this.readings = settings.scheme === OWN_SCHEME && this.own === null ? {} : settings.readings;
    this.readingsOf = settings.scheme === OWN_SCHEME ? (this.own?.scheme?.id ?? null) : settings.scheme;
    const choice = chooseScheme(settings, {
      hasOwn: this.own !== null,
      shipped: this.shelf.shipped.map(({ id }) => id),
      fitting: () => this.fitting(snapshot),
    });
    if (choice.by === null)
      return choice.near !== null
        ? { kind: 'info', ...said('PANE-SCHEME-NEAR', { ...choice.near }), scheme: choice.near.id, newScheme: true }
        : choice.wants === null
          ? { kind: 'info', ...said('PANE-NO-SCHEME'), newScheme: true }
          : { kind: 'warning', ...said('PANE-SCHEME-UNKNOWN', { scheme: choice.wants }) };
    if (choice.by === 'own') return this.use(OWN);
    if (choice.by !== 'kept') return this.use(choice.id, choice.by);
    const { key, loaded } = this.shelf.open(choice.file.text, choice.file.fileName);
    return key === null ? refusal(choice.file.fileName, loaded.diagnostics) : this.use(key, 'kept');
  }

  /**
   * Takes a scheme that somebody asks for by its key, a shipped one after it was fetched; answers what is wrong when it cannot be used,
   * and keeps the one before.
   */
  use(key: ShelfKey, by: ChosenBy = 'option'): Notice | null {
    if (key === OWN && this.own !== null) {
      this.takeOwn(this.own);
      return null;
    }
    const loaded = this.shelf.take(key);
    if (loaded === null) return { kind: 'warning', ...said('PANE-SCHEME-UNKNOWN', { scheme: key }) };
    if (loaded.scheme === null) return refusal(key, loaded.diagnostics);
    this.take(loaded.scheme);
    this.key = key;
    this.by = by;
    return null;
  }

  /** While the sheet is faulty, the scheme before stays, and its readings with it. Renamed on its sheet a scheme stays the same. */
  private takeOwn({ scheme }: OwnScheme): void {
    if (scheme !== null) {
      if (this.ownTaken) this.readingsOf = scheme.id;
      this.take(scheme);
      this.ownTaken = true;
    }
    this.key = OWN;
    this.by = 'own';
  }

  /** The readings go with the scheme that they were chosen for. */
  private take(scheme: Scheme): void {
    this.readings = readingsFor(scheme.id, { scheme: this.readingsOf, readings: this.readings }, null);
    this.readingsOf = scheme.id;
    this.scheme = scheme;
    this.ownTaken = false;
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

  /** What a person or the workbook chose, as it stands; called, it stands so again. */
  mark(): () => void {
    const { scheme, key, by, readingsOf, readings, period, writeAs, ownTaken, own } = this;
    return () => void Object.assign(this, { scheme, key, by, readingsOf, readings, period, writeAs, ownTaken, own });
  }

  /** Null while there is no scheme. */
  *assess(snapshot: Snapshot): Sliced<Assessment | null> {
    const own = this.key === OWN ? this.own : null;
    if (this.scheme === null) return own === null ? null : withOwnFindings(null, own, snapshot);
    let since = performance.now();
    const assessment = yield* assessSliced(snapshot, this.scheme, {
      kept: this.kept,
      readings: this.readings,
      answers: answersIn(readSettings(snapshot)),
      reviews: reviewsIn(snapshot),
      ...(this.period === null ? {} : { period: this.period }),
      onStage: (stage) => {
        measured(stage, since);
        since = performance.now();
      },
    });
    return own === null ? assessment : withOwnFindings(assessment, own, snapshot);
  }

  /** What the workbook has to remember of the choices, as far as it does not already. Of a scheme that is not in use it forgets nothing. */
  remember(snapshot: Snapshot): readonly Edit[] {
    const { period, writeAs, readings } = this;
    if (this.key === null) return rememberChoices(snapshot, { period, writeAs });
    const kept = this.shelf.keep(this.key);
    const schemeText = kept === null ? null : { fileName: kept.fileName, text: kept.text };
    return rememberChoices(snapshot, { scheme: kept?.id ?? this.key, schemeText, readings, period, writeAs });
  }

  /**
   * The same for a sheet 考评办法 that is about to be written: a copy of the scheme in use keeps its readings, a new scheme has its own.
   */
  rememberOwn(snapshot: Snapshot, isCopy: boolean): readonly Edit[] {
    return rememberChoices(snapshot, { scheme: OWN_SCHEME, schemeText: null, readings: isCopy ? this.readings : {} });
  }
}

const CHOSEN_ELSEWHERE: Notice = { kind: 'info', ...said('PANE-CHOSEN-ELSEWHERE') };

function choicesIn(snapshot: Snapshot): string {
  const { scheme, schemeText, readings, period, writeAs } = readSettings(snapshot);
  const sorted = Object.entries(readings).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([scheme, schemeText?.fileName, schemeText?.text, sorted, period, writeAs]);
}

/** A scheme file that is taken, with what in it can hardly be meant. */
export function doubts(file: string, diagnostics: readonly Diagnostic[]): Notice {
  return { kind: 'warning', ...said('PANE-SCHEME-DOUBTFUL', { file, count: diagnostics.length }), details: shownLines(diagnostics) };
}

/** A scheme file that is not taken, with the first of what is wrong in it. */
export function refusal(file: string, diagnostics: readonly Diagnostic[]): Notice {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { kind: 'error', ...said('PANE-SCHEME-INVALID', { file, count: errors.length }), details: shownLines(errors) };
}

function shownLines(diagnostics: readonly Diagnostic[]): Said[] {
  return diagnostics
    .slice(0, PROBLEMS_SHOWN)
    .map(({ file, line, column, code, data }) =>
      said('PANE-SCHEME-PROBLEM', { file, line, column, code, what: { sentence: schemeMessages[code], data } }),
    );
}
