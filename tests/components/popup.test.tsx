import { useState } from "preact/hooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { NotesState } from "../../components/notes/types.ts";
import { type PopupTab, PopupView } from "../../components/PopupView.tsx";
import type { PageState } from "../../components/page/types.ts";
import { byName, mountView, unmountView } from "./mount-view.tsx";
import { CHANGED, REMOVED, UNCHANGED } from "./stories/clipping-stories.tsx";
import { HEADLINES, NOTES_LIST, RELATED_PAGE, RELEVANT_PAGE } from "./stories/samples.ts";
import { testTranslator } from "./stories/translators.ts";
import { notesSpies, pageSpies } from "./support/spies.ts";

afterEach(unmountView);

const ar = testTranslator("ar");

const spies = () => ({ page: pageSpies(), notes: notesSpies(), settings: vi.fn(), library: vi.fn() });

function Popup(props: { state: PageState; spy: ReturnType<typeof spies>; notes?: NotesState }) {
  const [tab, setTab] = useState<PopupTab>("page");
  return (
    <PopupView
      tab={tab}
      onTab={setTab}
      page={props.state}
      pageActions={props.spy.page}
      notes={props.notes ?? NOTES_LIST}
      notesActions={props.spy.notes}
      onSettings={props.spy.settings}
      onLibrary={props.spy.library}
    />
  );
}

const focused = () => document.activeElement as HTMLElement;

describe("the popup by keyboard alone", () => {
  it("reaches settings, tabs, panel and library in reading order", async () => {
    const spy = spies();
    await mountView(<Popup state={{ status: "loading" }} spy={spy} />);
    await userEvent.keyboard("{Tab}");
    expect(focused().getAttribute("aria-label")).toBe(ar.t("app.settings"));
    await userEvent.keyboard("{Enter}");
    expect(spy.settings).toHaveBeenCalledOnce();
    await userEvent.keyboard("{Tab}");
    expect(focused().textContent).toBe(ar.t("tabs.page"));
    await userEvent.keyboard("{Tab}");
    expect(focused().getAttribute("role")).toBe("tabpanel");
    await userEvent.keyboard("{Tab}");
    expect(focused().textContent).toBe(ar.t("notes.library"));
    await userEvent.keyboard("{Enter}");
    expect(spy.library).toHaveBeenCalledOnce();
  });

  // In Arabic the next tab is on the left. To add a case: language, keys, the tab they lead to.
  it.each([
    ["ar", "{ArrowLeft}", "notes"],
    ["ar", "{ArrowRight}", "notes"],
    ["ar", "{ArrowLeft}{ArrowRight}", "page"],
    ["en", "{ArrowRight}{ArrowLeft}", "page"],
    ["en", "{ArrowRight}{ArrowRight}", "page"],
    ["fr", "{End}", "notes"],
    ["fr", "{End}{Home}", "page"],
    ["fr", "{ArrowDown}", "page"],
  ] as const)("%s: %s from the first tab leads to %s", async (lang, keys, tab) => {
    const { root } = await mountView(<Popup state={RELEVANT_PAGE} spy={spies()} />, { lang });
    root.querySelector<HTMLElement>("[role=tab]")!.focus();
    await userEvent.keyboard(keys);
    const title = testTranslator(lang).t(`tabs.${tab}`);
    expect(focused().textContent).toContain(title);
    expect(focused().getAttribute("aria-selected")).toBe("true");
    expect(root.querySelectorAll("[role=tab][tabindex='0']").length).toBe(1);
    const panel = root.querySelector("[role=tabpanel]")!;
    expect(panel.getAttribute("aria-labelledby")).toBe(focused().id);
    expect(panel.querySelector(tab === "notes" ? ".notes" : ".page")).not.toBeNull();
  });

  it("goes to an entity, opens a reason, clips and dismisses", async () => {
    const spy = spies();
    const { root } = await mountView(<Popup state={RELEVANT_PAGE} spy={spy} />);
    root.querySelector<HTMLElement>("[data-entity='place.agadir']")!.focus();
    await userEvent.keyboard("{Enter}");
    expect(spy.page.goTo).toHaveBeenCalledExactlyOnceWith("place.agadir");

    const reason = root.querySelector<HTMLDetailsElement>(".reason details")!;
    expect(reason.querySelector("blockquote")!.checkVisibility()).toBe(false);
    reason.querySelector("summary")!.focus();
    await userEvent.keyboard("{Enter}");
    expect(reason.querySelector("blockquote")!.checkVisibility()).toBe(true);

    byName(root, "button", ar.t("page.clip")).focus();
    await userEvent.keyboard(" ");
    expect(spy.page.clip).toHaveBeenCalledOnce();
    byName(root, "button", ar.t("page.dismiss")).focus();
    await userEvent.keyboard(" ");
    expect(spy.page.dismiss).toHaveBeenCalledOnce();
  });
});

