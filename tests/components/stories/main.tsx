/// <reference types="vite/client" />
import "../../../assets/theme.css";
import "../../../assets/views.css";
import "../../../assets/library-views.css";
import { render } from "preact";
import { TranslateProvider } from "../../../components/shared/translate-context.tsx";
import type { Language } from "../../../utils/core/lexicon/types.ts";
import { LARGE_STORIES } from "./dossier-stories.tsx";
import { STORIES } from "./stories.tsx";
import { testTranslator } from "./translators.ts";

/** One story by the address: `?story=page-relevant&lang=ar&theme=dark`. */
const query = new URLSearchParams(location.search);
const lang = (query.get("lang") ?? "ar") as Language;
const name = query.get("story") ?? "page-relevant";
const story = STORIES[name] ?? LARGE_STORIES[name];
document.documentElement.lang = lang;
document.documentElement.dir = lang === "ar" ? "rtl" : "ltr";
document.documentElement.dataset.theme = query.get("theme") ?? "light";
if (story !== undefined) {
  render(<TranslateProvider translator={testTranslator(lang)}>{story()}</TranslateProvider>, document.body);
}
