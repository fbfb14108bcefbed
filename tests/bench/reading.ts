/** What reading a list of 10,000 projects costs, and for how long at most it keeps the page from anything else. */
import { parseProjectList, parseProjectListInSlices } from '../../src/lists/parse-list.ts';
import { NO_CORRECTIONS } from '../../src/lists/parsed-list.ts';
import { median } from './median.ts';

const ROWS = 10_000;
const RUNS = 5;

const rows = Array.from({ length: ROWS }, (_, index) => ({ name: `Site ${index} North Tower`, number: `19-${index}` }));
const LISTS: Readonly<Record<string, string>> = {
  lines: rows.map(({ name, number }) => `${number} - ${name}`).join('\n'),
  'pop-up': rows.map(({ name }) => `• ${name} - Missing`).join('\n'),
  csv: `id,name,project_number,city\n${rows.map(({ name, number }, index) => `${562_949_953_400_011 + index},"${name}",${number},Houston`).join('\n')}`,
  json: JSON.stringify(rows.map(({ name, number }) => ({ name, project_number: number }))),
};

export async function measureReading() {
  const results: Record<string, { 'all ms': number; 'in slices ms': number; 'longest slice ms': number }> = {};
  for (const [kind, text] of Object.entries(LISTS)) {
    const whole: number[] = [];
    const sliced: number[] = [];
    const longest: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      parseProjectList(text);
      whole.push(performance.now() - start);
      const { total, longestSlice } = await readInSlices(text);
      sliced.push(total);
      longest.push(longestSlice);
    }
    results[kind] = {
      'all ms': Math.round(median(whole)),
      'in slices ms': Math.round(median(sliced)),
      'longest slice ms': Math.round(median(longest)),
    };
  }
  return results;
}

/** Ticks as often as the event loop lets it: the longest time between two ticks is the longest slice. */
async function readInSlices(text: string): Promise<{ total: number; longestSlice: number }> {
  let last = performance.now();
  let longestSlice = 0;
  let isOver = false;
  const tick = () => {
    longestSlice = Math.max(longestSlice, performance.now() - last);
    last = performance.now();
    if (!isOver) setTimeout(tick);
  };
  setTimeout(tick);
  const start = performance.now();
  await parseProjectListInSlices(text, NO_CORRECTIONS, new AbortController().signal);
  const total = performance.now() - start;
  isOver = true;
  tick();
  return { total, longestSlice };
}
