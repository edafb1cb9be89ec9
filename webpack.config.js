const path = require('node:path');
const swc = require('@swc/core');
const { transform } = require('esbuild');
const CopyPlugin = require('copy-webpack-plugin');
const { Compilation, ExternalModule, ExternalsPlugin, sources } = require('webpack');

const root = __dirname;
const officeDist = path.join(root, 'node_modules/@microsoft/office-js/dist');

/** The files of office.js that Excel on Windows, Mac and the web load, under the names and beside each other as they must stay. */
const officeRuntime = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'agaveerrorux',
];

/** `minimized` keeps the minimizer away: these files ship exactly as Microsoft published them. */
const unmodified = { minimized: true };

/** Minifies with the compiler that is here anyway, far quicker than webpack's own minimizer; what it made is kept in the build's cache. */
const minimizer = {
  apply(compiler) {
    compiler.hooks.compilation.tap('swc', (compilation) => {
      const cache = compilation.getCache('swc');
      compilation.hooks.processAssets.tapPromise({ name: 'swc', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE }, async () => {
        for (const { name, source, info } of compilation.getAssets()) {
          if (!name.endsWith('.js') || info.minimized) continue;
          const kept = cache.getItemCache(name, cache.getLazyHashedEtag(source));
          const options = { compress: { passes: 3 }, mangle: true, module: false, format: { comments: 'some' } };
          const minified = (await kept.getPromise()) ?? new sources.RawSource((await swc.minify(source.source().toString(), options)).code);
          await kept.storePromise(minified);
          compilation.updateAsset(name, minified, { minimized: true });
        }
      });
    });
  },
};

/** functions.json and the help pages, made from the definitions of the custom functions. */
const functionFiles = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('functions', (compilation) => {
      compilation.contextDependencies.add(path.join(root, 'src/custom-functions'));
      compilation.fileDependencies.add(path.join(root, 'manifest.xml'));
      compilation.hooks.processAssets.tapPromise({ name: 'functions', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        const { functionFiles: made } = await import('./src/tools/bundles/function-files.mjs');
        for (const [name, text] of await made()) compilation.emitAsset(name, new sources.RawSource(text));
      });
    });
  },
};

/** The packages of the workbench stay outside of its bundle: whatever our code imports of them stands ready-made in the folder vendor. */
const vendor = {
  apply(compiler) {
    const tool = import('./src/tools/bundles/vendor.mjs');
    new ExternalsPlugin('var', async ({ request }) => {
      const { isVendor, vendorGlobal } = await tool;
      return isVendor(request) ? `${vendorGlobal}[${JSON.stringify(request)}]` : undefined;
    }).apply(compiler);
    compiler.hooks.thisCompilation.tap('vendor', (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: 'vendor', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        const external = [...compilation.modules].filter((module) => module instanceof ExternalModule);
        const { files, madeOf } = await (await tool).vendorFiles(external.map(({ userRequest }) => userRequest));
        for (const [name, bytes] of files) compilation.emitAsset(`vendor/${name}`, new sources.RawSource(bytes), { ...unmodified, madeOf });
      });
    });
  },
};

/** The files that went into a bundle: modules that stand in a chunk, what is copied, and what another tool bundled. */
function filesIn(compilation) {
  const modules = [...compilation.modules]
    .filter((module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0)
    .flatMap((module) => (module.modules === undefined ? [module] : [...module.modules]));
  const copied = compilation
    .getAssets()
    .flatMap(({ info: { sourceFilename, madeOf = [] } }) => [
      ...(sourceFilename === undefined ? [] : [path.resolve(root, sourceFilename)]),
      ...madeOf,
    ]);
  // Its own runtime is in every bundle, and no module.
  return [...modules.flatMap((module) => module.nameForCondition?.() ?? []), ...copied, require.resolve('webpack')];
}

/** What ships of third parties with this bundle: `third-party/<bundle>.txt` with the licences in full, and the list as data. */
const notices = (name) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('notices', (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: 'notices', stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, async () => {
        const { packagesOf } = await import('./src/tools/shipped/packages.mjs');
        const { noticesText } = await import('./src/tools/shipped/notices.mjs');
        const packages = packagesOf(filesIn(compilation));
        const listed = packages.map(({ text: _, ...listed }) => listed);
        // With a byte order mark: not every server says that texts are UTF-8.
        compilation.emitAsset(`third-party/${name}.txt`, new sources.RawSource(`\ufeff${noticesText(packages)}`));
        compilation.emitAsset(`third-party/${name}.json`, new sources.RawSource(`${JSON.stringify(listed, null, 1)}\n`));
      });
    });
  },
});

