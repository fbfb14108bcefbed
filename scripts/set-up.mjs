import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { projectFolder } from './project-folder.mjs';
import { commandStep } from './step.mjs';

const EXTENSION = { title: 'installing packages', log: 'npm-ci.log', folder: projectFolder };
const STAND_IN = {
  title: "installing the stand-in's packages",
  log: 'npm-ci-procore-stand-in.log',
  folder: join(projectFolder, 'tests', 'procore-stand-in'),
};

/**
 * Makes the installed packages match the lock files; silent if they do. Uses only what Node brings, as it runs before
 * any package is there. Throws a Failure if Node is too old or npm fails.
 */
export async function setUp({ standIn }) {
  requireNode();
  const packages = standIn ? [EXTENSION, STAND_IN] : [EXTENSION];
  if (packages.every(isInstalled)) {
    return;
  }
  await withLock(async () => {
    for (const one of packages) {
      if (!isInstalled(one)) {
        await install(one);
      }
    }
  });
}

function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  if (!isInRange(process.versions.node, engines.node)) {
    throw new Failure(`Node ${process.versions.node} does not do: this project needs Node ${engines.node}.`);
  }
}

/** `range` is a list of "^20.19.0" (from there on within the major version) and ">=22.12.0", with "||" between them. */
function isInRange(version, range) {
  const [major, minor, patch] = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [fromMajor, fromMinor = 0, fromPatch = 0] = part.match(/\d+/g).map(Number);
    if (major !== fromMajor) {
      return major > fromMajor && part.includes('>=');
    }
    return minor > fromMinor || (minor === fromMinor && patch >= fromPatch);
  });
}

async function install({ title, log, folder }) {
  await commandStep({
    title: `${title} (npm ci)`,
    log,
    command: 'npm',
    // Without --include=dev a shell with NODE_ENV=production would leave the build tools out.
    args: ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    cwd: folder,
    tailLines: 20,
    help: `Once that is fixed: cd ${folder} && npm ci`,
  });
  writeFileSync(stampFile(folder), wantedStamp(folder));
}

function isInstalled({ folder }) {
  try {
    return readFileSync(stampFile(folder), 'utf8') === wantedStamp(folder);
  } catch (error) {
    if (error.code === 'ENOENT') {
      return false;
    }
    throw error;
  }
}

function stampFile(folder) {
  return join(folder, 'node_modules', '.set-up-stamp');
}

/** The platform belongs to it because some packages are native, and a checkout may be shared with a container. */
function wantedStamp(folder) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  return `${process.platform} ${process.arch} ${lock}\n`;
}
