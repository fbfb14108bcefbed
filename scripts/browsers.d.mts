type BrowserName = 'chrome' | 'firefox';

export function findBrowser(name: BrowserName): Promise<string | undefined>;
export function ensureBrowser(name: BrowserName): Promise<string>;
