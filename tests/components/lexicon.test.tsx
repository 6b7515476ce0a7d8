import { useState } from "preact/hooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { describeFileProblem, describeProblem } from "../../components/settings/lexicon/describe-problem.ts";
import { LexiconSection } from "../../components/settings/lexicon/LexiconSection.tsx";
import type { LexiconActions, LexiconState } from "../../components/settings/lexicon/types.ts";
import type { FileProblem, RowProblem } from "../../utils/core/exchange/term-rows.ts";
import { UI_LANGUAGES } from "../../utils/core/language/types.ts";
import { byName, mountView, unmountView } from "./mount-view.tsx";
import { LEXICON, LEXICON_ACTIONS, makeTerm, PREVIEW, TERMS } from "./stories/lexicon-samples.ts";
import { testTranslator } from "./stories/translators.ts";

afterEach(unmountView);

const { t } = testTranslator("ar");

function Living(props: { state?: Partial<LexiconState>; actions?: Partial<LexiconActions>; onSwitch?: () => void }) {
  const [off, setOff] = useState<readonly string[]>([]);
  return (
    <LexiconSection
      state={{ ...LEXICON, ...props.state }}
      actions={{ ...LEXICON_ACTIONS, ...props.actions }}
      switchedOff={off}
      onSwitch={(next) => {
        setOff(next);
        props.onSwitch?.();
      }}
      begin={null}
    />
  );
}

const field = (root: HTMLElement, label: string) =>
  [...root.querySelectorAll("label")]
    .find((each) => each.querySelector("span")?.textContent === label)!
    .querySelector<HTMLInputElement | HTMLSelectElement>("input, select")!;
const focused = () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim();

describe("the form of a term", () => {
  it("is filled in and sent by keyboard alone, and gives the focus back", async () => {
    const save = vi.fn(async () => true);
    const { root } = await mountView(<Living actions={{ save }} />, { width: 640 });
    byName(root, "button", t("lexicon.add")).focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => document.activeElement).toBe(field(root, t("lexicon.form.names.ar")));
    await userEvent.keyboard("  وسطاء   الهجرة ");
    await userEvent.selectOptions(field(root, t("lexicon.form.signal")), "weak");
    field(root, t("lexicon.form.names.fr")).focus();
    await userEvent.keyboard("intermédiaires{Enter}");
    await expect
      .poll(() => save.mock.calls)
      .toEqual([
        [
          {
            id: null,
            names: { ar: "وسطاء الهجرة", fr: "intermédiaires" },
            category: "crime",
            signal: "weak",
            colour: null,
          },
        ],
      ]);
    await expect.poll(focused).toBe(t("lexicon.add"));
  });

  it.each([
    ["no name", "", t("lexicon.problems.no-name")],
    ["a function word", "إلى", t("lexicon.problems.function-word", { name: "إلى" })],
    ["nothing", "السماسرة", null],
    [
      "another term's name, spelled otherwise",
      "عقود السخره",
      t("lexicon.problems.taken", { name: "عقود السخره", other: "عقود السخرة" }),
    ],
  ])("says what is wrong at the field: %s", async (_name, text, problem) => {
    const save = vi.fn(async () => true);
    const { root } = await mountView(<Living actions={{ save }} />, { width: 640 });
    await userEvent.click(byName(root, "button", t("lexicon.add")));
    const input = field(root, t("lexicon.form.names.ar"));
    await userEvent.fill(input, text);
    await userEvent.click(byName(root, "button", t("lexicon.form.save")));
    if (problem === null) {
      await expect.poll(() => save.mock.calls.length).toBe(1);
      return;
    }
    await expect.poll(() => root.querySelector(".field-problem")?.textContent).toBe(problem);
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(input);
    expect(save).not.toHaveBeenCalled();
  });

  it("stays, with everything typed, when storing fails", async () => {
    const save = vi.fn(async () => false);
    const { root } = await mountView(<Living actions={{ save }} />, { width: 640 });
    await userEvent.click(byName(root, "button", t("lexicon.add")));
    await userEvent.fill(field(root, t("lexicon.form.names.ar")), "وسطاء");
    await userEvent.click(byName(root, "button", t("lexicon.form.save")));
    await expect.poll(() => save.mock.calls.length).toBe(1);
    expect(field(root, t("lexicon.form.names.ar")).value).toBe("وسطاء");
  });

  it("is closed by Escape", async () => {
    const { root } = await mountView(<Living />, { width: 640 });
    await userEvent.click(byName(root, "button", t("lexicon.editNamed", { name: "سماسرة التشغيل" })));
    await expect.poll(() => root.querySelector("form")).not.toBeNull();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => root.querySelector("form")).toBeNull();
  });

  it("of a term that is there leaves its id and lets its own names stand", async () => {
    const save = vi.fn(async () => true);
    const { root } = await mountView(<Living actions={{ save }} />, { width: 640 });
    await userEvent.click(byName(root, "button", t("lexicon.editNamed", { name: "عقود السخرة" })));
    await userEvent.selectOptions(field(root, t("lexicon.form.colour")), "none");
    await userEvent.click(byName(root, "button", t("lexicon.form.save")));
    await expect
      .poll(() => save.mock.calls)
      .toEqual([
        [{ id: TERMS[1]!.id, names: { ar: "عقود السخرة" }, category: "crime", signal: "strong", colour: null }],
      ]);
  });
});

