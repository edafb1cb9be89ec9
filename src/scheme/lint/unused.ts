import type { Phrase } from '../../messages/catalogue';
import { declaredKinds } from '../../messages/scheme';
import type { Building } from '../building';
import type { SchemeForm } from '../form';
import type { Column, Ledger, Scheme } from '../model';
import { keyOf } from '../order';
import { perKeysOf, ROSTER, termsIn, type Term } from '../term';
import type { YamlPath } from '../yaml-source';

/**
 * What is declared and then does nothing: a column that is no mere description and stands in no formula, key or check, a parameter,
 * a table, a reading. What a scheme takes over from another is that one's own affair.
 */
export function reportUnused(scheme: Scheme, form: SchemeForm, building: Building): void {
  const used = usedNames(scheme, form, building);
  const own = building.source.fileOf([]);
  const report = (kind: Phrase, name: string, path: YamlPath): void => {
    if (building.source.fileOf(path) === own) building.reportKey('S-UNUSED', path, { kind, name }, 'warning');
  };
  for (const ledger of scheme.ledgers) {
    for (const column of ledger.columns) {
      if (feeds(column, ledger) && !used.has(keyOf(ledger.name, column.name))) report({ sentence: declaredKinds.column, data: { ledger: ledger.name } }, column.name, ['台账', ledger.name, '列', column.name]);
    }
  }
  for (const { name } of scheme.parameters) if (!used.has(`参数.${name}`)) report({ sentence: declaredKinds.parameter }, name, ['参数', name]);
  for (const { name } of scheme.tables) if (!used.has(`表.${name}`)) report({ sentence: declaredKinds.table }, name, ['表', name]);
  for (const { name } of scheme.readings) if (!used.has(`口径.${name}`)) report({ sentence: declaredKinds.reading }, name, ['口径', name]);
}

/** Whether a column is there to be computed with: no free text, no serial number, nothing that must be filled in for its own sake, nothing with a 说明. */
function feeds(column: Column, ledger: Ledger): boolean {
  const { type } = column;
  if (column.required || column.note !== null || type.kind === 'unit') return false;
  if ((type.kind === 'text' && type.options === null) || (type.kind === 'number' && type.as === '序号')) return false;
  return ledger.name !== ROSTER || column.name !== '序列';
}

function usedNames(scheme: Scheme, form: SchemeForm, building: Building): Set<string> {
  const used = new Set<string>();
  for (const { formula, ledger } of building.understood) {
    for (const term of termsIn(formula.term)) for (const name of namesIn(term, ledger)) used.add(name);
  }
  for (const ledger of scheme.ledgers) for (const column of ledger.unique.flat()) used.add(keyOf(ledger.name, column));
  const types = [...Object.values(form.台账).flatMap((ledger) => [...Object.values(ledger.列), ...Object.values(ledger.行)]), ...Object.values(form.得分项), ...Object.values(form.参数)].map(({ 类型: type }) => type);
  for (const type of types) if (typeof type === 'string') used.add(`表.${type.split('.')[0] ?? ''}`);
  return used;
}

function namesIn(term: Term, ledger: string | null): string[] {
  switch (term.kind) {
    case 'column': return [keyOf(term.ledger, term.column)];
    case 'reading': return [`口径.${term.name}`];
    case 'parameter': return [`参数.${term.name}`];
    case 'table': return [`表.${term.table}`];
    case 'aggregate': {
      const keys = [...perKeysOf(term.perKey).map(({ key }) => key), ...term.sameKeys, ...(term.by === null ? [] : [term.by]), ...(term.name === '连续年数' ? ['年度'] : [])];
      return [...keys.map((key) => keyOf(term.ledger, key)), ...(ledger === null ? [] : term.sameKeys.map((key) => keyOf(ledger, key)))];
    }
    default: return [];
  }
}
