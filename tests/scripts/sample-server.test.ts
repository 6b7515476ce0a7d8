import { request } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../scripts/browsers/sample-server.ts";

const ARTICLE = "http://www.hespress.com/a.html";
let server: SampleServer | null = null;

afterEach(async () => {
  await server?.stop();
  server = null;
});

/** Asks as a browser asks its proxy: with the whole address in the first line. */
function askProxy(
  proxy: SampleServer,
  url: string,
  method = "GET",
): Promise<{ status: number; type: string; body: string }> {
  return new Promise((done, failed) => {
    const asked = request({
      host: "127.0.0.1",
      port: proxy.port,
      path: url,
      method,
      headers: { host: new URL(url).host },
    });
    asked.on("error", failed);
    asked.on("response", async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece as Buffer);
      const body = Buffer.concat(pieces).toString("utf8");
      done({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", body });
    });
    asked.end();
  });
}

describe("the sample server", () => {
  it("answers real host names from its table, in UTF-8", async () => {
    server = await startSampleServer({ [ARTICLE]: "<p>الاتجار بالبشر</p>" });
    expect(await askProxy(server, ARTICLE)).toEqual({
      status: 200,
      type: "text/html; charset=utf-8",
      body: "<p>الاتجار بالبشر</p>",
    });
    expect(server.requests).toEqual([{ url: ARTICLE, method: "GET", answered: true }]);
  });

  it("answers by its own address, with the type and status asked for", async () => {
    server = await startSampleServer();
    server.add("/data.json", () => ({ body: "{}", type: "application/json", status: 201 }));
    const response = await fetch(`${server.origin}/data.json`);
    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
      201,
      "application/json",
      "{}",
    ]);
  });

  it("refuses and logs what is not in its table", async () => {
    server = await startSampleServer({ [ARTICLE]: "" });
    const other = "http://www.hespress.com/b.html?a=1";
    expect((await askProxy(server, other, "POST")).status).toBe(404);
    expect(server.requests).toEqual([{ url: other, method: "POST", answered: false }]);
    server.forgetRequests();
    expect(server.requests).toEqual([]);
  });

  it("refuses and logs tunnels", async () => {
    server = await startSampleServer();
    const { port, requests } = server;
    const answer = await new Promise<string>((done, failed) => {
      let text = "";
      const socket = connect(port, "127.0.0.1", () =>
        socket.write("CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n"),
      );
      socket.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
      });
      socket.on("error", failed);
      socket.on("close", () => done(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 502 /);
    expect(requests).toEqual([{ url: "example.org:443", method: "CONNECT", answered: false }]);
  });

  it("stops with a connection open, and twice", async () => {
    const stopping = await startSampleServer({ [ARTICLE]: "" });
    const socket = connect(stopping.port, "127.0.0.1");
    await new Promise((done) => socket.once("connect", done));
    const closed = new Promise((done) => socket.once("close", done));
    await stopping.stop();
    await closed;
    await stopping.stop();
    await expect(fetch(stopping.origin)).rejects.toThrow();
  });
});
