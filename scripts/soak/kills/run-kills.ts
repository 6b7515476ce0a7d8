import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom } from "../../bench/anchoring/random.ts";
import type { DatabaseDump } from "../../browsers/dump-databases.ts";
import { compare } from "./compare.ts";

/** A browser that has Rasd in it. */
export interface Victim {
  readDatabases(): Promise<DatabaseDump>;
  /** Begins to save (save-in-page.ts), and tells of each save that was acknowledged: «id/version». */
  beginSaving(round: number, tell: (what: string) => void): Promise<void>;
  /** Returns when nothing more will be told. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface KillPlan {
  /** Starts a browser on a profile. */
  start(profile: string): Promise<Victim>;
  /** Called with each new profile before the first start. Default: nothing is done. */
  prepare?(profile: string): Promise<void>;
  readonly kills: number;
  /** How many kills one profile lives through: it grows, and reading it takes longer. */
  readonly kept: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  /** After each comparison: how many kills it was over, and what was acknowledged in them. */
  readonly advance: (kills: number, acknowledged: number) => void;
  readonly fault: (what: string) => void;
  /** Everything was gone at once: Chromium has taken the database for broken and deleted it (docs/adr/0025). Default: a fault. */
  readonly wiped?: (what: string) => void;
}

/** How long a browser saves before it is killed, in milliseconds after the first acknowledgement. */
const LONGEST = 250;
const FIRST_ANSWER = 30_000;
/** For each step, on a busy machine. */
const PATIENCE = 120_000;

/**
 * Kills a browser while it saves, starts the profile again and compares what was acknowledged with what is there, as often as asked.
 */
export async function runKills(plan: KillPlan): Promise<void> {
  const { start, prepare, kills, kept, seed, signal, advance, fault, wiped = fault } = plan;
  const random = createRandom(seed);
  for (let done = 0; done < kills && !signal.aborted; done += kept) await killOne(done, Math.min(kept, kills - done));

  async function killOne(done: number, planned: number): Promise<void> {
    const profile = await mkdtemp(join(tmpdir(), "rasd-kills-"));
    const acknowledged = new Map<string, number>();
    let told = 0;
    let running: Victim | null = null;
    const tell = (what: string) => {
      const [id = "", version = ""] = what.split("/");
      acknowledged.set(id, Math.max(acknowledged.get(id) ?? 0, Number(version)));
      told++;
    };
    try {
      await prepare?.(profile);
      for (let kill = 0; ; kill++) {
        const victim = await within("the browser to start", start(profile));
        running = victim;
        if (kill > 0) {
          const damage = compare(acknowledged, await within("the store", victim.readDatabases()));
          const isWiped = acknowledged.size > 0 && damage.lost.length === acknowledged.size;
          for (const [kind, ids] of Object.entries(damage)) {
            if (ids.length > 0)
              (isWiped ? wiped : fault)(
                `after kill ${done + kill}: ${ids.length} ${kind}, ${ids.slice(0, 3).join(", ")}`,
              );
            // Told once: what is gone stays gone.
            for (const id of ids) acknowledged.delete(id);
          }
          advance(1, told);
          told = 0;
        }
        if (kill === planned || signal.aborted) {
          return;
        }
        await within("the article", victim.beginSaving(kill, tell));
        const until = Date.now() + FIRST_ANSWER;
        while (told === 0) {
          if (Date.now() > until) throw new Error("Nothing was saved within half a minute");
          await pause(5);
        }
        await pause(random.below(LONGEST));
        await within("the browser to end", victim.kill());
        running = null;
      }
    } finally {
      await running?.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/** Fails instead of waiting for ever: a browser may be stopped from outside. */
function within<T>(what: string, outcome: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, failed) => {
    timer = setTimeout(() => failed(new Error(`Waited ${PATIENCE / 1_000} s for ${what}`)), PATIENCE);
  });
  return Promise.race([outcome, late]).finally(() => clearTimeout(timer));
}

const pause = (time: number) => new Promise((done) => setTimeout(done, time));
