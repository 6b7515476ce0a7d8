import { build, type PluginOption } from "vite";

/** A module and all it needs as one script that puts its exports on the page as `bench`. */
export async function buildPageScript(entry: URL, plugins: PluginOption[] = []): Promise<string> {
  const bundle = await build({
    configFile: false,
    logLevel: "error",
    plugins,
    build: { write: false, lib: { entry: entry.pathname, formats: ["iife"], name: "bench" } },
  });
  const [output] = Array.isArray(bundle) ? bundle : [bundle];
  if (!output || !("output" in output)) throw new Error("The bench's page script was not built");
  return output.output[0].code;
}
