/**
 * The company's name in the title of one of its pages: "Tool • Company", as public captures of live pages have it
 * (us02, December 2025). On pages of a project the same place has the project's name.
 */
export function companyNameIn(title: string, path: string): string | null {
  if (/\/projects?\//u.test(path)) return null;
  return /^.+? • (\S.*)$/u.exec(title.trim())?.[1]?.trim() ?? null;
}
