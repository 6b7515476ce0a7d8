// A view reads the settings, then loads for a while, then watches them: a change in between is told, too.
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { changeSettings, readSettings, watchSettings, writeSettings } from "../../utils/extension/settings.ts";

beforeEach(() => fakeBrowser.reset());

it("tells what was changed between the reading and the watching, and nothing else", async () => {
  const before = await readSettings();
  await writeSettings({ ...before, language: "fr", switchedOff: ["crime.thb"] });
  const changed = vi.fn();
  watchSettings(changed, new AbortController().signal, before);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(changed.mock.calls[0]?.[0]).toMatchObject({ language: "fr", switchedOff: ["crime.thb"] });

  const unchanged = vi.fn();
  watchSettings(unchanged, new AbortController().signal, await readSettings());
  await new Promise((done) => setTimeout(done, 20));
  expect(unchanged).not.toHaveBeenCalled();
  await changeSettings((settings) => ({ ...settings, language: "ar" }));
  expect(unchanged).toHaveBeenCalledOnce();
});
