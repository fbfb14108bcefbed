import { THEIRS } from './company.ts';
import { idOf, type readTold, type Told } from './told-worlds.ts';

/** The account serves the other company, too. */
const SERVED = { otherCompanyIds: [THEIRS] };

export const SITUATIONS: Readonly<Record<string, Told>> = {
  'a plain app': { permitted: [1, 2, 3, 5] },
  'a plain app in two companies': { permitted: [1, 2, 5, 6], elsewhere: [5, 6] },
  'short pages': { sites: 9, permitted: [1, 2, 3, 5, 7, 8], habits: { perPage: 2 } },
  'inactive projects': { permitted: [1, 2, 3], inactive: [3, 6] },
  'nothing permitted': { permitted: [] },
  'a company admin': { permitted: [1, 2, 3], isAdmin: true },
  'a deleted project': { permitted: [1, 2], connected: [1, 2, 3, 99], isAdmin: true, question: SERVED },
  'a deleted project of a plain app': { permitted: [1, 2], connected: [1, 2, 3, 99], question: SERVED },
  'a project of another company': { permitted: [1, 2, 6], elsewhere: [5, 6], question: SERVED },
  'many projects': { sites: 130, permitted: Array.from({ length: 120 }, (_, index) => index + 1), inactive: [9] },
};

/** What is said falsely, by the truth of the world. */
export function falseIn(told: Told, { verdict, projects }: Awaited<ReturnType<typeof readTold>>): string[] {
  const { permitted, elsewhere = [], inactive = [] } = told;
  const ours = new Set(permitted.filter((number) => !elsewhere.includes(number)).map(idOf));
  const wrong = projects.flatMap(({ id, access, reason }) => {
    const say = (holds: boolean, what: string) => (holds ? [`${what}: ${id}`] : []);
    return [
      ...say(access === 'permitted' && !ours.has(id), 'false OK'),
      ...say(access === 'missing' && ours.has(id), 'false Missing'),
      ...say(reason === 'inactive' && !inactive.map(idOf).includes(id), 'it is active'),
      ...say(reason === 'not-found' && id !== idOf(99), 'it exists'),
      ...say(reason === 'other-company' && !elsewhere.map(idOf).includes(id), 'it is of this company'),
    ];
  });
  const isOfKey = verdict === 'credentials-rejected' || verdict === 'app-not-installed';
  return isOfKey ? [...wrong, verdict] : wrong;
}
