import { readdirSync, readFileSync } from 'node:fs';
import { shippedLibrary, shippedSchemes } from '../../src/regulations';
import { diagnosticLine, loadScheme, type Scheme } from '../../src/scheme/load';
import type { Case, CaseUnit, Statement, Table } from '../../src/scheme/model';
import { withSymbols } from '../../src/scheme/symbol-table';
import { termsIn, type Term } from '../../src/language/term';
import { runCases } from '../../src/scoring/cases';
import { shippedText } from '../support/shipped-text';

/** Cases that would make a shipped scheme long to read: each file extends one scheme and adds nothing but cases. */
const more = readdirSync('test/regulations/cases').map((file) => {
  const text = readFileSync(`test/regulations/cases/${file}`, 'utf8');
  return [file, load(text, file), /^继承: (.*)$/mu.exec(text)?.[1]] as const;
});

test.each(more)('%s: its cases hold', (_, scheme) => {
  expect(scheme.lineage?.own).toEqual([]);
  expect(runCases(scheme).filter(({ passed }) => !passed)).toEqual([]);
});

/** What no worked case speaks of was never held to the regulation: were it something else, a case has to fail. */
const schemes = shippedSchemes.map((shipped) => {
  const scheme = load(shippedText(shipped.id), shipped.file);
  const cases = more.flatMap(([, other, base]) => (base === shipped.id ? other.cases : []));
  return [shipped.id, withSymbols({ ...scheme, cases: [...scheme.cases, ...cases] })] as const;
});

function load(text: string, file: string): Scheme {
  const { scheme, diagnostics } = loadScheme(text, file, shippedLibrary);
  if (scheme === null) throw new Error(diagnostics.map(diagnosticLine).join('\n'));
  return scheme;
}

test.each(schemes)('%s: every computed column is held by a worked case', (_, scheme) => {
  expect(scheme.cases.filter((example) => fails(scheme, example)).map(({ name }) => name)).toEqual([]);
  expect(unnoticed(formulasOf(scheme).map((statement) => [`${statement.ledger}.${statement.name}`, without(scheme, statement)]))).toEqual(
    [],
  );
});

test.each(schemes)('%s: every figure in a formula, a table and a parameter is held by a worked case', (_, scheme) => {
  const inFormulas = formulasOf(scheme).flatMap((statement) => {
    const figures = termsIn(statement.formula.term).filter((term) => term.kind === 'number');
    return figures.map((figure): Mutant => [
      `${statement.ledger}.${statement.name}: ${textAt(statement.formula.source, figure)}`,
      withTerm(scheme, statement, oneMore(statement.formula.term, figure)),
    ]);
  });
  const inTables = scheme.tables.flatMap((table) =>
    otherTables(table).map(([label, other]): Mutant => [
      label,
      withSymbols({ ...scheme, tables: scheme.tables.map((candidate) => (candidate === table ? other : candidate)) }),
    ]),
  );
  const parameters = scheme.parameters.map((parameter): Mutant => [
    parameter.name,
    withSymbols({
      ...scheme,
      parameters: scheme.parameters.map((candidate) =>
        candidate === parameter
          ? {
              ...parameter,
              values: parameter.values.map(({ from, value }) => ({ from, value: typeof value === 'string' ? value : next(value) })),
            }
          : candidate,
      ),
    }),
  ]);
  expect(unnoticed([...inFormulas, ...inTables, ...parameters])).toEqual([]);
});

test.each(schemes)('%s: every grade and consequence comes about in one worked case and not in another', (_, scheme) => {
  const grades = scheme.statements.flatMap((statement) =>
    statement.kind === 'grade'
      ? statement.rules.map((rule): Mutant => [
          `等次 ${rule.grade}`,
          withSymbols({
            ...scheme,
            statements: scheme.statements.map((candidate) =>
              candidate === statement ? { ...statement, rules: statement.rules.filter((other) => other !== rule) } : candidate,
            ),
          }),
        ])
      : [],
  );
  const consequences = scheme.consequences.flatMap((consequence) =>
    [true, false].map((value): Mutant => {
      const term: Term = { kind: 'boolean', value, type: { kind: 'boolean' }, span: consequence.when.term.span };
      return [
        `${consequence.name} ${value ? '总是' : '从不'}`,
        withSymbols({
          ...scheme,
          consequences: scheme.consequences.map((candidate) =>
            candidate === consequence ? { ...consequence, when: { ...consequence.when, term } } : candidate,
          ),
        }),
      ];
    }),
  );
  expect(unnoticed([...grades, ...consequences])).toEqual([]);
});

