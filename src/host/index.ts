/** The embedded Excel host: for the workbench and the tests only, never part of the add-in. */
export { createHost, ExcelHost, type HostOptions } from './host';
export type { BatchTrace, HostChannel, HostConnection } from './connection';
export { DocumentExtras, type ExtrasData, type PageExtras, type SheetExtras, type TableExtras } from './extras';
export { HostError, type HostErrorCode } from './errors';
export { startUp, type StartUp } from './start-up';
export type { Site } from './functions/calls';
export { readFunctions, type FunctionDefinition } from './functions/metadata';
export type { GridEngine } from './grid/function-engine';
export type { SpilledCells } from './grid/spills';
export { formatArea, parseAddress, WHOLE_SHEET, type Area } from './grid/area';