it("says how much was read today and this week, on both tabs, once it is known", async () => {
  const { root, update } = await mountView(<Popup state={RELEVANT_PAGE} spy={spies()} />);
  const counts = () => root.querySelector(".review-counts")!.textContent;
  expect(counts()).toBe("اليوم: مقالانهذا الأسبوع: 14");
  await userEvent.click(root.querySelectorAll("[role=tab]")[1]!);
  expect(counts()).toBe("اليوم: مقالانهذا الأسبوع: 14");
  await update(<Popup state={RELEVANT_PAGE} spy={spies()} notes={{ status: "loading" }} />);
  expect(counts()).toBe("");
});

describe("«This page»", () => {
  it("says the verdict in words, with the badge and the sum of the reasons", async () => {
    const { root } = await mountView(<Popup state={RELEVANT_PAGE} spy={spies()} />);
    expect(root.querySelector(".verdict")!.textContent).toContain("هذا المقال عن الاتجار بالبشر.");
    expect(root.querySelector("[data-label=relevant]")!.textContent).toBe("في صميم الموضوع");
    expect(root.textContent).toContain("المجموع: 34,5");
    expect(root.textContent).toContain("19 نونبر 2024");
    expect(root.textContent).not.toContain(ar.t("verdict.unsure"));
  });

  it("says when the text was too short to be sure", async () => {
    const { root } = await mountView(<Popup state={RELATED_PAGE} spy={spies()} />);
    expect(root.querySelector(".verdict")!.textContent).toContain(ar.t("verdict.unsure"));
  });

  it("shows the three heaviest reasons, then all of them", async () => {
    const { root } = await mountView(<Popup state={RELEVANT_PAGE} spy={spies()} />);
    const shown = () => [...root.querySelectorAll(".reason-words")].map((words) => words.textContent);
    expect(shown()).toEqual([
      "يسمّي العنوان صراحةً «الاتجار بالبشر».",
      "تسمّي الفقرة الأولى صراحةً «الاتجار بالبشر».",
      "يتحدث المقال أيضًا عن استغلال في 3 مواضع، وهو غاية الاتجار بالبشر.",
    ]);
    await userEvent.click(byName(root, "button", "إظهار سببين آخرين"));
    expect(shown().length).toBe(5);
    expect(shown()).toContain("ذُكر الاتجار بالبشر 4 مرات، وهذا كثير قياسًا إلى طول النص.");
    await userEvent.click(byName(root, "button", ar.t("reasons.fewer")));
    expect(shown().length).toBe(3);
  });

  it("keeps the focus on a button when the pressed one goes with what it has done", async () => {
    const { root, update } = await mountView(<Popup state={RELEVANT_PAGE} spy={spies()} />);
    byName(root, "button", ar.t("page.dismiss")).focus();
    await userEvent.keyboard("{Enter}");
    await update(<Popup state={{ ...RELEVANT_PAGE, dismissedAt: "2024-11-20T09:13:00.000Z" }} spy={spies()} />);
    expect(document.activeElement?.textContent).toContain(ar.t("common.undo"));
  });

  it("gives a reason of an unknown rule a sentence instead of failing", async () => {
    const state = {
      ...RELEVANT_PAGE,
      verdict: {
        ...RELEVANT_PAGE.verdict,
        reasons: [{ ...RELEVANT_PAGE.verdict.reasons[0]!, rule: "__proto__", entity: "gone" }],
      },
    };
    const { root } = await mountView(<Popup state={state} spy={spies()} />, { lang: "en" });
    expect(root.querySelector(".reason-words")!.textContent).toContain("“a term of the lexicon” counted by a rule");
  });

  it("groups entities by category in their order, most named first, with the article's own names beside", async () => {
    const { root } = await mountView(<Popup state={RELEVANT_PAGE} spy={spies()} />, { lang: "fr" });
    const groups = [...root.querySelectorAll(".group .mark")].map((mark) => mark.getAttribute("data-category"));
    expect(groups).toEqual(["crime", "victim", "institution", "place", "law", "date", "amount"]);
    const first = root.querySelector("[data-entity='crime.thb']")!;
    const [name, original] = first.querySelectorAll("bdi");
    expect([name?.lang, name?.textContent]).toEqual(["fr", "traite des êtres humains"]);
    expect([original?.lang, original?.textContent]).toEqual(["ar", "الاتجار بالبشر"]);
    expect(getComputedStyle(original!).direction).toBe("rtl");
    expect(root.querySelector("[data-entity^='pattern:date']")!.textContent).toContain("19 نونبر 2024");
  });

  it("says where each name comes from once asked, by keyboard, and hides it again", async () => {
    const { root } = await mountView(<Popup state={RELEVANT_PAGE} spy={spies()} />);
    expect(root.querySelector(".entity-source")).toBeNull();
    const button = byName(root, "button", ar.t("entity.showSources"));
    expect(button.getAttribute("aria-expanded")).toBe("false");
    button.focus();
    await userEvent.keyboard("{Enter}");
    expect(button.getAttribute("aria-expanded")).toBe("true");
    const lines = [...root.querySelectorAll(".entity-source")].map((line) => line.textContent);
    expect(lines).toEqual([
      "من نصوص الانطلاق: بلاغ مثال، نونبر 2024 و11\u00a0مصدرًا آخر",
      "من المرجع: معجم مثال (Glossary) وبلاغ مثال، نونبر 2024",
      "من المرجع: A title as it was published ومصدر آخر",
      "من نصوص الانطلاق",
      `مصطلح من معجمك · ${ar.t("lexicon.colours.teal")}`,
      "مصطلح من معجمك",
      "عُرف من صيغته: تاريخ",
      "عُرف من صيغته",
    ]);
    const published = [...root.querySelectorAll<HTMLElement>(".entity-source bdi")].find(({ lang }) => lang === "en")!;
    expect(getComputedStyle(published).direction).toBe("ltr");
    await userEvent.keyboard(" ");
    expect(root.querySelector(".entity-source")).toBeNull();
  });

  // To add a case: language, what is stale and when it last held, the line.
  it.each([
    ["ar", ["body"], "2026-05-17", "يبدو أن بناء هذا الموقع تغيّر منذ ماي 2026، فقرأ رصد الصفحة بالطريقة العامة."],
    [
      "en",
      ["address", "date"],
      "2019",
      "This site’s layout seems to have changed since 2019; Rasd read the page the general way.",
    ],
    ["en", ["headline"], null, "This site’s layout seems to have changed; Rasd read the page the general way."],
    [
      "fr",
      ["address"],
      "2026-09",
      "Les adresses des articles de ce site semblent avoir changé depuis septembre 2026\u00a0; Rasd a reconnu l’article à la page elle-même.",
    ],
  ] as const)(
    "%s: says in one line that %j no longer holds since %s, out of the way",
    async (lang, parts, asOf, line) => {
      const state = { ...RELEVANT_PAGE, staleRules: { parts, asOf } };
      const { root } = await mountView(<Popup state={state} spy={spies()} />, { lang });
      const text = root.querySelector(".reading p")!;
      expect(text.textContent).toBe(line);
      expect(text.checkVisibility()).toBe(false);
      await userEvent.click(root.querySelector(".reading summary")!);
      expect(text.checkVisibility()).toBe(true);
    },
  );

  it("says nothing of the reading when the site's rules hold", async () => {
    const { root } = await mountView(<Popup state={RELEVANT_PAGE} spy={spies()} />);
    expect(root.querySelector(".reading")).toBeNull();
  });

  it("says of a figure what it is of, and nothing more of a name", async () => {
    const { root } = await mountView(<Popup state={RELEVANT_PAGE} spy={spies()} />, { lang: "fr" });
    expect(root.querySelector("[data-entity='victims.3'] .entity-figure")!.textContent).toBe("Nombre de victimes");
    expect(root.querySelectorAll(".entity-figure")).toHaveLength(1);
  });

  it("offers to keep an article it would not keep by itself, and nothing to dismiss", async () => {
    const spy = spies();
    const { root } = await mountView(<Popup state={RELATED_PAGE} spy={spy} />);
    expect(root.textContent).toContain(ar.t("page.notKept"));
    expect(root.textContent).not.toContain(ar.t("page.dismiss"));
    await userEvent.click(byName(root, "button", ar.t("page.keep")));
    expect(spy.page.keep).toHaveBeenCalledOnce();
  });

  it("shows a clipped article as such and unclips it", async () => {
    const spy = spies();
    const { root } = await mountView(<Popup state={{ ...RELEVANT_PAGE, clipping: UNCHANGED }} spy={spy} />);
    expect(root.textContent).toContain("النص كما هو في قصاصتك ليوم 20 نونبر 2024.");
    const button = byName(root, "button", ar.t("page.clip"));
    expect(button.getAttribute("aria-pressed")).toBe("true");
    await userEvent.click(button);
    expect(spy.page.unclip).toHaveBeenCalledOnce();
    expect(spy.page.clip).not.toHaveBeenCalled();
  });

  it("says what has changed since, shows it when asked, and seals the new version", async () => {
    const spy = spies();
    const { root } = await mountView(<Popup state={{ ...RELEVANT_PAGE, clipping: CHANGED }} spy={spy} />);
    const note = root.querySelector(".clipping-note")!;
    const { addedWords, removedWords, changedWords } = CHANGED.compared.summary;
    for (const [key, count] of [
      ["added", addedWords],
      ["removed", removedWords],
      ["changed", changedWords],
    ] as const)
      if (count > 0) expect(note.textContent).toContain(ar.t(`clippings.change.${key}`, { count }));
    expect(note.textContent).toContain(ar.t("clippings.note.quotesChanged", { count: 1 }));
    expect(note.textContent).toContain(ar.t("clippings.note.quotesVanished", { count: 1 }));
    expect(root.querySelector("del, ins")).toBeNull();

    const difference = byName(root, "button", ar.t("clippings.note.difference"));
    await userEvent.click(difference);
    expect(difference.getAttribute("aria-expanded")).toBe("true");
    expect([...root.querySelectorAll(".quote-kind")].map((kind) => kind.textContent?.trim())).toEqual([
      ar.t("clippings.quotes.respelt"),
      ar.t("clippings.quotes.changed"),
      ar.t("clippings.quotes.vanished"),
      ar.t("clippings.quotes.unchanged"),
    ]);
    expect(root.querySelector("ins")?.textContent).toContain(ar.t("clippings.change.wasAdded"));
    await userEvent.click(byName(root, "button", ar.t("clippings.note.sealNew")));
    expect(spy.page.clip).toHaveBeenCalledOnce();
  });

  it("brings back a clipping that was removed", async () => {
    const spy = spies();
    const { root } = await mountView(<Popup state={{ ...RELEVANT_PAGE, clipping: REMOVED }} spy={spy} />);
    expect(byName(root, "button", ar.t("page.clip")).getAttribute("aria-pressed")).toBe("false");
    await userEvent.click(byName(root, "button", ar.t("clippings.note.bringBack")));
    expect(spy.page.bringBack).toHaveBeenCalledOnce();
  });

  it("takes a dismissal back", async () => {
    const spy = spies();
    const { root } = await mountView(
      <Popup state={{ ...RELEVANT_PAGE, dismissedAt: "2024-11-20T09:13:00.000Z" }} spy={spy} />,
    );
    await userEvent.click(byName(root, "button", ar.t("common.undo")));
    expect(spy.page.restore).toHaveBeenCalledOnce();
    expect(root.textContent).not.toContain(ar.t("page.kept"));
  });

  it("offers to annotate another site, and to try again after a failure", async () => {
    const spy = spies();
    const { root, update } = await mountView(<Popup state={{ status: "not-annotated" }} spy={spy} />);
    await userEvent.click(byName(root, "button", ar.t("page.notAnnotated.action")));
    expect(spy.page.annotate).toHaveBeenCalledOnce();
    await update(<Popup state={{ status: "failed", message: "no answer" }} spy={spy} />);
    expect(root.querySelector("[role=alert]")!.textContent).toContain("no answer");
    await userEvent.click(byName(root, "button", ar.t("common.retry")));
    expect(spy.page.retry).toHaveBeenCalledOnce();
  });

  it("writes page text as text, never as markup", async () => {
    const evil = "<img src=x onerror=alert(1)> \u202Eabc";
    const { root } = await mountView(<Popup state={{ ...RELEVANT_PAGE, headline: evil }} spy={spies()} />);
    expect(root.querySelector("img")).toBeNull();
    expect(root.querySelector(".headline")!.textContent).toBe(evil);
  });
});

