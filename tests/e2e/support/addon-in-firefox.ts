import type { Marionette } from "../../../scripts/browsers/marionette.ts";

// The functions handed over run inside Firefox and travel there as source text: they refer to nothing outside themselves.

interface Addon {
  readonly isActive: boolean;
  enable(): Promise<void>;
  disable(): Promise<void>;
}

/** The little used here of Firefox's privileged scope. */
interface PrivilegedScope {
  readonly ChromeUtils: {
    importESModule(url: string): { readonly AddonManager: { getAddonByID(id: string): Promise<Addon | null> } };
  };
  readonly WebExtensionPolicy: {
    getByID(id: string): { readonly extension: { readonly tabManager: { addActiveTabPermission(tab: object): void } } };
  };
  readonly gBrowser: { readonly selectedTab: object };
}

/** Switches an extension on or off, as its switch on Firefox's page of add-ons does. */
export async function switchAddon(marionette: Marionette, id: string, on: boolean): Promise<void> {
  await marionette.evaluateInBrowser(
    async (addonId, wanted) => {
      const { ChromeUtils } = globalThis as unknown as PrivilegedScope;
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      const addon = await AddonManager.getAddonByID(addonId);
      if (!addon) throw new Error(`${addonId} is not installed`);
      await (wanted ? addon.enable() : addon.disable());
      if (addon.isActive !== wanted) throw new Error(`${addonId} is ${wanted ? "off" : "on"} all the same`);
    },
    id,
    on,
  );
}

/** Gives an extension the tab in front to look at («activeTab»), as a press on its button in the toolbar does. */
export async function giveActiveTab(marionette: Marionette, id: string): Promise<void> {
  await marionette.evaluateInBrowser((addonId) => {
    const { WebExtensionPolicy, gBrowser } = globalThis as unknown as PrivilegedScope;
    WebExtensionPolicy.getByID(addonId).extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
  }, id);
}
