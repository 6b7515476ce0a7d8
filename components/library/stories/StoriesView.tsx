import { useId } from "preact/hooks";
import { EmptyState } from "../../shared/EmptyState.tsx";
import { ErrorNote } from "../../shared/ErrorNote.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { Loading } from "../../shared/Loading.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { MergePicker } from "./MergePicker.tsx";
import { StoryMembers } from "./StoryMembers.tsx";
import { StoryNoticeBar } from "./StoryNoticeBar.tsx";
import type { ShownStory, StoriesActions, StoriesState } from "./types.ts";

/** Outlets named in a story's line; the others are counted. */
const NAMED = 3;

/** The stories of the library, the newest first. Each opens to its articles and how they differ. */
export function StoriesView(props: { state: StoriesState; actions: StoriesActions }) {
  const { state, actions } = props;
  const { t } = useTranslate();
  switch (state.status) {
    case "loading":
      return <Loading text={t("stories.loading")} />;
    case "failed":
      return <ErrorNote title={t("stories.failed")} detail={state.message} onRetry={actions.retry} />;
    case "ready":
      return (
        <section class="stories" aria-label={t("stories.title")}>
          <h1 class="stories-title">{t("stories.title")}</h1>
          {state.stories.length === 0 ? (
            <EmptyState icon="notes" title={t("stories.empty.title")} text={t("stories.empty.text")} />
          ) : (
            <>
              <p class="quiet">{t("stories.count", { count: state.stories.length })}</p>
              <ul class="story-list">
                {state.stories.map((story) => (
                  <li key={story.id}>
                    <StoryItem story={story} state={state} actions={actions} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <StoryNoticeBar decisions={state.decisions} actions={actions} />
        </section>
      );
  }
}

function StoryItem(props: {
  story: ShownStory;
  state: Extract<StoriesState, { status: "ready" }>;
  actions: StoriesActions;
}) {
  const { story, state, actions } = props;
  const { members, earliest } = story;
  const { t, format } = useTranslate();
  const id = useId();
  const isOpen = state.open === story.id;
  const first = members[0]!;
  const { merging } = state.decisions;
  const isMerging = merging !== null && members.some((member) => member.id === merging.article);
  return (
    <article class={isOpen ? "story story-open" : "story"} data-story={story.id}>
      <h2 class="story-headline">
        <button
          type="button"
          class="story-toggle"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => actions.open(isOpen ? null : story.id)}
        >
          <Icon name="chevron" size={14} />
          <Foreign lang={first.lang} dir={first.dir}>
            {first.headline}
          </Foreign>
        </button>
      </h2>
      <p class="quiet story-line">
        <span>
          {earliest === null ? t("page.noDate") : t("stories.earliest", { date: format.printedDate(earliest) })}
        </span>
        <span>{t("stories.articles", { count: members.length })}</span>
        <Outlets story={story} />
      </p>
      <div id={id}>
        {isOpen ? (
          <>
            <StoryMembers story={story} here={null} actions={actions} />
            {isMerging ? (
              <MergePicker choice={merging} actions={actions} />
            ) : (
              <button type="button" class="button" onClick={() => actions.startMerge(first.id)}>
                {t("stories.merge.start")}
              </button>
            )}
          </>
        ) : null}
      </div>
    </article>
  );
}

function Outlets({ story }: { story: ShownStory }) {
  const { outlets } = story;
  const { t } = useTranslate();
  const more = outlets.length - NAMED;
  return (
    <span>
      {outlets.slice(0, NAMED).map(({ host, name }, index) => (
        <span key={host}>
          {index === 0 ? null : t("stories.comma")}
          <Foreign>{name}</Foreign>
        </span>
      ))}
      {more > 0 ? ` ${t("stories.moreOutlets", { count: more })}` : null}
    </span>
  );
}
