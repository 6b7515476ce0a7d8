import type { DBCore, Dexie } from "dexie";
import { turnLog } from "./turn-log.ts";
import { watchRoom } from "./watch-room.ts";

/** What all pages of the extension remember together, for as long as the browser runs and no longer; not on disk. */
export interface RunMemory {
  isLogTurned(): Promise<boolean>;
  noteLogTurned(isTurned: boolean): Promise<void>;
}

/** What the guard needs of the browser; replaced in tests. */
export interface LogTools {
  turn(): Promise<void>;
  /** Octets the disk has left; null: the browser does not tell. */
  room(): Promise<number | null>;
  /** A clock, in milliseconds. */
  now(): number;
  /** Milliseconds that the first operations wait for a turn. */
  readonly limit: number;
}

/**
 * Nothing may be written now: the log of the browser's database may end in half a record, and what is written behind that is deleted with
 * everything else at a later start. Nothing was changed.
 */
export class LogInDoubtError extends Error {
  override readonly name = "LogInDoubtError";
}

export interface LogGuard {
  /** Whether `ready` has something to do. */
  isDue(): boolean;
  /** Turns the log if nobody has since the browser started, or since a write failed. Waits `limit` at most; never rejects. */
  ready(): Promise<void>;
  /** Looks whether the disk has room, for `refusal`: before each transaction that writes. Never rejects. */
  look(): Promise<void>;
  /** Why nothing may be written now; null: it may. */
  refusal(): LogInDoubtError | null;
  /** A write has failed: the log may be torn. The next `ready` turns it. */
  doubt(): void;
  /** Doubts when this connection is lost. */
  watch(connection: IDBDatabase): void;
}

/** LevelDB's log holds 4 MiB, and its table takes as much while both are there. In octets. */
export const NEEDED_ROOM = 8 * 1024 * 1024;
const LOCK = "rasd-log";

const BROWSER: LogTools = {
  turn: turnLog,
  room: async () => {
    const { quota, usage } = await navigator.storage.estimate();
    // With «unlimitedStorage» the quota is what is used and what the disk has left.
    return quota === undefined || usage === undefined ? null : quota - usage;
  },
  now: () => performance.now(),
  limit: 5_000,
};

/**
 * Lets a database write only into a log of Chromium's that nothing torn stands in: after each start of the browser, and after each failed
 * write, the log is turned first (turn-log.ts, docs/adr/0025). One page at a time does it, for all.
 *
 * Nothing is written on a disk that is nearly full, either: what the browser writes then is cut off in the middle, and what it writes itself
 * afterwards can be enough to have everything deleted.
 *
 * While it cannot be turned, reading goes on and every write is refused with a LogInDoubtError; each operation tries again.
 * Too little room counts as that, without trying: half a turn is worse than none. A turn that only takes long after the start of the
 * browser refuses nothing: a torn end is rare then.
 */
export function guardLog(database: Dexie, memory: RunMemory, { turn, room, now, limit }: LogTools = BROWSER): LogGuard {
  let isSure = false;
  /** Failed writes so far, and how many of them lie before a turn. */
  let failures = 0;
  let settled = 0;
  let problem: LogInDoubtError | null = null;
  let attempt: { readonly turned: Promise<void>; readonly late: Promise<void> } | null = null;
  const watched = new WeakSet<IDBDatabase>();
  const disk = watchRoom(() => room().catch(tell(null)), NEEDED_ROOM, now);

  const turnOnce = async (): Promise<void> => {
    const before = failures;
    try {
      await navigator.locks.request(LOCK, async () => {
        // Whoever saw a write fail turns the log itself; the others believe what is remembered.
        if (before === settled && (await memory.isLogTurned().catch(tell(false)))) return;
        await disk.look();
        const left = disk.short();
        if (left !== null) throw tooLittleRoom(left);
        await turn();
        await memory.noteLogTurned(true).catch(tell(undefined));
      });
      settled = Math.max(settled, before);
      problem = null;
      isSure = failures === settled;
    } catch (error) {
      problem =
        error instanceof LogInDoubtError
          ? error
          : new LogInDoubtError(
              "Rasd saves nothing now, since the browser could not make its database ready: the disk may be full. Make room and try again; nothing was changed.",
              { cause: error },
            );
    }
  };

  const guard: LogGuard = {
    isDue: () => !isSure,
    ready: async () => {
      if (isSure) return;
      if (attempt === null) {
        const turned = turnOnce().finally(() => {
          attempt = null;
        });
        attempt = { turned, late: new Promise((done) => setTimeout(done, limit)) };
      }
      await Promise.race([attempt.turned, attempt.late]);
    },
    look: disk.look,
    refusal: () => {
      if (problem !== null) return problem;
      if (failures !== settled)
        return new LogInDoubtError("Rasd could not save just now. Try again; nothing was changed.");
      const left = disk.short();
      return left === null ? null : tooLittleRoom(left);
    },
    doubt: () => {
      failures++;
      isSure = false;
      // In its turn: a page that is turning the log just now would call it turned after this.
      navigator.locks.request(LOCK, () => memory.noteLogTurned(false)).catch(tell(undefined));
    },
    watch: (connection) => {
      if (watched.has(connection)) return;
      watched.add(connection);
      // Not fired for a connection that Rasd itself closes. Chromium closes all of an origin's when it cannot write.
      connection.addEventListener("close", guard.doubt);
    },
  };
  database.use({ stack: "dbcore", name: "guardLog", create: (core) => refuseWrites(core, guard) });
  return guard;
}

function tooLittleRoom(left: number): LogInDoubtError {
  return new LogInDoubtError(
    `Rasd saves nothing now, since the disk has only ${Math.max(0, Math.floor(left / 1e6))} MB left: what the browser writes could be cut off. Make room for ${Math.ceil(NEEDED_ROOM / 1e6)} MB and try again; nothing was changed.`,
  );
}

function refuseWrites(core: DBCore, { refusal, doubt }: LogGuard): DBCore {
  return {
    ...core,
    transaction: (stores, mode, options) => {
      const refused = mode === "readwrite" ? refusal() : null;
      if (refused !== null) throw refused;
      const transaction = core.transaction(stores, mode, options);
      if (mode === "readwrite")
        (transaction as IDBTransaction).addEventListener("abort", () => {
          const { error } = transaction as IDBTransaction;
          // Null: Rasd called it off itself. The other is a fault of what was to be written, and nothing was.
          if (error !== null && error.name !== "ConstraintError") doubt();
        });
      return transaction;
    },
  };
}

/** For what the guard can do without: told of, and taken as `instead`. */
function tell<T>(instead: T): (error: unknown) => T {
  return (error) => {
    console.error("Rasd:", error);
    return instead;
  };
}
