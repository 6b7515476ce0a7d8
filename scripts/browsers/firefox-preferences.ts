export type Preference = string | number | boolean;

export interface PreferenceOptions {
  /** The add-on's id and the UUID its `moz-extension://` address shall have. */
  readonly addon: { readonly id: string; readonly uuid: string };
  /** BCP 47. */
  readonly locale: string;
  /** Port on loopback of the HTTP proxy; null: no proxy. */
  readonly proxyPort: number | null;
  readonly colorScheme: "light" | "dark" | null;
}

/**
 * The preferences of a Firefox that runs one unsigned extension, keeps its data, and leaves the network alone.
 * Marionette itself adds its recommended ones (no updates, no captive-portal probes, no first-run pages).
 */
export function firefoxPreferences({
  addon,
  locale,
  proxyPort,
  colorScheme,
}: PreferenceOptions): Record<string, Preference> {
  return {
    // A port of the system's choice; Firefox writes it to MarionetteActivePort in the profile.
    "marionette.port": 0,
    "xpinstall.signatures.required": false,
    "extensions.autoDisableScopes": 0,
    // The same origin at every start, even when a temporary add-on has to be installed again.
    "extensions.webextensions.uuids": JSON.stringify({ [addon.id]: addon.uuid }),
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
    "intl.locale.requested": locale,
    "intl.accept_languages": locale === "en" ? "en" : `${locale}, en`,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.page": 0,
    "browser.startup.homepage": "about:blank",
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.newtabpage.enabled": false,
    "browser.aboutwelcome.enabled": false,
    "trailhead.firstrun.didSeeAboutWelcome": true,
    "datareporting.policy.dataSubmissionEnabled": false,
    "datareporting.healthreport.uploadEnabled": false,
    "toolkit.telemetry.enabled": false,
    "toolkit.telemetry.unified": false,
    "app.update.disabledForTesting": true,
    "app.normandy.enabled": false,
    "app.shield.optoutstudies.enabled": false,
    "extensions.update.enabled": false,
    "extensions.getAddons.cache.enabled": false,
    "extensions.systemAddon.update.enabled": false,
    "extensions.blocklist.enabled": false,
    "browser.safebrowsing.malware.enabled": false,
    "browser.safebrowsing.phishing.enabled": false,
    "browser.safebrowsing.downloads.enabled": false,
    "browser.safebrowsing.update.enabled": false,
    "browser.region.network.url": "",
    "browser.search.update": false,
    "browser.topsites.contile.enabled": false,
    "browser.contentblocking.report.lockwise.enabled": false,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "network.prefetch-next": false,
    "network.dns.disablePrefetch": true,
    "network.http.speculative-parallel-limit": 0,
    "dom.push.connection.enabled": false,
    "media.gmp-manager.updateEnabled": false,
    // Samples are served over plain http under names whose real sites use https.
    "dom.security.https_only_mode": false,
    "dom.security.https_first": false,
    "dom.security.https_first_schemeless": false,
    ...(colorScheme === null
      ? {}
      : { "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1 }),
    ...(proxyPort === null ? {} : proxyPreferences(proxyPort)),
  };
}

/** Everything through the proxy, loopback included; with the proxy gone nothing goes out directly. */
function proxyPreferences(port: number): Record<string, Preference> {
  return {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": port,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": port,
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": true,
    "network.proxy.failover_direct": false,
  };
}

/** Preferences as the text of a profile's user.js. */
export function userJs(preferences: Readonly<Record<string, Preference>>): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}
