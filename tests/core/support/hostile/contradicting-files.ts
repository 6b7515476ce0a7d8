import { at, clipping, type HostileFile, hypothesis, json, OTHER, replaced } from "./exported-files.ts";

/** Read, and refused beside what is stored. */
export const CONTRADICTING_FILES: readonly HostileFile[] = [
  [
    "a forged text under a seal",
    replaced("أوقفت الشرطة شخصين.", "أوقفت الشرطة شخصًا."),
    "seal",
    at("articles[0].clippings[0]"),
  ],
  [
    "a seal of another clipping",
    json((file) => {
      const [one, two] = file.articles[0].clippings;
      one.seal.hash = two.seal.hash;
      one.id = "0".repeat(64);
    }),
    "seal",
    at("articles[0].clippings[0]"),
  ],
  [
    "a new clipping that was not sealed",
    json((file) => {
      const one = structuredClone(clipping(file));
      one.id = "a".repeat(64);
      one.seal.hash = one.id;
      file.articles[1].clippings = [one];
    }),
    "seal",
    at("articles[1].clippings[0]"),
  ],
  [
    "a clipping given to another article",
    json((file) => {
      clipping(file).articleId = OTHER;
    }),
    "seal",
    at("articles[0].clippings[0]"),
  ],
  [
    "a head that names another seal",
    json((file) => {
      file.chains[0].hash = "a".repeat(64);
    }),
    "head",
    at("chains[0]"),
  ],
  [
    "a head of nothing",
    json((file) => {
      file.chains[0].number = 0;
    }),
    "head",
    at("chains[0]"),
  ],
  [
    "a head far behind the end",
    json((file) => {
      file.chains[0].number = 900;
      file.chains[0].hash = "a".repeat(64);
    }),
    "fork",
    at("chains[0]"),
  ],
  [
    "a term no page could do without",
    json((file) => {
      file.terms[0].id = "1d6f8a51-6c63-4a4e-9a7b-0f5a4f0c2a10";
      file.terms[0].names.ar = "من";
    }),
    "bad-name",
    at("terms[0]"),
  ],
  [
    "a name of another term",
    json((file) => {
      file.terms[0].id = "1d6f8a51-6c63-4a4e-9a7b-0f5a4f0c2a10";
      file.terms[0].signal = "strong";
    }),
    "name-taken",
    at("terms[0]"),
  ],
  [
    "a merge that closes a ring with the store",
    json((file) => {
      file.entityProfiles = [{ ...file.entityProfiles[1], mergedInto: "person.a" }];
    }),
    "merge-ring",
    at("entityProfiles[0]"),
  ],
  [
    "a merge against the reader's",
    json((file) => {
      file.entityProfiles[0].mergedInto = "person.z";
    }),
    "merged-otherwise",
    at("entityProfiles[0]"),
  ],
  [
    "a decision against the reader's",
    json((file) => {
      file.storyDecisions[0].together = false;
    }),
    "decided",
    at("storyDecisions[0]"),
  ],
  ["an answer from Hypothesis", hypothesis({ references: ["xyz"] }), "reply", at("rows[0].references")],
  [
    "a note on a page from Hypothesis",
    hypothesis({ target: [{ source: OTHER }] }),
    "no-selector",
    at("rows[0].target"),
  ],
  ["a row without an address from Hypothesis", hypothesis({ uri: undefined }), "missing-field", at("rows[0].uri")],
  ["a time that is none from Hypothesis", hypothesis({ created: "soon" }), "value", at("rows[0].created")],
  ["tags that are none from Hypothesis", hypothesis({ tags: "a" }), "type", at("rows[0].tags")],
  ["an open quote in a list", 'url,title\nhttps://example.org/a-2.html,"x\n', "quotes", at("", 2)],
  ["a date in words in a list", "url,date\nhttps://example.org/a-2.html,yesterday\n", "value", at("date", 2)],
  ["a list without addresses", "title,date\nx,2026-01-01\n", "no-column", at("", 1)],
];
