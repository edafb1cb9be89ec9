import { isAssessed, type Assessed } from '../../../assessment/assessment';
import { inWords } from '../../../messages/catalogue';
import type { Filling } from '../../../sheets/forms/fill/here';
import type { Form, FormProblem } from '../../../sheets/forms/form';
import type { PlaceholderGroup } from '../../../sheets/forms/placeholder-menu';
import type { FormPlan, Split } from '../../../sheets/forms/plan';
import { cellArea, type Place } from '../../../workbook/cells/area';
import type { Workbook } from '../../../workbook/port';
import { sheetNamed, valueAt, type Snapshot } from '../../../workbook/snapshot';
import { said, type Notice } from '../notice';
import type { OpenWorkbook } from '../open-workbook';
import type { PaneState, Store } from '../state';
import { part } from '../../../workbook/part';
import type { TaskRunner } from '../tasks/task-runner';
import type { History } from '../undo/undo-history';
import { sound } from '../watch/scorable';
import type { FormFiles } from './form-files';
import type * as Core from './forms-core';
import { IssuedForms, type KnownForms } from './issued-forms';
import { chosenForm, type CopyShown, type FormsShown, type ListedForm } from './shown';

/** So many units are listed of those that are not printed. */
const LISTED = 20;

interface Parts {
  readonly openWorkbook: OpenWorkbook;
  readonly store: Store<PaneState>;
  readonly tasks: TaskRunner;
  readonly history: History;
  readonly files: FormFiles | null;
}

/** 出表: standard tables, by the forms of the workbook's own sheets or those that the scheme has. */
export class Forms {
  private snapshot: Snapshot | null = null;
  /** What forms are filled with; null until the panel was opened. */
  private core: typeof Core | null = null;
  /** Those that can be filled, as the last look found them. */
  private fillable: readonly Form[] = [];

  /** For 出过的表, and 更新. */
  readonly known: KnownForms = {
    core: () => this.fetched(),
    forms: () => this.fillable,
    filling: (assessment) => this.filling(assessment),
  };

  constructor(
    private readonly workbook: Pick<Workbook, 'layoutOf'>,
    private readonly parts: Parts,
  ) {}

  /** Whether files of their own can be handed out here. */
  get canHandOut(): boolean {
    return this.parts.files !== null;
  }

  /** Opens the panel: which forms there are, as the workbook stands now. */
  open(): Promise<void> {
    const { store, tasks, openWorkbook } = this.parts;
    return tasks.task('reading', async () => {
      store.patch({ tab: 'forms', forms: store.get().forms ?? CLOSED });
      await openWorkbook.refresh();
    });
  }

  /** The workbook has been looked at: the forms follow, while the panel is open. */
  async looked(snapshot: Snapshot): Promise<void> {
    const { store } = this.parts;
    const { tab, forms, assessment } = store.get();
    this.snapshot = snapshot;
    if (tab !== 'forms' || forms === null) return;
    if (assessment === null || !isAssessed(assessment)) return store.patch({ forms: CLOSED });
    const core = await this.fetched();
    const { formsOf, formAsTable, compileForm } = core;
    const { forms: known, twins } = await formsOf(this.workbook, snapshot, assessment);
    this.fillable = known;
    const listed = known.map((form): ListedForm => ({
      form,
      ...compileForm(form, assessment.checking.scheme),
      template: form.stands ? formAsTable(form) : null,
    }));
    const wrong = twins.map(({ form, problem }): ListedForm => ({
      form,
      compiled: null,
      problems: [problem],
      template: formAsTable(form),
    }));
    this.show({ ...forms, forms: [...listed, ...wrong], issued: IssuedForms.listed(core, snapshot, assessment, known) });
  }

  /** Takes a form to be filled; null goes back to the list. */
  choose(sheet: string | null): void {
    const { forms } = this.parts.store.get();
    if (forms === null) return;
    this.show({ ...forms, chosen: sheet, units: null, preview: null });
    const copies = this.parts.store.get().forms?.copies ?? [];
    this.preview((copies.find(({ missing }) => missing === null) ?? copies[0])?.of ?? null);
  }

  /** What can be put into a 表样 of the workbook. */
  placeholders(): readonly PlaceholderGroup[] {
    const { assessment } = this.parts.store.get();
    return this.core === null || assessment === null || !isAssessed(assessment)
      ? []
      : this.core.placeholderMenu(assessment.checking.scheme);
  }

  /** Which copies are printed; null for all. */
  setUnits(units: readonly string[] | null): void {
    this.set({ units });
  }

  setSplit(split: Split): void {
    this.set({ split });
  }

  setDraft(draft: boolean): void {
    this.set({ draft });
  }

  /** Shows what one copy will look like; null: none. */
  preview(of: string | null): void {
    const { forms } = this.parts.store.get();
    if (forms === null) return;
    this.show({ ...forms, preview: of === null ? null : { of, table: { widths: [], rows: [], problems: [] } } });
  }

