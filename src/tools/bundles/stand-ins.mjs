// Stand-ins for packages that come with the grid's renderer and do nothing in a spreadsheet, or that can be had ready-made.
import { readFile } from 'node:fs/promises';
import { all, letters, punctuations } from 'cjk-regex';

const renderer = /[\\/]@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/;

const pattern = (made) => `({ toRegExp: () => ${String(made.toRegExp())} })`;

/** The modules that stand in, by the name of the package. */
const modules = {
  // The same regular expressions, worked out now: the package brings Unicode's tables along for it.
  'cjk-regex': [
    `export const all = () => ${pattern(all())};`,
    `export const letters = () => ${pattern(letters())};`,
    `export const punctuations = () => ${pattern(punctuations())};`,
  ].join('\n'),
  // Shapes glyphs by the fonts of the system, which the renderer can, and asks for nowhere.
  'opentype.js': "export const parse = () => { throw new Error('glyphs are not shaped by fonts in this bundle'); };",
  // Tells the language of a text, for the hyphens of documents; cells have none. This is its own answer where it knows none.
  'franc-min': "export const franc = () => 'und';",
};

/**
 * What the renderer must say for the stand-ins to do: that each package is used just there. A version that says otherwise stops the build.
 * @throws Error
 */
function checkUse(text) {
  const count = (what) => text.split(what).length - 1;
  const uses = {
    'cjk.': 3,
    'toRegExp()': 3,
    useOpenType: 3,
    'useOpenType = false': 1,
    'font = parse(fontBuffer)': 1,
    'franc(text)': 1,
    'autoHyphenation = BooleanNumber.FALSE': 2,
  };
  const differing = Object.entries(uses).filter(([what, times]) => count(what) !== times);
  if (differing.length === 0) return;
  const named = differing.map(([what]) => what).join(', ');
  throw new Error(`the grid's renderer uses its packages in another way than src/tools/bundles/stand-ins.mjs goes by: ${named}`);
}

/** For esbuild: packages of the grid's renderer give way to their stand-ins. */
export const standIns = {
  name: 'stand-ins',
  setup(build) {
    build.onResolve({ filter: /^(?:cjk-regex|opentype\.js|franc-min)$/ }, ({ path, importer }) =>
      renderer.test(importer) ? { path, namespace: 'stand-in' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({ contents: modules[path], loader: 'js' }));
    build.onLoad({ filter: renderer }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      checkUse(contents);
      return { contents, loader: 'js' };
    });
  },
};
