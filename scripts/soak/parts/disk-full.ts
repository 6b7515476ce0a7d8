import { spawnSync } from "node:child_process";
import { appendFile, mkdtemp, rm, stat, statfs, truncate } from "node:fs/promises";
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
/** In every other turn of ENDS the disk is filled at once instead, while Rasd still believes that there is room (watch-room.ts). */
const isSudden = (done: number) => Math.floor(done / ENDS.length) % 2 === 1;
/** How long a full disk is saved upon, in milliseconds. */
const LASTS = 6_000;

export const diskFull: Part = {
  name: "disk-full",
  what: `disk full while Rasd saves (profile on a tmpfs of ${MEGABYTES} MB)`,
  demanded: "20 fills: 0 acknowledged lost, every failure shown",
  rounds: 20,
  short: 1,
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
    seen: `${counts["acknowledged saves"] ?? 0} acknowledged saves, ${counts["of them after the disk was freed"] ?? 0} of them right after the disk was freed, all there at two starts; failure shown to the reader ${counts["failures shown"] ?? 0} times`,
    met: (counts["failures shown"] ?? 0) >= done,
  }),
};

/** What becomes of the full disk, in turn: how many octets are freed first while Rasd saves on, if any, and whether all of it is. */
const ENDS = [
  { name: "killed on the full disk", some: null, isFreed: false },
  { name: "freed while it saves on", some: null, isFreed: true },
  { name: "a little room, then freed while it saves on", some: 1_000_000, isFreed: true },
];
/** Acknowledgements to be heard before a disk is filled at once. */
const SAVES_BEFORE = 30;
/** Acknowledgements to be heard after the disk was freed, and after the browser has started again. */
const SAVES_AFTER = 12;
/** How long saving may take to go on, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Fills the disk under a saving browser, looks what the reader is told, frees it, starts again twice, saves in between, and compares. Two
 * starts: what is written behind a torn record is only missed at the one after (docs/adr/0025).
 */
async function fillOnce(profile: string, job: Job): Promise<void> {
  const server = await startSampleServer(VICTIM_PAGES);
  const end = ENDS[job.done() % ENDS.length]!;
  const ballast = join(profile, "ballast");
  const acknowledged = new Map<string, number>();
  let told = 0;
  const tell = (what: string) => {
    const [id = "", version = ""] = what.split("/");
    acknowledged.set(id, Math.max(acknowledged.get(id) ?? 0, Number(version)));
    told++;
  };
  const fill = isSudden(job.done()) ? "filled at once" : "filled slowly";
  const fault = (what: string) => job.fault(`fill ${job.done()}, ${fill}, ${end.name}: ${what}`);
  const hearMore = (when: string) => {
    const before = told;
    return waitFor(
      `saves ${when}`,
      async () => told - before,
      (more) => more >= SAVES_AFTER,
      PATIENCE,
    ).catch((error: Error) => fault(error.message));
  };
  try {
    const victim = await startChromiumVictim(server, profile);
    await victim.beginSaving(0, tell);
    if (isSudden(job.done()))
      await waitFor(
        "saves before it is full",
        async () => told,
        (count) => count >= SAVES_BEFORE,
        PATIENCE,
      );
    else {
      await fillUpTo(LEFT, profile, ballast);
      await pause(LASTS);
    }
    // However slow the saving was: not an octet is left now.
    await fillUp(ballast);
    if (isSudden(job.done())) await pause(LASTS);
    const isShown = await showsFailure(victim, job);
    const onFull = told;
    if (end.some !== null) {
      await truncate(ballast, (await stat(ballast)).size - end.some);
      await pause(LASTS);
    }
    if (end.isFreed) {
      await rm(ballast);
      await hearMore("after the disk was freed");
    }
    const afterFreeing = told - onFull;
    await victim.kill();
    await rm(ballast, { force: true });
    for (const start of [1, 2]) {
      const after = await startChromiumVictim(server, profile);
      for (const [kind, ids] of Object.entries(compare(acknowledged, await after.readDatabases()))) {
        if (ids.length > 0)
          fault(`${ids.length} ${kind} of ${acknowledged.size} at start ${start}, ${ids.slice(0, 3).join(", ")}`);
        // Told once: what is gone stays gone.
        for (const id of ids) acknowledged.delete(id);
      }
      if (start === 2) await after.stop();
      else {
        await after.beginSaving(start, tell);
        await hearMore("after the start");
        await after.kill();
      }
    }
    job.advance(1, {
      "acknowledged saves": told,
      "of them after the disk was freed": afterFreeing,
      "failures shown": isShown ? 1 : 0,
    });
  } finally {
    await server.stop();
  }
}

const pause = (time: number) => new Promise((done) => setTimeout(done, time));

/** Makes a file longer until so many octets are left, or nearly; the browser writes meanwhile. */
async function fillUpTo(left: number, folder: string, path: string): Promise<void> {
  const piece = 1_000_000;
  for (;;) {
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < left + piece) return;
    await appendFile(path, Buffer.alloc(piece));
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
