import { writeXlsx as writePackage, type WriteSheet } from 'hucre';
import type { XlsxOpaque, XlsxSheet } from '../book';
import { partText, unpack } from '../package';
import { attributesOf, cut, element, paste, type Cut } from '../xml/xml';
import { SHEET_ORDER } from './sheet-layout';
import type { StyleSheet } from './styles';

/** Rules of a sheet as the library writes them, each with the looks that it names by their number. */
export interface WrittenRules {
  readonly conditionalFormats: readonly string[];
  readonly validations: readonly string[];
  /** The looks of the package, by number. */
  readonly looks: readonly string[];
}

const RULES = ['conditionalRules', 'dataValidations'] as const;
type Rule = { readonly range: string; readonly priority?: number };

/** Whether two states of a sheet have the same rules. */
export function sameRules(before: XlsxOpaque, after: XlsxOpaque): boolean {
  return RULES.every((part) => JSON.stringify(before[part] ?? []) === JSON.stringify(after[part] ?? []));
}

/** The parts of a sheet that are no rules. */
export function withoutRuleParts({ conditionalRules: _, dataValidations: __, ...rest }: XlsxOpaque): XlsxOpaque {
  return rest;
}

/** What of the rules of a sheet is new, written by the library; null where nothing is. */
export async function writtenRules(before: XlsxOpaque, after: XlsxOpaque): Promise<WrittenRules | null> {
  const [conditionalRules, dataValidations] = RULES.map((part) => notIn(rulesOf(after, part), rulesOf(before, part)));
  if (conditionalRules?.length === 0 && dataValidations?.length === 0) return null;
  const sheet = { name: 'Sheet', rows: [], conditionalRules, dataValidations } as unknown as WriteSheet;
  const parts = unpack(await writePackage({ sheets: [sheet] }));
  const { children } = cut(partText(parts, 'xl/worksheets/sheet1.xml') ?? '<worksheet/>');
  const looks = cut(partText(parts, 'xl/styles.xml') ?? '<styleSheet/>').children.find(({ name }) => name === 'dxfs');
  return {
    conditionalFormats: children.filter(({ name }) => name === 'conditionalFormatting').map(({ xml }) => xml),
    validations: children.filter(({ name }) => name === 'dataValidations').flatMap(({ xml }) => cut(xml).children.map((one) => one.xml)),
    looks: looks === undefined ? [] : cut(looks.xml).children.map(({ xml }) => xml),
  };
}

/** Takes out the rules that a sheet no longer has, and puts in those that are new; all others stay to the letter. */
export function patchRules(part: Cut, before: XlsxSheet, after: XlsxSheet, written: WrittenRules | null, styles: StyleSheet): void {
  if (sameRules(before.opaque, after.opaque)) return;
  const gone = (name: (typeof RULES)[number]): ((range: string, priority?: number) => boolean) => {
    const rules = notIn(rulesOf(before.opaque, name), rulesOf(after.opaque, name));
    return (range, priority) => rules.some((rule) => rule.range === range && (priority === undefined || rule.priority === priority));
  };
  const [goneFormats, goneValidations] = [gone('conditionalRules'), gone('dataValidations')];
  const formats = part.children
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap(({ xml }) => {
      const one = cut(xml);
      const { sqref = '' } = one.attributes;
      one.children = one.children.filter((rule) => !goneFormats(sqref, Number(attributesOf(rule.xml)['priority'] ?? 1)));
      return one.children.some(({ name }) => name === 'cfRule') ? [paste(one)] : [];
    });
  const list = cut(part.children.find(({ name }) => name === 'dataValidations')?.xml ?? '<dataValidations/>');
  const validations = list.children.filter(({ xml }) => !goneValidations(attributesOf(xml)['sqref'] ?? '')).map(({ xml }) => xml);
  const added = written === null ? [] : written.conditionalFormats.map((xml) => withOwnLooks(xml, written.looks, styles));
  setChildren(part, 'conditionalFormatting', [...formats, ...added]);
  const all = [...validations, ...(written?.validations ?? [])];
  setChildren(
    part,
    'dataValidations',
    all.length === 0 ? [] : [element('dataValidations', { ...list.attributes, count: all.length }, all.join(''))],
  );
}

/** The looks that rules name go into the styles of the file, under numbers of their own there. */
function withOwnLooks(xml: string, looks: readonly string[], styles: StyleSheet): string {
  return xml.replaceAll(/(\sdxfId=")(\d{1,6})"/g, (_, opening: string, number: string) => {
    const look = looks[Number(number)];
    return `${opening}${look === undefined ? number : String(styles.differentialOf(look))}"`;
  });
}

function setChildren(part: Cut, name: string, xmls: readonly string[]): void {
  const rest = part.children.filter((child) => child.name !== name);
  const rank = SHEET_ORDER.indexOf(name);
  const later = rest.findIndex((child) => SHEET_ORDER.indexOf(child.name) > rank);
  rest.splice(later < 0 ? rest.length : later, 0, ...xmls.map((xml) => ({ name, xml })));
  part.children = rest;
}

/** The named boundary to the library's rules: where they are, and in what order they go. */
function rulesOf(opaque: XlsxOpaque, part: (typeof RULES)[number]): readonly Rule[] {
  return (opaque[part] ?? []) as readonly Rule[];
}

function notIn(rules: readonly Rule[], others: readonly Rule[]): Rule[] {
  const known = new Set(others.map((one) => JSON.stringify(one)));
  return rules.filter((one) => !known.has(JSON.stringify(one)));
}
