import { imports } from './imports.ts';

/**
 * The floors of a folder, the lowest first: what stands on one imports only what is below it. A floor is made of
 * sub-folders and files, which do not import each other unless they are one room; `*` is every file of the folder
 * itself that is not named.
 */
export type Floors = readonly (readonly string[])[];

/** Each import inside the folder that leads up or sideways, as it would be read aloud. */
export function wrongArrows(folder: string, floors: Floors): string[] {
  const roomOf = (file: string): string => {
    const [first = '', ...rest] = file.slice(folder.length + 1).split('/');
    return rest.length > 0 || floors.flat().includes(first) ? first : '*';
  };
  const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room));
  return imports.flatMap(({ from, target }) => {
    if (!target?.startsWith(`${folder}/`) || !from.startsWith(`${folder}/`)) return [];
    const [own, other] = [roomOf(from), roomOf(target)];
    const unknown = [own, other].find((room) => floorOf(room) < 0);
    if (unknown !== undefined) return [`${folder}/${unknown} stands on no floor`];
    return own === other || floorOf(other) < floorOf(own) ? [] : [`${from} imports ${target}`];
  });
}
