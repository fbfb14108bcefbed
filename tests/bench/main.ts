/** `npm run bench`: what the extension weighs and costs, what a validation costs, and the long runs of the generated tests. */

import { bundleSizes, readBudgets } from '../../scripts/bundle-sizes.mjs';
import { fuzz } from '../service/contract/fuzz.ts';
import { openEmptyDatabase } from '../support/empty-database.ts';
import { checkWorlds } from '../unit/verdict-cases/worlds.ts';
import { countWorlds } from '../unit/verdict-worlds/worlds.ts';
import { measureFinding } from './finding.ts';
import { runLongProperties } from './long-properties.ts';
import { measureMarking } from './marking.ts';
import { measurePopup, measurePopupOfKept } from './popup.ts';
import { measureReading } from './reading.ts';
import { measureScrolling } from './scrolling.ts';
import { measureSelecting } from './selecting.ts';
import { measureThroughput } from './throughput.ts';
import { measureValidations } from './validation.ts';
import { measureWatcher } from './watcher.ts';
import { measureWholeWay } from './whole-way.ts';

const WORLDS = Number(process.env.PROPERTY_WORLDS ?? 100_000);
const FOREIGN_WORLDS = Number(process.env.FOREIGN_WORLDS ?? 100_000);
const LIST_WORLDS = Number(process.env.LIST_WORLDS ?? 5_000);
const FUZZ_REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 10_000);

console.log('\nBytes of each part with all that it loads at its start (budgets: tests/bench/budgets.json)');
const budgets = readBudgets();
console.table(
  Object.fromEntries(
    Object.entries(bundleSizes()).map(([part, { raw, gzip }]) => [
      part,
      { raw, 'raw budget': budgets[part]?.raw, gzip, 'gzip budget': budgets[part]?.gzip },
    ]),
  ),
);

console.log('Script time of the extension on pages that are not App Management’s (ms; the page’s own beside it)');
console.table(await measureWatcher());

console.log(
  'From the popup’s begin to its first useful content (ms; aim: 100 with a live worker, 300 with a dead one)',
);
console.table(await measurePopup());

console.log('The same of integrations that this browser keeps, with 100 and with 10,000 projects');
console.table(await measurePopupOfKept());

console.log('Frames of the popup with 10,000 projects in 3 s');
console.table(await measureScrolling());

console.log('One look of the panel at a page with 10,000 rows and 10,000 open options (ms of script, median of 20)');
console.table([await measureFinding()]);

console.log('Reading a pasted list of 10,000 projects (median of 5)');
console.table(await measureReading());

console.log('Procore’s list without and with the marks');
console.table(await measureMarking());

console.log('Selecting in a drop-down of 10,000 projects');
console.table(await measureSelecting());

console.log('37 of 1,500 projects, from the Permissions tab to the last of them in Procore’s table');
console.table(await measureWholeWay());

console.log('One validation in a company of 10,000 projects (floor: permitted projects / 300)');
console.table(await measureValidations());

console.log('200 validations of 120 connected projects in flight, 4 client keys, a spike and an hourly limit each');
console.table([await measureThroughput()]);

const seed = Date.now() % 0x7fff_ffff;
console.log(
  `${WORLDS} generated worlds, seed ${seed}: how often each verdict and access was given; none contradicts its world`,
);
console.table(await checkWorlds(WORLDS, seed));

console.log(
  `${FOREIGN_WORLDS} worlds of a second model of Procore’s faults, seed ${seed}: what was said of them falsely`,
);
console.table([await countWorlds(FOREIGN_WORLDS, seed, ({ wrong, world }) => console.error(wrong.join('\n'), world))]);

console.log(`${LIST_WORLDS} generated lists and drop-downs for each property of reading and matching, seed ${seed}`);
runLongProperties(LIST_WORLDS, seed);

console.log(`${FUZZ_REQUESTS} fuzzed requests, seed ${seed}: statuses of the answers; each is as the contract has it`);
const { statuses, slowestMs } = await fuzz({ requests: FUZZ_REQUESTS, seed, opened: await openEmptyDatabase() });
console.table({ ...statuses, 'slowest ms': Math.round(slowestMs) });
