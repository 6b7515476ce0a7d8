/** npm run verify, run as a process. */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { describeFault } from "../../scripts/verify/describe-fault.ts";
import type { ChainFault } from "../../utils/core/clippings/chain-fault.ts";
import type { FileScope } from "../../utils/core/exchange/envelope.ts";
import { writeJson } from "../../utils/core/exchange/write-json.ts";
import { writeJsonLines } from "../../utils/core/exchange/write-json-lines.ts";
import { digest as webDigest } from "../../utils/extension/sha-256.ts";
import type { WholeLibrary } from "../core/support/arbitrary-library.ts";
import { CONTEXT } from "../core/support/export-context.ts";
import { writeAll } from "../core/support/memory-library.ts";
import { digest, sampleChain } from "../core/support/sample-clippings.ts";

const SCRIPT = fileURLToPath(new URL("../../scripts/verify.ts", import.meta.url));
const { clippings, head } = await sampleChain(3, "c");
const WHOLE = { format: "rasd-export/1", clippings, heads: [head] };
const json = (changes: object) => JSON.stringify({ ...WHOLE, ...changes });

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rasd-verify-"));
  await mkdir(join(folder, "folder.json"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly problems: string;
}

function verify(args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...args]);
    let [out, problems] = ["", ""];
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.stderr.on("data", (data) => {
      problems += data;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, lines: out.split("\n").filter(Boolean), problems }));
  });
}

async function verifyText(content: string | Uint8Array, ...args: string[]): Promise<Run> {
  const path = join(folder, "export.json");
  await writeFile(path, content);
  return verify([path, ...args]);
}

it("says that a whole chain is whole, and where it ends", async () => {
  const { code, lines, problems } = await verifyText(JSON.stringify(WHOLE, null, 2), "--head", clippings[1]!.seal.hash);
  expect(problems).toBe("");
  expect(lines).toEqual([
    "clippings: 3, as they were sealed: 3 (deleted by the reader: 0), chains: 1, faults: 0. All is whole.",
    `chain "c" ends with number 3, seal ${head.hash}`,
  ]);
  expect(code).toBe(0);
});

it("takes an export of nothing, a byte order mark and what else an export may hold", async () => {
  const { code } = await verifyText(
    `\ufeff${JSON.stringify({ notes: [], format: "rasd-export/1", clippings: [], heads: [] })}`,
  );
  expect(code).toBe(0);
});

/** To add a case: [what it shows, the file, what the first line says]. */
const FAULTS: readonly (readonly [name: string, content: string, line: string, ...args: string[]])[] = [
  [
    "changed",
    json({ clippings: [clippings[0], { ...clippings[1], version: 2 }, clippings[2]] }),
    'clippings[1], chain "c" number 2: changed',
  ],
  ["removed", json({ clippings: [clippings[0], clippings[2]] }), 'chain "c": missing before number 3: number 2'],
  ["removed at the end", json({ clippings: [clippings[0]] }), "missing at its end: numbers 2 to 3"],
  ["no heads", json({ heads: undefined }), "no head in the file"],
  ["null among the clippings", json({ clippings: [null, ...clippings] }), "clippings[0]: not a clipping"],
  [
    "prototypes",
    json({}).replace('"content":{', '"content":{"__proto__":{"text":"x"},'),
    "clippings[0]: not a clipping",
  ],
  ["numbers without end", json({}).replace('"score":22', '"score":1e999'), "clippings[0]: not a clipping"],
  [
    "a deep clipping",
    json({ clippings: 0 }).replace(":0", `:[${"[".repeat(200_000)}${"]".repeat(200_000)}]`),
    "clippings[0]: not a clipping",
  ],
  [
    "a deep field every object seems to have",
    json({}).replace('"content":{', `"content":{"constructor":${"[".repeat(200_000)}${"]".repeat(200_000)},`),
    "clippings[0]: not a clipping",
  ],
  [
    "what moves the cursor",
    json({ clippings: [{ ...clippings[0], seal: { ...clippings[0]!.seal, algorithm: "\u001b[2J\n\u202e" } }] }),
    'sealed by "\\u{1b}[2J\\u{a}\\u{202e}"',
  ],
  [
    "a noted seal that is not there",
    json({}),
    `seal ${"0".repeat(64)}, which was noted, is not in this file`,
    "--head",
    "0".repeat(64),
  ],
];
test.each(FAULTS)("finds: %s", async (_, content, line, ...args) => {
  const { code, lines, problems } = await verifyText(content, ...args);
  expect(problems).toBe("");
  expect(lines[0]).toContain(line);
  expect(code).toBe(1);
});