test.each(schemes)('%s: every check is met by one worked case and missed by another', (_, scheme) => {
  const seen = new Set(expectations(scheme).map(({ what, value }) => `${what} ${String(value)}`));
  const unseen = scheme.checks
    .flatMap(({ note }) => ['符合', '不符合'].map((outcome) => `检查[${note ?? ''}] ${outcome}`))
    .filter((outcome) => !seen.has(outcome));
  expect(unseen).toEqual([]);
});

test.each(schemes)('%s: every alternative of a reading changes what a worked case expects', (_, scheme) => {
  const idle = scheme.readings.flatMap(({ name, chosen, alternatives }) =>
    alternatives
      .filter(
        (choice) =>
          !scheme.cases.some(
            (example) =>
              example.readings[name] === choice && fails(scheme, { ...example, readings: { ...example.readings, [name]: chosen } }),
          ),
      )
      .map((choice) => `${name}：${choice}`),
  );
  expect(idle).toEqual([]);
});

/** A scheme with one thing changed. */
type Mutant = readonly [label: string, scheme: Scheme];
type FormulaStatement = Extract<Statement, { kind: 'formula' }>;

/** The changed schemes whose worked cases all hold as before. What is changed next to another is mostly noticed by the same cases. */
function unnoticed(mutants: readonly Mutant[]): string[] {
  let lately: readonly Case[] = [];
  return mutants.flatMap(([label, other]) => {
    const cases = [...lately, ...other.cases.filter((example) => !lately.includes(example))];
    const noticing = cases.find((example) => fails(other, example));
    if (noticing === undefined) return [label];
    lately = [noticing, ...lately.filter((example) => example !== noticing)];
    return [];
  });
}

function formulasOf(scheme: Scheme): FormulaStatement[] {
  return scheme.statements.filter((statement) => statement.kind === 'formula');
}

/** The scheme with a computed column that is 不适用 throughout. */
function without(scheme: Scheme, statement: FormulaStatement): Scheme {
  return withTerm(scheme, statement, { kind: 'notApplicable', type: statement.formula.term.type, span: statement.formula.term.span });
}

function fails(scheme: Scheme, example: Case): boolean {
  return runCases(withSymbols({ ...scheme, cases: [example] })).some(({ passed }) => !passed);
}

function expectations(scheme: Scheme): CaseUnit['expected'][number][] {
  return scheme.cases.flatMap((example) => example.units.flatMap((unit) => unit.expected));
}

function withTerm(scheme: Scheme, statement: FormulaStatement, term: Term): Scheme {
  const other: Statement = { ...statement, formula: { ...statement.formula, term } };
  return withSymbols({ ...scheme, statements: scheme.statements.map((candidate) => (candidate === statement ? other : candidate)) });
}

/** The same formula with one figure more by one. */
function oneMore(term: Term, figure: Term): Term {
  return figure.kind === 'number' ? replaced(term, figure, { ...figure, value: next(figure.value) }) : term;
}

function replaced<T>(within: T, part: object, other: object): T {
  const change = (value: unknown): unknown => {
    if (value === part) return other;
    if (Array.isArray(value)) return value.map(change);
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]))
      : value;
  };
  return change(within) as T;
}

function next<T extends { readonly num: bigint; readonly den: bigint }>(value: T): T {
  return { ...value, num: value.num + value.den };
}

function textAt(source: string, { span }: Term): string {
  return source.slice(span.start, span.end);
}

/** A table with one of its figures more by one. Calendars are tables of days, not of figures. */
function otherTables(table: Table): [string, Table][] {
  return table.rows.flatMap((row, at) =>
    row.flatMap((cell, column): [string, Table][] =>
      column === 0 || cell === null || typeof cell === 'string'
        ? []
        : [
            [
              `${table.name} ${typeof row[0] === 'string' ? row[0] : ''} ${table.columns[column] ?? ''}`,
              { ...table, rows: table.rows.map((other, index) => (index === at ? other.with(column, next(cell)) : other)) },
            ],
          ],
    ),
  );
}
