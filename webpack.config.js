const path = require('node:path');
const swc = require('@swc/core');
const CopyPlugin = require('copy-webpack-plugin');
const { Compilation, sources } = require('webpack');

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

/** Minifies with the compiler that is here anyway: a first `npm start` takes half a minute less than with webpack's own minimizer. */
const minimizer = {
  apply(compiler) {
    compiler.hooks.compilation.tap('swc', (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: 'swc', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE }, async () => {
        for (const { name, source, info } of compilation.getAssets()) {
          if (!name.endsWith('.js') || info.minimized) continue;
          const options = { compress: true, mangle: true, module: false, format: { comments: 'some' } };
          const { code } = await swc.minify(source.source().toString(), options);
          compilation.updateAsset(name, new sources.RawSource(code), { minimized: true });
        }
      });
    });
  },
};

/** functions.json and the help pages, made from the definitions of the custom functions. */
const functionFiles = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('functions', (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: 'functions', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        const { functionFiles: made } = await import('./src/tools/function-files.mjs');
        for (const [name, text] of await made()) compilation.emitAsset(name, new sources.RawSource(text));
      });
    });
  },
};

function bundle(name, options) {
  return {
    name,
    context: root,
    devtool: false,
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    performance: false,
    stats: 'errors-warnings',
    // The name carries the mode, so that `webpack --mode` of a build by hand never reads the cache of another mode.
    cache: {
      type: 'filesystem',
      cacheDirectory: path.join(root, 'node_modules/.cache/webpack'),
      name: `${name}-${options.mode}`,
      buildDependencies: { config: [__filename, path.join(root, '.swcrc')] },
    },
    ...options,
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' },
        { test: /\.yaml$/, type: 'asset/source' },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        { test: /\.(woff2?|ttf)$/, type: 'asset/resource' },
      ],
    },
  };
}

/** The task pane as it ships: the page, its bundle, office.js and fonts beside it, nothing fetched from elsewhere. */
const pane = bundle('pane', {
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { taskpane: './src/taskpane/index.tsx' },
  output: { path: path.join(root, 'dist/pane'), filename: '[name].js', chunkFilename: 'chunks/[id].js', clean: true },
  optimization: { minimizer: [minimizer] },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: 'src/taskpane/*.{html,css}', to: '[name][ext]', noErrorOnMissing: true },
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

/** The workbench page: always a development build; it is a tool for this machine and minifying Univer takes minutes. */
const workbench = bundle('workbench', {
  mode: 'development',
  target: ['web', 'es2022'],
  entry: { workbench: './src/workbench/index.tsx' },
  output: { path: path.join(root, 'dist/workbench'), filename: '[name].js', chunkFilename: 'chunks/[id].js', clean: true },
  plugins: [new CopyPlugin({ patterns: [{ from: 'src/workbench/index.html', to: 'index.html' }, 'manifest.xml'] })],
});

const cli = bundle('cli', {
  mode: 'production',
  target: 'node20',
  entry: { kaoji: './src/cli/kaoji.ts' },
  output: { path: path.join(root, 'dist/cli'), filename: '[name].cjs', clean: true },
  optimization: { minimize: false },
});

module.exports = [pane, workbench, cli];
