// What stands beside the pane's bundle for its custom functions, made from their definitions: functions.json and the help pages.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { withPolicy } from './content-security-policy.mjs';

const manifest = new URL('../../../manifest.xml', import.meta.url);

/** The files by their path below the add-in's address. */
export async function functionFiles() {
  register('../loaders/typescript-loader.mjs', import.meta.url);
  const { definitions } = await import('../../custom-functions/definitions.ts');
  const { functionsMetadata } = await import('../../custom-functions/metadata.ts');
  const { helpPages } = await import('../../custom-functions/help-page.ts');
  const metadata = functionsMetadata(definitions, originOf(readFileSync(manifest, 'utf8')));
  const pages = [...helpPages(definitions)].map(([path, page]) => [path, withPolicy(page)]);
  return new Map([['functions.json', `${JSON.stringify(metadata, null, 2)}\n`], ...pages]);
}

/** The address that the manifest gives the add-in. */
export function originOf(manifestText) {
  const origin = /<bt:Url id="Taskpane\.Url" DefaultValue="(https:\/\/[^/"]+)\//u.exec(manifestText)?.[1];
  if (origin === undefined) throw new Error('manifest.xml has no Taskpane.Url');
  return origin;
}

/** What the manifest puts behind the address of functions.json, so that Excel, which keeps the file for a day, sees a changed one. */
export function versionOf(functionsJson) {
  return createHash('sha256').update(functionsJson).digest('hex').slice(0, 8);
}
