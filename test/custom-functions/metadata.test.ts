import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { associateFunctions } from '../../src/custom-functions/associate';
import { definitions } from '../../src/custom-functions/definitions';
import { NAMESPACE } from '../../src/custom-functions/definition';
import { helpPages, syntaxOf } from '../../src/custom-functions/help-page';
import { functionsMetadata, helpCode, helpFile } from '../../src/custom-functions/metadata';
import { functionHelp } from '../../src/messages/functions/function-help';

const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
const metadata = functionsMetadata(definitions, 'https://localhost:3000');
const built = `${JSON.stringify(metadata, null, 2)}\n`;

/** The documented form of functions.json: names, types, dimensionalities, options; nothing else. */
const parameter = z.strictObject({
  name: z.string().min(1).max(128),
  description: z.string().min(1).max(255),
  type: z.literal('any'),
  dimensionality: z.enum(['scalar', 'matrix']),
  optional: z.boolean().optional(),
  repeating: z.boolean().optional(),
});
const documented = z.strictObject({
  $schema: z.string(),
  allowErrorForDataTypeAny: z.boolean(),
  functions: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Za-z][A-Za-z0-9._]*$/u),
      name: z.string().regex(/^\p{L}[\p{L}0-9._]{2,127}$/u),
      description: z.string().min(1).max(255),
      helpUrl: z.url({ protocol: /^https$/u }),
      parameters: z.array(parameter),
      result: z.strictObject({ type: z.literal('any'), dimensionality: z.literal('matrix') }),
      options: z.strictObject({ requiresParameterAddresses: z.boolean() }).optional(),
    }),
  ),
});

test('functions.json has the documented form, and lets error cells in', () => {
  expect(documented.parse(JSON.parse(built))).toMatchObject({ allowErrorForDataTypeAny: true });
});

test('ids and names are there once, names have three characters or more and are no cell addresses', () => {
  for (const key of ['id', 'name'] as const)
    expect(new Set(definitions.map((definition) => definition[key].toUpperCase())).size).toBe(definitions.length);
  expect(definitions.filter(({ name }) => [...name].length < 3 || /^[A-Za-z]{1,3}\d+$/u.test(name))).toEqual([]);
});

test('what may be left out comes last, and only the last parameter repeats', () => {
  for (const { name, parameters } of definitions) {
    const kinds = parameters.map(({ kind }) => kind).join(' ');
    expect([name, kinds]).toEqual([name, expect.stringMatching(/^(?:needed ?)*(?:optional ?)*(?:repeating)?$/u)]);
    expect([name, kinds]).not.toEqual([name, expect.stringMatching(/optional repeating/u)]);
    expect(new Set(parameters.map((each) => each.name)).size).toBe(parameters.length);
  }
});

test('every function says what it does, what to give, an example and what to know; no text is left over', () => {
  const used = definitions.flatMap((definition) => [
    definition.help,
    ...[...definition.parameters.map(({ help }) => help), 'example', 'note'].map((ending) => helpCode(definition, ending)),
  ]);
  expect([...new Set(used)].sort()).toEqual(Object.keys(functionHelp).sort());
});

test('the code answers to every id of functions.json and to no other', () => {
  const known: string[] = [];
  associateFunctions({ associate: (id) => known.push(id) }, () => Promise.reject(new Error('nothing is called')));
  expect(known).toEqual(metadata.functions.map(({ id }) => id));
});

test('the manifest names the namespace, and asks for this very functions.json: Excel keeps an older one for a day', () => {
  expect(manifest).toContain(`<bt:String id="Functions.Namespace" DefaultValue="${NAMESPACE}"/>`);
  const version = createHash('sha256').update(built).digest('hex').slice(0, 8);
  expect(manifest).toContain(`<bt:Url id="Functions.Metadata.Url" DefaultValue="https://localhost:3000/functions.json?v=${version}"/>`);
});

test('each function has its help page, each page its syntax, parameters and example; the list leads to all', () => {
  const pages = helpPages(definitions);
  expect([...pages.keys()].sort()).toEqual([...definitions.map(helpFile), 'help/index.html'].sort());
  for (const definition of definitions) {
    const page = pages.get(helpFile(definition)) ?? '';
    for (const text of [syntaxOf(definition), definition.example.formula])
      expect(page).toContain(text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
    for (const { name } of definition.parameters) expect(page).toContain(`<th scope="row">${name}</th>`);
    expect(pages.get('help/index.html')).toContain(`href="${helpFile(definition).replace('help/', '')}"`);
    expect(metadata.functions.find(({ id }) => id === definition.id)?.helpUrl).toBe(`https://localhost:3000/${helpFile(definition)}`);
  }
});

test('the hint of a formula shows what may be left out and what may come several times', () => {
  const syntax = (name: string) => definitions.filter((definition) => definition.name === name).map(syntaxOf);
  expect(syntax('折算百分')).toEqual(['=KAOJI.折算百分(得分, 满分, [小数])']);
  expect(syntax('单位计分')).toEqual(['=KAOJI.单位计分(单位, 办法, 台账1, [台账2], …)']);
});