/** English sentences in a file of their own. Before swc, which reads what is left. */
const english = {
  test: /\.ts$/,
  include: path.join(root, 'src/messages'),
  exclude: path.join(root, 'src/messages/catalogue.ts'),
  enforce: 'pre',
  use: path.join(root, 'src/tools/loaders/english-loader.cjs'),
};

/** A style sheet without what only its readers need. */
const smallCss = async (css) => (await transform(String(css), { loader: 'css', minify: true })).code;

/** Puts what a page may load into the page itself. */
const policy = { transformer: async (html) => (await import('./src/tools/bundles/content-security-policy.mjs')).withPolicy(String(html)) };

/**
 * What all bundles share.
 * @param development readable and quick to rebuild, below dist/dev; otherwise as it ships, below dist
 */
function bundle(name, development, { output, plugins = [], rules = [], ...options }) {
  const mode = development ? 'development' : 'production';
  return {
    name,
    mode,
    context: root,
    // Not webpack's usual one for development: that needs eval, which our pages forbid.
    devtool: development ? 'cheap-module-source-map' : false,
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    performance: false,
    stats: 'errors-warnings',
    cache: {
      type: 'filesystem',
      cacheDirectory: path.join(root, 'node_modules/.cache/webpack'),
      name: `${name}-${mode}`,
      buildDependencies: { config: [__filename, path.join(root, '.swcrc')] },
    },
    optimization: { minimizer: [minimizer] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' },
        ...rules,
        { test: /\.yaml$/, use: path.join(root, 'src/tools/loaders/yaml-loader.cjs') },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        { test: /\.(woff2?|ttf)$/, type: 'asset/resource' },
      ],
    },
    ...options,
    plugins: [...plugins, notices(name)],
    output: {
      path: path.join(root, 'dist', development ? 'dev' : '', name),
      filename: '[name].js',
      // A page that was loaded before a new build asks for its own chunks, and fails rather than mix the two.
      chunkFilename: 'chunks/[name].[contenthash:8].js',
      clean: true,
      ...output,
    },
  };
}

/** The task pane as it ships: the page, its bundle, office.js and fonts beside it, nothing fetched from elsewhere. */
const pane = (development) =>
  bundle('pane', development, {
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/index.tsx' },
    rules: [english],
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: 'src/taskpane/taskpane.html', to: '[name][ext]', transform: policy },
          { from: 'src/taskpane/styles/*.css', to: 'styles/[name][ext]', transform: smallCss },
          ...officeRuntime.map((from) => ({
            from: path.join(officeDist, from),
            to: `office/${from}`,
            info: unmodified,
          })),
          { from: 'node_modules/@fluentui/font-icons-mdl2/fonts/*.woff', to: 'fonts/[name][ext]' },
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'src/custom-functions/help.css', to: 'help/[name][ext]' },
        ],
      }),
      functionFiles,
    ],
  });

/** The workbench page, which plays Excel. */
const workbench = (development) =>
  bundle('workbench', development, {
    target: ['web', 'es2022'],
    entry: { workbench: './src/workbench/index.tsx' },
    plugins: [
      new CopyPlugin({ patterns: [{ from: 'src/workbench/index.html', to: 'index.html', transform: policy }, 'manifest.xml'] }),
      vendor,
    ],
  });

/** The command line. */
const cli = (development) =>
  bundle('cli', development, {
    target: 'node20',
    entry: { kaoji: './src/cli/kaoji.ts' },
    output: { filename: '[name].cjs' },
    optimization: { minimize: false },
  });

/** `webpack --env development` gives readable bundles below dist/dev. */
module.exports = ({ development = false } = {}) => [pane, workbench, cli].map((made) => made(development));
