import { fill, type MessageData } from '../../../messages/catalogue';
import { defaultFormMessages, type DefaultFormCode } from '../../../messages/sheets/default-forms';
import { ROSTER } from '../../../language/term';
import type { InputColumn, Ledger, Scheme } from '../../../scheme/model';
import { isConfidentialColumn } from '../../../scoring/disclosure/confidential';

export function say(code: DefaultFormCode, data: MessageData = {}): string {
  return fill(defaultFormMessages[code], data);
}

/** A placeholder for a name or a formula. */
export function placed(inside: string): string {
  return `｛${inside}｝`;
}

/** The name of the column that says of which unit a row is. */
export function unitColumn(ledger: Ledger): string | null {
  return ledger.columns.find(({ type }) => type.kind === 'unit')?.name ?? null;
}

/** The columns of a ledger that may be printed. */
export function openColumns(ledger: Ledger, scheme: Scheme): InputColumn[] {
  return ledger.confidential ? [] : ledger.columns.filter(({ name }) => !isConfidentialColumn(ledger.name, name, scheme));
}

/**
 * The columns that tell one row of a ledger from the next: free texts that have to be filled, else free texts, else what has to be chosen.
 */
export function describing(ledger: Ledger, scheme: Scheme): string[] {
  const texts = openColumns(ledger, scheme).filter(({ type, name }) => type.kind === 'text' && !isOwner(name));
  const free = texts.filter(({ type }) => type.kind === 'text' && type.options === null);
  const required = free.filter((column) => column.required && !/依据/u.test(column.name));
  const chosen = texts.filter((column) => column.required);
  const [found] = [required, free.filter(({ name }) => /内容|事项|事由|工作|情形/u.test(name)), free, chosen].filter(
    (list) => list.length > 0,
  );
  return (found ?? []).slice(0, 1).map(({ name }) => name);
}

/** The column that says who assessed a row, or proposed it. */
export function ownerColumn(ledger: Ledger, scheme: Scheme): string | null {
  return openColumns(ledger, scheme).find(({ name, type }) => type.kind === 'text' && isOwner(name))?.name ?? null;
}

function isOwner(name: string): boolean {
  return /(?:考核|责任|评价)主体$|^(?:考核|责任|牵头|提出|报送|提供|评分|主办|主管|申报|认定).{0,6}(?:单位|部门|科室)$/u.test(name);
}

/** The title line below the name of a form: 2017年度 for a year, else the period as it is called. */
export function periodLine(period: string): string {
  return say(/^\d{4}$/u.test(period) ? 'DF-YEAR-OF' : 'DF-PERIOD-OF');
}

/** Whether the scheme computes a column of the 名册 of that name. */
export function hasComputed({ symbols }: Scheme, name: string): boolean {
  return symbols.statement(ROSTER, name) !== undefined;
}
