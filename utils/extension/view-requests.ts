import * as v from "valibot";

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

export const viewRequestSchema: v.GenericSchema<unknown, ViewRequest> = v.variant("type", [
  v.strictObject({ type: v.literal("view/state") }),
  v.strictObject({ type: v.literal("view/go-to"), entity: v.string() }),
  v.strictObject({ type: v.literal("view/step"), direction: v.picklist(["next", "previous"]) }),
  v.strictObject({ type: v.literal("view/go-to-highlight"), id: v.string() }),
  v.strictObject({ type: v.literal("view/highlight-selection"), note: v.boolean() }),
  v.strictObject({ type: v.literal("view/describe-place"), id: v.string(), option: v.number() }),
  v.strictObject({ type: v.literal("view/refresh") }),
]);
