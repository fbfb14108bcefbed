/** Lists whose rows stand there and yet do not tell that a project is permitted, or that there are no others. */
import { type List, part, plain } from './made-up.ts';

const cut =
  (dots: string): List =>
  (made) =>
    part(
      plain(
        made,
        made.names.map((name, at) => (at === 1 ? `${name.slice(0, 8)}${dots}` : name)),
      ),
    );

export const DOUBTFUL: Readonly<Record<string, List>> = {
  'a name cut short with a sign': cut('…'),
  'a name cut short with dots': cut('...'),
  'a name cut short and a word behind it': cut('… (new)'),
  'names cut short like one that is not permitted': (made) => {
    const [other = ''] = made.others;
    return part(plain(made, [...made.names, `${other.slice(0, -3)}…`]));
  },
};
