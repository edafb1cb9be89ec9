import { z } from 'zod';
import { HostError } from '../errors';

/** Kinds of actions in a batch. */
export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Ways to reach an object. */
export const PathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;

const argumentInfo = z.object({
  Arguments: z.array(z.unknown()).optional(),
  ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
});

const actionSchema = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().optional(),
  ObjectPathId: z.number(),
  ArgumentInfo: argumentInfo.optional(),
  QueryInfo: z
    .object({
      Select: z.array(z.string()).optional(),
      Expand: z.array(z.string()).optional(),
      Top: z.number().int().nonnegative().optional(),
      Skip: z.number().int().nonnegative().optional(),
    })
    .optional(),
});

const pathSchema = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentInfo.optional(),
});

const batchSchema = z.object({ Actions: z.array(actionSchema), ObjectPaths: z.record(z.string(), pathSchema) });

export type Batch = z.infer<typeof batchSchema>;
export type Action = Batch['Actions'][number];
export type ObjectPath = Batch['ObjectPaths'][string];

/** What a batch is answered with; an error keeps the results of the actions before it. */
export interface BatchReply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error: BatchError | null;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** @throws HostError InvalidRequest when the body is no batch. */
export function readBatch(body: string): Batch {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new HostError('InvalidRequest');
  }
  const parsed = batchSchema.safeParse(json);
  if (!parsed.success) throw new HostError('InvalidRequest');
  return parsed.data;
}

/** Services of the add-in's runtime: their objects know nothing of the workbook. */
const RUNTIME_SERVICE = /^Microsoft\.(?:InternalService|AppRuntime)\./u;

/** Whether a batch reaches the workbook; all but those about the add-in's own runtime do. */
export function touchesWorkbook({ ObjectPaths }: Batch): boolean {
  return Object.values(ObjectPaths).some(
    ({ ObjectPathType, Name }) =>
      ObjectPathType === PathType.global ||
      ObjectPathType === PathType.reference ||
      (ObjectPathType === PathType.newObject && !RUNTIME_SERVICE.test(Name)),
  );
}

export function errorReply(
  error: unknown,
  location: string,
  actionIndex: number,
  done: Pick<BatchReply, 'Results' | 'TraceIds'>,
): BatchReply {
  const known =
    error instanceof HostError ? error : new HostError('GeneralException', error instanceof Error ? error.message : String(error));
  return {
    ...done,
    Error: { Code: known.code, Message: known.message, Location: location, ActionIndex: actionIndex, HttpStatusCode: known.httpStatus },
  };
}