describe("a listing", () => {
  const listing = { status: "listing", headlines: HEADLINES } as const;

  it("says how many headlines are worth opening, and why each", async () => {
    const { root } = await mountView(<Popup state={listing} spy={spies()} />);
    expect(root.querySelector("h2")!.textContent).toBe("3 عناوين تستحق القراءة");
    const [first, second, third] = [...root.querySelectorAll(".listed")].map((item) => item.textContent);
    expect(first).toContain("يسمّي العنوان «الاتجار بالبشر».");
    // The reader's language first, whatever the headline's; without a name the headline's own words.
    expect(second).toContain("تهريب المهاجرين");
    expect(third).toContain("national plan 2025-2030");
    expect([...root.querySelectorAll(".listed bdi")].map((text) => text.getAttribute("dir"))).toEqual([
      "rtl",
      "ltr",
      "ltr",
    ]);
  });

  it("names the reader's own term as the reason, and gives no label where there is none", async () => {
    const own = { ...HEADLINES[0]!, label: "none", reason: "own", names: { ar: "شركة النسيج" } } as const;
    const { root } = await mountView(<Popup state={{ status: "listing", headlines: [own] }} spy={spies()} />);
    expect(root.querySelector(".listed")!.textContent).toContain("في العنوان مصطلح من معجمك: «شركة النسيج».");
    expect(root.querySelector(".listed .badge")).toBeNull();
  });

  it("opens a headline by key, and by mouse", async () => {
    const spy = spies();
    const { root } = await mountView(<Popup state={listing} spy={spy} />);
    const [first, second] = root.querySelectorAll<HTMLElement>(".listed a");
    first!.focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.click(second!);
    expect(spy.page.open.mock.calls).toEqual([[HEADLINES[0]!.url], [HEADLINES[1]!.url]]);
  });

  it("says so when no headline is worth opening", async () => {
    const { root } = await mountView(<Popup state={{ status: "listing", headlines: [] }} spy={spies()} />, {
      lang: "fr",
    });
    expect(root.textContent).toContain(testTranslator("fr").t("page.listing.text"));
    expect(root.querySelector(".listed")).toBeNull();
  });
});

