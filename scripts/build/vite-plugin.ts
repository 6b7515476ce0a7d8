import type { Plugin } from "vite";

/** What WXT adds to every page, nearly nothing: by itself it would be a file or two more. */
const ADDED = /virtual:wxt-(?:html-)?plugins/u;
/** The page that is opened a hundred times a day, and what its modules are called together. */
const POPUP = /[\\/]entrypoints[\\/]popup[\\/]main\.tsx$/u;
const CHUNK = "reader";
/** What it reads besides when there is a page in front, and what that is called. */
const PARTS = /[\\/]utils[\\/]models[\\/]page-parts\.ts$/u;
const PARTS_CHUNK = "page-parts";

/**
 * Puts all modules that the popup needs at once into one file, and those it needs for a page into another. The bundler would make a file of each set of modules that two
 * pages share, some twenty; the popup would ask its browser for every one of them before it shows anything.
 */
export function popupInOneFilePlugin(): Plugin {
  let popup: string | undefined;
  let parts: string | undefined;
  return {
    name: "rasd-popup-in-one-file",
    apply: "build",
    moduleParsed({ id }) {
      if (POPUP.test(id)) popup = id;
      if (PARTS.test(id)) parts = id;
    },
    outputOptions(options) {
      // Scripts put into pages are one file each anyway, and refuse to be split.
      if (options.format === "iife") return null;
      let reached: ReadonlySet<string> | null = null;
      let partly: ReadonlySet<string> | null = null;
      const name = (id: string, graph: Graph): string | null => {
        reached ??= reachFrom(popup, graph);
        if ((reached.has(id) && id !== popup) || ADDED.test(id)) return CHUNK;
        partly ??= reachFrom(parts, graph);
        return partly.has(id) ? PARTS_CHUNK : null;
      };
      // Else a group takes along what its modules import, the second one half of the first.
      return {
        ...options,
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name, debugName: CHUNK }] },
      };
    },
  };
}

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The modules a module imports, and those they import, itself among them; not what it loads on demand. */
function reachFrom(start: string | undefined, graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>(start === undefined ? [] : [start]);
  for (const id of reached) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  return reached;
}