describe("the list of terms", () => {
  it("draws a few hundred of thousands and finds each by any spelling", async () => {
    const terms = Array.from({ length: 1_000 }, (_, index) => makeTerm({ ar: `مصطلح رقم ${index}` }));
    const { root } = await mountView(<Living state={{ terms }} />, { width: 640 });
    expect(root.querySelectorAll(".term").length).toBeLessThanOrEqual(400);
    const search = root.querySelector<HTMLInputElement>(`[aria-label="${t("lexicon.search")}"]`)!;
    await userEvent.fill(search, "مُصطلح رقم ٩٩٩");
    await expect.poll(() => root.querySelectorAll(".term").length).toBe(1);
  });

  it("offers to undo a deletion, with the focus there", async () => {
    const undo = vi.fn();
    const { root } = await mountView(<Living state={{ deleted: TERMS[0]! }} actions={{ undo }} />, { width: 640 });
    expect(root.textContent).toContain("سماسرة التشغيل");
    await expect.poll(focused).toBe(t("common.undo"));
    await userEvent.keyboard("{Enter}");
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe("the preview of a file", () => {
  it("names every refused row by its number and asks before anything is kept", async () => {
    const confirmImport = vi.fn();
    const { root } = await mountView(<Living state={{ preview: PREVIEW }} actions={{ confirmImport }} />, {
      width: 640,
    });
    const rows = [...root.querySelectorAll(".import-refused li")].map((row) => /\d+/u.exec(row.textContent ?? "")?.[0]);
    expect(rows).toEqual(["6", "7", "8", "9"]);
    expect(document.activeElement?.id).toBe("import-title");
    await userEvent.click(byName(root, "button", t("lexicon.preview.confirm", { count: 3 })));
    expect(confirmImport).toHaveBeenCalledOnce();
  });
});

describe("switching bundled entities off", () => {
  it("finds them by name, and lists those that are off when nothing is searched", async () => {
    const { root } = await mountView(<Living />, { width: 640 });
    const boxes = () => [...root.querySelectorAll<HTMLInputElement>(".entity-list input")];
    expect(boxes()).toEqual([]);
    const search = root.querySelector<HTMLInputElement>(`[aria-label="${t("lexicon.switches.search")}"]`)!;
    await userEvent.fill(search, "Travail FORCE");
    await expect.poll(() => boxes().length).toBe(0);
    await userEvent.fill(search, "forced LABOUR");
    await expect.poll(() => boxes().length).toBe(1);
    await userEvent.click(boxes()[0]!);
    expect(boxes()[0]!.checked).toBe(false);
    await userEvent.fill(search, "");
    await expect.poll(() => root.querySelector(".entity-switches [role=status]")?.textContent).toBe("اسم واحد موقوف");
    await userEvent.click(boxes()[0]!);
    expect(boxes()[0]!.checked).toBe(true);
  });
});

describe("every problem has its sentence", () => {
  const ROWS: RowProblem[] = [
    { kind: "no-name" },
    { kind: "quotes" },
    { kind: "limit" },
    ...(["too-long", "no-word", "never", "one-letter", "function-word"] as const).map((kind) => ({
      kind,
      lang: "fr" as const,
      name: "x",
    })),
    { kind: "taken", lang: "fr", name: "x", by: "id" },
    { kind: "cells", found: 8, wanted: 7 },
    ...(["id", "category", "signal", "colour", "shape"] as const).map((kind) => ({ kind, value: "v".repeat(500) })),
    { kind: "repeated", other: 2 },
  ];
  const FILES: FileProblem[] = [
    ...(["too-large", "encoding", "empty", "format"] as const).map((kind) => ({ kind })),
    ...(["column", "no-column", "json"] as const).map((kind) => ({ kind, value: "v" })),
  ];
  it.each(UI_LANGUAGES)("%s", (lang) => {
    const { t: say } = testTranslator(lang);
    const sentences = [
      ...ROWS.map((problem) => describeProblem(problem, say, () => "other")),
      ...FILES.map((problem) => describeFileProblem(problem, say)),
    ];
    expect(new Set(sentences).size).toBe(ROWS.length + FILES.length);
    for (const sentence of sentences) {
      expect(sentence.length).toBeLessThan(300);
      expect(sentence).not.toMatch(/[{}]/u);
    }
  });
});