describe("direction", () => {
  it.each([
    ["ar", "rtl"],
    ["fr", "ltr"],
    ["en", "ltr"],
  ] as const)("%s runs %s, mirrored whole", async (lang, dir) => {
    const { root } = await mountView(<Popup state={RELEVANT_PAGE} spy={spies()} />, { lang });
    expect(getComputedStyle(root.querySelector("main")!).direction).toBe(dir);
    const mark = root.querySelector(".wordmark")!.getBoundingClientRect();
    const settings = root.querySelector(".popup-header button")!.getBoundingClientRect();
    const [first, second] = [...root.querySelectorAll(".tab")].map((tab) => tab.getBoundingClientRect());
    const words = root.querySelector(".reason-words")!.getBoundingClientRect();
    const points = root.querySelector(".points")!.getBoundingClientRect();
    const chevron = root.querySelector(".reason .icon-chevron")!;
    for (const [before, after] of [
      [mark, settings],
      [first!, second!],
      [chevron.getBoundingClientRect(), words],
      [words, points],
    ] as const) {
      if (dir === "rtl") expect(before.left).toBeGreaterThanOrEqual(after.right - 1);
      else expect(before.right).toBeLessThanOrEqual(after.left + 1);
    }
    expect(getComputedStyle(chevron).transform).toBe(dir === "rtl" ? "matrix(-1, 0, 0, 1, 0, 0)" : "none");
    const edge = getComputedStyle(root.querySelector(".verdict")!, "::before");
    expect([edge.left, edge.right]).toEqual(
      dir === "rtl" ? [expect.not.stringMatching(/^0px$/), "0px"] : ["0px", expect.not.stringMatching(/^0px$/)],
    );
  });

  it("stays within 600 px and scrolls inside", async () => {
    const { root } = await mountView(<Popup state={RELEVANT_PAGE} spy={spies()} />);
    expect(root.querySelector(".popup")!.getBoundingClientRect().height).toBeLessThanOrEqual(600);
    const panel = root.querySelector(".panel")!;
    expect(panel.scrollHeight).toBeGreaterThan(panel.clientHeight);
  });
});
