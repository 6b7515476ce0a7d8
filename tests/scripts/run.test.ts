import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// A project of its own whose one dependency is a folder in it, so that `npm ci` has something to do and needs no network.
let project = "";

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "rasd run "));
  await mkdir(join(project, "scripts"));
  await cp(fileURLToPath(new URL("../../scripts/run.mjs", import.meta.url)), join(project, "scripts", "run.mjs"));
  const manifest = { name: "run-test", version: "1.0.0", dependencies: { part: "file:part" } };
  const packages = {
    "": manifest,
    "node_modules/part": { resolved: "part", link: true },
    part: { version: "1.0.0" },
  };
  await writeJson("package.json", { ...manifest, type: "module" });
  await writeJson("package-lock.json", { ...manifest, lockfileVersion: 3, requires: true, packages });
  await mkdir(join(project, "part"));
  await writeJson("part/package.json", { name: "part", version: "1.0.0" });
  await writeFile(
    join(project, "scripts", "echo.ts"),
    `const words: string[] = process.argv.slice(2);
     for await (const piece of process.stdin) process.stdout.write(piece);
     console.log(JSON.stringify(words));
     process.exitCode = 7;`,
  );
  await writeFile(
    join(project, "scripts", "wait.ts"),
    `process.on("SIGTERM", () => { console.log("ended"); process.exit(3); });
     setInterval(() => {}, 1000);
     console.log("waiting");`,
  );
});

const writeJson = (path: string, value: object): Promise<void> => writeFile(join(project, path), JSON.stringify(value));

afterAll(() => rm(project, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: string[], input = "", act: (child: ChildProcess, out: string) => void = () => {}): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(project, "scripts", "run.mjs"), ...args]);
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      out += piece;
      act(child, out);
    });
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      err += piece;
    });
    child.on("close", (code) => done({ code, out, err }));
    child.stdin.end(input);
  });
}

describe("run.mjs", { timeout: 60_000 }, () => {
  it("installs what is missing, on standard error only", async () => {
    const { code, out, err } = await run(["echo", "a b", "--c"], "نص\n");
    expect(err).toContain("npm ci");
    expect([code, out]).toEqual([7, 'نص\n["a b","--c"]\n']);
  });

  it("is quiet when nothing is missing", async () => {
    expect(await run(["echo"])).toEqual({ code: 7, out: "[]\n", err: "" });
  });

  it("installs again when a package has gone", async () => {
    await rm(join(project, "node_modules", ".package-lock.json"));
    expect((await run(["echo"])).err).toContain("npm ci");
  });

  it("passes a signal on and waits for the end", async () => {
    let sent = false;
    const { code, out } = await run(["wait"], "", (child, soFar) => {
      if (sent || !soFar.includes("waiting")) return;
      sent = true;
      child.kill("SIGTERM");
    });
    expect([code, out]).toEqual([3, "waiting\nended\n"]);
  });

  it.each([[["nothing"]], [["../scripts/echo"]], [[]]])("names a script that is not there: %j", async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^There is no script/);
  });
});
