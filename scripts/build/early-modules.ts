import type { Plugin } from "vite";

/** Modules that the popup imports later, by the occasion its first script knows of: see utils/dom/preload.ts. */
const OCCASIONS: Readonly<Record<string, RegExp>> = {
  "texts-ar": /virtual:rasd\/texts-ar$/u,
  "texts-fr": /virtual:rasd\/texts-fr$/u,
  "texts-en": /virtual:rasd\/texts-en$/u,
  page: /[\\/]utils[\\/]models[\\/]page-parts\.ts$/u,
};
/** Before WXT gives it its place, and after. */
const PAGE = /popup(?:[\\/]index)?\.html$/u;

/**
 * Names in the popup's page the files of what it imports on some occasion, without fetching them: only the build knows what they are
 * called. They stand before the first script, which runs as soon as it is there.
 */
export function earlyModulesPlugin(): Plugin {
  return {
    name: "rasd-early-modules",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle, filename }) {
        if (bundle === undefined || !PAGE.test(filename)) return undefined;
        const chunks = new Map(
          Object.values(bundle).flatMap((file) => (file.type === "chunk" ? [[file.fileName, file]] : [])),
        );
        const present = new Set([...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/gu)].map(([, path]) => path!));
        return Object.entries(OCCASIONS).flatMap(([occasion, module]) => {
          const files = new Set(
            [...chunks.values()]
              // A module whose code lies in a file with others is imported by way of a file of its own, which only passes it on.
              .filter(
                ({ facadeModuleId, moduleIds }) =>
                  moduleIds.some((id) => module.test(id)) || (facadeModuleId !== null && module.test(facadeModuleId)),
              )
              .map(({ fileName }) => fileName),
          );
          if (files.size === 0) throw new Error(`The build has no module for the popup's ${occasion}`);
          for (const file of files) for (const imported of chunks.get(file)?.imports ?? []) files.add(imported);
          return [...files]
            .filter((file) => !present.has(file))
            .map((file) => ({
              tag: "link",
              attrs: { "data-early": occasion, href: `/${file}` },
              injectTo: "head-prepend" as const,
            }));
        });
      },
    },
  };
}
