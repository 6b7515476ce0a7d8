/** Popup or background → page session. */
export type ViewRequest =
  | { readonly type: "view/state" }
  | { readonly type: "view/go-to"; readonly entity: string }
  | { readonly type: "view/step"; readonly direction: "next" | "previous" }
  /** Scrolls to a highlight. */
  | { readonly type: "view/go-to-highlight"; readonly id: string }
  /** Keeps what is selected; `note`: and opens it for writing. */
  | { readonly type: "view/highlight-selection"; readonly note: boolean }
  /** Describes one of an uncertain highlight's options anew. Answer: a DescribedPlace, null when it is no longer there. */
  | { readonly type: "view/describe-place"; readonly id: string; readonly option: number }
  /** Something was decided about the article: read, report and paint anew. */
  | { readonly type: "view/refresh" };

type Fields<R> = { readonly [K in keyof Omit<R, "type">]: (value: unknown) => boolean };

const isText = (value: unknown) => typeof value === "string";

/** The fields of each request beside its type. By hand: Valibot would be a seventh of the page session's script. */
const FIELDS: { readonly [T in ViewRequest["type"]]: Fields<Extract<ViewRequest, { type: T }>> } = {
  "view/state": {},
  "view/go-to": { entity: isText },
  "view/step": { direction: (value) => value === "next" || value === "previous" },
  "view/go-to-highlight": { id: isText },
  "view/highlight-selection": { note: (value) => typeof value === "boolean" },
  "view/describe-place": { id: isText, option: (value) => typeof value === "number" },
  "view/refresh": {},
};

/** A message as a view's request; null when it is none, or says more than is asked. */
export function parseViewRequest(message: unknown): ViewRequest | null {
  if (typeof message !== "object" || message === null || !("type" in message)) return null;
  const { type, ...rest } = message;
  if (typeof type !== "string" || !Object.hasOwn(FIELDS, type)) return null;
  const fields: Readonly<Record<string, (value: unknown) => boolean>> = FIELDS[type as ViewRequest["type"]];
  const isWhole = Object.entries(fields).every(
    ([name, isRight]) => Object.hasOwn(rest, name) && isRight(rest[name as never]),
  );
  return isWhole && Object.keys(rest).every((name) => Object.hasOwn(fields, name)) ? (message as ViewRequest) : null;
}
