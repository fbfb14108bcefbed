import { existsSync } from 'node:fs';
import { packageCommand } from './project-folder.mjs';
import { commandStep } from './step.mjs';

const DEBIAN_PACKAGE = { chrome: 'chromium', firefox: 'firefox-esr' };

const isDebianLike = existsSync('/etc/debian_version');
const isRoot = process.getuid?.() === 0;

/** The ways to install a browser on this machine, in the order in which to try them; each throws a Failure. */
export function installers(name) {
  const download = () => downloadWithPuppeteer(name);
  return isDebianLike && isRoot ? [() => installDebianPackage(name), download] : [download];
}

/** The one command to type where the ways above have failed. */
export function remedy(name) {
  return isDebianLike
    ? `${isRoot ? '' : 'sudo '}apt-get install ${DEBIAN_PACKAGE[name]}`
    : `npx puppeteer browsers install ${name}`;
}

async function installDebianPackage(name) {
  await commandStep({
    title: 'updating the package lists (apt-get update)',
    log: 'apt-get-update.log',
    command: 'apt-get',
    args: ['update'],
  });
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
