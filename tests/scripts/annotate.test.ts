/** The command line, run as a process. */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PrintedDocument } from "../../scripts/annotate/annotate-source.ts";

const SCRIPT = fileURLToPath(new URL("../../scripts/annotate.ts", import.meta.url));
const TITLE = "إدانة متهمين في قضية اتجار بالبشر بالرباط";
const BODY =
  "قضت المحكمة يوم 19 نونبر 2024 بالسجن في حق متهمين بالاتجار بالبشر، وبغرامة 10.000 درهم، وفق القانون رقم 27.14.";
const TEXT = `${TITLE}\n\n${BODY}\n`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rasd-annotate-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

interface Run {
  readonly code: number | null;
  readonly documents: readonly PrintedDocument[];
  readonly problems: readonly string[];
}

/** Runs the script and parses what it prints: every line of standard output is one document. */
function annotate(paths: readonly string[], input: string | Uint8Array = ""): Promise<Run> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, [SCRIPT, ...paths]);
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    process_.stdout.on("data", (data) => out.push(data));
    process_.stderr.on("data", (data) => err.push(data));
    process_.on("error", reject);
    process_.on("close", (code) => {
      const lines = (buffers: Buffer[]) => Buffer.concat(buffers).toString("utf8").split("\n").filter(Boolean);
      resolve({ code, documents: lines(out).map((line) => JSON.parse(line)), problems: lines(err) });
    });
    process_.stdin.on("error", () => {});
    process_.stdin.end(input);
  });
}

function expectOffsets({ mentions }: PrintedDocument, text: string) {
  expect(mentions.length).toBeGreaterThan(0);
  const wrong = mentions.filter(
    ({ start, end, coreStart, surface }) =>
      text.slice(start, end) !== surface || surface === "" || coreStart < start || coreStart >= end,
  );
  expect(wrong).toEqual([]);
}

/** To add a case: [what it shows, file name, its content, the text offsets count in]. */
const FILES: readonly (readonly [name: string, file: string, content: string, text: string])[] = [
  ["a text file", "a.txt", TEXT, TEXT],
  ["Windows line ends", "crlf.txt", TEXT.replaceAll("\n", "\r\n"), TEXT.replaceAll("\n", "\r\n")],
  ["a byte order mark", "bom.txt", `\ufeff${TEXT}`, `\ufeff${TEXT}`],
  ["capitals in the ending", "A.TXT", TEXT, TEXT],
  ["a record", "a.jsonl", JSON.stringify({ id: "r", text: TEXT }), TEXT],
  ["a record with its title apart", "b.jsonl", JSON.stringify({ id: "r", text: BODY, title: TITLE }), BODY],
  [
    "a record behind a byte order mark and blank lines",
    "c.jsonl",
    `\ufeff\r\n\r\n${JSON.stringify({ text: TEXT })}\r\n`,
    TEXT,
  ],
  [
    "a record that holds line separators",
    "d.jsonl",
    `{"text":"${BODY}\u2028\u2029${BODY}"}\n`,
    `${BODY}\u2028\u2029${BODY}`,
  ],
  ["letters beyond the first plane", "e.txt", `😀😀 ${TEXT}`, `😀😀 ${TEXT}`],
];

