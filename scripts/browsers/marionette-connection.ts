import { connect, type Socket } from "node:net";

/** An open connection to Firefox's remote control. */
export interface MarionetteConnection {
  /**
   * Sends one command and returns its result.
   * @throws MarionetteError when Firefox refuses it or the connection is lost.
   */
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Closes the socket; commands under way fail. */
  close(): void;
}

/** What Firefox answered instead of a result. `code` is WebDriver's ("no such element", "script timeout" …). */
export class MarionetteError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.name = "MarionetteError";
    this.code = code;
  }
}

interface Waiting {
  readonly command: string;
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Connects to Marionette, version 3 of its protocol: each message is its length in bytes in decimal, a colon, and JSON.
 * A command is `[0, id, name, parameters]`, its answer `[1, id, error | null, result]`; the first message is a greeting.
 * Source: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 *
 * @param port Marionette's port on loopback.
 */
export async function connectMarionette(port: number): Promise<MarionetteConnection> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let lost: Error | null = null;
  const socket = await open(port);

  let greet: () => void = () => {};
  let refuse: (error: Error) => void = () => {};
  const greeted = new Promise<void>((done, failed) => {
    greet = done;
    refuse = failed;
  });

  const lose = (reason: string): void => {
    if (lost !== null) return;
    const error = new MarionetteError("disconnected", reason);
    lost = error;
    refuse(error);
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
    socket.destroy();
  };

  const receive = (message: unknown): void => {
    if (!Array.isArray(message)) {
      const version = (message as { marionetteProtocol?: number }).marionetteProtocol;
      if (version === 3) greet();
      else lose(`Firefox speaks Marionette protocol ${version}, this client 3.`);
      return;
    }
    const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === null) asked?.done(result);
    else asked?.failed(new MarionetteError(error.error, `${error.message} (${asked.command})`));
  };

  const read = frameReader(receive);
  socket.on("data", (bytes: Buffer) => {
    try {
      read(bytes);
    } catch (error) {
      lose(`Firefox sent what is not a Marionette message: ${String(error)}`);
    }
  });
  socket.on("error", (error) => lose(error.message));
  socket.on("close", () => lose("Firefox closed the connection."));
  await greeted;

  return {
    send: (command, parameters = {}) =>
      new Promise((done, failed) => {
        if (lost !== null) {
          failed(lost);
          return;
        }
        lastId += 1;
        waiting.set(lastId, { command, done, failed });
        socket.write(frame([0, lastId, command, parameters]));
      }),
    close: () => lose("The connection was closed."),
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", failed);
    socket.once("connect", () => {
      socket.off("error", failed);
      done(socket);
    });
  });
}

/** One message as it goes over the wire. The length counts bytes, not characters. */
export function frame(message: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(message), "utf8");
  return Buffer.concat([Buffer.from(`${json.byteLength}:`, "latin1"), json]);
}

/**
 * A function that takes bytes as they come, in pieces of any size, and hands over each message once it is whole.
 * It throws on bytes that are no frame.
 */
export function frameReader(receive: (message: unknown) => void): (bytes: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  return (bytes) => {
    pending = pending.byteLength === 0 ? bytes : Buffer.concat([pending, bytes]);
    for (;;) {
      const colon = pending.indexOf(":");
      if (colon === -1) {
        if (pending.byteLength > 20) throw new Error("no length before the message");
        return;
      }
      const length = Number(pending.toString("latin1", 0, colon));
      if (!Number.isSafeInteger(length)) throw new Error("the length is not a number");
      const end = colon + 1 + length;
      if (pending.byteLength < end) return;
      const json = pending.toString("utf8", colon + 1, end);
      pending = pending.subarray(end);
      receive(JSON.parse(json));
    }
  };
}
