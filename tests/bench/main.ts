/** `npm run bench`: what the extension weighs, and what it costs a page of Procore that has nothing to do with it. */
import { bundleSizes, readBudgets } from '../../scripts/bundle-sizes.mjs';
import { measureWatcher } from './watcher.ts';

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

console.log('Script time of the extension on the company’s home page (ms; the page’s own beside it)');
console.table(await measureWatcher());
