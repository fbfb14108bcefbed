// The browser is found or installed by scripts/browsers.mjs, so that a machine without access to
// puppeteer's download host can still install the packages.
module.exports = { skipDownload: true };
