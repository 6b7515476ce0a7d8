import type { SampleServer } from "../../browsers/sample-server.ts";

/**
 * Tells of what pages ask for under a path of a server, from now on: what stands behind the path. Ends with the returned function, which
 * looks once more.
 */
export function hearAcknowledged(server: SampleServer, path: string, tell: (what: string) => void): () => void {
  let read = server.requests.length;
  const look = () => {
    for (; read < server.requests.length; read++) {
      const { url } = server.requests[read]!;
      const at = url.indexOf(path);
      if (at >= 0) tell(url.slice(at + path.length));
    }
  };
  const timer = setInterval(look, 5);
  return () => {
    clearInterval(timer);
    look();
  };
}
