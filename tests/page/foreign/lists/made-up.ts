/** What a made-up list is made of: the same seed always gives the same projects. */
import type { Words } from '../../written-pages.ts';

export interface Made {
  readonly words: Words;
  /** All that are permitted. */
  readonly names: readonly string[];
  /** Projects of the company that are not. */
  readonly others: readonly string[];
}

/** A list of permitted projects as somebody may build it. */
export interface MadeList {
  readonly html: string;
  /** Whether all that are permitted stand there, or come by what the panel may do: pages, scrolling, more. */
  readonly shows: 'all' | 'a part' | 'more when scrolled';
  /** The page itself still shows what was. */
  readonly isOld?: boolean;
}

export type List = (made: Made) => MadeList;

const FIRST = ['North', 'South', 'Harbour', 'Mill', 'Castle', 'River', 'Station', 'Garden', 'Market', 'Abbey'];
const LAST = ['Tower', 'Bridge', 'School', 'Clinic', 'Depot', 'Arena', 'Library', 'Hotel', 'Tunnel', 'Garage'];

function randomFrom(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

/** `count` permitted projects and three others, in an order of their own for every seed. */
export function madeOf(words: Words, count: number, seed: number): Made {
  const random = randomFrom(seed);
  const all = FIRST.flatMap((first) => LAST.flatMap((last) => [`${first} ${last}`, `${first} ${last} annex`]))
    .map((name) => ({
      name: `${name} ${'ABCDEFGH'[Math.floor(random() * 8)]}${Math.floor(random() * 90) + 10}`,
      at: random(),
    }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ name }) => name);
  return { words, names: all.slice(0, count), others: all.slice(count, count + 3) };
}

export const action = ({ words: { remove } }: Made) => `<button type="button">${remove}</button>`;
export const row = (made: Made, name: string, more = '') => `<tr ${more}><td>${name}</td><td>${action(made)}</td></tr>`;
export const rows = (made: Made, names = made.names) => names.map((name) => row(made, name)).join('');
export const tableOf = (body: string, head = '<thead><tr><th>#</th><th></th></tr></thead>') =>
  `<table>${head}${body}</table>`;
export const plain = (made: Made, names = made.names) => tableOf(`<tbody>${rows(made, names)}</tbody>`);

export const whole = (html: string): MadeList => ({ html, shows: 'all' });
export const part = (html: string): MadeList => ({ html, shows: 'a part' });
export const growing = (html: string): MadeList => ({ html, shows: 'more when scrolled' });
export const old = (html: string): MadeList => ({ ...part(html), isOld: true });

/** A script of the page that fills `#rows`; `names` and `row(name)` are at hand. */
export const scripted = (made: Made, script: string) => `<script>{
  const names = ${JSON.stringify(made.names)};
  const row = (name) => '<tr><td>' + name + '</td><td><button type="button">${made.words.remove}</button></td></tr>';
  ${script}
}</script>`;
