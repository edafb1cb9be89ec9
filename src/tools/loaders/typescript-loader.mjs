// Lets a script of this folder import the project's TypeScript: `register('./typescript-loader.mjs', import.meta.url)`.
import { transform } from '@swc/core';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parsedExpression } from './yaml-module.cjs';

/** Imports of the project name no ending: a file.ts or a folder's index.ts is meant. */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && !specifier.includes('?') && context.parentURL?.endsWith('.ts')) {
    for (const ending of ['.ts', '/index.ts']) {
      const url = new URL(specifier + ending, context.parentURL);
      if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!/\.(?:ts|yaml|yaml\?text)$/u.test(url)) return next(url, context);
  const path = fileURLToPath(url);
  // As in the bundles.
  if (!url.endsWith('.ts')) {
    const text = await readFile(path, 'utf8');
    const source = url.endsWith('?text')
      ? `export const text = ${JSON.stringify(text)};`
      : `export default ${parsedExpression(text, path)};`;
    return { format: 'module', source, shortCircuit: true };
  }
  const { code } = await transform(await readFile(path, 'utf8'), { filename: path, module: { type: 'es6' } });
  return { format: 'module', source: code, shortCircuit: true };
}
