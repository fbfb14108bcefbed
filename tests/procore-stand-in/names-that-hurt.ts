/** Names of projects that a careless comparison confuses or a careless page breaks on. All are given to projects. */
export const NAMES_THAT_HURT = {
  'the same name twice': ['Harbor Tower', 'Harbor Tower'],
  'a name that begins another': ['Oak Hill', 'Oak Hill Annex', 'Oak Hill Annex 2'],
  'names that differ in case only': ['Mill Street', 'MILL STREET'],
  'double spaces': ['Canal  Street Depot'],
  'a space before and after': [' Ferry Landing '],
  'a no-break space': ['Lake\u00a0Shore Clinic'],
  'names that differ in a space only': ['Elm Court West', 'Elm Court  West'],
  'right-to-left letters and marks': ['\u200fמגדל הנמל\u200e', 'Depot \u202bשלום\u202c 4'],
  'composed and decomposed letters': ['Caf\u00e9 Row', 'Cafe\u0301 Row'],
  'an invisible joint': ['North\u200bgate Mall'],
  HTML: ['<b>Bold</b> & <img src=x onerror="document.title=1">', '&lt;Quay&gt; "7" \'8\''],
  '300 characters': [`${'Very Long Way '.repeat(21)}Bridge`],
  'a name like a number and a name': ['24-101 - Not A Number'],
  'a name that ends like a status': ['Spring Garden - Active', 'Spring Garden [Inactive]'],
  'a name of marks': ['---', '?'],
  emoji: ['Crane 🏗️ Yard', '👷🏽‍♀️ Site'],
} as const;
