import type { Phrase } from '../../messages/catalogue';
import { declaredKinds } from '../../messages/scheme/scheme';
import type { BuildContext } from '../build/build-context';
import type { SchemeYaml } from '../schema/scheme-schema';
import type { InputColumn, Ledger, Scheme } from '../model';
import { keyOf } from '../statement-order';
import { visitReferences } from '../../language/references';
import { ROSTER, type Term } from '../../language/term';
import type { YamlPath } from '../source/placed';

/**
 * What is declared and then does nothing: a column that is no mere description and stands in no formula, key or check, a parameter,
 * a table, a reading. What a scheme takes over from another is that one's own affair.
 */
export function reportUnused(scheme: Scheme, form: SchemeYaml, building: BuildContext): void {
  const used = usedNames(scheme, form, building);
  const own = building.source.fileOf([]);
  const report = (kind: Phrase, name: string, path: YamlPath): void => {
    if (building.source.fileOf(path) === own) building.reportKey('S-UNUSED', path, { kind, name }, 'warning');
  };
  for (const ledger of scheme.ledgers) {
    for (const column of ledger.columns) {
      if (feeds(column, ledger) && !used.has(keyOf(ledger.name, column.name)))
        report({ sentence: declaredKinds.column, data: { ledger: ledger.name } }, column.name, ['台账', ledger.name, '列', column.name]);
    }
  }
  for (const { name } of scheme.parameters)
    if (!used.has(`参数.${name}`)) report({ sentence: declaredKinds.parameter }, name, ['参数', name]);
  for (const { name } of scheme.tables) if (!used.has(`表.${name}`)) report({ sentence: declaredKinds.table }, name, ['表', name]);
  for (const { name } of scheme.readings) if (!used.has(`口径.${name}`)) report({ sentence: declaredKinds.reading }, name, ['口径', name]);
}

/**
 * Whether a column is there to be computed with: no free text, no serial number, nothing that must be filled in for its own sake, nothing
 * with a 说明.
 */
function feeds(column: InputColumn, ledger: Ledger): boolean {
  const { type } = column;
  if (column.required || column.note !== null || type.kind === 'unit') return false;
  if ((type.kind === 'text' && type.options === null) || (type.kind === 'number' && type.as === '序号')) return false;
  return ledger.name !== ROSTER || column.name !== '序列';
}

function usedNames(scheme: Scheme, form: SchemeYaml, building: BuildContext): Set<string> {
  const used = new Set<string>();
  const visitor = {
    column: (ledger: string, name: string) => used.add(keyOf(ledger, name)),
    other: (kind: string, name: string) => used.add(`${kind}.${name}`),
  };
  const seen = new Set<Term>();
  for (const { formula, ledger } of building.understood) visitReferences(formula.term, ledger, visitor, seen);
  if (typeof scheme.ranking?.within === 'string') used.add(keyOf(ROSTER, scheme.ranking.within));
  for (const ledger of scheme.ledgers) for (const column of ledger.unique.flat()) used.add(keyOf(ledger.name, column));
  const typed = (parts: Readonly<Record<string, { readonly 类型?: string | string[] | undefined }>>): void => {
    for (const { 类型: type } of Object.values(parts))
      if (typeof type === 'string' && type.includes('.')) used.add(`表.${type.slice(0, type.indexOf('.'))}`);
  };
  for (const ledger of Object.values(form.台账)) [ledger.列, ledger.行].forEach(typed);
  [form.得分项, form.参数].forEach(typed);
  return used;
}