  /** Fills the chosen form for the wanted copies: on new sheets of the workbook, or in files of their own. */
  print(): Promise<void> {
    const { store, tasks, openWorkbook, history } = this.parts;
    return tasks.task('printing', async () => {
      const asked = store.get().forms;
      const before = asked === null ? undefined : chosenForm(asked);
      if (asked === null || before === undefined) return;
      const snapshot = await openWorkbook.refresh();
      const assessment = sound({ snapshot, openWorkbook, store, tasks, task: 'PANE-DID-PRINT' });
      if (assessment === null || !isAssessed(assessment)) return;
      const listed = (store.get().forms?.forms ?? []).find(({ form }) => form.sheet === asked.chosen);
      if (listed === undefined) return tasks.tell({ kind: 'info', ...said('PANE-FORM-GONE', { form: before.form.name }) });
      if (listed.compiled === null) return this.tellWrong(listed.form.name, listed.problems);
      const { planForm } = await this.fetched();
      const { split, draft } = asked;
      const { units, copies } = store.get().forms ?? asked;
      const wanted = units === null ? null : copies.filter(({ of }) => units.includes(of)).map(({ unit }) => unit);
      const isPlain = listed.compiled.per === null;
      const how = isPlain && split === 'sheets' ? 'pages' : split;
      const plan = await tasks.work(planForm(listed.compiled, this.filling(assessment), { units: wanted, draft }, snapshot, how));
      const { name } = listed.form;
      if (plan.problems.length > 0) return this.tellWrong(name, plan.problems);
      if (plan.sheets.length === 0)
        return tasks.tell({ kind: 'warning', ...said('PANE-FORM-NO-COPY', { form: name }), ...leftLines(plan) });
      if (how === 'files') await this.handOut(listed, plan, draft);
      else {
        const edits = plan.sheets.flatMap((sheet) => sheet.edits);
        await history.write([...edits, ...openWorkbook.assessor.remember(snapshot)], said('PANE-DID-PRINT'), {
          snapshot,
        });
        const sheets = plan.sheets.map((sheet) => sheet.name);
        tasks.say(sheets.length === 1 ? 'PANE-STATUS-PRINTED' : 'PANE-STATUS-PRINTED-SHEETS', {
          form: name,
          copies: plan.copies.length,
          sheet: sheets[0] ?? '',
          sheets: sheets.length,
        });
        await openWorkbook.refresh();
      }
      if (plan.left.length > 0) tasks.tell({ kind: 'warning', ...said('PANE-FORM-LEFT', { count: plan.left.length }), ...leftLines(plan) });
    });
  }

  /** 表样另存为可改的: writes the chosen form as a sheet to be edited, by which it is printed from then on. */
  place(): Promise<void> {
    const { store, tasks, openWorkbook, history } = this.parts;
    return tasks.task('storing', async () => {
      const chosen = store.get().forms?.chosen ?? null;
      const snapshot = await openWorkbook.refresh();
      const listed = (store.get().forms?.forms ?? []).find(({ form }) => form.sheet === chosen);
      if (listed === undefined) return;
      const { form } = listed;
      if (snapshot.sheets.some(({ name }) => name.toLowerCase() === form.sheet.toLowerCase()))
        return tasks.tell({ kind: 'info', ...said('PANE-FORM-THERE', { sheet: form.sheet }) });
      const { placeForm } = await this.fetched();
      await history.write(placeForm(form), said('PANE-DID-PLACE'), { snapshot });
      tasks.say('PANE-STATUS-PLACED', { sheet: form.sheet });
      await openWorkbook.refresh();
    });
  }

  /** Puts a placeholder behind what the selected cell of a 表样 says. */
  insert(placeholder: string): Promise<void> {
    const { store, tasks, openWorkbook, history } = this.parts;
    return tasks.task('storing', async () => {
      const cell = store.get().forms?.cell ?? null;
      if (cell === null) return tasks.tell({ kind: 'info', ...said('PANE-FORM-NO-CELL') });
      const snapshot = await openWorkbook.refresh();
      const sheet = sheetNamed(snapshot, cell.sheet);
      if (sheet === undefined || !this.isForm(sheet.name)) return tasks.tell({ kind: 'info', ...said('PANE-FORM-NO-CELL') });
      const { row, column } = cell.area;
      const now = valueAt(sheet, row, column);
      if ((sheet.formulas[row]?.[column] ?? null) !== null || (now !== null && typeof now === 'object'))
        return tasks.tell({ kind: 'info', ...said('PANE-FORM-FORMULA'), places: [cell] });
      const text = (now === null ? '' : String(now)) + placeholder;
      const area = cellArea(row, column);
      await history.write([{ kind: 'values', sheet: cell.sheet, area, values: [[text]] }], said('PANE-DID-INSERT'), {
        snapshot,
      });
      tasks.say('PANE-STATUS-INSERTED', { placeholder });
      await openWorkbook.refresh();
    });
  }

