import { OVER } from "../../core/over.ts";
import { makeElement } from "../make-card-content.ts";
import type { LeftField } from "./adopt-left-over.ts";
import { createAutosave } from "./autosave.ts";
import { outcomeOf } from "./create-saves.ts";
import { keepClicksIn, shieldEvents } from "./shield-events.ts";
import type { HighlightBarTexts, Outcome } from "./types.ts";
import { watchOutside } from "./watch-outside.ts";

/** Between two looks at the field, in milliseconds. */
const LOOK = 100;

/**
 * Goes on saving a note whose field an earlier life of Rasd has left under the reader's fingers: to take the field away would
 * lead the next keys to the page. The reader leaves it by Escape or a press beside it; then it goes, once all is stored. Its
 * other controls, which nobody hears any more, go at once.
 *
 * @param save stores the whole text; `acknowledged`: the note it was typed over.
 * @param signal its end leaves the field as it is, for the next life.
 */
export function followLeftOver(
  doc: Document,
  left: LeftField,
  texts: Pick<HighlightBarTexts, "saved" | "saving" | "failed">,
  save: (acknowledged: string, text: string) => Promise<Outcome>,
  signal: AbortSignal,
): void {
  const { host, part, field } = left;
  const view = doc.defaultView;
  if (!view) return;
  const life = new AbortController();
  const end = () => life.abort(OVER);
  signal.addEventListener("abort", end, { once: true, signal: life.signal });
  const autosave = createAutosave(() => void store());
  let saving: Promise<unknown> = Promise.resolve();
  let isLeft = false;
  const isStored = () => field.value === part.dataset.acknowledged;

  for (const other of [...part.children]) if (!other.contains(field)) other.remove();
  const status = makeElement(doc, "p", "status");
  status.setAttribute("role", "status");
  part.append(status);

  keepClicksIn(host);
  shieldEvents(view, () => host, { key, edited: autosave.touch }, life.signal);
  watchOutside(view, (node) => node === host, leave, life.signal);
  for (const [target, type] of [[view, "pagehide"] as const, [doc, "visibilitychange"] as const])
    target.addEventListener(type, autosave.flush, { signal: life.signal, capture: true });
  life.signal.addEventListener("abort", autosave.stop, { once: true });
  // The life that left the field may still stand between it and this one (Chromium ends its scripts late) and stop its events.
  const look = setInterval(() => isStored() || autosave.touch(), LOOK);
  life.signal.addEventListener("abort", () => clearInterval(look), { once: true });
  void store();

  function key(event: KeyboardEvent): boolean {
    if (event.key !== "Escape") return false;
    leave();
    return true;
  }

  function leave(): void {
    isLeft = true;
    autosave.stop();
    void store();
  }

  /** One save after the other: a late answer must not put an older text over a newer one. */
  function store(): Promise<unknown> {
    saving = saving.then(async () => {
      const text = field.value;
      if (life.signal.aborted) return;
      const outcome: Outcome = isStored()
        ? { ok: true }
        : await outcomeOf(() => save(part.dataset.acknowledged ?? "", text));
      if (outcome.ok) part.dataset.acknowledged = text;
      status.textContent = !outcome.ok ? texts.failed(outcome.why) : isStored() ? texts.saved : texts.saving;
      if (!isLeft || !isStored()) return;
      end();
      host.remove();
    });
    return saving;
  }
}
