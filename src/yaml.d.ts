/** A .yaml file as it was parsed when the program was built: a `ParsedYaml`. */
declare module '*.yaml' {
  const parsed: { readonly value: unknown; readonly places: readonly number[] };
  export default parsed;
}

/** The text of a .yaml file. */
declare module '*.yaml?text' {
  export const text: string;
}
