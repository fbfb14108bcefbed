/** The catalogue of texts where no extension is: in Node, and in pages that run parts of our code. */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const entries: Readonly<Record<string, Entry>> = messages;

/** As much of the browser's `i18n` as we use. */
export const i18n = {
  getUILanguage: () => 'en',

  /** As the browser does it: nothing for an unknown name, `$NAME$` by way of its placeholder, `$$` for `$`. */
  getMessage(name: string, substitutions: readonly string[] = []): string {
    const { message = '', placeholders = {} } = entries[name] ?? {};
    return message.replace(/\$(?:(\w+)\$|\$)/g, (_, placeholder?: string) => {
      if (placeholder === undefined) return '$';
      const position = placeholders[placeholder.toLowerCase()]?.content.match(/^\$(\d)$/)?.[1];
      return substitutions[Number(position) - 1] ?? '';
    });
  },
};

const global = globalThis as { chrome?: { i18n?: typeof i18n } };
// A page of Chromium has a `chrome` of its own, without this.
global.chrome = { ...global.chrome, i18n };