describe("one run over files of every kind", () => {
  let run: Run;
  beforeAll(async () => {
    const paths: string[] = [];
    for (const [, file, content] of FILES) paths.push(await write(file, content));
    run = await annotate(paths);
  });

  it("ends well, with a document for each", () => {
    const { code, documents, problems } = run;
    expect([code, problems, documents.length]).toEqual([0, [], FILES.length]);
  });

  it.each(FILES.map(([name, , , text], at) => ({ name, text, at })))(
    "$name: offsets count in its text",
    ({ text, at }) => {
      const document = run.documents[at]!;
      expectOffsets(document, text);
      expect(document).toMatchObject({ lang: "ar", label: "relevant" });
      const entities = document.mentions.map(({ entity }) => entity);
      expect(entities).toEqual(expect.arrayContaining(["date.2024_11_19", "crime.thb", "fine.mad_10000", "law.27_14"]));
      expect(document.reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(document.score, 5);
    },
  );
});

describe("the command line", () => {
  it("prints text, title and address of an HTML page, with offsets into that text", async () => {
    const html = `<!doctype html><html lang="ar"><head><title>x</title><link rel="canonical" href="https://example.org/a-1.html">
      <meta property="og:type" content="article"></head><body><nav>الاتجار بالبشر</nav><article><h1>${TITLE}</h1>
      <p>${BODY}</p><p>${BODY}</p><p>${BODY}</p></article></body></html>`;
    const { code, documents } = await annotate([await write("p.html", html)]);
    expect(code).toBe(0);
    expect(documents[0]).toMatchObject({ id: "p.html", title: TITLE, url: "https://example.org/a-1.html" });
    expectOffsets(documents[0]!, documents[0]!.text!);
    for (const { start, end, surface } of documents[0]!.titleMentions ?? [])
      expect(TITLE.slice(start, end)).toBe(surface);
  });

  it("names each problem with its line and does the rest", async () => {
    const lines = [
      '{"id":1,"text":"الاتجار بالبشر"}',
      "{not json",
      "[]",
      '{"id":2}',
      '{"text":3}',
      '{"id":[],"text":""}',
      '{"text":"","url":5}',
      "",
      '{"id":3,"text":"x"}',
    ];
    const bad = await write("bad.jsonl", lines.join("\n"));
    const latin = await write("latin1.txt", new Uint8Array([0x63, 0xe9, 0x20]));
    const other = await write("x.pdf", "x");
    const { code, documents, problems } = await annotate([
      bad,
      join(folder, "none.txt"),
      latin,
      other,
      await write("ok.txt", TEXT),
    ]);
    expect(code).toBe(1);
    expect(documents.map(({ id }) => id)).toEqual(["1", "3", "ok.txt"]);
    expect(problems.map((problem) => problem.slice(folder.length + 1).split(": ")[0])).toEqual(
      [2, 3, 4, 5, 6, 7].map((line) => `bad.jsonl:${line}`).concat("none.txt", "latin1.txt", "x.pdf"),
    );
    expect(problems[6]).toMatch(/no such file$/);
    expect(problems[7]).toMatch(/UTF-8/);
  });

  it("reads JSON Lines on standard input", async () => {
    const { code, documents, problems } = await annotate(["-"], `${JSON.stringify({ id: "a", text: TEXT })}\n{`);
    expect([code, documents.length]).toEqual([1, 1]);
    expect(problems[0]).toMatch(/^standard input:2: not JSON/);
    expectOffsets(documents[0]!, TEXT);
  });

  it("reads a folder in order and leaves other files in it alone", async () => {
    await mkdir(join(folder, "many"));
    for (const name of ["many/b.txt", "many/a.txt", "many/readme.pdf"]) await write(name, TEXT);
    const { code, documents, problems } = await annotate([join(folder, "many")]);
    expect([code, problems]).toEqual([0, []]);
    expect(documents.map(({ id }) => id)).toEqual(["a.txt", "b.txt"]);
  });

  it("prints a line for what is empty or no language", async () => {
    const files = [
      await write("empty.txt", ""),
      await write("empty.html", ""),
      await write("noise.txt", "\ud83d \u0000 12 ()"),
      await write("broken.html", "<p><<<a href='x'>&#xD800;<script>"),
    ];
    const { code, documents, problems } = await annotate(files);
    expect([code, problems]).toEqual([0, []]);
    expect(documents.map(({ label, mentions }) => [label, mentions.length])).toEqual(files.map(() => ["none", 0]));
  });

  it("does five megabytes, and a word without end, in a bounded time", async () => {
    const started = performance.now();
    const long = `${TITLE}\n\n${`${BODY}\n\n`.repeat(Math.ceil(5_000_000 / Buffer.byteLength(BODY)))}`;
    const files = [await write("long.txt", long), await write("word.txt", "س".repeat(2_500_000))];
    const { code, documents } = await annotate(files);
    expect([code, documents.length]).toEqual([0, 2]);
    // A busy machine takes thrice its usual time; work that grows with the square would take hours.
    expect(performance.now() - started).toBeLessThan(80_000);
    expectOffsets(documents[0]!, long);
  }, 100_000);

  it("explains itself when nothing is named", async () => {
    const { code, problems } = await annotate([]);
    expect(code).toBe(2);
    expect(problems[0]).toMatch(/^usage: /);
  });

  it("ends quietly when its reader goes away", async () => {
    const many = await write("many.jsonl", `${JSON.stringify({ text: TEXT })}\n`.repeat(500));
    const process_ = spawn(process.execPath, [SCRIPT, many]);
    let problems = "";
    process_.stderr.on("data", (data) => {
      problems += data;
    });
    process_.stdout.once("data", () => process_.stdout.destroy());
    await new Promise((resolve) => process_.on("close", resolve));
    expect(problems).toBe("");
  });
});
