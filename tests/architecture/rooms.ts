/** The rooms of docs/architecture.md and who may import whom. The checker reads this table and nothing else. */
export interface Room {
  /** Folder, with a slash at the end. */
  readonly folder: string;
  /** Folders whose files may be imported, besides the room's own. */
  readonly imports: readonly string[];
  /** Folders of which only types may be imported. */
  readonly typesOf: readonly string[];
  /** Packages that may be imported; a name stands for its subpaths, too. */
  readonly packages: readonly string[];
  /** Why the room is closed, and what to do instead. Follows the finding in the message. */
  readonly why: string;
}

export const ROOMS: readonly Room[] = [
  {
    folder: "utils/core/",
    imports: [],
    typesOf: [],
    packages: ["valibot", "canonicalize", "diff", "d3-force", "d3-scale", "d3-shape"],
    why: "utils/core is pure, so that the same code runs in the extension, on the command line and in tests: let the caller fetch it and pass plain data in.",
  },
  {
    folder: "utils/dom/",
    imports: ["utils/core/"],
    typesOf: [],
    packages: ["@mozilla/readability"],
    why: "utils/dom knows the document and nothing else, so that it can be tested on a bare page: take what it needs as a parameter, and let an entrypoint connect the two.",
  },
  {
    folder: "utils/store/",
    imports: ["utils/core/"],
    typesOf: [],
    packages: ["dexie", "valibot"],
    why: "utils/store knows Dexie and plain records, so that the database can change without the rest: move the logic to utils/core, or let an entrypoint connect the two.",
  },
  {
    folder: "utils/extension/",
    imports: ["utils/core/"],
    typesOf: [],
    packages: [
      "wxt/browser",
      "webextension-polyfill",
      "@wxt-dev/webextension-polyfill",
      "#i18n",
      "@wxt-dev/i18n",
      "valibot",
    ],
    why: "utils/extension is the one place that talks to the browser, and does nothing else: let an entrypoint connect the two.",
  },
  {
    folder: "utils/models/",
    imports: ["utils/core/", "utils/store/", "utils/extension/", "assets/"],
    typesOf: ["components/"],
    packages: ["virtual:rasd", "fflate", "age-encryption"],
    why: "a model turns the store and the open page into the state of one view, for whichever page of the extension shows it: take what it needs as a parameter, and leave drawing to components.",
  },
  {
    folder: "components/",
    imports: ["utils/core/", "locales/"],
    typesOf: ["utils/dom/", "utils/store/", "utils/extension/"],
    packages: ["preact"],
    why: "a view gets its data and actions as props or context, so that it can be tested and shown without a browser or a database: declare what it needs as a type and pass it in from the entrypoint.",
  },
  {
    folder: "entrypoints/",
    imports: ["utils/", "components/", "assets/", "locales/"],
    typesOf: [],
    packages: ["preact", "valibot", "wxt/utils", "virtual:rasd"],
    why: "entrypoints wire the rooms together; Dexie and the browser's interfaces have a room of their own: call utils/store or utils/extension.",
  },
];

/** Files no room has to allow: they carry no code. */
export const STYLES = /\.(css|svg|png)(\?[a-z]+)?$/;

export interface ForbiddenName {
  /** A global (`document`), a property of one (`Math.random`), or `new Date()` without an argument. */
  readonly name: string;
  /** value (the default): a name the file uses without declaring it · key: a JSX attribute or a key of an object literal. */
  readonly as?: "value" | "key";
  /** Folders where it is forbidden … */
  readonly under: readonly string[];
  /** … and folders within them where it is allowed. */
  readonly except: readonly string[];
  readonly why: string;
}

const CORE = ["utils/core/"];
const EVERYWHERE = ["utils/", "components/", "entrypoints/"];
const NO_DOM =
  "utils/core runs in Node and in a service worker, where there is no document: pass text or plain data in.";
const NO_CLOCK = "a result that depends on the clock cannot be tested or repeated: take the time as a parameter.";
const NO_CHANCE =
  "a result that depends on chance cannot be tested or repeated: take the id or the source of chance as a parameter.";
const ONE_BROWSER =
  "only utils/extension talks to the browser, through the polyfill: add an operation there and call it.";

export const FORBIDDEN_NAMES: readonly ForbiddenName[] = [
  ...["document", "window", "navigator", "location", "localStorage"].map((name) => ({
    name,
    under: CORE,
    except: [],
    why: NO_DOM,
  })),
  {
    name: "indexedDB",
    under: ["utils/core/", "utils/dom/", "utils/extension/", "components/", "entrypoints/"],
    except: [],
    why: "only utils/store talks to the database: add an operation there and call it.",
  },
  {
    name: "fetch",
    under: EVERYWHERE,
    except: [],
    why: "Rasd asks the network for nothing: bundle the data under assets/.",
  },
  {
    name: "XMLHttpRequest",
    under: EVERYWHERE,
    except: [],
    why: "Rasd asks the network for nothing: bundle the data under assets/.",
  },
  { name: "Date.now", under: CORE, except: [], why: NO_CLOCK },
  { name: "new Date()", under: CORE, except: [], why: NO_CLOCK },
  { name: "performance", under: CORE, except: [], why: NO_CLOCK },
  { name: "Math.random", under: CORE, except: [], why: NO_CHANCE },
  { name: "crypto", under: CORE, except: [], why: NO_CHANCE },
  { name: "browser", under: EVERYWHERE, except: ["utils/extension/"], why: ONE_BROWSER },
  { name: "chrome", under: EVERYWHERE, except: ["utils/extension/"], why: ONE_BROWSER },
  {
    name: "dangerouslySetInnerHTML",
    as: "key",
    under: EVERYWHERE,
    except: [],
    why: "text from a page or an import could then run as script in a page of the extension: build elements.",
  },
  {
    name: "CSS.highlights.clear",
    under: EVERYWHERE,
    except: [],
    why: "it wipes the highlights of the site and of other extensions, too: delete Rasd's own names one by one.",
  },
];

/** Past this length a file has a second idea. */
export const LONGEST_FILE = 300;
