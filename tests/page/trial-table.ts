/** docs/page-trials.md: what came of Add on pages by chance. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Trial, TrialResult } from './trial.ts';

const FILE = join(import.meta.dirname, '../../docs/page-trials.md');

export interface TriedPage {
  readonly seed: number;
  readonly trial: Trial;
  readonly result: TrialResult;
}

export function writeTrialTable(tried: readonly TriedPage[]): void {
  const wrong = tried.filter(({ result }) => result.wrongs.length > 0).length;
  const whole = tried.filter(({ result }) => result.wrongs.length === 0 && isWhole(result)).length;
  writeFileSync(
    FILE,
    `# ${tried.length} pages by chance

Each line is a form of Procore's Permissions tab that nobody has thought of: every property of the stand-in's page and of
its Add (\`tests/page/trial-plans.ts\`), drawn by the seed. Projects are missing, the panel's own *Select* and *Add* are
pressed once, and what the panel would say is compared with what was granted. Of these pages ${whole} went to the end with
a true report, ${tried.length - whole - wrong} ended otherwise, as their line says, and ${wrong} had a false report: a project said to be added that was
not, or the other way round, one that nobody asked for, or one that was sent twice.

\`PAGE_TRIALS=60 npm test -- tests/page/trials.test.ts\` writes this page; \`PAGE_SEED\` begins with another one,
\`PAGE_PROJECTS\` plays in a company of another size.

| seed | the page, where it is not the usual one | its Add | what is said of the missing projects |
|---|---|---|---|
${tried.map(rowOf).join('\n')}
`,
  );
}

function isWhole({ unseen, remaining, notSelected }: TrialResult): boolean {
  return unseen.length + remaining.length + notSelected.length === 0;
}

function rowOf({ seed, trial, result }: TriedPage): string {
  const cells = [seed, propertiesOf(trial.page), propertiesOf(trial.add), outcomeOf(result)];
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '/')).join(' | ')} |`;
}

function propertiesOf(differing: Trial['page'] | Trial['add']): string {
  return Object.entries(differing)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}

function outcomeOf({ added, unseen, remaining, notSelected, message, ended, wrongs }: TrialResult): string {
  const said = [
    `${added.length} added`,
    unseen.length > 0 && `${unseen.length} not seen yet`,
    remaining.length > 0 && `${remaining.length} not added`,
    notSelected.length > 0 && `${notSelected.length} not offered, or not for certain`,
    ended !== 'finished' && ended,
    message !== null && `“${message.trim()}”`,
    ...wrongs.map((wrong) => `FALSE: ${wrong}`),
  ];
  return said.filter((part) => part !== false).join(', ');
}
