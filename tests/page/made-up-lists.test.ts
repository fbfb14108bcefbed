/** Lists as others build them: no permitted project is lost, and no other one is taken for permitted. */
import { describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { CALM } from './foreign/lists/calm.ts';
import { COUNTED } from './foreign/lists/counted.ts';
import { DOUBTFUL } from './foreign/lists/doubtful.ts';
import { type List, madeOf } from './foreign/lists/made-up.ts';
import { MOVING } from './foreign/lists/moving.ts';
import { NARROWED } from './foreign/lists/narrowed.ts';
import { OF_LIBRARIES } from './foreign/lists/of-libraries.ts';
import { OF_LOOKS } from './foreign/lists/of-looks.ts';
import { OF_ROWS } from './foreign/lists/of-rows.ts';
import { OF_STATES } from './foreign/lists/of-states.ts';
import { OF_WORDS } from './foreign/lists/of-words.ts';
import { UNKNOWN } from './foreign/lists/outcomes.ts';
import { EMPTY, STILL } from './foreign/lists/still.ts';
import { openedForFile } from './opened-for-file.ts';
import { ENGLISH, FRENCH, NONSENSE, page, section } from './written-pages.ts';

const shown = openedForFile(openFinderPage);
const LANGUAGES = [ENGLISH, FRENCH, NONSENSE];

let isShown = false;

/** A page without scripts needs no new document. */
async function show(body: string): Promise<void> {
  if (!isShown || body.includes('<script>')) await shown.show(body);
  else await shown.page.evaluate((html) => document.body.setHTMLUnsafe(html), body);
  isShown = true;
}

/** What is read of a list at a glance, at rest, and with all its pages; and what is wrong with that. */
async function read(list: List, count: number, seed: number) {
  const words = LANGUAGES[seed % LANGUAGES.length] ?? ENGLISH;
  const made = madeOf(words, count, seed);
  const { html, shows, isOld } = list(made);
  await show(page(words, section(words, { list: html })));
  const readings = await shown.page.evaluate(async () => {
    const found = window.finder.findPermittedProjects({ isAskedFor: true });
    if (found === null) throw new Error('no section');
    const atAGlance = window.finder.readPermittedTable(found);
    const atRest = window.finder.readTableAtRest(found);
    const whole = await window.finder.readWholeTable(found, { signal: new AbortController().signal });
    return { atAGlance, atRest, whole };
  });
  const wrongs = Object.entries(readings).flatMap(([way, reading]) => {
    const labels = new Set(reading?.labels);
    // At a glance nobody can tell that rows come once somebody scrolls.
    const isClaimed = reading?.isComplete === true && (way === 'whole' || shows !== 'more when scrolled');
    const lost = isClaimed ? made.names.filter((name) => !labels.has(name)) : [];
    const taken = isOld && !isClaimed ? [] : made.others.filter((name) => labels.has(name));
    return [...lost.map((name) => `${way}: lost ${name}`), ...taken.map((name) => `${way}: took ${name}`)];
  });
  return { wrongs, shows, isWhole: readings.whole.isComplete };
}

const LISTS: Readonly<Record<string, Readonly<Record<string, List>>>> = {
  MOVING,
  NARROWED,
  STILL,
  EMPTY,
  COUNTED,
  DOUBTFUL,
  CALM,
  OF_LIBRARIES,
  OF_LOOKS,
  OF_ROWS,
  OF_STATES,
  OF_WORDS,
};

describe.each(Object.entries(LISTS))('%s', (_kind, lists) => {
  test.each(Object.entries(lists))('%s', async (name, list) => {
    const seed = Object.keys(lists).indexOf(name);
    const few = await read(list, 13, seed);
    const many = await read(list, 37, seed + 1);
    expect([...few.wrongs, ...many.wrongs]).toEqual([]);
    expect(many.isWhole).toBe(many.shows === 'all' && !UNKNOWN.has(name));
  });
});
