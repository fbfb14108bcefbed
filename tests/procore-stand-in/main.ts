import { parseArgs } from 'node:util';
import { buildPages } from './build.ts';
import { startStandIn } from './server.ts';
import { createWorld, type WorldOptions } from './world.ts';

const USAGE = `Usage: npx tsx tests/procore-stand-in/main.ts [--port N] [--seed N] [--projects N] [--connected N] [--permitted N]`;

const number = { type: 'string' } as const;

function readArguments(): { port: number; world: WorldOptions } {
  const options = { port: number, seed: number, projects: number, connected: number, permitted: number };
  const { port = '8443', ...world } = parseArgs({ options }).values;
  return {
    port: Number(port),
    world: Object.fromEntries(Object.entries(world).map(([name, value]) => [name, Number(value)])),
  };
}

async function main(): Promise<void> {
  const { port, world: options } = readArguments();
  const world = createWorld(options);
  await buildPages();
  const standIn = await startStandIn(world, { port });
  const { company, integration } = world;

  console.log(`The stand-in for Procore serves "${company.name}" on 127.0.0.1:${standIn.port}. Stop it with Ctrl+C.

Open the pages in a Chromium that is started with

  --host-resolver-rules="MAP *.procore.com:443 127.0.0.1:${standIn.port}" --ignore-certificate-errors --user-data-dir=<an empty folder>

  https://${company.webHost}/${company.id}/company/home/list
  https://${company.webHost}/${company.id}/company/app_management/${integration.app.installationId}

REST and the token end point: https://localhost:${standIn.port}
  client key     ${integration.app.clientId}
  client secret  ${integration.app.clientSecret}`);
}

main().catch((error: Error) => {
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 1;
});
