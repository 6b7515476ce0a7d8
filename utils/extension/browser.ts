/** The one import of the extension interfaces: webextension-polyfill, through WXT's alias (see wxt.config.ts). */
export { browser } from "wxt/browser";
