/** Names that begin so say where a reader came from, never what is read. */
const TRACKING_PREFIXES = ["utm_", "hsa_", "pk_", "mtm_", "matomo_", "fb_", "_ga_", "__cf_chl", "amp_"];

const TRACKING_NAMES = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid yclid igshid igsh mc_cid mc_eid mibextid sfnsn usqp aoh
   ref ref_src ref_url _ga _gl _fbp _hsenc _hsmi cmpid ocid ncid spm share nb amp noamp replytocom showcomment
   doing_wp_cron pagespeed __twitter_impression`.split(/\s+/),
);

/** Parameters that ask for another look of the same article: Arc's AMP output, Blogger's mobile view. */
const VIEWS = new Set(["outputtype=amp", "m=0", "m=1"]);

/**
 * The query (without "?") with tracking and view parameters left out and the others sorted by name. Parameters that
 * name an article (`p`, `id`, `lang` …) stay, and so does everything unknown: dropping it could merge two articles.
 * The order of several values of one name is kept.
 */
export function dropTracking(query: string): string {
  if (query === "") return "";
  return query
    .split("&")
    .filter((pair) => pair !== "" && !isTracking(pair.toLowerCase()))
    .sort((a, b) => compare(nameOf(a), nameOf(b)))
    .join("&");
}

function isTracking(pair: string): boolean {
  const name = nameOf(pair);
  return TRACKING_NAMES.has(name) || VIEWS.has(pair) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));
}

const nameOf = (pair: string): string => pair.split("=", 1)[0] ?? "";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
