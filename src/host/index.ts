/** The embedded Excel host: for the workbench and the tests only, never part of the add-in. */
export { createHost, ExcelHost, type HostOptions } from './host';
export type { BatchTrace, HostChannel, HostConnection } from './add-in-connection';
export { DocumentExtras, type PageExtras } from './extras';
export type { FocusTarget } from './wire/focus';
export { startUp } from './start-up';
export type { Site } from './functions/calls';
export { readFunctions, type FunctionDefinition } from './functions/metadata';
export type { GridEngine } from './grid/function-engine';
export type { SpilledCells } from './grid/spills';
