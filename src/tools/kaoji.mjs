#!/usr/bin/env node
// npx kaoji …: installs and builds what is missing, then runs the command line.
import { bootstrap } from './bootstrap.mjs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

bootstrap();
const { build, root } = await import('./build.mjs');
try {
  await build(['cli']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
createRequire(import.meta.url)(join(root, 'dist/cli/kaoji.cjs'));
