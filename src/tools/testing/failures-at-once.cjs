/** A reporter for jest that says nothing of what passes, and prints a file's failures as soon as the file is done. */
module.exports = class FailuresAtOnce {
  constructor({ rootDir }) {
    this.root = `${rootDir}/`;
  }

  onTestFileResult({ path }, { failureMessage }) {
    if (failureMessage) process.stderr.write(`✗ ${path.replace(this.root, '')}\n${failureMessage}\n`);
  }
};
