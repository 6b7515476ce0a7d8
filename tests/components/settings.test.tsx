import { useState } from "preact/hooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { SettingsView } from "../../components/settings/SettingsView.tsx";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/core/settings.ts";
import { byName, mountView, unmountView } from "./mount-view.tsx";
import { testTranslator } from "./stories/translators.ts";

afterEach(unmountView);

const ar = testTranslator("ar");

function LivingSettings(props: { change: (settings: Settings) => void; deleteAll: () => void; stored?: number }) {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  return (
    <SettingsView
      settings={settings}
      stored={props.stored ?? 24}
      notice={null}
      actions={{
        change: (next) => {
          setSettings(next);
          props.change(next);
        },
        deleteAll: props.deleteAll,
      }}
    />
  );
}

const checkbox = (root: HTMLElement, text: string) =>
  [...root.querySelectorAll("label")].find((label) => label.textContent === text)!.querySelector("input")!;

describe("the settings", () => {
  it("change one thing at a time and keep the rest", async () => {
    const change = vi.fn();
    const { root } = await mountView(<LivingSettings change={change} deleteAll={() => {}} />, { width: 640 });
    await userEvent.click(checkbox(root, "Français"));
    await userEvent.click(checkbox(root, ar.t("settings.theme.dark")));
    await userEvent.click(checkbox(root, ar.t("settings.keepRelated.label")));
    await userEvent.click(checkbox(root, ar.t("categories.date")));
    await userEvent.click(checkbox(root, ar.t("categories.crime")));
    await userEvent.click(checkbox(root, ar.t("categories.date")));
    expect(change).toHaveBeenLastCalledWith({
      ...DEFAULT_SETTINGS,
      language: "fr",
      theme: "dark",
      keepRelated: true,
      marks: true,
      unmarkedCategories: ["crime"],
      switchedOff: [],
    });
  });

  it("close the categories while marks are off", async () => {
    const { root } = await mountView(<LivingSettings change={() => {}} deleteAll={() => {}} />, { width: 640 });
    await userEvent.click(checkbox(root, ar.t("settings.marks.label")));
    expect(checkbox(root, ar.t("categories.crime")).matches(":disabled")).toBe(true);
  });

  it("move between choices by arrow keys", async () => {
    const change = vi.fn();
    const { root } = await mountView(<LivingSettings change={change} deleteAll={() => {}} />, { width: 640 });
    checkbox(root, ar.t("settings.theme.system")).focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(change).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, theme: "light" });
  });
});

describe("deleting everything", () => {
  it("says what goes, and does nothing before the words are typed", async () => {
    const deleteAll = vi.fn();
    const { root } = await mountView(<LivingSettings change={() => {}} deleteAll={deleteAll} />, { width: 640 });
    await userEvent.click(byName(root, "button", ar.t("settings.deleteAll.action")));
    expect(root.textContent).toContain("سيُحذف: 24 مقالًا");
    await expect.poll(() => document.activeElement?.getAttribute("aria-label")).toBe(ar.t("settings.deleteAll.field"));
    await userEvent.keyboard("احذف{Enter}");
    byName(root, "button", ar.t("settings.deleteAll.yes")).click();
    document.querySelector<HTMLElement>(".confirm .field-input")?.focus();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.activeElement?.textContent).toBe(ar.t("settings.deleteAll.action"));
    expect(deleteAll).not.toHaveBeenCalled();

    await userEvent.keyboard("{Enter}");
    // White space at the ends is not what is meant.
    await userEvent.keyboard(` ${ar.t("settings.deleteAll.word")} {Enter}`);
    expect(deleteAll).toHaveBeenCalledOnce();
  });

  it("does not ask when there is nothing to delete", async () => {
    const { root } = await mountView(<LivingSettings change={() => {}} deleteAll={() => {}} stored={0} />, {
      width: 640,
    });
    byName(root, "button", ar.t("settings.deleteAll.action")).click();
    expect(root.textContent).not.toContain(ar.t("settings.deleteAll.yes"));
  });
});
