import type { Plugin } from "vite";

/** The page that is opened a hundred times a day, and what its modules are called together. */
const POPUP = /[\\/]entrypoints[\\/]popup[\\/]main\.tsx$/u;
const CHUNK = "reader";

/**
 * Puts all modules that the popup needs at once into one file. The bundler would make a file of each set of modules that two
 * pages share, some twenty; the popup would ask its browser for every one of them before it shows anything.
 */
export function popupInOneFilePlugin(): Plugin {
  let popup: string | undefined;
  return {
    name: "rasd-popup-in-one-file",
    apply: "build",
    moduleParsed({ id }) {
      if (POPUP.test(id)) popup = id;
    },
    outputOptions(options) {
      // Scripts put into pages are one file each anyway, and refuse to be split.
      if (options.format === "iife") return null;
      let reached: ReadonlySet<string> | null = null;
      const name = (id: string, graph: Graph): string | null => {
        reached ??= reachFrom(popup, graph);
        return reached.has(id) && id !== popup ? CHUNK : null;
      };
      return { ...options, codeSplitting: { groups: [{ name, debugName: CHUNK }] } };
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
