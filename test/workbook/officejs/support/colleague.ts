import { z } from 'zod';
import type { CommentExtras } from '../../../../src/host/extras';
import type { World } from '../../../host/world';

/** Whether a write has looked, and not yet written. */
function isMarked(world: World): boolean {
  return Object.keys(world.extras.settings).some((key) => key.startsWith('kaoji.unfinished.'));
}

/** Lets a colleague act between the look and the write of the next plan. */
export function betweenLookAndWrite(world: World, act: () => void): void {
  const stop = world.host.onBatch(() => {
    if (!isMarked(world)) return;
    stop();
    act();
  });
}

/** A colleague protects a sheet, or takes the protection off. */
export function protects(world: World, name: string, isProtected = true): void {
  const id = world.grid.getActiveWorkbook()?.getSheetByName(name)?.getSheetId();
  if (id !== undefined) world.extras.setSheet(id, { protected: isProtected });
}

/** A colleague types into a cell. */
export function types(world: World, sheet: string, address: string, value: string | number): void {
  world.grid.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).setValue(value);
}

/** A colleague adds a sheet with a text in its first cell. */
export function addsSheet(world: World, name: string, text: string): void {
  world.grid.getActiveWorkbook()?.insertSheet(name).getRange('A1').setValue(text);
}

/** A colleague gives a sheet another name. */
export function renames(world: World, from: string, to: string): void {
  world.grid.getActiveWorkbook()?.getSheetByName(from)?.setName(to);
}

/** A colleague comments on a cell. */
export function comments(world: World, sheet: string, comment: CommentExtras): void {
  const id = world.grid.getActiveWorkbook()?.getSheetByName(sheet)?.getSheetId();
  if (id !== undefined) world.extras.setSheet(id, { comments: [...(world.extras.sheet(id).comments ?? []), comment] });
}

/** What the comments on a sheet say. */
export function commentsOn(world: World, sheet: string): string[] {
  const id = world.grid.getActiveWorkbook()?.getSheetByName(sheet)?.getSheetId() ?? '';
  return (world.extras.sheet(id).comments ?? []).map(({ text }) => text);
}

/** A colleague has cells stand out where something holds of them: `formula`, of the first cell of `range`. */
export function formatsWhere(world: World, sheet: string, rule: { readonly range: string; readonly formula: string }): void {
  const id = world.grid.getActiveWorkbook()?.getSheetByName(sheet)?.getSheetId();
  if (id === undefined) return;
  const conditionalRules = [...rulesOf(world, id), { type: 'expression', priority: 1, ...rule }];
  world.extras.setSheet(id, { rules: { ...world.extras.sheet(id).rules, conditionalRules } });
}

/** Where cells of a sheet stand out, and when: B2 B2>90. */
export function conditionsOn(world: World, sheet: string): string[] {
  const id = world.grid.getActiveWorkbook()?.getSheetByName(sheet)?.getSheetId() ?? '';
  return rulesOf(world, id).map(({ range, formula }) => `${range} ${formula}`);
}

const conditions = z.array(z.object({ range: z.string(), formula: z.string() }));

function rulesOf(world: World, id: string): z.infer<typeof conditions> {
  return conditions.parse(world.extras.sheet(id).rules?.conditionalRules ?? []);
}