  /** Whether the panel shows what a sheet looks like. */
  showsLooks(sheet: string): boolean {
    return this.parts.store.get().tab === 'forms' && this.isForm(sheet);
  }

  /** The user has selected cells: of a 表样, the panel offers what can be put there. */
  selected(place: Place): void {
    const { store } = this.parts;
    const { forms } = store.get();
    if (forms === null) return;
    const { row, column } = place.area;
    const cell = this.isForm(place.sheet) ? { sheet: place.sheet, area: cellArea(row, column) } : null;
    if (cell !== null || forms.cell !== null) store.patch({ forms: { ...forms, cell } });
  }

  private async fetched(): Promise<typeof Core> {
    this.core ??= await part(() => import(/* webpackChunkName: "forms" */ './forms-core'));
    return this.core;
  }

  /** Whether a sheet of the workbook, as it was read last, is a form. */
  private isForm(sheet: string): boolean {
    const { core, snapshot } = this;
    return core !== null && snapshot !== null && core.formSheets(snapshot).some(({ name }) => name === sheet);
  }

  private set(changed: Partial<FormsShown>): void {
    const { store } = this.parts;
    const { forms } = store.get();
    if (forms !== null) store.patch({ forms: { ...forms, ...changed } });
  }

  /** Publishes what was chosen, with what follows from it and from the workbook as it was read last. */
  private show(forms: FormsShown): void {
    const { store } = this.parts;
    const { assessment } = store.get();
    const listed = chosenForm(forms);
    const { core } = this;
    if (core === null || listed === undefined || listed.compiled === null || assessment === null || !isAssessed(assessment))
      return store.patch({ forms: { ...forms, copies: [], preview: null, chosen: listed === undefined ? null : forms.chosen } });
    const filling = this.filling(assessment);
    const copies = core.copiesOf(listed.compiled, filling, { units: null, draft: false }).map(({ name, here, waits }): CopyShown => ({
      of: name ?? listed.form.name,
      unit: assessment.units[here.unit ?? here.group?.units[0] ?? 0]?.unit ?? '',
      missing: waits === null ? null : waits.missing,
    }));
    const of = forms.preview?.of ?? null;
    const seen = copies.find((copy) => copy.of === of);
    const units = forms.units?.filter((unit) => copies.some((copy) => copy.of === unit)) ?? null;
    const preview = seen === undefined ? null : { of: seen.of, table: core.previewOf(listed.compiled, filling, seen.unit) };
    store.patch({ forms: { ...forms, copies, units, preview } });
  }

  private filling(assessment: Assessed): Filling {
    const now = this.parts.tasks.now();
    return { assessment, today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() } };
  }

  private async handOut(listed: ListedForm, plan: FormPlan, draft: boolean): Promise<void> {
    const { tasks, files } = this.parts;
    if (files === null) return tasks.tell({ kind: 'info', ...said('PANE-FORM-NO-FILES') });
    const { draftName, formFileNames } = await this.fetched();
    const { name, stands } = listed.form;
    const mark = draft ? `-${draftName()}` : '';
    const names = formFileNames(plan.sheets, name, mark);
    const made = await files.make(plan.sheets, names, { archive: name + mark, stands }, tasks.control);
    files.save(made);
    tasks.say('PANE-STATUS-HANDED-OUT', { form: name, copies: plan.copies.length, file: made.name });
  }

  private tellWrong(form: string, problems: readonly FormProblem[]): void {
    this.parts.tasks.tell({
      kind: 'error',
      ...said('PANE-FORM-WRONG', { form, count: problems.length }),
      details: problems.map(({ message }) => message),
      places: problems.map(({ place }) => place),
    });
  }
}

const CLOSED: FormsShown = {
  forms: [],
  chosen: null,
  units: null,
  split: 'pages',
  draft: false,
  copies: [],
  preview: null,
  cell: null,
  issued: [],
  updates: null,
};

/** Which copies were not printed, and what each waits for. */
function leftLines({ left }: FormPlan): Pick<Notice, 'details' | 'places'> {
  const shown = left.slice(0, LISTED);
  return {
    details: [
      ...shown.map(({ of, missing }) =>
        missing.length === 0
          ? said('PANE-FORM-WAITS', { of })
          : said('PANE-FORM-MISSES', { of, missing: missing.map(({ what }) => inWords(what)).join('；') }),
      ),
      ...(left.length > LISTED ? [said('PANE-FORM-LEFT-MORE', { count: left.length - LISTED })] : []),
    ],
    places: shown.flatMap(({ missing }) => missing.flatMap(({ place }) => place ?? [])),
  };
}
