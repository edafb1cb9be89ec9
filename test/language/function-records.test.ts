import type { FunctionRow } from '../../src/language/function-row';
import { AGGREGATE_NAMES, CALL_NAMES, CALLS, TABLE_FUNCTION_NAMES } from '../../src/language/functions';
import { RESOLVED } from '../../src/language/resolve/resolve-table-function';
import { COMPUTED_AGGREGATES } from '../../src/scoring/evaluate/aggregates/aggregate';
import { OF_STRETCHES } from '../../src/scoring/evaluate/aggregates/correlated-sorted';
import { COMPUTED_CALLS } from '../../src/scoring/evaluate/calls';
import { COMPUTED_TABLE_FUNCTIONS } from '../../src/scoring/evaluate/table-lookup';
import { TOLD } from '../../src/scoring/explain/aggregate';
import { TRACED } from '../../src/scoring/explain/missing';
import { aggregates } from '../../src/sheets/formulas/translate/aggregate/aggregate';
import { calls } from '../../src/sheets/formulas/translate/calls';
import { tableFunctions } from '../../src/sheets/formulas/translate/tables/table-function';
import * as oracleAggregates from '../scoring/support/oracle-aggregate';
import * as oracleCalls from '../scoring/support/oracle-calls';
import * as oracleTables from '../scoring/support/oracle-tables';

const records: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
  ['the kernel’s calls', COMPUTED_CALLS, CALL_NAMES],
  ['the kernel’s functions of tables', COMPUTED_TABLE_FUNCTIONS, TABLE_FUNCTION_NAMES],
  ['the kernel’s aggregates', COMPUTED_AGGREGATES, AGGREGATE_NAMES],
  ['the kernel’s aggregates of sorted rows', OF_STRETCHES, AGGREGATE_NAMES],
  ['the look-up of tables', RESOLVED, TABLE_FUNCTION_NAMES],
  ['the derivations of aggregates', TOLD, AGGREGATE_NAMES],
  ['what aggregates wait for', TRACED, AGGREGATE_NAMES],
  ['the formulas of calls', calls, CALL_NAMES],
  ['the formulas of functions of tables', tableFunctions, TABLE_FUNCTION_NAMES],
  ['the formulas of aggregates', aggregates, AGGREGATE_NAMES],
  ['the oracle’s calls', oracleCalls.CALLS, CALL_NAMES],
  ['the oracle’s functions of tables', oracleTables.TABLE_FUNCTIONS, TABLE_FUNCTION_NAMES],
  ['the oracle’s aggregates', oracleAggregates.AGGREGATES, AGGREGATE_NAMES],
];

test.each(records)('%s are of exactly the names of the table', (_, record, names) => {
  expect(Object.keys(record).sort()).toEqual([...names].sort());
});

/*
 * The same for the compiler, which reads this file with all others: each of these would compile, were its record one that may lack a name.
 */
test('a record that lacks a name does not compile', () => {
  const { 绝对值: _call, ...callsLeft } = COMPUTED_CALLS;
  const { 插值: _table, ...tablesLeft } = COMPUTED_TABLE_FUNCTIONS;
  const { 平均: _aggregate, ...aggregatesLeft } = COMPUTED_AGGREGATES;
  const { 绝对值: _written, ...writtenLeft } = calls;
  const { 插值: _writtenTable, ...writtenTablesLeft } = tableFunctions;
  const { 平均: _writtenAggregate, ...writtenAggregatesLeft } = aggregates;
  const { 绝对值: _oracle, ...oracleLeft } = oracleCalls.CALLS;
  const { 插值: _oracleTable, ...oracleTablesLeft } = oracleTables.TABLE_FUNCTIONS;
  const { 平均: _oracleAggregate, ...oracleAggregatesLeft } = oracleAggregates.AGGREGATES;
  const lacking: readonly (readonly [string, object])[] = [
    // @ts-expect-error the kernel lacks 绝对值
    ['绝对值', callsLeft satisfies typeof COMPUTED_CALLS],
    // @ts-expect-error the kernel lacks 插值
    ['插值', tablesLeft satisfies typeof COMPUTED_TABLE_FUNCTIONS],
    // @ts-expect-error the kernel lacks 平均
    ['平均', aggregatesLeft satisfies typeof COMPUTED_AGGREGATES],
    // @ts-expect-error the formulas lack 绝对值
    ['绝对值', writtenLeft satisfies typeof calls],
    // @ts-expect-error the formulas lack 插值
    ['插值', writtenTablesLeft satisfies typeof tableFunctions],
    // @ts-expect-error the formulas lack 平均
    ['平均', writtenAggregatesLeft satisfies typeof aggregates],
    // @ts-expect-error the oracle lacks 绝对值
    ['绝对值', oracleLeft satisfies typeof oracleCalls.CALLS],
    // @ts-expect-error the oracle lacks 插值
    ['插值', oracleTablesLeft satisfies typeof oracleTables.TABLE_FUNCTIONS],
    // @ts-expect-error the oracle lacks 平均
    ['平均', oracleAggregatesLeft satisfies typeof oracleAggregates.AGGREGATES],
  ];
  expect(lacking.filter(([name, record]) => Object.hasOwn(record, name))).toEqual([]);
});

test('a row that lacks what a spreadsheet calls it, or a rule for units of measure, does not compile', () => {
  const { excel: _hints, ...withoutHints } = CALLS.绝对值;
  const { measure: _measure, ...withoutMeasure } = CALLS.绝对值;
  const lacking: readonly object[] = [
    // @ts-expect-error a row says what a spreadsheet calls it
    withoutHints satisfies FunctionRow,
    // @ts-expect-error a row has a rule for units of measure
    withoutMeasure satisfies FunctionRow,
  ];
  expect(lacking.map((row) => Object.keys(row).length)).toEqual([
    Object.keys(CALLS.绝对值).length - 1,
    Object.keys(CALLS.绝对值).length - 1,
  ]);
});
