import { isAssessed, type Assessment, type ResultPlan } from '../../assessment/assessment';
import { areaContains, type Place } from '../../workbook/cells/area';
import { sheetNamed, valueAt, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import type { StoredResult, WriteAs } from '../../assessment/choices/settings';
import type * as Formulas from '../../sheets/formulas/plan-formulas';
import { planResult } from '../../sheets/result/result-sheet';
import { WorkbookError } from '../../workbook/error';
import { atOnce, type Sliced } from '../../workbook/progress';
import type { Focus } from './state';
import { part } from '../../workbook/part';

/** What writes formulas, a tenth of the program that most workbooks do without: fetched with the first result that is written so. */
let formulas: typeof Formulas | null = null;

/** Fetches what {@link resultPlan} needs. Throws a `WorkbookError` where it cannot be fetched. */
export async function readyToPlan(as: WriteAs): Promise<void> {
  if (as === 'formulas') formulas ??= await part(() => import(/* webpackChunkName: "formulas" */ '../../sheets/formulas/plan-formulas'));
}

/** The result sheet as values or as formulas. Throws a `WorkbookError` where it cannot be written. */
export function* resultPlan(assessment: Assessment, snapshot: Snapshot, as: WriteAs): Sliced<ResultPlan> {
  if (as === 'values' || !isAssessed(assessment)) return planResult(assessment, snapshot);
  if (formulas === null) throw new WorkbookError('PANE-PART');
  return yield* formulas.planFormulasSliced(assessment, snapshot);
}

/** Knows the layout of the result sheet: the one written by this session, else the one that would be written now. */
export class ResultCells {
  private written: { readonly plan: ResultPlan; readonly before: Snapshot['sheets'] } | null = null;
  private planned: { readonly of: Assessment; readonly as: WriteAs; readonly plan: ResultPlan } | null = null;

  /** Remembers what was written into the workbook of a snapshot. */
  wrote(plan: ResultPlan, before: Snapshot): void {
    this.written = { plan, before: before.sheets };
  }

  /** Whether a snapshot is the one that was read before the result was written. */
  isBefore({ sheets }: Snapshot): boolean {
    return this.written?.before === sheets;
  }

  /** Something else than what was written may stand there now. */
  forget(): void {
    this.written = null;
  }

  /** Whose number stands at a place of the result sheet; null where none does. */
  ownerOf(place: Place, { sheet, as }: StoredResult, assessment: Assessment, snapshot: Snapshot): Focus | null {
    if (place.sheet !== sheet) return null;
    const written = this.written?.plan.sheet === sheet ? this.written : null;
    const plan = written?.plan ?? this.planFor(assessment, snapshot, as ?? 'values');
    // What was read before the writing says nothing of what stands there now.
    return plan === null
      ? null
      : ownerOfResultCell(place, plan, written?.before === snapshot.sheets ? undefined : sheetNamed(snapshot, sheet), assessment);
  }

  private planFor(assessment: Assessment, snapshot: Snapshot, as: WriteAs): ResultPlan | null {
    if (!assessment.scheme.scores) return null;
    if (this.planned?.of !== assessment || this.planned.as !== as) {
      try {
        this.planned = { of: assessment, as, plan: atOnce(resultPlan(assessment, snapshot, as)) };
      } catch {
        // A sheet that cannot be planned now has no known layout; 计分 says why.
        return null;
      }
    }
    return this.planned.plan;
  }
}

/**
 * Whose number a cell of the written result is. The plan knows the layout; the sheet itself, where it was read since, is asked for the unit
 * of the row, because units may have changed places. Null where no unit's number stands.
 */
function ownerOfResultCell(place: Place, plan: ResultPlan, sheet: SheetSnapshot | undefined, assessment: Assessment): Focus | null {
  const { row, column } = place.area;
  const owner = plan.cellOwner(row, column);
  if (owner === null) return null;
  const texts = sheet?.values[row];
  if (texts === undefined || texts.includes(owner.unit)) return owner;
  const unit = assessment.units.find((card) => texts.includes(card.unit))?.unit;
  return unit === undefined ? null : { unit, item: owner.item };
}

/** The unit that a row of any sheet names, as written in it or in a merged cell that reaches over it; null when there is none. */
export function unitOfRow(place: Place, snapshot: Snapshot, assessment: Assessment): string | null {
  const sheet = sheetNamed(snapshot, place.sheet);
  if (sheet === undefined) return null;
  const units = new Set(assessment.units.map((card) => card.unit));
  for (let column = 0; column < (sheet.values[0]?.length ?? 0); column += 1) {
    const value = mergedValue(sheet, place.area.row, column);
    if (typeof value === 'string' && units.has(value.trim())) return value.trim();
  }
  return null;
}

function mergedValue(sheet: SheetSnapshot, row: number, column: number): unknown {
  const merge = sheet.merges.find((area) => areaContains(area, row, column));
  return merge === undefined ? valueAt(sheet, row, column) : valueAt(sheet, merge.row, merge.column);
}
