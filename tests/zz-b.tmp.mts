import { openDropDownsPage } from './page/drop-downs-page.ts';
const sizes = (process.argv[2] ?? '500,1500,10000').split(',').map(Number); const REP = Number(process.argv[3] ?? 7); const agents = Number(process.argv[4] ?? 1);
const median = (v: number[]) => [...v].sort((a, b) => a - b)[Math.floor(v.length / 2)]!;
const table: any = {};
for (const size of sizes) {
const p = await openDropDownsPage({ projects: size, connected: 120, permitted: 83 }, 'content-code.ts');
const { app, connectedProjectIds } = p.world.integration;
const wanted = new Set(connectedProjectIds.filter((id) => !app.permittedProjectIds.has(id)));
const missing = p.world.company.projects.filter(({ id }) => wanted.has(id)).map(({ id, name, number }) => ({ id, name, number }));
for (const control of ['multi-select', 'super-select'] as const) {
  await p.show({ control }, { agents });
  await p.page.addStyleTag({ path: '/work/main/src/content/marker.css' });
  await p.page.evaluate('globalThis.__name = (f) => f');
  await p.run(new Function('missing', `globalThis.__name = (f) => f; return (async () => {
    const picker = window.content.findPermittedProjects().editor.picker; window.picker = picker;
    window.cost = 0; 
    window.content.prepareMarks(picker, missing); await new Promise((r) => setTimeout(r, 1500));
    let marks = null, at = null; window.isOn = false;
    new MutationObserver(() => { const list = picker.list(); if (list === at) return; at = list; marks?.stop(); marks = null; if (list && window.isOn) { const s = performance.now(); marks = window.content.markMissing({ picker, list }, missing, 'Missing'); window.cost = performance.now() - s; } }).observe(document.body, { childList: true, subtree: true });
  })()`) as any, missing);
  const all: any = { true: [], false: [] };
  for (let r = 0; r < REP * 2; r++) {
    const on = r % 2 === 1;
    await p.run(new Function('on', 'window.isOn = on; return Promise.resolve()') as any, on);
    const t: any = await p.page.evaluate(timeList);
    t.marked = await p.page.evaluate(() => document.querySelectorAll('[data-dmsa-missing]').length);
    await p.page.keyboard.press('Escape'); await p.page.evaluate(() => (document.activeElement as any)?.blur()); await p.page.mouse.click(5, 5); await new Promise((r) => setTimeout(r, 400));
    all[String(on)].push(t);
  }
  const row: any = {};
  for (const act of ['open', 'scroll', 'search', 'clear']) { const a = median(all.false.slice(1).map((t: any) => t[act])), b = median(all.true.slice(1).map((t: any) => t[act])); row[act] = `${a.toFixed(0)} ${b.toFixed(0)} ${(b / a).toFixed(2)}`; }
  for (const act of ['open', 'scroll', 'search', 'clear']) row['task ' + act] = `${median(all.false.map((t: any) => t.tasks[act])).toFixed(0)} ${median(all.true.map((t: any) => t.tasks[act])).toFixed(0)}`;
  row.marked = all.true.map((t: any) => t.marked).join(); 
  table[`${control} ${size}`] = row;
  console.log(control, size, row);
}
await p.close();
}
async function timeList() {
  const tasks: any = { open: 0, scroll: 0, search: 0, clear: 0 }; let act = 'open';
  const observer = new PerformanceObserver((e) => { for (const { duration } of e.getEntries()) tasks[act] = Math.max(tasks[act], duration); });
  observer.observe({ type: 'longtask' });
  const ms: any = {};
  const control = document.querySelector<HTMLElement>('[data-qa="core-multiselect-input"], [role="combobox"]')!;
  const frames = async (n: number) => { for (let f = 0; f < n; f++) await new Promise(requestAnimationFrame); };
  let start = performance.now();
  control.click();
  while (document.querySelector('[role="option"]') === null) await frames(1);
  await frames(6);
  ms.open = performance.now() - start; await new Promise((r) => setTimeout(r, 300)); act = 'scroll';
  let scroller: Element | null = document.querySelector('[role="option"]');
  while (scroller !== null && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
  start = performance.now();
  let worst = 0, last = start;
  for (let s = 1; s <= 60; s++) { scroller?.scrollTo(0, s * 400); await frames(1); const now = performance.now(); worst = Math.max(worst, now - last); last = now; }
  ms.scroll = performance.now() - start; await new Promise((r) => setTimeout(r, 300));
  const field = (control.matches('input') ? control : (document.querySelector('[role=dialog] input') ?? control.querySelector('input'))) as HTMLInputElement;
  const type = async (text: string) => {
    const rows = document.querySelectorAll('[role="option"]').length, first = document.querySelector('[role="option"]')?.textContent, total = document.querySelector('[role="option"]')?.getAttribute('aria-setsize');
    const start = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (document.querySelectorAll('[role="option"]').length === rows && document.querySelector('[role="option"]')?.textContent === first && document.querySelector('[role="option"]')?.getAttribute('aria-setsize') === total && performance.now() - start < 5000) await frames(1);
    await frames(6); return performance.now() - start;
  };
  act = 'search'; ms.search = await type('Plant'); await new Promise((r) => setTimeout(r, 300));
  act = 'clear'; ms.clear = await type(''); await new Promise((r) => setTimeout(r, 300));
  observer.disconnect();
  return { ...ms, tasks };
}
