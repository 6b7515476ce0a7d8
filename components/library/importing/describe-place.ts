import type { FilePlace } from "../../../utils/core/exchange/import-types.ts";
import type { UiTranslator } from "../../shared/messages.ts";

/** Where in the file: «line 3, record.headline»; the path is as it stands there. "": the whole file. */
export function describePlace({ line, path }: FilePlace, t: UiTranslator["t"]): string {
  if (line !== null && path !== "") return t("importing.place.both", { line, path });
  if (line !== null) return t("importing.place.line", { line });
  return path === "" ? "" : t("importing.place.path", { path });
}
