import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { packageCommand } from './project-folder.mjs';
import { commandStep } from './step.mjs';

const DEBIAN_PACKAGE = { chrome: 'chromium', firefox: 'firefox-esr' };

const VARIABLE = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

const isDebianLike = existsSync('/etc/debian_version');
const isRoot = process.getuid?.() === 0;

/** The ways to install a browser on this machine, in the order in which to try them; each throws a Failure. */
export function installers(name) {
  const download = () => downloadWithPuppeteer(name);
  return isDebianLike && isRoot ? [() => installDebianPackage(name), download] : [download];
}

/** What to do where the ways above have failed, on one line. */
export function remedy(name) {
  const command = hasDebianPackage(name)
    ? `${isRoot ? '' : 'sudo '}apt-get install ${DEBIAN_PACKAGE[name]}`
    : `npx puppeteer browsers install ${name}`;
  return `${command}, or set ${VARIABLE[name]} to the path of one`;
}

/** Ubuntu has no firefox-esr, and its chromium is an empty package that installs a snap, which starts in no container. */
function hasDebianPackage(name) {
  if (!isDebianLike) {
    return false;
  }
  const { stdout } = spawnSync('apt-cache', ['policy', DEBIAN_PACKAGE[name]], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const [, candidate] = /^ +Candidate: (.+)$/m.exec(stdout ?? '') ?? [];
  return candidate !== undefined && candidate !== '(none)' && !candidate.includes('snap');
}

async function installDebianPackage(name) {
  await commandStep({
    title: 'updating the package lists (apt-get update)',
    log: 'apt-get-update.log',
    command: 'apt-get',
    args: ['update'],
  });
  if (!hasDebianPackage(name)) {
    throw new Failure(`This system has no package ${DEBIAN_PACKAGE[name]} with a browser in it.`);
  }
  // A bare machine has no fonts, and pictures would show boxes for letters.
  const packages = [DEBIAN_PACKAGE[name], 'fonts-liberation'];
  await commandStep({
    title: `installing ${packages.join(' and ')} (apt-get install)`,
    log: `apt-get-install-${name}.log`,
    command: 'apt-get',
    args: ['install', '-y', '--no-install-recommends', ...packages],
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

async function downloadWithPuppeteer(name) {
  // Puppeteer installs the libraries that its browser needs only for Chrome, as root, on Debian and its kin.
  const withLibraries = isDebianLike && isRoot && name === 'chrome';
  await commandStep({
    title: `downloading ${name} (puppeteer browsers install)`,
    log: `puppeteer-${name}.log`,
    command: packageCommand('puppeteer'),
    args: ['browsers', 'install', name, ...(withLibraries ? ['--install-deps'] : [])],
  });
}
