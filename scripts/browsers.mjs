import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { Failure } from './failure.mjs';
import { installers, remedy } from './install-browser.mjs';
import { withLock } from './lock.mjs';

/** A browser that takes longer to say its version hangs; a busy machine alone may take a minute. */
const LONGEST_START_MS = 300_000;

const PROGRAM_FOLDERS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

const BROWSERS = {
  chrome: {
    title: 'Chrome or Chromium',
    variable: 'CHROME_PATH',
    answer: /Chrom/,
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    applications: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    programs: ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    answer: /Firefox/,
    commands: ['firefox', 'firefox-esr'],
    applications: ['Firefox.app/Contents/MacOS/firefox'],
    programs: ['Mozilla Firefox/firefox.exe'],
  },
};

/**
 * The path of a browser that starts, or undefined: the one that CHROME_PATH or FIREFOX_PATH names, else puppeteer's own,
 * else one of this machine. Throws a Failure if the variable is set to anything else than such a browser.
 */
export async function findBrowser(name) {
  const { title, variable } = BROWSERS[name];
  const named = process.env[variable];
  if (named) {
    if (!starts(name, named)) {
      throw new Failure(`${variable} is "${named}", which is not a ${title} that starts: correct it or unset it.`);
    }
    return resolve(named);
  }
  const places = [await placeOfPuppeteer(name), ...placesOnPath(name), ...usualPlaces(name)];
  return places.find((place) => starts(name, place));
}

/** As findBrowser, but installs the browser if there is none, and throws a Failure with the way out if that fails. */
export async function ensureBrowser(name) {
  return (await findBrowser(name)) ?? (await withLock(() => findOrInstall(name)));
}

async function findOrInstall(name) {
  // A set-up that held the lock before this one may have installed it.
  let found = await findBrowser(name);
  for (const install of installers(name)) {
    if (found === undefined && (await succeeds(install))) {
      found = await findBrowser(name);
    }
  }
  if (found === undefined) {
    throw new Failure(nothingHelped(name));
  }
  return found;
}

async function succeeds(install) {
  try {
    await install();
    return true;
  } catch (error) {
    if (error instanceof Failure) {
      return false;
    }
    throw error;
  }
}

function nothingHelped(name) {
  const { title, variable, commands } = BROWSERS[name];
  const tried = `${variable}, puppeteer's own, ${commands.join(', ')} on the PATH, and installing one: see .set-up/*.log`;
  return `No ${title} that starts was found (tried ${tried}). What helps: ${remedy(name)}`;
}

async function placeOfPuppeteer(name) {
  // Not puppeteer.executablePath, which looks for Firefox under Chrome's build id until a Firefox was launched.
  const [{ default: puppeteer, PUPPETEER_REVISIONS }, { computeExecutablePath }] = await Promise.all([
    import('puppeteer'),
    import('@puppeteer/browsers'),
  ]);
  const cacheDir = puppeteer.configuration.cacheDirectory;
  return computeExecutablePath({ cacheDir, browser: name, buildId: PUPPETEER_REVISIONS[name] });
}

function placesOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return BROWSERS[name].commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function usualPlaces(name) {
  const { applications, programs } = BROWSERS[name];
  if (process.platform === 'darwin') {
    return applications.map((application) => join('/Applications', application));
  }
  if (process.platform === 'win32') {
    return PROGRAM_FOLDERS.filter(Boolean).flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  return [];
}

function starts(name, place) {
  if (!existsSync(place)) {
    return false;
  }
  // On Windows a browser answers --version with a window, and nothing on its output.
  if (process.platform === 'win32') {
    return true;
  }
  const { stdout } = spawnSync(place, ['--version'], { encoding: 'utf8', timeout: LONGEST_START_MS });
  return BROWSERS[name].answer.test(stdout ?? '');
}
