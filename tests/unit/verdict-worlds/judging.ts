import type { Judgement } from '../../../src/procore-api/access/judge.ts';
import { OURS, type State, type Story, THEIRS } from './company.ts';

/** What was true at one moment of a reading. */
export interface Moment {
  /** Of whichever company. */
  readonly inSight: ReadonlySet<string>;
  readonly permitted: ReadonlySet<string>;
  readonly companyOf: ReadonlyMap<string, string>;
  readonly inactive: ReadonlySet<string>;
  readonly installed: boolean;
  readonly isRightSecret: boolean;
}

export function momentOf(state: State): Moment {
  const sites = [...state.sites.values()];
  return {
    inSight: new Set(state.permitted),
    permitted: new Set(
      sites.filter(({ id, companyId }) => companyId === OURS && state.permitted.has(id)).map(({ id }) => id),
    ),
    companyOf: new Map(sites.map(({ id, companyId }) => [id, companyId])),
    inactive: new Set(sites.filter(({ active }) => !active).map(({ id }) => id)),
    installed: state.installed,
    isRightSecret: state.secret === 'right',
  };
}

/** What the page showed, as the client says; `null` for nothing. */
export interface Shown {
  readonly labels: readonly string[];
  readonly isTrue: boolean;
}

export interface Beside {
  readonly shown: Shown | null;
  /** Whether the other company may be asked as well. */
  readonly servesTheirs: boolean;
}

/** Everything that a judgement says and no moment of its reading bears out. */
export function wrongIn(judgement: Judgement, moments: readonly Moment[], story: Story, beside: Beside): string[] {
  const { shown, servesTheirs } = beside;
  const wrong: string[] = [];
  const ever = (holds: (moment: Moment) => boolean) => moments.some(holds);
  const { verdict, projects } = judgement;
  if (verdict === 'credentials-rejected' && !story.wrongSecret && !ever((moment) => !moment.isRightSecret)) {
    wrong.push('the credential is right');
  }
  if (verdict === 'app-not-installed' && !ever(({ installed }) => !installed)) wrong.push('the app is installed');
  for (const { id, access, reason, name } of projects) {
    const say = (what: string) => wrong.push(`${what}: ${id} (${access}, ${reason})`);
    const isEverPermitted = ever(({ permitted }) => permitted.has(id));
    const isByPage = reason === 'by-page';
    if (isByPage && !shown?.labels.includes(name)) say('on no page');
    if (access === 'permitted' && !isEverPermitted && !(isByPage && shown?.isTrue === false)) say('false OK');
    if (access === 'missing' && !ever(({ permitted }) => !permitted.has(id))) say('false Missing');
    // What the app may see nowhere is nowhere as far as it can tell.
    const isInSight = (moment: Moment) =>
      moment.companyOf.get(id) === OURS ||
      (servesTheirs && story.isInstalledInTheirs && moment.companyOf.has(id) && moment.inSight.has(id));
    if (reason === 'not-found' && !ever((moment) => !isInSight(moment))) say('it exists');
    if (reason === 'other-company' && !ever(({ companyOf }) => companyOf.get(id) === THEIRS))
      say('not of another company');
    if (reason === 'inactive' && !ever(({ inactive }) => inactive.has(id))) say('it is active');
    if (reason === 'tool-blocked') say('no tool was asked for');
  }
  return wrong;
}
