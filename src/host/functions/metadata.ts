import { z } from 'zod';

const parameterSchema = z.object({
  name: z.string(),
  description: z.string().optional(),
  type: z.enum(['any', 'number', 'string', 'boolean']).optional(),
  dimensionality: z.enum(['scalar', 'matrix']).optional(),
  optional: z.boolean().optional(),
  repeating: z.boolean().optional(),
});

const functionSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  helpUrl: z.string().optional(),
  parameters: z.array(parameterSchema).optional(),
  options: z
    .object({
      stream: z.boolean().optional(),
      cancelable: z.boolean().optional(),
      requiresAddress: z.boolean().optional(),
      requiresParameterAddresses: z.boolean().optional(),
      allowErrorForDataTypeAny: z.boolean().optional(),
    })
    .optional(),
});

const metadataSchema = z.object({ functions: z.array(functionSchema), allowErrorForDataTypeAny: z.boolean().optional() });

/** A parameter of a custom function. */
export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly type: 'any' | 'number' | 'string' | 'boolean';
  readonly isMatrix: boolean;
  readonly isOptional: boolean;
  readonly isRepeating: boolean;
}

/** What Excel knows of a custom function from the add-in's metadata file. */
export interface FunctionDefinition {
  /** What the add-in associates its code with. */
  readonly id: string;
  /** As formulas call it, namespace included. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  readonly isStreaming: boolean;
  readonly isCancelable: boolean;
  readonly needsAddress: boolean;
  readonly needsParameterAddresses: boolean;
  readonly takesErrors: boolean;
}

/**
 * Reads the metadata of custom functions, as the manifest points to it (learn.microsoft.com, "Manually create JSON metadata").
 * @param namespace goes before every name, with a point between
 * @throws ZodError when it is something else.
 */
export function readFunctions(metadata: unknown, namespace: string): FunctionDefinition[] {
  const { functions, allowErrorForDataTypeAny = false } = metadataSchema.parse(metadata);
  return functions.map(({ id, name, description = '', parameters = [], options = {} }) => ({
    id,
    name: namespace === '' ? name : `${namespace}.${name}`,
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? '',
      type: parameter.type ?? 'any',
      isMatrix: parameter.dimensionality === 'matrix',
      isOptional: parameter.optional ?? false,
      isRepeating: parameter.repeating ?? false,
    })),
    isStreaming: options.stream ?? false,
    isCancelable: options.cancelable ?? false,
    needsAddress: options.requiresAddress ?? false,
    needsParameterAddresses: options.requiresParameterAddresses ?? false,
    takesErrors: options.allowErrorForDataTypeAny ?? allowErrorForDataTypeAny,
  }));
}

/** How many arguments a call needs at least, and how many it takes at most. */
export function argumentCounts({ parameters }: FunctionDefinition): { least: number; most: number } {
  const repeats = parameters.some(({ isRepeating }) => isRepeating);
  return {
    least: parameters.filter(({ isOptional, isRepeating }) => !isOptional && !isRepeating).length,
    most: repeats ? 255 : parameters.length,
  };
}
