import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** What an address answers. Strings are sent as UTF-8. */
export interface Answer {
  readonly body: string | Uint8Array;
  /** Default: `text/html; charset=utf-8`. */
  readonly type?: string;
  /** Default: 200. */
  readonly status?: number;
  /** Wait before answering, in milliseconds. Default: none. */
  readonly delay?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request as it arrived. For a refused tunnel the method is CONNECT and the url is `host:port`. */
export interface LoggedRequest {
  readonly url: string;
  readonly method: string;
  /** true: answered from the table; false: nothing was there to answer it with. */
  readonly answered: boolean;
}

/** A page's answer: text means an HTML page; a function is asked at each request. */
export type Page = string | Answer | (() => string | Answer);

export interface SampleServer {
  /** `http://127.0.0.1:PORT`, to be given to a browser as its HTTP proxy. */
  readonly origin: string;
  readonly port: number;
  /** Every request so far, oldest first, answered or not. */
  readonly requests: readonly LoggedRequest[];
  /** Adds or replaces a page. The address is absolute (`http://www.hespress.com/a.html`) or a path of the server's own origin (`/a.html`). */
  add(url: string, page: Page): void;
  /** Forgets the requests logged so far. */
  forgetRequests(): void;
  /** Closes the port and every open connection. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts an HTTP server on loopback that is at the same time an HTTP proxy: a browser that uses it as its proxy sees
 * pages of the table under their real host names, and nothing leaves the machine. Addresses are compared without
 * their fragment, as URL parses them. An unknown address gets 404, a tunnel (CONNECT, that is https) 502; both are logged, so that a
 * test can assert that nothing else was asked for.
 *
 * @param pages Address → page; see `add`.
 */
export async function startSampleServer(pages: Readonly<Record<string, Page>> = {}): Promise<SampleServer> {
  const table = new Map<string, Page>();
  const requests: LoggedRequest[] = [];
  const sockets = new Set<Socket>();
  let origin = "";

  const server = createServer((request, response) => {
    void answer(request, response);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("connect", (request, socket) => {
    requests.push({ url: request.url ?? "", method: "CONNECT", answered: false });
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = addressOf(request.url ?? "/", origin);
    const page = url === null ? undefined : table.get(url);
    requests.push({ url: url ?? request.url ?? "", method: request.method ?? "", answered: page !== undefined });
    if (page === undefined) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8", connection: "close" });
      response.end("No sample has this address.\n");
      return;
    }
    const content = typeof page === "function" ? page() : page;
    const { body, type, status, delay, headers }: Answer = typeof content === "string" ? { body: content } : content;
    if (delay !== undefined) await new Promise((done) => setTimeout(done, delay));
    const bytes = typeof body === "string" ? Buffer.from(body, "utf8") : body;
    response.writeHead(status ?? 200, {
      "content-type": type ?? "text/html; charset=utf-8",
      "content-length": bytes.byteLength,
      "cache-control": "no-store",
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : bytes);
  }

  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;

  const add = (url: string, page: Page): void => {
    const address = addressOf(url, origin);
    if (address === null) throw new TypeError(`Not an http address: ${url}`);
    table.set(address, page);
  };
  for (const [url, page] of Object.entries(pages)) add(url, page);

  return {
    origin,
    port,
    requests,
    add,
    forgetRequests: () => {
      requests.length = 0;
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** The key of an address in the table; null when it is no http address. */
function addressOf(url: string, origin: string): string | null {
  if (!URL.canParse(url, origin)) return null;
  const parsed = new URL(url, origin);
  if (parsed.protocol !== "http:") return null;
  parsed.hash = "";
  return parsed.href;
}
