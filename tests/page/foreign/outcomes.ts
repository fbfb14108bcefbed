/** Of these the page shows too little to say that they are in the table: a validation tells. */
export const OPEN = [
  'Headless UI, DataTables.net',
  'Ariakit, endless table',
  'Vuetify, German, shown only later',
  'bootstrap-select, DataTables.net',
];

/** These are not added at all, which is said. */
export const NOT_DONE = ['cmdk, Bootstrap', 'cmdk, German, asks', 'PrimeReact, one at a time'];

/** Its server takes the first four of nine, and says that it has not taken all. */
export const IN_PART = 'Downshift, slow server that fails in the middle';

export const SAYS_NO = 'Headless UI, asks and is told no';