describe("rasd-export/2", () => {
  const rest = { terms: [], projects: [], searches: [], storyDecisions: [], entityProfiles: [] };
  /** Clippings in the order of their articles, which is not that of their numbers. */
  const library = {
    articles: [...clippings].reverse().map((one) => ({ article: null, annotations: [], clippings: [one] })),
    rest: { ...rest, chains: [head] },
  };
  const whole = (write: typeof writeJson, scope: FileScope = "everything", changes: Partial<WholeLibrary> = {}) =>
    writeAll(write({ ...CONTEXT, scope }), { ...library, ...changes });
  const { seal: _, ...unsealed } = clippings[0]!;
  const redacted = { ...unsealed, redacted: true } as const;
  const some = { articles: library.articles.slice(1), rest: { ...rest, chains: [] } };

  /** To add a case: [what it shows, the file, what its lines say, the exit code]. */
  it.each<[string, string, readonly string[], number]>([
    ["JSON", whole(writeJson), ["All is whole.", "ends with number 3"], 0],
    ["JSON Lines", whole(writeJsonLines), ["All is whole.", "ends with number 3"], 0],
    ["the chains alone", whole(writeJson, "clippings"), ["All is whole.", "ends with number 3"], 0],
    [
      "a changed clipping",
      whole(writeJson).replace("شخصين", "شخصان"),
      ['articles[0].clippings[0], chain "c" number 3: changed'],
      1,
    ],
    ["a changed line", whole(writeJsonLines).replace("شخصين", "شخصان"), ['line 2, chain "c" number 3: changed'], 1],
    [
      "a missing clipping",
      whole(writeJson, "backup", { articles: some.articles }),
      ["missing at its end: number 3"],
      1,
    ],
    ["a head that is none", whole(writeJson).replace('"chains":[', '"chains":[5,'), ["chains[0]: not a chain head"], 1],
    ["a part", whole(writeJson, "selection", some), ["What is here is whole.", 'part of a library ("selection")'], 0],
    ["a changed part", whole(writeJson, "project", some).replace("شخصين", "شخصان"), ["number 2: changed"], 1],
    [
      "names replaced",
      whole(writeJson, "page", { articles: [{ ...some.articles[0]!, redactedClippings: [redacted] }] }),
      ["What is here is whole.", "clippings with names replaced: 1;"],
      0,
    ],
  ])("checks %s", async (_, content, wanted, exitCode) => {
    const { code, lines, problems } = await verifyText(content);
    expect(problems).toBe("");
    for (const line of wanted) expect(lines.join("\n")).toContain(line);
    expect(code).toBe(exitCode);
  });

  it.each<[string, string, string]>([
    ["a cut line", whole(writeJsonLines).slice(0, -40), "is not whole"],
    ["lines taken out", whole(writeJsonLines).replace(/^\{"kind":"clipping".*\n/m, ""), "lines were taken out"],
    ["a line with a key twice", whole(writeJsonLines).replace('"text":', '"text":"forged","text":'), "a key twice"],
    ["no list of articles", whole(writeJson).replace('"articles":', '"article":'), "lacks lists"],
    ["an article that is none", whole(writeJson).replace('"articles":[', '"articles":[null,'), "lacks lists"],
  ])("cannot read %s", async (_, content, sentence) => {
    const { code, problems } = await verifyText(content);
    expect(problems).toContain(sentence);
    expect(code).toBe(2);
  });
});

/** To add a case: [what it shows, the file, a piece of the sentence]. */
const UNREADABLE: readonly (readonly [name: string, content: string | Uint8Array, sentence: string])[] = [
  ["empty", "", "is not whole JSON, it ends too early"],
  ["truncated", json({}).slice(0, -40), "is not whole JSON"],
  ["truncated in a string", json({}).slice(0, 500), "is not whole JSON"],
  ["a comma too many", "[1,,2]", "is not whole JSON"],
  ["deep and truncated", "[".repeat(1_000_000), "is not whole JSON"],
  ["a page", "<html>", "is not whole JSON at line 1: it was"],
  ["not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), "is not UTF-8"],
  ["a list", "[]", 'has no "format"'],
  ["a number", "5", 'has no "format"'],
  ["null", "null", 'has no "format"'],
  ["a format by prototype", '{"__proto__":{"format":"rasd-export/1","clippings":[]}}', 'has no "format"'],
  ["another format", json({ format: "rasd-export/9" }), "has another format"],
  ["no clippings", json({ clippings: undefined }), 'no list named "clippings"'],
  ["clippings that are none", json({ clippings: { length: 3 } }), 'no list named "clippings"'],
  ["heads that are none", json({ heads: 1 }), "no list"],
  ["a key twice", json({}).replace('"text":', '"text":"forged","text":'), "a key twice"],
];
test.each(UNREADABLE)("cannot be read: %s", async (_, content, sentence) => {
  const { code, lines, problems } = await verifyText(content);
  expect(lines).toEqual([]);
  expect(problems).toContain(sentence);
  expect(problems.trim().split("\n")).toHaveLength(1);
  expect(code).toBe(2);
});

/** To add a case: [what it shows, the arguments, a piece of the sentence]. */
const ARGUMENTS: readonly (readonly [string, () => readonly string[], string])[] = [
  ["none", () => [], "usage:"],
  ["two files", () => ["a", "b"], "usage:"],
  ["an unknown option", () => ["a", "--fix"], "usage:"],
  ["half a hash", () => ["a", "--head", "abc"], "usage:"],
  ["no such file", () => [join(folder, "none.json")], "There is no file"],
  ["a folder", () => [join(folder, "folder.json")], "is not a file"],
  ["a device without end", () => ["/dev/zero"], "is not a file"],
];
test.each(ARGUMENTS)("arguments: %s", async (_, args, sentence) => {
  const { code, problems } = await verify(args());
  expect(problems).toContain(sentence);
  expect(code).toBe(2);
});

describe("parts", () => {
  it("hashes as Node does", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
        expect(await webDigest(text)).toBe(await digest(text));
      }),
    );
    expect(await webDigest("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("has one line for every fault, whatever stands in it", () => {
    const text = fc.string({ unit: "binary" });
    const fault = fc.record({
      kind: fc.constantFrom<ChainFault["kind"]>(
        "notAClipping",
        "wrongAlgorithm",
        "changedContent",
        "brokenLink",
        "duplicatedNumber",
        "outOfOrder",
        "missing",
        "missingAtEnd",
        "beyondHead",
        "headDiffers",
        "headMissing",
        "duplicatedHead",
        "notAHead",
      ),
      index: fc.nat(),
      firstIndex: fc.nat(),
      number: fc.nat(),
      from: fc.nat(),
      to: fc.nat(),
      before: fc.nat(),
      chain: text,
      algorithm: text,
      reason: text,
      expected: fc.constant(null),
      found: fc.constant(null),
    });
    fc.assert(
      fc.property(fault, (one) => {
        const places = {
          clipping: (index: number) => `clippings[${index}]`,
          head: (index: number) => `heads[${index}]`,
        };
        expect(describeFault(one as unknown as ChainFault, places)).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+\.$/u);
      }),
    );
  });
});
