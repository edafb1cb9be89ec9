/** Importing a .yaml file gives its text, as in the bundles. */
module.exports = {
  process: (source) => ({ code: `module.exports = ${JSON.stringify(source)};` }),
};
