import { afterEach, expect, it } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { OWN, pause, pressAt, setUpBar, setUpPage, shownFor, stand } from "./set-up-bar.ts";

const AR = `<style>body{margin:0;padding:24px;font:18px/1.9 "Noto Naskh Arabic",serif;background:Canvas;color:CanvasText}mark{background:rgb(60 160 70 / .36);color:inherit}</style><h1>تفكيك شبكة</h1><p>أعلنت المصالح الأمنية صباح اليوم أنها أوقفت خمسة أشخاص يُشتبه في <mark id=s>تورطهم في شبكة للاتجار بالبشر بين مدينتين، وأحيلوا على النيابة العامة</mark> التي أمرت بفتح بحث قضائي معمق، حسب ما أورده بلاغ رسمي.</p><p>وأضاف البلاغ أن البحث ما يزال جاريًا للكشف عن باقي المتورطين.</p><p>وأضاف البلاغ أن البحث ما يزال جاريًا للكشف عن باقي المتورطين.</p><p>وأضاف البلاغ أن البحث ما يزال جاريًا للكشف عن باقي المتورطين.</p>`;
const FR = `<style>body{margin:0;padding:24px;font:18px/1.7 serif;background:Canvas;color:CanvasText}mark{background:rgb(60 160 70 / .36);color:inherit}</style><h1>Un réseau démantelé</h1><p>Les services de sûreté ont annoncé jeudi l’arrestation de cinq personnes <mark id=s>soupçonnées d’appartenir à un réseau de traite des êtres humains</mark> actif entre deux villes, selon un communiqué officiel.</p><p>L’enquête se poursuit afin d’identifier d’autres complices.</p><p>L’enquête se poursuit afin d’identifier d’autres complices.</p><p>L’enquête se poursuit afin d’identifier d’autres complices.</p>`;
for (const lang of ["ar", "fr"] as const)
  for (const scheme of ["light", "dark"] as const)
    it(`${lang} ${scheme}`, async () => {
      await page.viewport(560, 620);
      document.documentElement.style.colorScheme = scheme;
      const c = cdp() as any;
      await c.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
      const done = setUpPage(lang === "ar" ? AR : FR, lang === "ar" ? "rtl" : "ltr");
      const b = setUpBar({ lang });
      const shot = (n: string) => page.screenshot({ path: `/tmp/shots/${lang}-${scheme}-${n}.png` });
      b.bar.show(shownFor(document.querySelector("#s")!));
      await stand();
      await shot("1-bar");
      await b.press(b.colour(0));
      await pause(50);
      console.log(b.words(), b.actions.highlight.mock.calls.length);
      await pause(400);
      await shot("2-saved");
      await b.press(b.tool(b.texts.note));
      await userEvent.keyboard(
        lang === "ar" ? "يذكر البلاغ خمسة، والبيان السابق ذكر سبعة." : "Le communique parle de cinq personnes",
      );
      await pause(400);
      await shot("3-note");
      await b.press(b.tool(b.texts.tags));
      await pause(400);
      await shot("4-tags");
      await userEvent.keyboard("{ArrowDown}{Enter}");
      await pause(100);
      await userEvent.keyboard(lang === "ar" ? "أر" : "fem");
      await pause(400);
      await shot("5-tags-typed");
      await pause(300);
      await b.press(b.tool(b.texts.remove));
      await pause(500);
      await shot("6-removed");
      b.clean();
      const d = setUpBar({ lang });
      d.bar.show(shownFor(document.querySelector("#s")!));
      await stand();
      d.bar.focus();
      await userEvent.keyboard("{ArrowLeft}");
      await userEvent.keyboard("{ArrowRight}");
      await pause(50);
      await shot("7-keyboard");
      d.actions.changeNote.mockImplementation(async () => ({
        ok: false,
        why: lang === "ar" ? "القرص ممتلئ." : "le disque est plein.",
      }));
      await userEvent.keyboard("n");
      await pause(350);
      await userEvent.keyboard("abc");
      await pause(500);
      await shot("8-failed");
      d.bar.disconnected();
      await pause(200);
      await shot("9-farewell");
      d.clean();
      done();
    }, 60000);
