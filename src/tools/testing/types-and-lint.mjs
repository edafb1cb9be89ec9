// Types and lint of all code in one process, for npm test: the rules ask of what the type checker has worked out already, which by
// themselves they would have it do again. Ends with the number of the two that failed.
import { ESLint } from 'eslint';
import { join, resolve, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The program of a tsconfig.json, as `tsc -b` has it. */
function programOf(config) {
  const fail = (problem) => {
    throw new Error(inWords([problem]));
  };
  const { fileNames, options, projectReferences, errors } = ts.getParsedCommandLineOfConfigFile(
    join(root, config),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: fail,
    },
  );
  return ts.createProgram({ rootNames: fileNames, options, projectReferences, configFileParsingDiagnostics: errors });
}

function inWords(problems) {
  return ts.formatDiagnostics(problems, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  });
}

/** Says how a check went; 1 where it failed. */
function told(name, problems) {
  console.log(problems === '' ? `✓ ${name}` : `✗ ${name}\n${problems.trimEnd()}`);
  return problems === '' ? 0 : 1;
}

const kernel = programOf('src/kernel/tsconfig.json');
// The others see the kernel by its declarations.
const emitted = kernel.emit();
const rest = programOf('tsconfig.json');
const types = [
  ...ts.getPreEmitDiagnostics(kernel),
  ...kernel.getDeclarationDiagnostics(),
  ...emitted.diagnostics,
  ...ts.getPreEmitDiagnostics(rest),
];
const typesFailed = told('types', inWords(ts.sortAndDeduplicateDiagnostics(types)));

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: 'src/tools/eslint.config.mjs',
  overrideConfig: [{ files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { projectService: false, programs: [rest, kernel] } } }],
});
const linted = await eslint.lintFiles(['src', 'test']);
const isBad = linted.some(({ errorCount }) => errorCount > 0);
const lintFailed = told('lint', isBad ? await (await eslint.loadFormatter('stylish')).format(linted) : '');
process.exitCode = typesFailed + lintFailed;
