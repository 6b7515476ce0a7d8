import type { ComponentChildren } from "preact";
import { CATEGORIES } from "../../utils/core/lexicon/types.ts";
import type { Settings } from "../../utils/core/settings.ts";
import { CategoryMark } from "../shared/CategoryMark.tsx";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { ChoiceGroup } from "./ChoiceGroup.tsx";
import { DeleteAll } from "./DeleteAll.tsx";
import { Switch } from "./Switch.tsx";
import type { SettingsActions, SettingsNotice } from "./types.ts";

export interface SettingsViewProps {
  settings: Settings;
  /** Notes stored in all. */
  stored: number;
  /** Living terms of the reader's own. Default: 0. */
  terms?: number;
  /** What became of the last change; null: nothing was changed yet. */
  notice: SettingsNotice | null;
  actions: SettingsActions;
  /** The reader's own lexicon (lexicon/LexiconSection.tsx), which has a state of its own. */
  lexicon?: ComponentChildren;
  /** Backups (backups/BackupSection.tsx). */
  backups?: ComponentChildren;
  /** Where a backup made just now lies; null: none was. */
  backedUp?: string | null;
  /** Makes a backup before everything is deleted; null or left out: not now. */
  onBackup?: (() => void) | null;
  /** Exporting the chains of clippings (clippings/ExportChain.tsx), which has a state of its own, too. */
  exportChain?: ComponentChildren;
}

/** The options page. Every change is saved at once; there is no button to forget. */
export function SettingsView(props: SettingsViewProps) {
  const { settings, stored, terms = 0, notice, actions, lexicon, backups, exportChain } = props;
  const { t } = useTranslate();
  const change = (part: Partial<Settings>) => actions.change({ ...settings, ...part });
  const unmarked = new Set(settings.unmarkedCategories);
  return (
    <main class="settings">
      <h1>{t("settings.title")}</h1>
      <Notice notice={notice} />
      <ChoiceGroup
        title={t("settings.language.title")}
        value={settings.language}
        onChoose={(language) => change({ language })}
        choices={[
          { value: "browser", title: t("settings.language.browser") },
          { value: "ar", title: "العربية", lang: "ar" },
          { value: "fr", title: "Français", lang: "fr" },
          { value: "en", title: "English", lang: "en" },
        ]}
      />
      <ChoiceGroup
        title={t("settings.theme.title")}
        value={settings.theme}
        onChoose={(theme) => change({ theme })}
        choices={(["system", "light", "dark"] as const).map((value) => ({
          value,
          title: t(`settings.theme.${value}`),
        }))}
      />
      <fieldset class="setting">
        <legend class="setting-title">{t("settings.keepRelated.title")}</legend>
        <Switch
          checked={settings.keepRelated}
          help={t("settings.keepRelated.help")}
          onChange={(keepRelated) => change({ keepRelated })}
        >
          {t("settings.keepRelated.label")}
        </Switch>
      </fieldset>
      <fieldset class="setting">
        <legend class="setting-title">{t("settings.autoClip.title")}</legend>
        <Switch
          checked={settings.autoClip}
          help={t("settings.autoClip.help")}
          onChange={(autoClip) => change({ autoClip })}
        >
          {t("settings.autoClip.label")}
        </Switch>
      </fieldset>
      <fieldset class="setting">
        <legend class="setting-title">{t("settings.marks.title")}</legend>
        <Switch checked={settings.marks} help={t("settings.marks.help")} onChange={(marks) => change({ marks })}>
          {t("settings.marks.label")}
        </Switch>
        <fieldset class="category-switches" aria-label={t("settings.marks.categories")} disabled={!settings.marks}>
          {CATEGORIES.map((category) => (
            <Switch
              key={category}
              checked={!unmarked.has(category)}
              onChange={(marked) =>
                change({
                  unmarkedCategories: CATEGORIES.filter((each) => (each === category ? !marked : unmarked.has(each))),
                })
              }
            >
              <CategoryMark category={category}>{t(`categories.${category}`)}</CategoryMark>
            </Switch>
          ))}
        </fieldset>
      </fieldset>
      {lexicon}
      {backups}
      {exportChain}
      <DeleteAll
        stored={stored}
        terms={terms}
        backedUp={props.backedUp ?? null}
        onBackup={props.onBackup ?? null}
        onDelete={actions.deleteAll}
      />
    </main>
  );
}

function Notice(props: { notice: SettingsNotice | null }) {
  const { t } = useTranslate();
  const { notice } = props;
  if (notice?.kind === "failed") return <ErrorNote title={t("common.errorTitle")} detail={notice.message} />;
  return (
    <p class="notice" role="status">
      {notice === null ? "" : t(notice.kind === "saved" ? "settings.saved" : "settings.deleteAll.done")}
    </p>
  );
}
