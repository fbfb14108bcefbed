/** Of these the page shows too little to say that they are in the table: a validation tells. */
export const OPEN = [
  'Headless UI, DataTables.net',
  'Ariakit, endless table',
  'Vuetify, German, shown only later',
  'bootstrap-select, DataTables.net',
];

/** These are not added at all, which is said. */
export const NOT_DONE = [
  'cmdk, Bootstrap',
  'cmdk, German, asks',
  'PrimeReact, one at a time',
  'Chosen, closes at each choice',
  'PatternFly, some are chosen before',
  'Primer, Japanese, 250',
  'Naive UI, Japanese, 3,000 virtual',
  'Radix, German, twelve check boxes',
];

/** Of these the first one is pressed before it shows that nobody can read it, and taken out again. */
export const TAKEN_OUT = ['cmdk, Bootstrap', 'cmdk, German, asks'];

/** These show some projects that nobody can choose, which is said; the others are added. */
export const SOME_BLOCKED = ['Blueprint, two cannot be chosen', 'MUI, French, 1,000, says “+7”, two cannot be chosen'];

/** Its server takes the first four of nine, and says that it has not taken all. */
export const IN_PART = 'Downshift, slow server that fails in the middle';

export const SAYS_NO = 'Headless UI, asks and is told no';
