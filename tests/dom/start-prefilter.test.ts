// The prefilter against a background that says it has put the session in, and has not: the tab seemed to be on its way elsewhere.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startPrefilter } from "../../entrypoints/page-prefilter/start-prefilter.ts";
import { pageWorld, type RunningPrefilter } from "../../utils/extension/page-world.ts";

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

const world = globalThis as { browser?: unknown };
const VIEW = { id: "rasd", url: "chrome-extension://rasd/popup.html" };
const before = world.browser;

let prefilter: RunningPrefilter;
let asked: string[];
let listeners: Set<Listener>;
/** Called with each request; what it returns is the answer. */
let background: (type: string) => unknown;

beforeEach(() => {
  asked = [];
  listeners = new Set();
  background = () => false;
  world.browser = {
    runtime: {
      id: "rasd",
      sendMessage: async ({ type }: { type: string }) => {
        asked.push(type);
        return { ok: true, value: background(type) };
      },
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  };
});

afterEach(() => {
  vi.restoreAllMocks();
  prefilter.end();
  delete pageWorld.rasdSession;
  if (before === undefined) delete world.browser;
  else world.browser = before;
});

const putIn = () => {
  const session = { leave: () => {}, hasEnded: () => false, isConnected: () => true, ready: Promise.resolve() };
  pageWorld.rasdSession = { ...session, hear: () => ({ status: "reading" }) };
  prefilter.end();
};
/** What a view hears; undefined: nobody answers. */
const ask = () =>
  new Promise((resolve) => {
    const answers = [...listeners].map((listen) => listen({ type: "view/state" }, VIEW, resolve));
    if (!answers.includes(true)) resolve(undefined);
  });
const times = (type: string) => asked.filter((one) => one === type).length;

it("looks again where a session was promised and is not there, until it is", async () => {
  background = (type) => {
    if (times(type) === 3) putIn();
    return true;
  };
  prefilter = startPrefilter(document);
  await vi.waitFor(() => expect(times("page/look")).toBe(3), { timeout: 5_000 });
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(times("page/look")).toBe(3);
});

it("looks at a page in which an earlier life has left something, when the session could not be put in for that", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const host = document.createElement("div");
  host.attachShadow({ mode: "open" }).innerHTML = "<div data-rasd></div>";
  document.documentElement.append(host);
  Object.assign(world.browser as object, { dom: { openOrClosedShadowRoot: (one: HTMLElement) => one.shadowRoot } });
  prefilter = startPrefilter(document);
  await vi.waitFor(() => expect(asked).toEqual(["page/begin", "page/look"]));
  host.remove();
});

it("does not look again at a page that is not to be read", async () => {
  prefilter = startPrefilter(document);
  await vi.waitFor(() => expect(times("page/look")).toBe(1));
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(times("page/look")).toBe(1);
});

it("tells a view that there is no session, and asks for it again when it is asked again", async () => {
  const logged = vi.spyOn(console, "error").mockReturnValue();
  prefilter = startPrefilter(document);
  expect(await ask()).toBeNull();
  background = (type) => {
    if (type === "page/begin") putIn();
    return null;
  };
  expect(await ask()).toEqual({ status: "reading" });
  expect(times("page/begin")).toBe(2);
  expect(logged).not.toHaveBeenCalled();
});
