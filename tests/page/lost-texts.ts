/** Runs in the page of states: what cannot be read in one of them, or lies where nobody can scroll to. */
export function lostTexts(): string[] {
  const NARROWEST_NAME_PX = 72;
  const paper = document.createElement('canvas').getContext('2d');

  function faultOf(element: HTMLElement, host: DOMRect): string | null {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return null;
    if (box.left < host.left - 1 || box.right > host.right + 1) return 'stands out';
    if (element.localName === 'button' && element.scrollHeight > element.clientHeight + 1) return 'is too low';
    if (element.matches('.name') && box.width < NARROWEST_NAME_PX) return 'is in pieces';
    if (element instanceof HTMLInputElement && isHintCut(element)) return 'has a hint that is cut';
    return isBelowReach(element) ? 'is out of reach' : null;
  }

  function isHintCut(input: HTMLInputElement): boolean {
    const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(input);
    if (paper === null) throw new Error('nothing to measure texts with');
    paper.font = font;
    const room = input.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
    return paper.measureText(input.placeholder).width > room;
  }

  function isBelowReach(element: HTMLElement): boolean {
    const panel = element.closest('.panel, .guide');
    if (panel === null || element.localName !== 'button') return false;
    element.scrollIntoView({ block: 'nearest' });
    const [inner, outer] = [element.getBoundingClientRect(), panel.getBoundingClientRect()];
    return outer.height > innerHeight || inner.top < outer.top || inner.bottom > outer.bottom;
  }

  return [...document.querySelectorAll<HTMLElement>('[data-state]')].flatMap((host) => {
    const root = host.shadowRoot;
    for (const folded of root?.querySelectorAll('details') ?? []) folded.open = true;
    return [...(root?.querySelectorAll<HTMLElement>('.dmsa *') ?? [])].flatMap((element) => {
      const fault = faultOf(element, host.getBoundingClientRect());
      const text = element.textContent?.slice(0, 40) || element.getAttribute('placeholder');
      return fault === null ? [] : [`${host.dataset.state}: ${element.localName} “${text}” ${fault}`];
    });
  });
}
