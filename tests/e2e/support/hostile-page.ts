/**
 * Script of a page that collects all it can of what happens in it, to stand before everything else. `evidence()`: keys and
 * texts of events, messages, text in sight of scripts, attributes of what was added, names of resources.
 */
export const SPY = `<script>(() => {
  const heard = [];
  const types = ["keydown", "keypress", "keyup", "beforeinput", "input", "compositionupdate", "copy", "cut", "paste", "change"];
  for (const target of [window, document]) for (const type of types)
    target.addEventListener(type, (event) => {
      const { target: at } = event;
      heard.push(type, event.key ?? "", event.data ?? "", at?.value ?? "", event.composedPath().map((node) => node.value ?? "").join(""));
    }, true);
  addEventListener("message", ({ data }) => heard.push("message", JSON.stringify(data)), true);
  const roots = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, { ...options, mode: "open" });
    roots.push(root);
    return root;
  };
  const textOf = (root) => [root.textContent, ...[...root.querySelectorAll("*")].flatMap((node) => [
    node.value ?? "", ...(node.shadowRoot ? [textOf(node.shadowRoot)] : []),
  ])].join(" ");
  window.evidence = () => ({
    heard: heard.join(" "),
    text: [textOf(document), document.documentElement.innerText, document.documentElement.outerHTML, ...roots.map(textOf),
      document.activeElement?.innerText, String(getSelection())].join(" "),
    names: [...document.documentElement.children].filter((node) => node !== document.head && node !== document.body)
      .flatMap((node) => node.getAttributeNames().map((name) => name + "=" + node.getAttribute(name))),
    resources: performance.getEntries().map(({ name }) => name).filter((name) => name.includes("extension:")),
    sheets: [...document.styleSheets].map(({ href }) => href).filter((href) => href !== null),
  });
})();</script>`;

export interface Evidence {
  readonly heard: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly resources: readonly string[];
  readonly sheets: readonly string[];
}

/** Calls `act(host)` for whatever comes into the document element besides head and body. */
const onHost = (act: string, after = 0) => `<script>
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const host of addedNodes)
      if (host.nodeType === 1 && host !== document.head && host !== document.body) setTimeout(() => { ${act} }, ${after});
  }).observe(document.documentElement, { childList: true });
</script>`;

/** Lays something over the whole window once a host is there. */
const cover = (tag: string, show: string) =>
  onHost(
    `const lid = document.body.appendChild(document.createElement("${tag}"));
     lid.style.cssText = "position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;background:white;pointer-events:none;z-index:2147483647";
     ${show}`,
    300,
  );

/**
 * What a page does against the bar: what stands in its head, and whether the reader's own press must still count: only where
 * the bar can be seen as it is. To add a trick, add an entry.
 */
export const TRICKS: Record<string, { readonly head: string; readonly works: boolean }> = {
  "forges every event there is": {
    works: true,
    head: `<script>setInterval(() => {
      const hosts = [...document.documentElement.children].filter((node) => node !== document.head && node !== document.body);
      const selected = getSelection().isCollapsed;
      for (const target of [...hosts, document, window]) {
        for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "dblclick", "touchend"])
          target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: 300, clientY: 300 }));
        for (const key of ["1", "n", "Enter", " ", "Escape", "Delete"])
          target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
        for (const type of ["selectionchange", "input", "scroll", "pagehide", "focusin", "pageshow"]) target.dispatchEvent(new Event(type));
      }
      for (const host of hosts) host.click?.();
    }, 60)</script>`,
  },
  "lays an element over everything": { works: true, head: cover("div", "") },
  "lays a popover over everything": { works: false, head: cover("div", 'lid.popover = "manual"; lid.showPopover()') },
  "lays a dialogue over everything": { works: false, head: cover("dialog", "lid.showModal()") },
  "fades itself out": { works: false, head: "<style>html { opacity: 0.05 }</style>" },
  "clips itself away": { works: false, head: "<style>html { clip-path: inset(100%) }</style>" },
  "blends itself with what lies behind": { works: false, head: "<style>html { mix-blend-mode: difference }</style>" },
  "moves the host": { works: false, head: onHost("document.body.append(host); host.showPopover()") },
  "hides the host": { works: false, head: onHost("host.hidePopover()", 100) },
  "removes the host": { works: false, head: onHost("host.remove()", 100) },
  "throws out at once whatever comes into its root": {
    works: false,
    head: `<script>new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes)
        if (node !== document.head && node !== document.body && node.nodeName !== "HEAD" && node.nodeName !== "BODY") node.remove?.();
    }).observe(document.documentElement, { childList: true })</script>`,
  },
  "replaces what scripts are made of": {
    works: true,
    head: `<script>
      const wrong = () => { throw new Error("not here"); };
      addEventListener("load", () => {
        for (const [object, names] of [
          [Element.prototype, ["closest", "matches", "remove", "setAttribute", "append"]],
          [EventTarget.prototype, ["addEventListener", "dispatchEvent"]],
          [Node.prototype, ["appendChild", "contains", "cloneNode"]],
          [HTMLElement.prototype, ["showPopover", "focus"]],
          [Range.prototype, ["cloneRange", "toString", "getClientRects", "setStart"]],
          [Selection.prototype, ["getRangeAt"]],
          [Document.prototype, ["createElement", "createTreeWalker", "getSelection"]],
          [Crypto.prototype, ["getRandomValues", "randomUUID"]],
          [JSON, ["stringify", "parse"]],
          [Array.prototype, ["toSorted", "findLast"]],
        ]) for (const name of names) object["kept_" + name] = object[name], object[name] = wrong;
        window.Promise = window.MutationObserver = window.ResizeObserver = window.Highlight = wrong;
      });
    </script>`,
  },
  "takes the names of what scripts use": {
    works: true,
    head: `<script>window.rasdSession = { hasEnded: () => false, isConnected: () => true, leave: () => {} };
      window.rasdListeners = new Map(); window.chrome = { runtime: { id: "x" } }; window.browser = window.chrome;
      addEventListener("DOMContentLoaded", () => document.body.insertAdjacentHTML("beforeend",
        "<form id=body name=body><input name=parentElement><input name=children><input name=documentElement></form>" +
        "<img name=documentElement><img name=getSelection><img name=createElement><form name=activeElement></form><img name=body>"));
    </script>`,
  },
};
