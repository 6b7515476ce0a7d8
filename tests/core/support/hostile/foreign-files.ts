import { at, type HostileFile, json, lines, model } from "./exported-files.ts";

/** Not Rasd's, or another Rasd's. */
export const FOREIGN_FILES: readonly HostileFile[] = [
  ["a page", "<!doctype html><p>https://example.org</p>", "no-column", at("", 1)],
  ["another program's JSON", '{"bookmarks":[]}', "format", at("")],
  ["terms", '{"schema":"rasd-terms/1","terms":[]}', "format", at("")],
  [
    "a version to come",
    json((file) => {
      file.format = "rasd-export/3";
    }),
    "version",
    at("format"),
  ],
  [
    "a version that is none",
    json((file) => {
      file.format = "rasd-export/two";
    }),
    "format",
    at(""),
  ],
  ["a version to come in lines", lines(1, (line) => ({ ...line, format: "rasd-export/99" })), "version", at("format")],
  [
    "a version to come in a collection",
    model((file) => {
      file["rasd:envelope"].format = "rasd-export/3";
    }),
    "version",
    at("format"),
  ],
  [
    "an unknown scope",
    json((file) => {
      file.scope = "all";
    }),
    "value",
    at("scope"),
  ],
  [
    "pages elsewhere",
    model((file) => {
      file.first = "https://example.org/page";
    }),
    "page-elsewhere",
    at("first"),
  ],
];
