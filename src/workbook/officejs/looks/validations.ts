import { halvesOf } from '../write/requests';
import type { Area } from '../../cells/area';
import type { PlacedValidation, Validation, ValidationOperator } from '../../cells/validation';
import type { ExcelLink } from '../link';
import { questionOf } from '../write/proxies';

const ASKED = 'type,rule,ignoreBlanks,prompt,errorAlert';

/**
 * What may be typed into cells of areas. Excel tells it of cells that have it in common only, so areas in which it differs are asked about
 * again by halves: a round trip for all of them at once. @param sheet by id or name
 */
export async function readValidations(link: ExcelLink, sheet: string, areas: readonly Area[]): Promise<PlacedValidation[]> {
  const found: PlacedValidation[] = [];
  for (let open = [...areas]; open.length > 0;) {
    const asking = open;
    open = await link.once({ kind: 'read' }, (context) => {
      const asked = asking.map((area) => ({ area, validation: questionOf(context, sheet, area).dataValidation.load(ASKED) }));
      return () =>
        asked.flatMap(({ area, validation }): Area[] => {
          const { type } = validation;
          if (type === 'None') return [];
          if (type === 'Inconsistent' || type === 'MixedCriteria') return partsOf(area);
          const rule = fromExcel(validation);
          if (rule !== null) found.push({ areas: [area], rule });
          return [];
        });
    });
  }
  return found;
}

function partsOf(area: Area): Area[] {
  const halves = halvesOf(area);
  if (halves !== null) return [...halves];
  const columns = Math.ceil(area.columns / 2);
  if (columns === area.columns) return [];
  return [
    { ...area, columns },
    { ...area, column: area.column + columns, columns: area.columns - columns },
  ];
}

const OPERATORS: Readonly<Record<ValidationOperator, Excel.DataValidationOperator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  lessThan: 'LessThan',
  lessThanOrEqual: 'LessThanOrEqualTo',
  greaterThan: 'GreaterThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
} as Readonly<Record<ValidationOperator, Excel.DataValidationOperator>>;

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** The kinds of rules that hold a value against one or two formulas, by their names in Excel. */
const COMPARED = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const satisfies Partial<Record<keyof Excel.DataValidationRule, Validation['kind']>>;

function fromExcel({ rule, ignoreBlanks, prompt, errorAlert }: Excel.DataValidation): Validation | null {
  const common = {
    ignoreBlanks,
    prompt: prompt.showPrompt && prompt.title + prompt.message !== '' ? { title: prompt.title, message: prompt.message } : null,
    alert: errorAlert.showAlert
      ? {
          style: (['stop', 'warning', 'information'] as const).find((one) => STYLES[one] === errorAlert.style) ?? 'stop',
          title: errorAlert.title,
          message: errorAlert.message,
        }
      : null,
  };
  if (rule.list !== undefined) return { kind: 'list', operator: 'between', first: textOf(rule.list.source), second: null, ...common };
  if (rule.custom !== undefined)
    return { kind: 'custom', operator: 'between', first: formulaOf(rule.custom.formula), second: null, ...common };
  for (const [name, kind] of Object.entries(COMPARED) as [keyof typeof COMPARED, Validation['kind']][]) {
    const compared = rule[name];
    if (compared === undefined) continue;
    const second = textOf(compared.formula2) === '' ? null : formulaOf(compared.formula2);
    const operators = Object.entries(OPERATORS) as [ValidationOperator, string][];
    const operator = operators.find(([, one]) => one === compared.operator)?.[0] ?? 'between';
    return { kind, operator, first: formulaOf(compared.formula1), second, ...common };
  }
  return null;
}

/** Excel answers texts here; ranges and days are for what is set only. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function formulaOf(value: unknown): string {
  const text = textOf(value);
  return text.startsWith('=') ? text : `=${text}`;
}

/** Gives cells a rule in the place of what they had; null takes that away. */
export function queueValidation(range: Excel.Range, rule: Validation | null): void {
  const { dataValidation } = range;
  dataValidation.clear();
  if (rule === null) return;
  dataValidation.rule = toExcel(rule);
  dataValidation.ignoreBlanks = rule.ignoreBlanks;
  if (rule.prompt !== null) dataValidation.prompt = { ...rule.prompt, showPrompt: true };
  dataValidation.errorAlert =
    rule.alert === null
      ? { title: '', message: '', showAlert: false, style: STYLES.stop }
      : { title: rule.alert.title, message: rule.alert.message, showAlert: true, style: STYLES[rule.alert.style] };
}

function toExcel({ kind, operator, first, second }: Validation): Excel.DataValidationRule {
  if (kind === 'list') return { list: { inCellDropDown: true, source: first } };
  if (kind === 'custom') return { custom: { formula: first } };
  const compared = { formula1: first, ...(second === null ? {} : { formula2: second }), operator: OPERATORS[operator] };
  const [name] = (Object.entries(COMPARED) as [keyof typeof COMPARED, Validation['kind']][]).find(([, one]) => one === kind) ?? ['decimal'];
  return { [name]: compared };
}
