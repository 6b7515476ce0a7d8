import { connectMarionette } from "./marionette-connection.ts";
import { createInput, type MarionetteInput } from "./marionette-input.ts";

export { MarionetteError } from "./marionette-connection.ts";

/** A reference to an element of the current page; good until the page goes away. */
export interface ElementReference {
  readonly id: string;
}

/** A remote-controlled Firefox. Every method throws MarionetteError when Firefox refuses. */
export interface Marionette extends MarionetteInput {
  /** Loads an address in the current tab and waits for its load event. */
  navigate(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The current tab's address and title. */
  url(): Promise<string>;
  title(): Promise<string>;
  /**
   * Runs a function in the current page and returns what it returns, promises awaited. The function travels as source
   * text, so it must not refer to anything outside itself; arguments and result travel as JSON. It runs in the page's
   * own world: it sees the page's variables and the page sees what it sets on `window`.
   */
  evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /**
   * The same with Firefox's own rights, in a world beside the page's: it sees the document unaltered and may look into
   * closed shadow roots (`openOrClosedShadowRoot`).
   */
  evaluateBeside<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** The same in Firefox's own privileged scope (`Services`, `ChromeUtils` …), away from any page. */
  evaluateInBrowser<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** The first element that matches, or null. */
  find(css: string): Promise<ElementReference | null>;
  /** Scrolls to an element and clicks its middle, as a mouse would. */
  click(element: ElementReference): Promise<void>;
  /** Types into an element, key by key. */
  type(element: ElementReference, text: string): Promise<void>;
  /** A PNG of the viewport, or of the whole page. */
  screenshot(options?: { readonly fullPage?: boolean }): Promise<Buffer>;
  /** Sets the outer size of the window, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Opens a tab and makes it the current one; returns its handle. */
  openTab(): Promise<string>;
  /** Opens a private window, which holds one tab, and makes that the current one; returns its handle. */
  openPrivateWindow(): Promise<string>;
  tabs(): Promise<string[]>;
  /** The handle of the tab that commands go to. */
  currentTab(): Promise<string>;
  /** Sends commands to a tab from now on, and shows it unless `show` is false. */
  switchTo(tab: string, options?: { readonly show: boolean }): Promise<void>;
  /** Closes the current tab. Another one has to be switched to before the next command. */
  closeTab(): Promise<void>;
  /** Installs an extension from an absolute path (a folder only when temporary); returns its id. */
  installAddon(path: string, options: { readonly temporary: boolean }): Promise<string>;
  uninstallAddon(id: string): Promise<void>;
  /** Asks Firefox to quit, writing its profile, and closes the connection. */
  quit(): Promise<void>;
  /** Closes the connection; Firefox goes on. */
  close(): void;
}

/** WebDriver's name for the field that marks an element reference. https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/**
 * Connects to a Firefox that runs with `-marionette --remote-allow-system-access` and starts a session.
 *
 * @param port Marionette's port on loopback.
 * @param timeout For scripts and page loads, in milliseconds. Default: 30 seconds.
 */
export async function openMarionette(port: number, timeout = 30_000): Promise<Marionette> {
  const connection = await connectMarionette(port);
  const value = async <T>(command: string, parameters: Record<string, unknown> = {}): Promise<T> =>
    ((await connection.send(command, parameters)) as { value: T }).value;
  const inContext = async <T>(context: "chrome" | "content", act: () => Promise<T>): Promise<T> => {
    await connection.send("Marionette:SetContext", { value: context });
    return act();
  };
  // Sandbox null: a scope that shares the page's world instead of one that sees it through wrappers.
  const execute = <R>(
    run: (...args: never[]) => unknown,
    args: unknown[],
    sandbox: "system" | null = null,
  ): Promise<R> =>
    value<R>("WebDriver:ExecuteScript", {
      script: `return (${run.toString()}).apply(null, arguments);`,
      args,
      sandbox,
    });

  const open = async (parameters: Record<string, unknown>): Promise<string> => {
    const { handle } = (await connection.send("WebDriver:NewWindow", { ...parameters, focus: true })) as {
      handle: string;
    };
    await connection.send("WebDriver:SwitchToWindow", { handle, focus: true });
    return handle;
  };

  await connection.send("WebDriver:NewSession", {
    capabilities: {
      alwaysMatch: { timeouts: { script: timeout, pageLoad: timeout }, unhandledPromptBehavior: "dismiss and notify" },
    },
  });

  return {
    navigate: async (url) => {
      await connection.send("WebDriver:Navigate", { url });
    },
    reload: async () => {
      await connection.send("WebDriver:Refresh");
    },
    url: () => value("WebDriver:GetCurrentURL"),
    title: () => value("WebDriver:GetTitle"),
    evaluate: (run, ...args) => execute(run, args),
    evaluateBeside: (run, ...args) => execute(run, args, "system"),
    evaluateInBrowser: async (run, ...args) => {
      try {
        return await inContext("chrome", () => execute(run, args));
      } finally {
        await connection.send("Marionette:SetContext", { value: "content" });
      }
    },
    find: async (css) => {
      const found = (await connection.send("WebDriver:FindElements", { using: "css selector", value: css })) as Record<
        string,
        string
      >[];
      const id = found[0]?.[ELEMENT];
      return id === undefined ? null : { id };
    },
    click: async ({ id }) => {
      await connection.send("WebDriver:ElementClick", { id });
    },
    type: async ({ id }, text) => {
      await connection.send("WebDriver:ElementSendKeys", { id, text });
    },
    ...createInput(connection),
    screenshot: async ({ fullPage = false } = {}) =>
      Buffer.from(await value<string>("WebDriver:TakeScreenshot", { full: fullPage, hash: false }), "base64"),
    resize: async (width, height) => {
      await connection.send("WebDriver:SetWindowRect", { width, height });
    },
    openTab: () => open({ type: "tab" }),
    openPrivateWindow: () => open({ type: "window", private: true }),
    tabs: async () => (await connection.send("WebDriver:GetWindowHandles")) as string[],
    currentTab: () => value("WebDriver:GetWindowHandle"),
    switchTo: async (handle, { show } = { show: true }) => {
      await connection.send("WebDriver:SwitchToWindow", { handle, focus: show });
    },
    closeTab: async () => {
      await connection.send("WebDriver:CloseWindow");
    },
    installAddon: (path, { temporary }) => value("Addon:Install", { path, temporary }),
    uninstallAddon: async (id) => {
      await connection.send("Addon:Uninstall", { id });
    },
    quit: async () => {
      await connection.send("Marionette:Quit", { flags: ["eAttemptQuit"] });
      connection.close();
    },
    close: () => connection.close(),
  };
}
