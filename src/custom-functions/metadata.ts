import { functionHelp, type FunctionHelpCode } from '../messages/functions/function-help';
import type { FunctionDefinition, Parameter } from './definition';

/** functions.json as Excel documents it: what the add-in's functions are called, what they take and give. */
export interface FunctionsMetadata {
  readonly $schema: string;
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
  /** So that a 0 from a blank cell can be told from a computed one, and findings name real cells. */
  readonly options?: { readonly requiresParameterAddresses: true };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
}

/** @param origin where the add-in is served, for the help pages. */
export function functionsMetadata(definitions: readonly FunctionDefinition[], origin: string): FunctionsMetadata {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json',
    allowErrorForDataTypeAny: true,
    functions: definitions.map((definition) => ({
      id: definition.id,
      name: definition.name,
      description: functionHelp[definition.help].zh,
      helpUrl: `${origin}/${helpFile(definition)}`,
      parameters: definition.parameters.map((parameter) => parameterMetadata(definition, parameter)),
      result: { type: 'any', dimensionality: 'matrix' },
      ...(definition.parameters.length === 0 ? {} : { options: { requiresParameterAddresses: true } }),
    })),
  };
}

/** The help page of a function, as a path below the add-in's address. */
export function helpFile({ id }: FunctionDefinition): string {
  return `help/${id.toLowerCase()}.html`;
}

/** A code of the help texts that is made of a function's and an ending; the catalogue has one for each parameter, tested. */
export function helpCode(definition: FunctionDefinition, ending: string): FunctionHelpCode {
  const code = `${definition.help}.${ending}`;
  if (!isHelpCode(code)) throw new Error(`no help text ${code}`);
  return code;
}

function parameterMetadata(definition: FunctionDefinition, { name, help, kind }: Parameter): ParameterMetadata {
  return {
    name,
    description: functionHelp[helpCode(definition, help)].zh,
    type: 'any',
    dimensionality: 'matrix',
    ...(kind === 'optional' ? { optional: true } : {}),
    ...(kind === 'repeating' ? { repeating: true } : {}),
  };
}

function isHelpCode(code: string): code is FunctionHelpCode {
  return code in functionHelp;
}
