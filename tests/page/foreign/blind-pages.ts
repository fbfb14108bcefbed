/** Pages as other people may build the tab, with what is right on each said before it was ever tried. */
import type { Words } from './behaviour.ts';
import { PT, ZH } from './blind-words.ts';
import { DE, EN, ES, type ForeignPage, FR, JA, PL } from './pages.ts';

const inAlert = '<div role="alert" data-said></div>';
const inStatus = '<div role="status" data-said></div>';
const buttons = ({ cancel, add }: Words) =>
  `<button type="button" data-no>${cancel}</button><button type="button" data-yes>${add}</button>`;
const asksIn = (words: Words) => `<div role="dialog" aria-modal="true" style="position:fixed;inset:20%;background:#fff">
  <p>${words.ask}</p>${buttons(words)}</div>`;

/** The places of the section, otherwise than in the usual card. */
const CARDS = {
  icon: (words: Words) => `<section><h2>${words.heading}</h2><div><div data-control></div><button type="button" data-add
    aria-label="${words.add}"><svg width="9" height="9"></svg></button></div><div data-table></div></section>`,
  two: (
    words: Words,
  ) => `<section><h2>${words.heading}</h2><label>Role <select><option>Reader</option><option>Owner</option>
    </select></label><div><div data-control></div><button type="button" data-add>${words.add}</button></div>
    <div data-table></div></section>`,
  below: (words: Words) => `<section><h2>${words.heading}</h2><div data-table></div><div><div data-control></div>
    <button type="button" data-add>${words.add}</button></div></section>`,
  bar: (words: Words) => `<section><h2>${words.heading}</h2><div role="progressbar" aria-valuenow="40"
    aria-valuemax="100">40 %</div><div><div data-control></div><button type="button" data-add>${words.add}</button></div>
    <div data-table></div></section>`,
} as const;

/** All are added, and the report says so. */
export const ADDED: Readonly<Record<string, ForeignPage>> = {
  'tags beside a wrapped field, German': {
    control: 'tags beside a wrapped field',
    table: 'table by its roles',
    words: DE,
  },
  'tags beside a wrapped field, Add is a picture': {
    control: 'tags beside a wrapped field',
    table: 'table of Bootstrap',
    words: EN,
    card: CARDS.icon,
  },
  'tags with links, Chinese': { control: 'tags with empty links as crosses', table: 'table of Bootstrap', words: ZH },
  'tags with links, Polish, asks': {
    control: 'tags with empty links as crosses',
    table: 'table of Bootstrap',
    words: PL,
    asks: asksIn(PL),
    answer: 'yes',
  },
  'an All at the beginning, Portuguese': { control: 'an All at the beginning', table: 'list group', words: PT },
  'buttons in the rows, Japanese': { control: 'buttons in the rows', table: 'table of Bootstrap', words: JA },
  'under the pointer, Spanish': {
    control: 'stays open under the pointer',
    table: 'table of Bootstrap',
    words: ES,
    says: 'Se añadieron 9 proyectos.',
    voice: inAlert,
  },
  'under the pointer, the list above': {
    control: 'stays open under the pointer',
    table: 'table of Bootstrap',
    words: EN,
    card: CARDS.below,
  },
  'only what is searched for, French': {
    control: 'only what is searched for',
    table: 'table of Bootstrap',
    words: FR,
    missing: 4,
  },
  'a role to choose, beside': {
    control: 'buttons in the rows',
    table: 'table of Bootstrap',
    words: EN,
    card: CARDS.two,
  },
  'in a modal, Portuguese': {
    control: 'tags beside a wrapped field',
    table: 'table of Bootstrap',
    words: PT,
    frame: 'modal',
  },
  'lines under each name': { control: 'lines under each name', table: 'table of Bootstrap', words: EN },
  'tags folded, 150, some chosen before': {
    control: 'tags folded to +37',
    table: 'table of Bootstrap',
    words: EN,
    offered: 150,
    chosenBefore: 3,
  },
  'a bar for good': { control: 'tags beside a wrapped field', table: 'table of Bootstrap', words: EN, card: CARDS.bar },
  'slow server, Japanese': {
    control: 'tags with empty links as crosses',
    table: 'table of Bootstrap',
    words: JA,
    serverMs: 6_000,
    besides: '<div role="alert">プロジェクトを追加しています</div>',
  },
  'refuses more than three, Portuguese': {
    control: 'stays open under the pointer',
    table: 'table of Bootstrap',
    words: PT,
    limit: 3,
    limitSays: 'Não é possível adicionar mais de 3 projetos.',
    voice: inAlert,
  },
  'an arrow that says that it is closed, German': {
    control: 'an arrow that says that it is closed',
    table: 'table of Bootstrap',
    words: DE,
    chosenBefore: 1,
  },
  'tokens with a picture before each, a slow Add, German': {
    control: 'tokens with a picture before each',
    table: 'table by its roles',
    words: DE,
    serverMs: 5_000,
    besides: '<div role="alert">Die Projekte werden hinzugefügt</div>',
  },
};

/** Nobody can choose in their control by its roles: nothing is pressed. */
export const UNTOUCHED: Readonly<Record<string, ForeignPage>> = {
  'a grid that drops down': { control: 'a grid that drops down', table: 'table of Bootstrap', words: DE },
  'details with check boxes': { control: 'details with check boxes', table: 'table of Bootstrap', words: ES },
  'toggle buttons': { control: 'toggle buttons', table: 'table of Bootstrap', words: EN },
};

/** All are added; their list cannot be read for sure, so that a validation has to tell it. */
export const NOT_SEEN: Readonly<Record<string, ForeignPage>> = {
  'a field that fills itself, cards': { control: 'a field that fills itself', table: 'cards', words: EN, missing: 2 },
  'list of terms': { control: 'tags beside a wrapped field', table: 'list of terms', words: EN },
  'cards, French': { control: 'buttons in the rows', table: 'cards', words: FR },
  'more to load, Chinese': {
    control: 'tags beside a wrapped field',
    table: 'rows that more can be loaded of',
    words: ZH,
    permitted: 24,
  },
};

/** Their server or their user says no to all or to a part. */
export const IN_PART: Readonly<Record<string, ForeignPage>> = {
  'some cannot be chosen': {
    control: 'buttons in the rows',
    table: 'table of Bootstrap',
    words: EN,
    disabled: 2,
  },
  'adds five of nine, Polish': {
    control: 'tags beside a wrapped field',
    table: 'table of Bootstrap',
    words: PL,
    failAfter: 5,
    says: 'Dodano 5 projektów, 4 nie zostały dodane.',
    voice: inAlert,
  },
  'refuses all in words alone, Chinese': {
    control: 'tags beside a wrapped field',
    table: 'table of Bootstrap',
    words: ZH,
    limit: 0,
    limitSays: '未能添加项目。',
    voice: inStatus,
  },
  'asks, and hears a no, German': {
    control: 'stays open under the pointer',
    table: 'table of Bootstrap',
    words: DE,
    asks: asksIn(DE),
    answer: 'no',
  },
};

export const BLIND_PAGES = { ...ADDED, ...UNTOUCHED, ...NOT_SEEN, ...IN_PART };
