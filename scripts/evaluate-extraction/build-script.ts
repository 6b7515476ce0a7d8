import { build } from "vite";

/** Bundles a TypeScript file for a page: one script that leaves the file's exports in the global `name`. */
export async function buildScript(path: string, name: string): Promise<string> {
  const bundle = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, lib: { entry: path, formats: ["iife"], name } },
  });
  const [output] = Array.isArray(bundle) ? bundle : [bundle];
  if (!output || !("output" in output)) throw new Error(`${path} was not built`);
  return output.output[0].code;
}
