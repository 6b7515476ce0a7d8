import type { Plugin } from "vite";

interface Replacement {
  /** How the module's address ends. */
  readonly module: string;
  /** Must be there exactly once: a new version of the library is looked at anew. */
  readonly from: RegExp;
  readonly to: string;
}

/** What libraries do with `innerHTML`, and what is built in its place. Parsing apart makes the same nodes, in a document without a window. */
const REPLACEMENTS: readonly Replacement[] = [
  {
    module: "/@mozilla/readability/Readability.js",
    from: /page\.innerHTML = pageCacheHtml;/gu,
    to: 'page.replaceChildren(...new DOMParser().parseFromString("<body>" + pageCacheHtml, "text/html").body.childNodes);',
  },
  {
    module: "/@mozilla/readability/Readability.js",
    from: /tmp\.innerHTML = noscript\.innerHTML;/gu,
    to: 'tmp.replaceChildren(...new DOMParser().parseFromString("<body>" + noscript.innerHTML, "text/html").body.childNodes);',
  },
  {
    module: "/preact/dist/preact.mjs",
    from: /\w+\.innerHTML=\w+\.__html\b/gu,
    to: '(()=>{throw new Error("Rasd sets no HTML: give elements as children")})()',
  },
];

/**
 * Takes every assignment of `innerHTML` out of the libraries that are built in, so that no page of the extension, and nothing it puts
 * into a page, has a way to set HTML. The stores' checks look for the same.
 *
 * @throws when a library no longer has what is replaced.
 */
export function innerHtmlPlugin(): Plugin {
  return {
    name: "rasd-no-inner-html",
    transform(code, id) {
      const address = id.split("?", 1)[0]!.replaceAll("\\", "/");
      const wanted = REPLACEMENTS.filter(({ module }) => address.endsWith(module));
      if (wanted.length === 0) return null;
      let changed = code;
      for (const { from, to } of wanted) {
        if (code.match(from)?.length !== 1) this.error(`${id} does not have ${from} exactly once: look at it anew.`);
        changed = changed.replace(from, to);
      }
      return { code: changed, map: null };
    },
  };
}
