import type { Area } from '../workbook/cells/area';
import type { HostObject } from './dispatch/members';
import type { DocumentExtras } from './extras';
import type { FunctionHost } from './functions/function-host';
import type { Grid } from './grid/grid';
import type { Calculation } from './grid/calculation';
import type { References } from './references';
import type { Subscriptions } from './subscriptions';

/** What the members of the object classes work on: the shared workbook, and what belongs to one connected add-in. */
export interface Session {
  readonly grid: Grid;
  readonly extras: DocumentExtras;
  readonly calculation: Calculation;
  readonly functions: FunctionHost;
  readonly references: References;
  readonly subscriptions: Subscriptions;
  readonly objects: HostObjects;
  /** Whether the workbook counts days from 1904. */
  readonly from1904: boolean;
  /** Shows or hides the pane; the add-in asks for it through the shared runtime. */
  readonly pane: PaneState;
  /** The add-in's runtime of custom functions says that it takes calls. */
  functionsReady(): void;
}

/**
 * Makes the objects that requests begin with, and those that objects of other classes lead back to. It is handed in, so that no class of
 * objects needs one that needs it.
 */
export interface HostObjects {
  /** The object behind `context.workbook`. */
  workbook(session: Session): HostObject;
  /** Objects that a client makes by the name of a service. @throws HostError ApiNotFound */
  service(name: string, session: Session): HostObject;
  /** @param sheet its id. @throws HostError ItemNotFound when the sheet is gone. */
  worksheet(sheet: string, session: Session): HostObject;
  /** @param sheet its id. */
  range(sheet: string, area: Area, session: Session): HostObject;
}

export interface PaneState {
  /** Visible: the task pane is shown; Background: the runtime goes on without it. */
  visibility: 'Visible' | 'Background';
  /** Whether the add-in asked to be loaded with the document. */
  startState: 'Background' | 'Inactive';
  onVisibility: (visibility: 'Visible' | 'Background') => void;
}
