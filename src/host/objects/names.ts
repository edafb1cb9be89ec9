import { z } from 'zod';
import { bind, child, method, readOnly, readWrite, type HostClass, type HostObject } from '../dispatch/members';
import { HostError } from '../errors';
import { absoluteA1, parseA1, quoteSheet } from '../../workbook/cells/a1';
import type { Session } from '../add-in-session';
import { rangeObject } from './range/range';
import { rangeArgument, rangeByReference, worksheetOf, type RangeTarget, type SheetTarget } from './targets';

type DefinedName = NonNullable<ReturnType<Session['grid']['workbook']['getDefinedName']>>;

interface NamesTarget {
  /** Null: names of the whole workbook. */
  readonly sheet: string | null;
}

interface NameTarget extends NamesTarget {
  readonly name: string;
}

export function namesObject(session: Session): HostObject {
  return bind(namesClass, { sheet: null }, session);
}

export function namesOfSheetObject(target: SheetTarget, session: Session): HostObject {
  return bind(namesClass, target, session);
}

const namesClass: HostClass<NamesTarget> = {
  name: 'NamedItemCollection',
  items: (t, s) => all(t, s).map((found) => bind(nameClass, { ...t, name: found.getName() }, s)),
  item: (t, key, s) => {
    const found = typeof key === 'string' ? find({ ...t, name: key }, s) : null;
    if (found === null) throw new HostError('ItemNotFound');
    return bind(nameClass, { ...t, name: found.getName() }, s);
  },
  members: {
    Add: child([z.string(), rangeArgument, z.string().nullable()], (t, [name, reference, comment], s) =>
      addName(t, name, reference, comment, s),
    ),
    GetCount: method([], (t, _args, s) => all(t, s).length),
    GetItemOrNullObject: child([z.string()], (t, [name], s) => {
      const found = find({ ...t, name }, s);
      return found === null ? null : bind(nameClass, { ...t, name: found.getName() }, s);
    }),
  },
};

const nameClass: HostClass<NameTarget> = {
  name: 'NamedItem',
  // The client remembers an added name by this id and comes back for it by name.
  identity: (t) => ({ _Id: t.name }),
  members: {
    _Id: readOnly((t) => t.name),
    Name: readOnly((t, s) => own(t, s).getName()),
    Type: readOnly((t, s) => (rangeOf(t, s) === null ? 'String' : 'Range')),
    Scope: readOnly((t) => (t.sheet === null ? 'Workbook' : 'Worksheet')),
    Visible: readOnly(() => true),
    Comment: readWrite(
      z.string(),
      (t, s) => own(t, s).getComment() ?? '',
      (t, comment, s) => s.grid.asHost(() => own(t, s).setComment(comment)),
    ),
    Formula: readWrite(
      z.string().startsWith('='),
      (t, s) => formulaOf(own(t, s)),
      (t, formula, s) => {
        s.grid.asHost(() => own(t, s).setFormula(formula.slice(1)));
        forget(t.name, s);
      },
    ),
    Value: readOnly((t, s) => {
      const range = rangeOf(t, s);
      return range === null ? formulaOf(own(t, s)).slice(1) : referenceOf(range, s);
    }),
    Worksheet: child([], (t, _args, s) => {
      if (t.sheet === null) throw new HostError('ItemNotFound');
      return s.objects.worksheet(t.sheet, s);
    }),
    WorksheetOrNullObject: child([], (t, _args, s) => (t.sheet === null ? null : s.objects.worksheet(t.sheet, s))),
    GetRange: child([], (t, _args, s) => {
      const range = rangeOf(t, s);
      if (range === null) throw new HostError('InvalidReference');
      return rangeObject(range.sheet, range.area, s);
    }),
    GetRangeOrNullObject: child([], (t, _args, s) => {
      const range = rangeOf(t, s);
      return range === null ? null : rangeObject(range.sheet, range.area, s);
    }),
    Delete: method([], (t, _args, s) => s.grid.asHost(() => own(t, s).delete())),
  },
};

function all(t: NamesTarget, s: Session): DefinedName[] {
  return s.grid.workbook.getDefinedNames().filter((name) => scopeOf(name) === t.sheet);
}

/** The grid says that a name is the whole workbook's by an id of its own. */
function scopeOf(name: DefinedName): string | null {
  return name.isWorkbookScope() ? null : (name.getLocalSheetId() ?? null);
}

function find(t: NameTarget, s: Session): DefinedName | null {
  const wanted = t.name.toLowerCase();
  return all(t, s).find((name) => name.getName().toLowerCase() === wanted) ?? null;
}

function own(t: NameTarget, s: Session): DefinedName {
  const found = find(t, s);
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

function formulaOf(name: DefinedName): string {
  const text = name.getFormulaOrRefString();
  return text.startsWith('=') ? text : `=${text}`;
}

function rangeOf(t: NameTarget, s: Session): RangeTarget | null {
  try {
    return rangeByReference(formulaOf(own(t, s)), s);
  } catch (error) {
    if (error instanceof HostError && error.code === 'InvalidReference') return null;
    throw error;
  }
}

/** `Sheet1!$A$1:$B$2`. */
function referenceOf(range: RangeTarget, s: Session): string {
  return `${quoteSheet(worksheetOf(range, s).getName())}!${absoluteA1(range.area)}`;
}

function addName(t: NamesTarget, name: string, reference: HostObject | string, comment: string | null, s: Session): HostObject {
  const target: NameTarget = { ...t, name };
  if (!/^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name) || name.length > 255 || parseA1(name) !== null) throw new HostError('InvalidArgument');
  if (find(target, s) !== null) throw new HostError('ItemAlreadyExists');
  const formula = typeof reference === 'string' ? reference.replace(/^=/u, '') : referenceOf(objectRange(reference, s), s);
  const builder = s.grid.workbook.newDefinedNameBuilder().setName(name).setFormula(formula);
  if (comment !== null) builder.setComment(comment);
  if (t.sheet !== null) builder.setScopeToWorksheet(s.grid.facadeSheet(t.sheet));
  // The mutation itself: its command has the grid look through all formulas for each name, which a pass does for all of them anyway.
  s.grid.mutate('formula.mutation.set-defined-name', { ...builder.build() });
  forget(name, s);
  return bind(nameClass, target, s);
}

/** The grid is not to remember any formula as it was taken apart with what the name meant before. */
function forget(name: string, s: Session): void {
  s.grid.engine.functions.deleteFormulaAstCacheKey(name);
}

function objectRange(reference: HostObject, s: Session): RangeTarget {
  const address = reference.className === 'Range' ? reference.get('Address') : null;
  if (typeof address !== 'string') throw new HostError('InvalidArgument');
  return rangeByReference(address, s);
}
