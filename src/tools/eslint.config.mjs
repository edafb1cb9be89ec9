import officeAddins from 'eslint-plugin-office-addins';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { linearPattern } from './lint/linear-pattern.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The plugin's own rules, without the presets of other tools that its `recommended` set brings along. */
const officeRules = [
  'call-sync-before-read',
  'load-object-before-read',
  'call-sync-after-load',
  'no-context-sync-in-loop',
  'no-empty-load',
  'no-navigational-load',
  'no-office-initialize',
  'test-for-null-using-isNullObject',
];

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-eval': 'error',
      'max-lines': ['error', { max: 350 }],
      '@typescript-eslint/max-params': ['error', { max: 5 }],
      'no-new-func': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An arrow that hands on a call without a value reads better without a block.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Promises are what interfaces such as the port ask for, whether or not one implementation has to wait.
      '@typescript-eslint/require-await': 'off',
      // The grid's enums are plain numbers in what it saves, and the host reads them there without loading the grid.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // The grid's saved form still holds members that its facade marks as deprecated.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Chinese text is taken apart by its characters on purpose; there are no emojis in it.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // Texts of files come from strangers; the tools meet our own only.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/tools/**'],
    plugins: { kaoji: { rules: { 'linear-pattern': linearPattern } } },
    rules: { 'kaoji/linear-pattern': 'error' },
  },
  {
    files: ['src/workbook/officejs/**/*.ts', 'src/custom-functions/**/*.ts', 'src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(officeRules.map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  {
    // What a union gains has to be met where it is told apart: the compiler names the place, a default would hide it.
    files: ['src/{language,kernel,scoring,sheets}/**/*.ts', 'src/scheme/lint/**/*.ts', 'test/scoring/support/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', { selector: 'SwitchCase[test=null]', message: 'Name every case of the union.' }] },
  },
  {
    // What Excel loads has zod's small form: one import of the other brings 19 kB along.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/{host,workbench,tools}/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [{ name: 'zod', message: "Import 'zod/mini'." }] }] },
  },
  {
    // Sentences and sample figures are data.
    files: ['src/messages/**/*.ts', 'src/tools/samples/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // `expect(object.method)` is how jest looks at a mock; it never calls it.
      '@typescript-eslint/unbound-method': 'off',
      // A stand-in that is never looked into may stand for a class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // Tells, by what must not compile, that a record over the names of functions has to have them all.
    files: ['test/language/function-records.test.ts'],
    rules: { '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }] },
  },
);
