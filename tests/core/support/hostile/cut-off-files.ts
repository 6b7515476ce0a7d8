import { at, type HostileFile, JSON_TEXT, LINES, LINES_TEXT, MODEL_TEXT, model } from "./exported-files.ts";

/** No whole file. */
export const CUT_OFF_FILES: readonly HostileFile[] = [
  ["nothing", "", "empty", at("")],
  ["blanks", " \n\t", "empty", at("")],
  ["a brace", "{", "cut-off", at("", 1)],
  ["cut in the envelope", JSON_TEXT.slice(0, 60), "cut-off", at("title", 1)],
  [
    "cut in a key",
    JSON_TEXT.slice(0, JSON_TEXT.indexOf('"headline"') + 4),
    "cut-off",
    at("articles[0].article.outlet", 2),
  ],
  [
    "cut in a string",
    JSON_TEXT.slice(0, JSON_TEXT.indexOf("تفكيك") + 3),
    "cut-off",
    at("articles[0].article.headline", 2),
  ],
  [
    "cut in an escape",
    `${JSON_TEXT.slice(0, JSON_TEXT.indexOf("تفكيك"))}\\u06`,
    "cut-off",
    at("articles[0].article.headline", 2),
  ],
  [
    "cut in a number",
    JSON_TEXT.slice(0, JSON_TEXT.indexOf('"score":22') + 9),
    "cut-off",
    at("articles[0].article.score", 2),
  ],
  [
    "cut in a word",
    JSON_TEXT.slice(0, JSON_TEXT.indexOf('"sure":true') + 9),
    "cut-off",
    at("articles[0].article.sure", 2),
  ],
  ["cut between two articles", JSON_TEXT.slice(0, JSON_TEXT.indexOf("},\n{") + 1), "cut-off", at("articles[0]", 2)],
  ["cut before the last brace", JSON_TEXT.trimEnd().slice(0, -1), "cut-off", at("entityProfiles", 17)],
  ["lines cut between two", LINES.slice(0, 3).join("\n"), "cut-off", at("", 4)],
  ["lines without their end", LINES.slice(0, -1).join("\n"), "cut-off", at("", LINES.length)],
  ["lines cut inside one", LINES_TEXT.slice(0, LINES_TEXT.indexOf('"annotation"') + 40), "cut-off", at("record.id", 3)],
  ["a line taken out", [...LINES.slice(0, 2), ...LINES.slice(3)].join("\n"), "count", at("records", LINES.length - 1)],
  ["lines after the end", `${LINES_TEXT}{"kind":"project","record":{}}\n`, "count", at("", LINES.length + 1)],
  ["an empty line", [LINES[0], "", ...LINES.slice(1)].join("\n"), "empty", at("", 2)],
  ["a collection cut short", MODEL_TEXT.slice(0, -30), "cut-off", at("rasd:library.annotations", 5)],
  ["annotations taken out", model((file) => file.first.items.pop()), "count", at("total")],
];
