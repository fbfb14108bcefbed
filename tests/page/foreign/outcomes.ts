/** Of these the page shows too little to say that they are in the table: a validation tells. */
export const OPEN = [
  'Headless UI, DataTables.net',
  'Ariakit, endless table',
  'Ariakit, Japanese, asks in a popover',
  'Vuetify, German, shown only later',
  'bootstrap-select, DataTables.net',
];

/** These are not added at all, which is said. */
export const NOT_DONE = [
  'cmdk, Bootstrap',
  'cmdk, German, asks',
  'Downshift, cards',
  'Downshift, slow server that fails in the middle',
  'Fluent UI, DataGrid of MUI',
  'Fluent UI, Polish',
  'Select2 that wants two letters',
  'Mantine, asks',
  'Element Plus, Japanese',
  'PrimeReact, one at a time',
];

export const SAYS_NO = 'Headless UI, asks and is told no';
