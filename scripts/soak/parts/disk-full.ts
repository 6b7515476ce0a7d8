import { spawnSync } from "node:child_process";
import { appendFile, mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBar } from "../../../tests/e2e/support/highlight-bar.ts";
import { keepPassage } from "../../../tests/e2e/support/highlighting.ts";
import { textsIn } from "../../../tests/e2e/support/texts.ts";
import { waitFor } from "../../../tests/e2e/support/wait-for.ts";
import { startSampleServer } from "../../browsers/sample-server.ts";
import { type ChromiumVictim, startChromiumVictim } from "../kills/chromium-victim.ts";
import { compare } from "../kills/compare.ts";
import { VICTIM_PAGES } from "../kills/victim-page.ts";
import type { Job, Part } from "../types.ts";

const { t } = textsIn("ar");
/** Of the file system that holds the profile; a fresh profile takes some twenty. */
const MEGABYTES = 96;
/** What is left free before the saving begins, in bytes. */
const LEFT = 3_000_000;
/** How long a full disk is saved upon, in milliseconds. */
const LASTS = 6_000;

export const diskFull: Part = {
  name: "disk-full",
  what: `disk full while Rasd saves (profile on a tmpfs of ${MEGABYTES} MB)`,
  demanded: "20 fills: 0 acknowledged lost, every failure shown",
  rounds: 20,
  run: async (job) => {
    while (job.goesOn()) {
      const profile = await mkdtemp(join(tmpdir(), "rasd-full-"));
      const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${MEGABYTES}m`, "tmpfs", profile]);
      if (mounted.status !== 0) {
        await rm(profile, { recursive: true, force: true });
        job.skip("this user may not mount a tmpfs");
        return;
      }
      try {
        await fillOnce(profile, job);
      } finally {
        spawnSync("umount", ["-l", profile]);
        await rm(profile, { recursive: true, force: true });
      }
    }
  },
  judge: ({ done, counts }) => ({
    seen: `${counts["acknowledged saves"] ?? 0} acknowledged saves, all there after the disk was freed; failure shown to the reader ${counts["failures shown"] ?? 0} times`,
    met: (counts["failures shown"] ?? 0) >= done,
  }),
};

/** Fills the disk under a saving browser, looks what the reader is told, frees it, starts again and compares. */
async function fillOnce(profile: string, job: Job): Promise<void> {
  const server = await startSampleServer(VICTIM_PAGES);
  const acknowledged = new Map<string, number>();
  const tell = (what: string) => {
    const [id = "", version = ""] = what.split("/");
    acknowledged.set(id, Math.max(acknowledged.get(id) ?? 0, Number(version)));
  };
  try {
    const victim = await startChromiumVictim(server, profile);
    await victim.beginSaving(0, tell);
    const { bavail, bsize } = await statfs(profile);
    await writeFile(join(profile, "ballast"), Buffer.alloc(Math.max(0, bavail * bsize - LEFT)));
    await new Promise((done) => setTimeout(done, LASTS));
    // However slow the saving was: not an octet is left now.
    await fillUp(join(profile, "ballast"));
    const isShown = await showsFailure(victim, job);
    await victim.kill();
    await rm(join(profile, "ballast"), { force: true });
    const after = await startChromiumVictim(server, profile);
    for (const [kind, ids] of Object.entries(compare(acknowledged, await after.readDatabases())))
      if (ids.length > 0) job.fault(`fill ${job.done()}: ${ids.length} ${kind}, ${ids.slice(0, 3).join(", ")}`);
    await after.stop();
    const saves = [...acknowledged.values()].reduce((sum, version) => sum + version, 0);
    job.advance(1, { "acknowledged saves": saves, "failures shown": isShown ? 1 : 0 });
  } finally {
    await server.stop();
  }
}

/** Makes a file as long as there is room. */
async function fillUp(path: string): Promise<void> {
  for (const size of [100_000, 4_096, 1])
    for (;;)
      try {
        await appendFile(path, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
        break;
      }
}

/** The reader highlights on the full disk: the bar must not say that it is kept. */
async function showsFailure({ page }: ChromiumVictim, { fault }: Job): Promise<boolean> {
  const open = page();
  if (open === null) return false;
  await keepPassage(open, "ضيعة معزولة", t("highlightBar.colour.yellow"));
  const retry = t("common.retry");
  return waitFor(
    "the offer to try again",
    async () => (await readBar(open)).map(({ name }) => name),
    (names) => names.includes(retry),
    60_000,
  ).then(
    () => true,
    (error: Error) => {
      fault(error.message);
      return false;
    },
  );
}
