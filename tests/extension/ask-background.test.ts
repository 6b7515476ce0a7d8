// What a page session makes of the browser's answers. To add one: what the browser does at each attempt, and what comes of it.
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { askBackground } from "../../utils/extension/ask-background.ts";

type Attempt = () => Promise<unknown>;
const heard: Attempt = () => Promise.resolve({ ok: true, value: null });
const silent: Attempt = () => Promise.resolve(undefined);
const refused: Attempt = () => Promise.resolve({ ok: false, message: "not yours" });
const frozen: Attempt = () => Promise.reject(new Error("the page was moved into back/forward cache"));

const never: Attempt = () => new Promise(() => {});

const CASES: readonly [name: string, attempts: readonly Attempt[], result: string][] = [
  ["an answer", [heard], "null"],
  ["no answer from a worker that was stopped, then one", [silent, heard], "null"],
  ["an answer lost while the page was frozen, then one", [frozen, heard], "null"],
  ["an answer that never comes, then one", [never, heard], "null"],
  ["an answer that never comes twice", [never, never], "NoAnswerError: Rasd did not answer"],
  ["a refusal, which is not asked again", [refused], "NoAnswerError: not yours"],
  ["a worker that is stopped five times, then an answer", [...times(5, silent), heard], "null"],
  ["a worker that is stopped while it starts", [frozen, silent, frozen, heard], "null"],
  [
    "a worker that is stopped for nearly as long as it is waited for, then an answer",
    [...times(14, silent), heard],
    "null",
  ],
  ["no answer for as long as it is waited for", times(15, silent), "NoAnswerError: Rasd did not answer"],
  ["rejections as long", times(15, frozen), "Error: the page was moved into back/forward cache"],
  [
    "an answer that never comes, a stopped worker, one that never comes",
    [never, silent, never],
    "NoAnswerError: Rasd did not answer",
  ],
];

function times(count: number, attempt: Attempt): Attempt[] {
  return Array.from({ length: count }, () => attempt);
}

beforeEach(() => fakeBrowser.reset());

it.each(CASES)("%s", async (_name, attempts, result) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const send = vi.spyOn(fakeBrowser.runtime, "sendMessage");
  for (const attempt of attempts) send.mockImplementationOnce(attempt as never);
  const asked = askBackground({ type: "page/no-article" }).then(String, String);
  await vi.runAllTimersAsync();
  expect(await asked).toBe(result);
  expect(send).toHaveBeenCalledTimes(attempts.length);
  send.mockRestore();
});
