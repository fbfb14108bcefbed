/** As much of a document as Preact needs to show a form and to be told what is typed there. */
type Listener = (event: { type: string; currentTarget: TinyNode; preventDefault(): void }) => void;

export class TinyNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly ownerDocument = tinyDocument;
  readonly namespaceURI = 'http://www.w3.org/1999/xhtml';
  readonly style = {};
  childNodes: TinyNode[] = [];
  attributes: { name: string; value: string }[] = [];
  parentNode: TinyNode | null = null;
  data: string;
  value = '';
  private readonly listeners = new Map<string, Listener>();

  constructor(localName: string, data = '') {
    this.nodeType = localName === '#text' ? 3 : 1;
    this.localName = localName;
    this.data = data;
  }

  get firstChild(): TinyNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): TinyNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  insertBefore(node: TinyNode, before: TinyNode | null): TinyNode {
    node.remove();
    const at = before === null ? this.childNodes.length : this.childNodes.indexOf(before);
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }

  appendChild(node: TinyNode): TinyNode {
    return this.insertBefore(node, null);
  }

  removeChild(node: TinyNode): TinyNode {
    node.remove();
    return node;
  }

  remove(): void {
    if (this.parentNode !== null) {
      this.parentNode.childNodes = this.parentNode.childNodes.filter((child) => child !== this);
    }
    this.parentNode = null;
  }

  contains(node: TinyNode | null): boolean {
    return node !== null && (node === this || this.contains(node.parentNode));
  }

  setAttribute(name: string, value: string): void {
    this.removeAttribute(name);
    this.attributes.push({ name, value });
  }

  removeAttribute(name: string): void {
    this.attributes = this.attributes.filter((attribute) => attribute.name !== name);
  }

  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type.toLowerCase(), listener);
  }

  removeEventListener(type: string): void {
    this.listeners.delete(type.toLowerCase());
  }

  dispatch(type: string): void {
    this.listeners.get(type)?.call(this, { type, currentTarget: this, preventDefault: () => undefined });
  }

  /** The first element below that `isWanted`. */
  find(isWanted: (node: TinyNode) => boolean): TinyNode {
    const found = this.all().find(isWanted);
    if (found === undefined) throw new Error('there is no such element');
    return found;
  }

  private all(): TinyNode[] {
    return this.childNodes.flatMap((child) => [child, ...child.all()]);
  }
}

const tinyDocument = {
  createElementNS: (_namespace: string, name: string) => new TinyNode(name),
  createElement: (name: string) => new TinyNode(name),
  createTextNode: (data: string) => new TinyNode('#text', data),
};

export function named(name: string): (node: TinyNode) => boolean {
  return ({ attributes }) => attributes.some((attribute) => attribute.name === 'name' && attribute.value === name);
}

export function type(field: TinyNode, text: string): void {
  field.value = text;
  field.dispatch('input');
}
