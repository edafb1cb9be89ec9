import type { Assessment } from '../../../assessment/assessment';
import { staleReasons, type StaleReason } from '../../../assessment/choices/written-result';
import { parseA1 } from '../../../workbook/cells/a1';
import type { Area } from '../../../workbook/cells/area';
import type { Edit } from '../../../workbook/edits';
import { settingKeys } from '../../../workbook/setting-keys';
import { sheetNamed, type Snapshot } from '../../../workbook/snapshot';
import type { Form } from '../form';
import { formHashOf } from './form-hash';
import { readRecord, recordKey, type IssuedRecord } from './record';

/** A sheet 出表-… of the workbook, whatever it is called by now. */
export interface IssuedForm {
  /** The name of the workbook that it is claimed by. */
  readonly name: string;
  readonly sheet: string;
  /** What Kaoji wrote on it. */
  readonly area: Area;
  readonly record: IssuedRecord;
}

/** Why a sheet may no longer say what it would: the form is another, or there is none any more, or what it was made from. */
export type OutdatedReason = StaleReason | 'form' | 'formGone';

/** The sheets that forms were filled on, in the order of the workbook; those whose record is lost are none. */
export function issuedForms(snapshot: Snapshot): IssuedForm[] {
  const found = snapshot.names.flatMap(({ name, refersTo }): IssuedForm[] => {
    const record = readRecord(snapshot.settings[settingKeys.issued + name]);
    const target = parseA1(refersTo.replace(/^=/u, ''));
    if (record === null || target === null || target.sheet === null || sheetNamed(snapshot, target.sheet) === undefined) return [];
    return [{ name, sheet: target.sheet, area: target.area, record }];
  });
  const order = new Map(snapshot.sheets.map(({ name }, at) => [name, at]));
  return found.sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0));
}

/**
 * Why a sheet may be out of date, without filling the form again; none while it is not. Whether what it prints is another, and what,
 * `planUpdate` says.
 */
export function outdatedReasons({ record }: IssuedForm, now: Assessment, forms: readonly Form[]): OutdatedReason[] {
  const form = forms.find(({ name }) => name === record.form);
  const ofForm: OutdatedReason[] = form === undefined ? ['formGone'] : formHashOf(form) === record.formHash ? [] : ['form'];
  return [...ofForm, ...staleReasons(record.made, now)];
}

/** The records of sheets that are gone, by the names that these were claimed by; null for one that cannot be read. */
export function goneForms(snapshot: Snapshot): { readonly name: string; readonly record: IssuedRecord | null }[] {
  const known = new Set(issuedForms(snapshot).map(({ name }) => settingKeys.issued + name));
  return Object.entries(snapshot.settings)
    .filter(([key, value]) => key.startsWith(settingKeys.issued) && !known.has(key) && value !== null)
    .map(([key, value]) => ({ name: key.slice(settingKeys.issued.length), record: readRecord(value) }));
}

/** Forgets the records of sheets that are gone. */
export function forgotten(snapshot: Snapshot): Edit[] {
  return goneForms(snapshot).map(({ name }): Edit => ({ kind: 'setting', key: recordKey(name), value: null }));
}
