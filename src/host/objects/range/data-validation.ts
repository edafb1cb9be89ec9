import { z } from 'zod';
import { areasOverlap, intersection, sameArea } from '../../../workbook/cells/area';
import { movedValidation, type Validation, type ValidationOperator } from '../../../workbook/cells/validation';
import { validationsOf, withoutRules, withValidation } from '../../../xlsx';
import type { Session } from '../../add-in-session';
import { bind, method, readOnly, readWrite, type HostClass, type HostObject } from '../../dispatch/members';
import { HostError } from '../../errors';
import { ensureWritable, type RangeTarget } from '../targets';

/** What may be typed into the cells of a range. The grid lets anything be typed: the rules are kept, read and saved. */
export function dataValidationObject(target: RangeTarget, session: Session): HostObject {
  return bind(dataValidationClass, target, session);
}

/** Takes away what clearing a range does of its rules: its conditional formats, and with all else its validations. */
export function clearRules({ sheet, area }: RangeTarget, what: 'All' | 'Formats', { extras }: Session): void {
  const { rules } = extras.sheet(sheet);
  if (rules === undefined) return;
  const left = withoutRules(rules, area);
  extras.setSheet(sheet, { rules: what === 'All' ? withValidation(left, [area], null) : left });
}

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  LessThan: 'lessThan',
  LessThanOrEqualTo: 'lessThanOrEqual',
  GreaterThan: 'greaterThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
} as const satisfies Readonly<Record<string, ValidationOperator>>;

const COMPARED = { wholeNumber: 'whole', decimal: 'decimal', date: 'date', time: 'time', textLength: 'textLength' } as const;
const TYPES = {
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
} as const satisfies Readonly<Record<Validation['kind'], string>>;

const formula = z.union([z.string(), z.number()]).transform((value) => {
  const text = String(value);
  return text.startsWith('=') ? text : `=${text}`;
});
const compared = z.object({
  formula1: formula,
  formula2: formula.nullish(),
  operator: z.enum(Object.keys(OPERATORS) as (keyof typeof OPERATORS)[]),
});
const ruleSchema = z.object({
  list: z.object({ inCellDropDown: z.boolean(), source: z.string() }).nullish(),
  custom: z.object({ formula }).nullish(),
  wholeNumber: compared.nullish(),
  decimal: compared.nullish(),
  date: compared.nullish(),
  time: compared.nullish(),
  textLength: compared.nullish(),
});
const promptSchema = z.object({ title: z.string(), message: z.string(), showPrompt: z.boolean() });
const STYLES = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
const alertSchema = z.object({
  title: z.string(),
  message: z.string(),
  showAlert: z.boolean(),
  style: z.enum(Object.keys(STYLES) as (keyof typeof STYLES)[]),
});

/** What all cells of a range have in common; how they differ, where they do. */
function common({ sheet, area }: RangeTarget, { extras }: Session): Validation | 'None' | 'Inconsistent' | 'MixedCriteria' {
  const parts = validationsOf({ opaque: extras.sheet(sheet).rules ?? {} }).flatMap(({ areas, rule }) =>
    areas
      .filter((own) => areasOverlap(own, area))
      .map((own) => ({
        shared: intersection(own, area),
        rule: movedValidation(rule, area.row - (areas[0]?.row ?? 0), area.column - (areas[0]?.column ?? 0)),
      })),
  );
  const [first] = parts;
  if (first === undefined) return 'None';
  const cells = parts.reduce((sum, { shared }) => sum + (shared === null ? 0 : shared.rows * shared.columns), 0);
  if (cells < area.rows * area.columns) return 'MixedCriteria';
  const isOne = parts.every(({ rule }) => JSON.stringify(rule) === JSON.stringify(first.rule));
  return isOne || (first.shared !== null && sameArea(first.shared, area)) ? first.rule : 'Inconsistent';
}

function ruleOf(t: RangeTarget, s: Session): Validation | null {
  const found = common(t, s);
  return typeof found === 'string' ? null : found;
}

/** Gives the cells a rule; null for none. */
function keep(t: RangeTarget, s: Session, rule: Validation | null): void {
  ensureWritable(t, s);
  s.extras.setSheet(t.sheet, { rules: withValidation(s.extras.sheet(t.sheet).rules ?? {}, [t.area], rule) });
}

/** Changes the rule that the cells have. @throws HostError InvalidOperation where they have none */
function change(t: RangeTarget, s: Session, part: Partial<Validation>): void {
  const rule = ruleOf(t, s);
  if (rule === null) throw new HostError('InvalidOperation');
  keep(t, s, { ...rule, ...part });
}

function wireRule(rule: Validation | null): object {
  if (rule === null) return {};
  const { kind, operator, first, second } = rule;
  if (kind === 'list') return { list: { inCellDropDown: true, source: first } };
  if (kind === 'custom') return { custom: { formula: first } };
  const name = Object.entries(COMPARED).find(([, one]) => one === kind)?.[0] ?? 'decimal';
  const sign = Object.entries(OPERATORS).find(([, one]) => one === operator)?.[0] ?? 'Between';
  return { [name]: { formula1: first, ...(second === null ? {} : { formula2: second }), operator: sign } };
}

function fromWire(given: z.infer<typeof ruleSchema>): Pick<Validation, 'kind' | 'operator' | 'first' | 'second'> {
  if (given.list !== null && given.list !== undefined) return { kind: 'list', operator: 'between', first: given.list.source, second: null };
  if (given.custom !== null && given.custom !== undefined)
    return { kind: 'custom', operator: 'between', first: given.custom.formula, second: null };
  for (const [name, kind] of Object.entries(COMPARED) as [keyof typeof COMPARED, Validation['kind']][]) {
    const one = given[name];
    if (one !== null && one !== undefined)
      return { kind, operator: OPERATORS[one.operator], first: one.formula1, second: one.formula2 ?? null };
  }
  throw new HostError('InvalidArgument');
}

const dataValidationClass: HostClass<RangeTarget> = {
  name: 'DataValidation',
  members: {
    Type: readOnly((t, s) => {
      const found = common(t, s);
      return typeof found === 'string' ? found : TYPES[found.kind];
    }),
    Rule: readWrite(
      ruleSchema,
      (t, s) => wireRule(ruleOf(t, s)),
      (t, given, s) =>
        keep(t, s, { ignoreBlanks: true, prompt: null, alert: { style: 'stop', title: '', message: '' }, ...fromWire(given) }),
    ),
    IgnoreBlanks: readWrite(
      z.boolean(),
      (t, s) => ruleOf(t, s)?.ignoreBlanks ?? true,
      (t, ignoreBlanks, s) => change(t, s, { ignoreBlanks }),
    ),
    Prompt: readWrite(
      promptSchema,
      (t, s) => {
        const prompt = ruleOf(t, s)?.prompt ?? null;
        return { title: prompt?.title ?? '', message: prompt?.message ?? '', showPrompt: prompt !== null };
      },
      (t, { showPrompt, ...words }, s) => change(t, s, { prompt: showPrompt ? words : null }),
    ),
    ErrorAlert: readWrite(
      alertSchema,
      (t, s) => {
        const alert = ruleOf(t, s)?.alert ?? null;
        const style = Object.entries(STYLES).find(([, one]) => one === alert?.style)?.[0] ?? 'Stop';
        return { title: alert?.title ?? '', message: alert?.message ?? '', showAlert: alert !== null, style };
      },
      (t, { showAlert, style, ...words }, s) => change(t, s, { alert: showAlert ? { ...words, style: STYLES[style] } : null }),
    ),
    Clear: method([], (t, _args, s) => keep(t, s, null)),
  },
};
