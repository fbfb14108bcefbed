/** The ids that this backend gives out and looks up. What has another form cannot exist. */
const ID = /^[\w.~-]{1,100}$/;

export function isId(text: string): boolean {
  return ID.test(text);
}
