/** Whether two pieces of plain data say the same. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  const isSame = (key: string) => Object.hasOwn(other, key) && isEqual(one[key], other[key]);
  return keys.length === Object.keys(other).length && keys.every(isSame);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
