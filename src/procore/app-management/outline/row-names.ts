/** What the rows of a list of projects are called, from the texts of their cells. */

type Rows = readonly (readonly string[])[];

const SAMPLE = 20;
const NUMBER = /^(?=.*\d)[\p{L}\d]{0,8}[\d./_-]+[\p{L}\d]{0,4}$/u;
/** So long a number is an id of Procore's own, which no project's name is written with. */
const ID = /^\d{7,}$/;
const DATE = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/;
const VERSION = /^v?\d+(?:\.\d+)+$/i;
const DIGITS = /^\d+$/;
/** What Procore's languages and their users call a column of project numbers. */
const NUMBER_HEAD =
  /^(?:project |job )?(?:no\.?|number|nr\.?|#|num(?:ber)?\.?|code)$|^(?:n°|nº|num[ée]ro|n[úu]mero|nummer|projektnummer|projectnummer|numer)(?: d[eu]l? (?:projet|proyecto|projeto|progetto))?$|^(?:プロジェクト)?番号$|^(?:项目)?(?:编号|号码|編號)$|^หมายเลข|^رقم|^الرقم$/iu;

/** And a column of their names. */
const NAME_HEAD =
  /^(?:permitted |linked |project |job )?(?:projects?|names?|project(?:naam|en)|projekt(?:e|y|name)?|naam|nazwa(?: projektu)?|projets?|proyectos?|projetos?|progett[oi]|nom(?:bre|e)?(?: d[eou]l? pro[jgy]et{1,2}o?| del proyecto)?|プロジェクト(?:名)?|[项項]目(?:名[称稱])?|專案(?:名稱)?|โครงการ|ชื่อโครงการ|(?:اسم )?المشروع|الاسم)$/iu;

export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/**
 * One name for each row; empty where it has no text.
 * @param heads what the columns are called, as far as the page says so
 */
export function chooseNames(rows: Rows, heads: readonly string[]): string[] {
  const { nameColumn, numberColumn, isSure } = chooseColumns(sampleOf(rows), heads);
  const names = rows.map((texts) => texts[nameColumn] || (texts.find((text) => text !== '') ?? ''));
  if (numberColumn === null) return names;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) (seen.has(name) ? repeated : seen).add(name);
  return names.map((name, index) => {
    const number = rows[index]?.[numberColumn] ?? '';
    const isWanted = number !== '' && number !== name && (isSure ? !name.includes(number) : repeated.has(name));
    return isWanted ? `${number} - ${name}` : name;
  });
}

interface Columns {
  readonly nameColumn: number;
  readonly numberColumn: number | null;
  /** The numbers are surely those of the projects. Else they only tell rows of the same name apart. */
  readonly isSure: boolean;
}

function chooseColumns(sample: Rows, heads: readonly string[]): Columns {
  const count = Math.max(0, ...sample.map((texts) => texts.length));
  const columns = Array.from({ length: count }, (_, column) =>
    sample.map((texts) => texts[column] ?? '').filter((text) => text !== ''),
  );
  const areNamed = columns.map((texts, column) => texts.length > 0 && NUMBER_HEAD.test(heads[column] ?? ''));
  const isNumbers = columns.map((texts, column) => areNamed[column] || texts.every(isNumber));
  const variety = columns.map((texts, column) => (isNumbers[column] ? 0 : new Set(texts).size));
  // Hardly two projects have the same name; states, places and words for actions repeat themselves.
  const enough = Math.max(...variety, 0) / 2;
  const isNamed = (texts: readonly string[], column: number) =>
    texts.length > 0 && !isNumbers[column] && NAME_HEAD.test(heads[column] ?? '');
  const headed = columns.findIndex(isNamed);
  const varied = enough > 0 ? variety.findIndex((size) => size > enough) : firstWithText(columns);
  const nameColumn = headed >= 0 ? headed : varied;
  const others = columns.map((texts, column) => (column === nameColumn ? [] : texts));
  const named = others.findIndex((texts, column) => texts.length > 0 && areNamed[column] && !texts.every(isId));
  if (named >= 0) return { nameColumn, numberColumn: named, isSure: true };
  const written = others.findIndex((texts) => texts.length > 0 && texts.every(isWrittenNumber) && areVaried(texts));
  if (written >= 0) return { nameColumn, numberColumn: written, isSure: true };
  const before = columns.findIndex((texts, column) => texts.length > 0 && isNumbers[column] && column < nameColumn);
  return { nameColumn, numberColumn: columns[before]?.every(isId) === false ? before : null, isSure: false };
}

function isId(text: string): boolean {
  return ID.test(text);
}

/** With more than digits in it, and neither a date nor a version: as only project numbers are written. */
function isWrittenNumber(text: string): boolean {
  return NUMBER.test(text) && !DIGITS.test(text) && !DATE.test(text) && !VERSION.test(text);
}

function areVaried(texts: readonly string[]): boolean {
  return new Set(texts).size > texts.length / 2;
}

function sampleOf<Item>(items: readonly Item[]): Item[] {
  return items.length <= 2 * SAMPLE ? [...items] : [...items.slice(0, SAMPLE), ...items.slice(-SAMPLE)];
}

function firstWithText(columns: readonly (readonly string[])[]): number {
  return Math.max(
    0,
    columns.findIndex((texts) => texts.length > 0),
  );
}
