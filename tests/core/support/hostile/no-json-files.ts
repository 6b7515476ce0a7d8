import { at, deep, type HostileFile, JSON_TEXT, LINES, replaced } from "./exported-files.ts";

/** No honest JSON. */
export const NO_JSON_FILES: readonly HostileFile[] = [
  ["NaN", replaced('"score":22', '"score":NaN'), "syntax", at("articles[0].article.score", 2)],
  ["a number without end", replaced('"score":22', '"score":1e999'), "value", at("articles[0].article.score")],
  ["a comma too many", replaced('"annotations":[', '"annotations":[,'), "syntax", at("articles[0].annotations[0]", 2)],
  ["a line break in a string", replaced("تفكيك", "تفكيك\n"), "syntax", at("articles[0].article.headline", 2)],
  ["text behind the end", `${JSON_TEXT}{}`, "syntax", at("", 18)],
  [
    "a key twice",
    replaced('"headline":', '"headline":"خفيّ","headline":'),
    "doubled-key",
    at("articles[0].article.headline", 2),
  ],
  [
    "a key twice, once escaped",
    replaced('"headline":', '"headlin\\u0065":"خفيّ","headline":'),
    "doubled-key",
    at("articles[0].article.headline", 2),
  ],
  ["the format twice", replaced('"format":', '"format":"rasd-export/1","format":'), "doubled-key", at("format", 1)],
  [
    "__proto__",
    replaced('"outlet":', '"__proto__":{"admin":true},"outlet":'),
    "forbidden-key",
    at("articles[0].article.__proto__", 2),
  ],
  [
    "__proto__, escaped",
    replaced('"outlet":', '"\\u005f_proto__":{},"outlet":'),
    "forbidden-key",
    at("articles[0].article.__proto__", 2),
  ],
  [
    "constructor",
    replaced('"outlet":', '"constructor":{"prototype":{}},"outlet":'),
    "forbidden-key",
    at("articles[0].article.constructor", 2),
  ],
  [
    "__proto__ in lines",
    LINES.with(1, LINES[1]!.replace('"record":{', '"record":{"__proto__":{},')).join("\n"),
    "forbidden-key",
    at("record.__proto__", 2),
  ],
  ["deep lists", deep(100_000), "too-deep", at(`${"[0]".repeat(64)}`, 1)],
  [
    "deep objects in a field",
    replaced('"tags":[]', `"tags":${'{"a":'.repeat(90)}1${"}".repeat(90)}`),
    "too-deep",
    at(`articles[0].article.tags${".a".repeat(60)}`, 2),
  ],
];
