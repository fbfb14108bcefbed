/** What a heading means; `key` is an id or a number, as its values tell, `title` a name or a number. */
export type HeadingMeaning =
  | 'name'
  | 'title'
  | 'number'
  | 'code'
  | 'counter'
  | 'procore-id'
  | 'key'
  | 'status'
  | 'ignored';

/** The surest word of each meaning stands last. Beside English the languages in which Procore can be used. */
const WORDS: Readonly<Record<HeadingMeaning, string>> = {
  counter: '#|nr|n|s no|sl no|sr no|row|line|item|pos|lp|lfd nr|index',
  // Those that stand in front of another word as well are in OF_PROJECT.
  title: 'bauprojekt|budowa|werk|проект|проекты|' + 'المشروع|job|site',
  name:
    'summary|task name|display name|title|description|job description|nom|nombre|nome|bezeichnung|' +
    '名|명|이름|nazwa|denominazione|intitule|titre|titulo|naam|navn|название|наименование|name|site name|' +
    'job name|名前|名称|名稱|ชื่อ|missing project|' +
    'missing projects|missing project name|project full name',
  code: 'ref|reference|code|codigo|codice|kod|コード',
  number: 'num|number|numero|nummer|numer|nombor|номер|번호|番号|编号|編號|号|หมายเลข',
  key: 'id|identifier|job id|site id|kennung|identifiant|identificador|ids',
  'procore-id': 'id procore|procore id|procore ids',
  status:
    'job status|site status|contract status|in procore|synced|result|results|resultat|ergebnis|resultado|validation|validation result|' +
    'validation status|permission|access|outcome|verdict|etat|situacao|situacion|zugriff|' +
    'acces|acceso|acesso|accesso|toegang|berechtigung|autorisation|permiso|permissao|' +
    'permesso|statut|estado|estatus|stato|stan|статус|ステータス|権限|权限|상태|状態|状态|狀態|สถานะ|status',
  ignored:
    'address|adresse|cap|cep|plz|zip|zip code|zipcode|code postal|codigo postal|postal code|postcode|' +
    'kod pocztowy|city|citta|cidade|ciudad|stadt|strasse|state|state code|state province|province|st|stage|' +
    'ville|miasto|kraj|land|country|county|paese|pais|pays|region|phone|phone number|telephone|telefone|telefono|telefon|fax|e mail|' +
    'email|direccion|endereco|indirizzo|tipo|typ|type|program|department|office|company|client|customer|' +
    'owner|user|username|role|template|permission template|is demo|active|inactive|is active|actif|activo|' +
    'ativo|aktiv|aktywny|date|created|created at|updated|updated at|start|start date|end date|' +
    'completion date|value|total value|time zone|timezone|latitude|longitude|currency|logo',
};

export interface Heading {
  readonly meaning: HeadingMeaning;
  /** Of two headings that mean the same the surer one counts. */
  readonly certainty: number;
}

/** "Nom du projet" is "Nom projet". */
const ARTICLE = /(?<=\S) (?:d[aeiou]?|del(?:l[ao]?)?|de[rs]|of|l[aeo]?s?|el)(?= )/gu;

/** Projects[Name] */
const TABLE_AND_COLUMN = /^.*\[(.+)\]$/u;

const headings = new Map<string, Heading>();
for (const [meaning, words] of Object.entries(WORDS) as [HeadingMeaning, string][]) {
  for (const [certainty, word] of words.split('|').entries()) headings.set(plain(word), { meaning, certainty });
}

/** Of a person or a firm beside the project. */
const OF_OTHERS = /^(?:customer|company|owner|client|user|contact) (?:id|no|number|name|code|email|phone)$/u;

/** Of a job or a site, which may be somebody else's. */
const OF_JOBS = /^(?:job|site|contract|ref(?:erence)?|external) (?:no|num|nr|number|ref|code)$/u;

export function headingOf(text: string): Heading | null {
  if (text.length > 60) return null;
  const word = plain(text);
  if (OF_OTHERS.test(word)) return { meaning: 'ignored', certainty: 0 };
  if (OF_JOBS.test(word)) return { meaning: 'code', certainty: SURER };
  if (word === '') return null;
  const bare = word.replace(/^(?:the|procore) | in procore$/u, '');
  return headings.get(word) ?? headings.get(bare) ?? ofProject(word) ?? ofProject(bare);
}

/** "Project name", "Nom projet", "Projektnummer" */
const OF_PROJECT = new RegExp(
  `(?:^| )(?:(?:projeto|proyecto|progetto|obra|chantier|cantiere|bauvorhaben|baustelle|проекта|proje|proj|projets?)(?= |$)|proje[ck]t(?:[esu](?= |$))?|${inPlainLetters('프로젝트|プロジェクト|案件|工事|現場|工程|项目|專案')})|โครงการ`,
  'u',
);
/** It may be a text of any length. */
const NO_NAME = /^(?:summary|description)$/u;
/** Of the words for a counter those that stand for a number as well. */
const SAYS_NUMBER = /^(?:no|nr|n)$/u;
/** Surer than the same word without the project. */
const SURER = 100;

function ofProject(word: string): Heading | null {
  const rest = word.replace(OF_PROJECT, ' ').replace(/ +/gu, ' ').trim();
  if (rest === '') return { meaning: 'title', certainty: 0 };
  const heading = rest === word || NO_NAME.test(rest) ? undefined : headings.get(rest);
  // "Project Site" says where it is.
  if (heading === undefined || heading.meaning === 'title') return null;
  const certainty = heading.certainty + SURER;
  if (heading.meaning !== 'counter') return { meaning: heading.meaning, certainty };
  // "Project Item" counts the rows.
  return SAYS_NUMBER.test(rest) ? { meaning: 'number', certainty } : null;
}

/** Letter case, underscores, asterisks, accents, articles and camel humps do not matter. */
function plain(text: string): string {
  return inPlainLetters(text)
    .toLowerCase()
    .replace(/_x0020_/gu, ' ')
    .replace(TABLE_AND_COLUMN, '$1')
    .replace(/#/gu, ' no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(ARTICLE, '')
    .trim();
}

function inPlainLetters(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.replace(/([a-z])(?=[A-Z])/g, '$1 ');
  const parted = text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return parted.normalize('NFKD').replace(/[\p{M}\u200b-\u200d\u2060\ufeff]/gu, '');
}

const ABOUT_PROJECTS: ReadonlySet<HeadingMeaning> = new Set(['name', 'title', 'number', 'code', 'key', 'procore-id']);

/** Whether what stands below tells a project from others. */
export function isAboutProjects(text: string): boolean {
  const heading = headingOf(text);
  return heading !== null && ABOUT_PROJECTS.has(heading.meaning);
}
