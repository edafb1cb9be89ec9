/** Style sheets have no effect in tests without a browser. */
module.exports = {};
