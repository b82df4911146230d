import type { Plugin } from 'vite';

const LINK = /<link rel="stylesheet"[^>]*href="\/([^"]+\.css)"[^>]*>/g;

/**
 * Writes the few rules of the phones' pages into the pages: nothing is waited for before the first
 * paint. The link stays, disabled and so never loaded, for a chunk that looks whether its style is there.
 */
export function styleInPage(): Plugin {
  return {
    name: 'style-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, path }) {
        if (!bundle || !/^\/(driver|track)\//.test(path)) return html;
        return html.replaceAll(LINK, (link, name: string) => {
          const style = bundle[name];
          return style?.type === 'asset'
            ? `<style>${String(style.source)}</style>${link.replace('<link', '<link disabled')}`
            : link;
        });
      },
    },
  };
}
